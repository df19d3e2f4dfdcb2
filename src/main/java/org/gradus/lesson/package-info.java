/// Worked examples: a derivation, a gradient, a Hessian, told as a document.
///
/// Nothing is shown that was not checked: every derivative against difference quotients, every
/// equality at seeded points.
package org.gradus.lesson;
