package org.gradus.grading;

/// How marks are given.
///
/// A text that cannot be read costs nothing: it is handed back, not marked.
///
/// @param partialTerms whether the right terms of a wrong sum count, each the same, where the right
///   result is a sum too: `cos x + 1` for `cos x` is wrong
/// @param partialComponents whether the right components of a wrong vector or matrix count
/// @param formWeight the share of the mark that an asked-for form is worth
/// @param followThrough the share that a step is worth that is right for the student's own earlier
///   result
/// @param orientation whether a row where a column was asked for, or the reverse, is a fault
public record Policy(
    boolean partialTerms,
    boolean partialComponents,
    double formWeight,
    double followThrough,
    boolean orientation) {

  public Policy {
    if (!isShare(formWeight) || !isShare(followThrough)) {
      throw new IllegalArgumentException("A weight lies between 0 and 1.");
    }
  }

  private static boolean isShare(double weight) {
    return weight >= 0 && weight <= 1;
  }

  public static Policy standard() {
    return new Policy(true, true, 0.25, 0.5, false);
  }
}
