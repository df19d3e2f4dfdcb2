package org.gradus.stationary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// The Taylor polynomial of a function at a point whose generators have algebraic values.
final class Expansion {
  private final DifferentialField field;
  private final Solution point;
  private final Jets<UnivariatePolynomial> jets;
  private final Map<Integer, Jet<UnivariatePolynomial>> known = new HashMap<>();

  private Expansion(DifferentialField field, Solution point, int degree) {
    this.field = field;
    this.point = point;
    this.jets = new Jets<>(point.field(), degree);
  }

  /// In hᵢ = xᵢ − pᵢ up to a degree; empty where a kernel has no algebraic value.
  static Optional<Jet<UnivariatePolynomial>> of(
      Fraction f, DifferentialField field, Solution point, int degree) {
    try {
      return Optional.of(new Expansion(field, point, degree).at(f));
    } catch (Unsupported _) {
      return Optional.empty();
    }
  }

  private Jet<UnivariatePolynomial> at(Fraction u) {
    return u.at(jets, this::jet);
  }

  private Jet<UnivariatePolynomial> jet(int generator) {
    var jet = known.get(generator);
    if (jet == null) {
      jet = compute(generator);
      known.put(generator, jet);
    }
    return jet;
  }

  private Jet<UnivariatePolynomial> compute(int g) {
    return switch (field.generator(g)) {
      case Generator.Variable _ -> jets.plus(jets.constant(value(g)), jets.small(g));
      case Generator.Exponential(var u, _) ->
          jets.times(value(g), jets.series(change(u), Expansion::exponential));
      case Generator.Sine(var u, _) -> angle(value(g), value(g + 1), change(u));
      case Generator.Cosine(var u, _) ->
          angle(value(g), point.field().negate(value(g - 1)), change(u));
      case Generator.Logarithm(var u, _) -> {
        var inner = at(u);
        var unit = point.field().reciprocal(jets.constantTerm(inner));
        yield jets.plus(
            jets.constant(value(g)),
            jets.series(smallPart(jets.times(unit, inner)), Expansion::logarithm));
      }
      case Generator.Root(int n, var u, _) -> {
        var inner = at(u);
        if (point.field().isZero(jets.constantTerm(inner))) {
          throw new Unsupported("A root is not differentiable here.");
        }
        var unit = point.field().reciprocal(jets.constantTerm(inner));
        yield jets.times(
            value(g), jets.series(smallPart(jets.times(unit, inner)), k -> binomial(n, k)));
      }
      case Generator.Pi _, Generator.Other _ -> throw new Unsupported("No algebraic value.");
    };
  }

  /// p·cos t + q·sin t for the small part t of the angle.
  private Jet<UnivariatePolynomial> angle(
      UnivariatePolynomial p, UnivariatePolynomial q, Jet<UnivariatePolynomial> t) {
    return jets.plus(
        jets.times(p, jets.series(t, Expansion::cosine)),
        jets.times(q, jets.series(t, Expansion::sine)));
  }

  /// u(p + h) − u(p), which for a linear u does not depend on p.
  private Jet<UnivariatePolynomial> change(Fraction u) {
    boolean isLinear =
        u.isPolynomial()
            && u.numerator().degree() == 1
            && u.numerator().generators().stream()
                .allMatch(g -> field.generator(g) instanceof Generator.Variable);
    return isLinear ? smallPart(u.numerator().at(jets, jets::small)) : smallPart(at(u));
  }

  private Jet<UnivariatePolynomial> smallPart(Jet<UnivariatePolynomial> a) {
    return jets.minus(a, jets.constant(jets.constantTerm(a)));
  }

  private UnivariatePolynomial value(int generator) {
    if (!point.has(generator)) {
      throw new Unsupported("No algebraic value.");
    }
    return point.values().get(generator);
  }

  private static Rational exponential(int k) {
    var value = Rational.ONE;
    for (int i = 2; i <= k; i++) {
      value = value.over(Rational.of(i));
    }
    return value;
  }

  private static Rational cosine(int k) {
    return k % 2 == 1 ? Rational.ZERO : signed(exponential(k), k / 2);
  }

  private static Rational sine(int k) {
    return k % 2 == 0 ? Rational.ZERO : signed(exponential(k), k / 2);
  }

  private static Rational logarithm(int k) {
    return k == 0 ? Rational.ZERO : signed(Rational.of(1, k), k - 1);
  }

  private static Rational signed(Rational value, int parity) {
    return parity % 2 == 0 ? value : value.negate();
  }

  /// The coefficient of sᵏ in (1 + s)^(1/n).
  private static Rational binomial(int n, int k) {
    var value = Rational.ONE;
    for (int i = 0; i < k; i++) {
      value = value.times(Rational.of(1, n).minus(Rational.of(i))).over(Rational.of(i + 1));
    }
    return value;
  }
}
