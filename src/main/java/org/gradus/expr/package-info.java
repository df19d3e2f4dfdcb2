/// What an expression is: sealed `Expr`, symbols, the table of elementary functions.
package org.gradus.expr;
