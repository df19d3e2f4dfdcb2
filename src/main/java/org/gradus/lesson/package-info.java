/// Worked examples: a derivation, a classification, a trajectory, a verdict, told as a document.
///
/// Nothing is shown that was not checked: every derivative against difference quotients, every
/// equality at seeded points.
package org.gradus.lesson;
