package org.gradus.compute;

import java.math.BigInteger;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Powers: whole in a faithful graph, by multiplications and roots in a reduced one.
final class Powers {
  /// A chain for uⁿ takes at most 2 log₂ n multiplications, and loses about n/2 units in the last
  /// place.
  private static final int LONGEST_CHAIN = 64;

  private static final int LARGEST_ROOTED_CHAIN = 16;
  private static final int LARGEST_EXACT_EXPONENT = 1024;
  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational THIRD = Rational.of(1, 3);

  private final Arithmetic arithmetic;
  private final Graph graph;
  private final boolean reduced;

  Powers(Arithmetic arithmetic, Graph graph, boolean reduced) {
    this.arithmetic = arithmetic;
    this.graph = graph;
    this.reduced = reduced;
  }

  /// uᵛ for an exponent that is not a rational number.
  int power(int u, int v) {
    if (reduced && arithmetic.isConstant(u) && arithmetic.isConstant(v)) {
      double value = Scalar.power(arithmetic.toDouble(u), arithmetic.toDouble(v));
      return graph.constant(Literal.rounded(value));
    }
    return graph.node(Op.POWER, u, v);
  }

  /// uᶜ for a rational c.
  int power(int u, Rational c) {
    if (c.isOne()) {
      return u;
    }
    if (c.equals(HALF)) {
      return arithmetic.call(Function.SQRT, u);
    }
    if (c.equals(THIRD)) {
      return arithmetic.call(Function.CBRT, u);
    }
    var base = arithmetic.exact(u);
    if (base.isPresent() && canFold(base.get(), c)) {
      return arithmetic.number(base.get().pow(c.numerator().intValueExact()));
    }
    return reduced ? reducedPower(u, c) : faithfulPower(u, c);
  }

  private static boolean canFold(Rational base, Rational c) {
    return c.isInteger()
        && c.numerator().bitLength() < 31
        && Math.abs(c.numerator().intValueExact()) <= LARGEST_EXACT_EXPONENT
        && Arithmetic.isSmall(base)
        && !(base.isZero() && c.signum() <= 0);
  }

  private int faithfulPower(int u, Rational c) {
    if (c.isZero() && arithmetic.isZero(u)) {
      return arithmetic.divide(u, u);
    }
    if (c.isInteger() && graph.is(Op.NEGATE, u)) {
      int positive = power(graph.left(u), c);
      return c.isEven() ? positive : arithmetic.negate(positive);
    }
    return c.smallInteger()
        .map(n -> graph.node(Op.INTEGER_POWER, u, n))
        .orElseGet(() -> graph.node(Op.RATIONAL_POWER, u, graph.place(new Literal.Exact(c))));
  }

  private int reducedPower(int u, Rational c) {
    if (c.isZero()) {
      return ofExponentZero(u);
    }
    if (c.smallInteger().isPresent()) {
      return integerPower(u, c.smallInteger().get());
    }
    int denominator = isAtMost(3, c.denominator()) ? c.denominator().intValue() : 0;
    boolean isShort = isAtMost(LARGEST_ROOTED_CHAIN, c.numerator().abs());
    if (isShort && denominator == 2) {
      return powerOfRoot(u, c.numerator().intValue());
    }
    if (isShort && denominator == 3) {
      return integerPower(arithmetic.call(Function.CBRT, u), c.numerator().intValue());
    }
    return c.denominator().testBit(0) ? signedPower(u, c) : pow(u, c);
  }

  /// u⁰ is 1 wherever u has a value; 0⁰ typed in numbers has none.
  private int ofExponentZero(int u) {
    if (arithmetic.isConstant(u)) {
      double value = arithmetic.isZero(u) ? Double.NaN : arithmetic.toDouble(u);
      return Double.isFinite(value)
          ? arithmetic.number(1)
          : graph.constant(Literal.rounded(Double.NaN));
    }
    return graph.is(Op.INPUT, u)
        ? arithmetic.number(1)
        : arithmetic.add(arithmetic.number(1), graph.node(Op.MULTIPLY, arithmetic.number(0), u));
  }

  private int integerPower(int u, int n) {
    if (n < 0 && n >= -LONGEST_CHAIN) {
      return arithmetic.divide(arithmetic.number(1), chain(u, -n));
    }
    return n > 0 && n <= LONGEST_CHAIN ? chain(u, n) : pow(u, Rational.of(n));
  }

  /// uⁿ by squaring; equal powers of one base share their squares.
  private int chain(int u, int n) {
    if (n == 1) {
      return u;
    }
    if (n % 2 == 1) {
      return arithmetic.multiply(chain(u, n - 1), u);
    }
    int root = chain(u, n / 2);
    return arithmetic.multiply(root, root);
  }

  /// u to the power p/2 for odd p: √u·u^((p−1)/2).
  private int powerOfRoot(int u, int p) {
    int root = arithmetic.call(Function.SQRT, u);
    if (p < 0) {
      return arithmetic.divide(arithmetic.number(1), powerOfRoot(u, -p));
    }
    return p == 1 ? root : arithmetic.multiply(chain(u, (p - 1) / 2), root);
  }

  /// With an odd denominator a negative base has a power, negative if the numerator is odd too.
  private int signedPower(int u, Rational c) {
    int size = pow(arithmetic.call(Function.ABS, u), c);
    return c.numerator().testBit(0)
        ? arithmetic.multiply(arithmetic.call(Function.SIGN, u), size)
        : size;
  }

  /// `Math.pow` with a constant exponent.
  private int pow(int u, Rational c) {
    double exponent = c.toDouble();
    return arithmetic.isConstant(u)
        ? graph.constant(Literal.rounded(Math.pow(arithmetic.toDouble(u), exponent)))
        : graph.node(Op.POW, u, graph.constant(Literal.rounded(exponent)));
  }

  private static boolean isAtMost(int bound, BigInteger n) {
    return n.compareTo(BigInteger.valueOf(bound)) <= 0;
  }
}
