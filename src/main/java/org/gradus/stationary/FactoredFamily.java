package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.number.Budget;

/// What the points of a family of several parameters are, by the factors of f − c for the value c
/// on it.
///
/// Factors that vanish on the family with even exponents do not change the sign of f − c, so that
/// the product h of the others with odd exponents decides: an extremum where h is not zero, and
/// neither where h is zero and one of its factors has a gradient. A factor with an odd exponent
/// that vanishes on the family and has a gradient makes f − c change its sign at all its points.
final class FactoredFamily {
  private static final long WORK = 1_000_000;

  private final Subject subject;
  private final Function<Fraction, Optional<Fraction>> image;
  private final List<Polynomial> vanishing = new ArrayList<>();
  private final List<Polynomial> odd = new ArrayList<>();
  private final KnownSigns signs;
  private int sign;
  private final boolean isIsolated;
  private boolean changesSign;

  private FactoredFamily(
      Subject subject,
      Function<Fraction, Optional<Fraction>> image,
      KnownSigns signs,
      boolean isIsolated) {
    this.signs = signs;
    this.isIsolated = isIsolated;
    this.subject = subject;
    this.image = image;
  }

  /// The pieces; empty where the factors do not decide all points.
  ///
  /// Isolated points, which are counted by whole numbers, are examined where their Hessian is zero;
  /// whether their extrema are strict is left open.
  static Optional<List<Family.Piece>> pieces(
      Subject subject,
      Function<Fraction, Optional<Fraction>> image,
      List<List<Fraction>> hessian,
      Writer writer,
      KnownSigns signs,
      boolean isIsolated) {
    boolean isSilent = hessian.stream().flatMap(List::stream).allMatch(Fraction::isZero);
    if (isIsolated && !isSilent) {
      return Optional.empty();
    }
    var value = image.apply(subject.value());
    if (value.isEmpty() || !value.get().isConstant() || !subject.value().isPolynomial()) {
      return Optional.empty();
    }
    var difference = subject.value().numerator().minus(value.get().numerator());
    var factored = new FactoredFamily(subject, image, signs, isIsolated);
    return difference.isZero() || !factored.collect(difference)
        ? Optional.empty()
        : factored.pieces(hessian, writer);
  }

  /// Sorts the factors; false where one has no known image.
  private boolean collect(Polynomial difference) {
    var product = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(difference)) {
      product = product.times(factor.base().power(factor.exponent()));
      var there = image.apply(Fraction.of(factor.base()));
      if (there.isEmpty()) {
        return false;
      }
      boolean isOdd = factor.exponent() % 2 == 1;
      if (there.get().isZero()) {
        vanishing.add(factor.base());
        changesSign |= isOdd && hasGradient(factor.base());
        if (isOdd && !hasGradient(factor.base())) {
          return false;
        }
      } else if (isOdd) {
        odd.add(factor.base());
      }
    }
    sign = difference.leading().over(product.leading()).signum();
    return !vanishing.isEmpty();
  }

  private boolean hasGradient(Polynomial factor) {
    return subject.variables().stream()
        .map(x -> subject.field().derivative(Fraction.of(factor), x))
        .map(image)
        .anyMatch(slope -> slope.isPresent() && !slope.get().isZero());
  }

  private Optional<List<Family.Piece>> pieces(List<List<Fraction>> hessian, Writer writer) {
    if (changesSign) {
      return saddles(hessian, writer);
    }
    var h = Fraction.ONE;
    for (var factor : odd) {
      h = h.times(image.apply(Fraction.of(factor)).orElseThrow());
    }
    int everywhere = signs.of(h);
    if (everywhere != 0) {
      return Optional.of(List.of(new Family.Piece("", extremum(sign * everywhere))));
    }
    if (!odd.stream().allMatch(this::isRegular)) {
      return Optional.empty();
    }
    if (h.numerator().leading().signum() < 0) {
      h = h.negate();
      sign = -sign;
    }
    String text = ExprText.of(writer.write(h));
    var saddle =
        Classification.of(
            Kind.DEGENERATE_SADDLE,
            Strictness.NOT_STRICT,
            "f − f(P) is a product of even powers and of factors that change their sign here.");
    return Optional.of(
        List.of(
            new Family.Piece(text + " < 0", extremum(-sign)),
            new Family.Piece(text + " = 0", saddle),
            new Family.Piece(text + " > 0", extremum(sign))));
  }

  private Classification extremum(int side) {
    return Classification.of(
        side > 0 ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
        isIsolated ? Strictness.UNKNOWN : Strictness.NOT_STRICT,
        "f − f(P) is a product of even powers, which vanish here, and of factors of one sign.");
  }

  /// Whether the factor has a gradient wherever it is zero, so that it changes its sign there.
  private boolean isRegular(Polynomial factor) {
    var field = subject.field();
    var system = new ArrayList<>(List.of(factor));
    subject
        .variables()
        .forEach(x -> system.add(field.derivative(Fraction.of(factor), x).numerator()));
    var solver = new CaseSolver(field, Budget.ofWork(WORK));
    solver.solve(CaseSystem.of(field, system, java.util.Set.of()));
    return solver.components().isEmpty() && solver.open().isEmpty();
  }

  /// Saddles everywhere: degenerate ones where the Hessian is silent.
  ///
  /// It is not silent where its diagonal is zero and another entry is not.
  private Optional<List<Family.Piece>> saddles(List<List<Fraction>> hessian, Writer writer) {
    var degenerate =
        Classification.of(
            Kind.DEGENERATE_SADDLE,
            Strictness.NOT_STRICT,
            "f − f(P) has a factor with an odd exponent that changes its sign here.");
    var entries =
        hessian.stream()
            .flatMap(List::stream)
            .filter(u -> !u.isZero())
            .map(u -> u.numerator().monic())
            .distinct()
            .toList();
    if (entries.isEmpty()) {
      return Optional.of(List.of(new Family.Piece("", degenerate)));
    }
    boolean isDiagonalZero = true;
    for (int i = 0; i < hessian.size(); i++) {
      isDiagonalZero &= hessian.get(i).get(i).isZero();
    }
    if (!isDiagonalZero) {
      return Optional.empty();
    }
    var saddle =
        Classification.of(
            Kind.SADDLE, Strictness.NOT_STRICT, "A second-order minor of the Hessian is negative.");
    if (entries.stream().anyMatch(signs::isNonzero)) {
      return Optional.of(List.of(new Family.Piece("", saddle)));
    }
    if (entries.size() > 1) {
      return Optional.empty();
    }
    var entry = entries.getFirst();
    String text = ExprText.of(writer.write(entry));
    return Optional.of(
        List.of(
            new Family.Piece(text + " ≠ 0", saddle), new Family.Piece(text + " = 0", degenerate)));
  }
}
