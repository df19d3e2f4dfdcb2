package org.gradus.calculus;

/// What nudges say of a slope that is claimed for one coordinate.
///
/// Nudges are evidence, not proof: each answer says what was measured and how finely.
public sealed interface Slope {

  /// The claimed slope is the measured one to at least two digits.
  ///
  /// @param within how far the two may be apart: truncation and rounding of the measurement
  record Agrees(double claimed, double measured, double within) implements Slope {

    /// The digits to which the claimed slope is confirmed.
    public int digits() {
      return Math.clamp((long) Math.floor(Math.log10(Math.abs(claimed) / within)), 2, MOST_DIGITS);
    }
  }

  /// Claimed and measured are both 0 as far as nudges can tell, while slopes nearby are larger by
  /// far.
  record Vanishes(double claimed, double within) implements Slope {}

  /// The claimed slope leaves a remainder of the first order in the nudge: it is wrong, and the
  /// measured one is nearer.
  record Disagrees(double claimed, double measured, double within) implements Slope {}

  /// The slopes from the two sides stay apart however small the nudge: there is no derivative.
  record Kink(double left, double right) implements Slope {}

  /// The nudges do not decide.
  record Undecided(Cause cause) implements Slope {}

  /// Why nudges do not decide.
  enum Cause {
    NO_VALUE("the function has no value at the point"),
    NO_FORMULA("the formula of the slope has no value at the point"),
    BORDER("the function has values on one side of the point only, or on neither"),
    ROUNDING("rounding hides the change that a nudge makes"),
    UNSTEADY("the difference quotients do not settle as the nudge shrinks");

    private final String sentence;

    Cause(String sentence) {
      this.sentence = sentence;
    }

    /// The cause in words, as a clause.
    public String sentence() {
      return sentence;
    }
  }

  /// A double holds no more.
  int MOST_DIGITS = 15;

  /// Whether nothing was found against the claim, and something for it.
  default boolean isConfirmed() {
    return switch (this) {
      case Agrees _, Vanishes _ -> true;
      case Disagrees _, Kink _, Undecided _ -> false;
    };
  }

  /// Whether the claimed slope is wrong, or there is no slope.
  default boolean isDenied() {
    return switch (this) {
      case Disagrees _, Kink _ -> true;
      case Agrees _, Vanishes _, Undecided _ -> false;
    };
  }
}
