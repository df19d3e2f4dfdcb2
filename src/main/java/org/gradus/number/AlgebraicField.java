package org.gradus.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// ℚ(α) for one real root α of an irreducible polynomial.
///
/// An element is a polynomial in α of lower degree than the minimal polynomial, so an element is
/// zero exactly when it is the zero polynomial; the sign of any other is found by narrowing the
/// interval around α. ℚ itself is the case of degree 1.
public final class AlgebraicField implements OrderedField<UnivariatePolynomial> {
  private static final int FIRST_DIGITS = 20;

  /// ℚ, with α = 0.
  public static final AlgebraicField RATIONALS = rational(Rational.ZERO);

  private final UnivariatePolynomial minimal;
  private final List<BigInteger> integers;
  private final RootInterval isolating;
  private RootInterval narrowed;

  private AlgebraicField(UnivariatePolynomial minimal, RootInterval isolating) {
    this.minimal = minimal.monic();
    this.integers = minimal.primitive();
    this.isolating = isolating;
    this.narrowed = isolating;
  }

  /// The field of one root of a polynomial that the caller knows to be irreducible.
  public static AlgebraicField of(UnivariatePolynomial irreducible, RootInterval root) {
    return irreducible.degree() == 1
        ? rational(irreducible.coefficient(0).negate().over(irreducible.leading()))
        : new AlgebraicField(irreducible, root);
  }

  private static AlgebraicField rational(Rational value) {
    return new AlgebraicField(
        UnivariatePolynomial.of(value.negate(), Rational.ONE), new RootInterval(value, value));
  }

  /// The fields of all real roots of an irreducible polynomial, in increasing order of the root.
  public static List<AlgebraicField> ofRoots(UnivariatePolynomial irreducible) {
    return RealRoots.of(irreducible).stream().map(root -> of(irreducible, root)).toList();
  }

  public UnivariatePolynomial minimalPolynomial() {
    return minimal;
  }

  public int degree() {
    return minimal.degree();
  }

  /// The interval that tells α from the other roots of its minimal polynomial.
  public RootInterval isolatingInterval() {
    return isolating;
  }

  /// α as an element.
  public UnivariatePolynomial generator() {
    return UnivariatePolynomial.X.remainder(minimal);
  }

  @Override
  public UnivariatePolynomial of(Rational value) {
    return UnivariatePolynomial.of(value);
  }

  @Override
  public UnivariatePolynomial plus(UnivariatePolynomial a, UnivariatePolynomial b) {
    return a.plus(b);
  }

  @Override
  public UnivariatePolynomial times(UnivariatePolynomial a, UnivariatePolynomial b) {
    return a.times(b).remainder(minimal);
  }

  @Override
  public UnivariatePolynomial negate(UnivariatePolynomial a) {
    return a.negate();
  }

  /// The reciprocal by the extended Euclidean algorithm.
  @Override
  public UnivariatePolynomial reciprocal(UnivariatePolynomial a) {
    if (a.isZero()) {
      throw new ArithmeticException("0 has no reciprocal.");
    }
    var r0 = minimal;
    var r1 = a;
    var s0 = UnivariatePolynomial.ZERO;
    var s1 = one();
    while (!r1.isConstant()) {
      var division = r0.dividedBy(r1);
      var s2 = s0.minus(division.quotient().times(s1));
      r0 = r1;
      r1 = division.remainder();
      s0 = s1;
      s1 = s2;
    }
    return s1.times(Rational.ONE.over(r1.leading())).remainder(minimal);
  }

  @Override
  public boolean isZero(UnivariatePolynomial a) {
    return a.isZero();
  }

  @Override
  public int signum(UnivariatePolynomial a) {
    if (a.isConstant()) {
      return a.isZero() ? 0 : a.leading().signum();
    }
    for (int digits = FIRST_DIGITS; ; digits *= 2) {
      if (enclose(a, digits) instanceof BigInterval.Bounded(var lower, var upper)
          && lower.signum() * upper.signum() > 0) {
        return lower.signum();
      }
    }
  }

  /// Two decimals between which the element lies, computed with about so many digits.
  public BigInterval enclose(UnivariatePolynomial a, int digits) {
    if (a.isConstant()) {
      return BigInterval.of(a.coefficient(0), digits);
    }
    var alpha = enclosure(digits);
    BigInterval value = BigInterval.exactly(BigDecimal.ZERO);
    for (var coefficient : a.coefficients().reversed()) {
      value = value.times(alpha, digits).plus(BigInterval.of(coefficient, digits), digits);
    }
    return value;
  }

  private BigInterval enclosure(int digits) {
    var root = narrow(4 * digits);
    return new BigInterval.Bounded(
        decimal(root.lower(), digits, RoundingMode.FLOOR),
        decimal(root.upper(), digits, RoundingMode.CEILING));
  }

  private static BigDecimal decimal(Rational value, int digits, RoundingMode rounding) {
    var context = new java.math.MathContext(digits, rounding);
    return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), context);
  }

  /// Bisects until the interval is narrower than 2 to the power −bits.
  private RootInterval narrow(int bits) {
    if (narrowed.isPoint()) {
      return narrowed;
    }
    int exponent = narrowed.lower().denominator().bitLength();
    exponent = Math.max(exponent, narrowed.upper().denominator().bitLength()) - 1;
    var scale = Rational.TWO.pow(exponent);
    var lower = narrowed.lower().times(scale).numerator();
    var upper = narrowed.upper().times(scale).numerator();
    int rising = signAt(upper, exponent);
    while (upper.subtract(lower).bitLength() > 1 || exponent < bits) {
      if (upper.subtract(lower).testBit(0)) {
        lower = lower.shiftLeft(1);
        upper = upper.shiftLeft(1);
        exponent++;
      }
      var middle = lower.add(upper).shiftRight(1);
      int sign = signAt(middle, exponent);
      if (sign == rising) {
        upper = middle;
      } else {
        lower = middle;
      }
    }
    var unit = Rational.TWO.pow(-exponent);
    narrowed = new RootInterval(Rational.of(lower).times(unit), Rational.of(upper).times(unit));
    return narrowed;
  }

  /// The sign of the minimal polynomial at x/2ᵉ.
  private int signAt(BigInteger x, int e) {
    var value = BigInteger.ZERO;
    int shift = 0;
    for (var coefficient : integers.reversed()) {
      value = value.multiply(x).add(coefficient.shiftLeft(shift));
      shift += e;
    }
    return value.signum();
  }

  /// The minimal polynomial over ℚ of an element: the first linear relation between its powers.
  public UnivariatePolynomial minimalPolynomialOf(UnivariatePolynomial a) {
    var relations = new LinearRelations(degree());
    var power = one();
    for (int k = 0; ; k++) {
      var column = new ArrayList<>(power.coefficients());
      column.addAll(Collections.nCopies(degree() - column.size(), Rational.ZERO));
      var relation = relations.add(column);
      if (relation.isPresent()) {
        return new UnivariatePolynomial(relation.get()).monic();
      }
      power = times(power, a);
    }
  }
}
