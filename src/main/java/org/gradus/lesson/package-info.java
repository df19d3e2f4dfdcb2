/// Worked examples: a derivation, a classification, a trajectory, a verdict, told as a document.
package org.gradus.lesson;
