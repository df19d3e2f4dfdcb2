package org.gradus.stationary;

import java.util.Optional;
import java.util.function.Function;

/// Extrema along a whole family that the form of f shows, without its Hessian.
///
/// @param image a function on the family, where it can be written
/// @param isCurve whether the family has a parameter that is a real number, so that f takes its
///   value again near every point
record FamilyBounds(
    Subject subject, Function<Fraction, Optional<Fraction>> image, boolean isCurve) {

  /// Nowhere below or above the value on the family.
  Optional<Classification> everywhere() {
    var value = image.apply(subject.value()).filter(Fraction::isConstant);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    var constant = value.get().numerator().constantTerm();
    int sign =
        subject.value().isPolynomial()
            ? PointTest.signEverywhere(subject.value().numerator().minus(Polynomial.of(constant)))
            : 0;
    boolean isLeast =
        sign > 0 || SignBounds.lower(subject.f()).filter(constant::equals).isPresent();
    boolean isGreatest =
        sign < 0 || SignBounds.upper(subject.f()).filter(constant::equals).isPresent();
    if (!isLeast && !isGreatest) {
      return Optional.empty();
    }
    return Optional.of(
        Classification.of(
            isLeast ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            strictness(),
            "f is nowhere " + (isLeast ? "below" : "above") + " its value on the family."));
  }

  /// An extremum of the function of one inner expression that f is, at every point of the family.
  Optional<Classification> byInnerFunction(KnownSigns signs) {
    return InnerFunction.classify(
        subject,
        slope -> image.apply(slope).filter(Fraction::isZero).isPresent(),
        bend -> image.apply(bend).map(signs::of).orElse(0),
        strictness());
  }

  private Strictness strictness() {
    return isCurve ? Strictness.NOT_STRICT : Strictness.UNKNOWN;
  }
}
