package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// The factors of f − c, for the value c on a family of one parameter.
///
/// Where exactly one factor g vanishes on the family, f − c has near it the sign of gᵉ times that
/// of the other factors: no other sign for an even e, both for an odd e where g has a gradient.
final class FamilyFactors {

  /// A factor that is zero on the family, and the images of its partial derivatives.
  private record Vanishing(int exponent, List<Fraction> gradient) {}

  /// A factor that is not, as a fraction in the parameter.
  private record Other(int exponent, Fraction image) {}

  private final List<Vanishing> vanishing = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private boolean known;
  private int sign = 1;

  FamilyFactors(Subject subject, Function<Fraction, Optional<Fraction>> image) {
    var value = image.apply(subject.value());
    known =
        value.isPresent()
            && value.get().isConstant()
            && subject.value().isPolynomial()
            && subject.value().numerator().generators().stream().allMatch(g -> g < subject.size());
    if (known) {
      collect(subject, image, value.get().numerator().constantTerm());
    }
  }

  private void collect(
      Subject subject, Function<Fraction, Optional<Fraction>> image, Rational value) {
    var difference = subject.value().numerator().minus(Polynomial.of(value));
    if (difference.isZero()) {
      known = false;
      return;
    }
    sign = difference.leading().signum();
    for (var factor : PolynomialAlgebra.factors(difference)) {
      var there = image.apply(Fraction.of(factor.base()));
      if (there.isEmpty()) {
        known = false;
        return;
      }
      if (!there.get().isZero()) {
        others.add(new Other(factor.exponent(), there.get()));
        continue;
      }
      var gradient =
          subject
              .places()
              .mapToObj(i -> image.apply(Fraction.of(factor.base().derivative(i))))
              .flatMap(Optional::stream)
              .toList();
      vanishing.add(new Vanishing(factor.exponent(), gradient));
    }
    known = vanishing.size() == 1;
  }

  /// A polynomial in the parameter whose roots are where the verdict may change.
  Polynomial cuts() {
    var product = Polynomial.ONE;
    if (!known) {
      return product;
    }
    for (var other : others) {
      product = product.times(other.image.numerator()).times(other.image.denominator());
    }
    for (var slope : vanishing.getFirst().gradient) {
      if (!slope.isZero()) {
        product = product.times(slope.numerator()).times(slope.denominator());
      }
    }
    return product;
  }

  /// The verdict at a parameter that is no cut, and between its neighbouring cuts.
  Optional<Classification> at(Rational t) {
    if (!known) {
      return Optional.empty();
    }
    var factor = vanishing.getFirst();
    if (factor.exponent % 2 == 1) {
      boolean hasGradient = factor.gradient.stream().anyMatch(slope -> !slope.isZero());
      return hasGradient
          ? Optional.of(
              Classification.of(
                  Kind.DEGENERATE_SADDLE,
                  Strictness.NOT_STRICT,
                  "f − f(P) has a factor with an odd exponent that changes its sign here."))
          : Optional.empty();
    }
    int side = sign;
    for (var other : others) {
      int own = other.image.at(RationalField.RATIONALS, _ -> t).signum();
      side *= other.exponent % 2 == 1 ? own : 1;
    }
    return Optional.of(
        Classification.of(
            side > 0 ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            Strictness.NOT_STRICT,
            "f − f(P) is an even power of a factor that vanishes here, times factors that do"
                + " not."));
  }
}
