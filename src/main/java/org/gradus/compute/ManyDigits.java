package org.gradus.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Programs in decimal intervals of this many significant digits.
///
/// Decimals whose exponents overflow throw an `ArithmeticException`, which leaves the result
/// undecided.
record ManyDigits(int digits) implements Numbers<BigInterval> {
  private static final int LARGEST_EXPONENT = 1_000_000;

  @Override
  public BigInterval of(Literal literal) {
    return literal.digits(digits);
  }

  @Override
  public BigInterval add(BigInterval u, BigInterval v) {
    return u.plus(v, digits);
  }

  @Override
  public BigInterval subtract(BigInterval u, BigInterval v) {
    return u.minus(v, digits);
  }

  @Override
  public BigInterval multiply(BigInterval u, BigInterval v) {
    return u.times(v, digits);
  }

  @Override
  public BigInterval divide(BigInterval u, BigInterval v) {
    return u.over(v, digits);
  }

  @Override
  public BigInterval negate(BigInterval u) {
    return u.negate();
  }

  @Override
  public BigInterval power(BigInterval u, int n) {
    if (!(u instanceof Bounded(var lower, var upper))) {
      return u;
    }
    if (n == 0) {
      return BigInterval.ONE;
    }
    if (n < 0) {
      return n < -LARGEST_EXPONENT
          ? BigInterval.UNDECIDED
          : BigInterval.ONE.over(power(u, -n), digits);
    }
    if (n > LARGEST_EXPONENT) {
      return BigInterval.UNDECIDED;
    }
    if (n % 2 == 0 && lower.signum() < 0) {
      return power(u.abs(), n);
    }
    return new Bounded(power(lower, n, RoundingMode.FLOOR), power(upper, n, RoundingMode.CEILING));
  }

  /// xⁿ rounded in a direction: the library's power is within two units of its last digit.
  private BigDecimal power(BigDecimal x, int n, RoundingMode mode) {
    if (n <= 3 || x.signum() == 0) {
      return x.pow(n).round(new MathContext(digits, mode));
    }
    var context = new MathContext(digits + 5);
    var power = x.pow(n, context);
    int lastPlace = power.precision() - power.scale() - context.getPrecision();
    var error = BigDecimal.TWO.scaleByPowerOfTen(lastPlace);
    return mode == RoundingMode.FLOOR ? power.subtract(error) : power.add(error);
  }

  @Override
  public BigInterval power(BigInterval u, Rational c) {
    if (!(u instanceof Bounded(var lower, var upper))) {
      return u;
    }
    if (lower.signum() == 0 && upper.signum() == 0) {
      return c.signum() > 0 ? u : BigInterval.UNDEFINED;
    }
    boolean everyNumberHasARoot = c.denominator().testBit(0);
    if (lower.signum() > 0 || (lower.signum() == 0 && c.signum() > 0)) {
      return power(u, BigInterval.of(c, digits));
    }
    if (upper.signum() >= 0) {
      return BigInterval.UNDECIDED;
    }
    if (!everyNumberHasARoot) {
      return BigInterval.UNDEFINED;
    }
    var size = power(u.negate(), BigInterval.of(c, digits));
    return c.numerator().testBit(0) ? size.negate() : size;
  }

  @Override
  public BigInterval power(BigInterval u, BigInterval v) {
    if (!(u instanceof Bounded(var lower, var upper))) {
      return u;
    }
    if (upper.signum() < 0) {
      return BigInterval.UNDEFINED;
    }
    if (lower.signum() > 0) {
      return call(Function.EXP, multiply(v, call(Function.LN, u)));
    }
    if (lower.signum() < 0 || !(v instanceof Bounded(var least, var greatest))) {
      return BigInterval.unknown(u, v);
    }
    if (least.signum() > 0) {
      return upper.signum() == 0 ? u : fromZero(power(BigInterval.exactly(upper), v));
    }
    boolean isZero = upper.signum() == 0;
    return isZero && greatest.signum() <= 0 ? BigInterval.UNDEFINED : BigInterval.UNDECIDED;
  }

  /// The values between 0 and the one that is greatest.
  private static BigInterval fromZero(BigInterval greatest) {
    return greatest instanceof Bounded(_, var upper)
        ? new Bounded(BigDecimal.ZERO, upper)
        : BigInterval.UNDECIDED;
  }

  @Override
  public BigInterval call(Function function, BigInterval u) {
    if (!(u instanceof Bounded)) {
      return u;
    }
    return function
        .definedOn()
        .unlessInside(u)
        .or(() -> function.digits(u, digits))
        .orElseGet(() -> through(function, List.of(u)));
  }

  @Override
  public BigInterval call(Function function, BigInterval u, BigInterval v) {
    return through(function, List.of(u, v));
  }

  private BigInterval through(Function function, List<BigInterval> arguments) {
    var placeholders = Template.arguments(function.arity());
    var form = function.through(placeholders).orElseThrow();
    var program = program(form, function.arity());
    return run(program, arguments).get(program.result());
  }

  private static Program program(Expr form, int arity) {
    var graph = new Graph(Budget.standard());
    var arithmetic = Arithmetic.literal(graph);
    int second = arity == 1 ? -1 : 1;
    int node =
        Template.instantiate(
            form, arithmetic, graph.input(0), second < 0 ? second : graph.input(second));
    return Program.of(graph, arity, node);
  }
}
