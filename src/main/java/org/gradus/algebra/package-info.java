/// What may be rewritten: the simplifier and its table of rewrites, normal form over ℚ, algebraic
/// numbers, the equality decision (its witnesses come from `compute`).
package org.gradus.algebra;
