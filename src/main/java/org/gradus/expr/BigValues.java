package org.gradus.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;

/// Values to many digits where the library has none, or loses digits.
final class BigValues {
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// ln 10 rounded up: eᵘ with u = 2.31 d has more than d digits.
  private static final double DIGIT = 2.31;

  private BigValues() {}

  /// The angle with this tangent; beyond 1 as the complement of the angle with the reciprocal
  /// tangent.
  static BigDecimal arcOfTangent(BigDecimal u, MathContext context) {
    if (u.abs().compareTo(BigDecimal.ONE) <= 0) {
      return BigDecimalMath.atan(u, context);
    }
    var right = BigDecimalMath.pi(context).multiply(HALF);
    var rest = BigDecimalMath.atan(BigDecimal.ONE.divide(u.abs(), context), context);
    var angle = right.subtract(rest);
    return u.signum() < 0 ? angle.negate() : angle;
  }

  static BigDecimal cubeRoot(BigDecimal u, MathContext context) {
    return u.signum() < 0
        ? BigDecimalMath.root(u.negate(), THREE, context).negate()
        : BigDecimalMath.root(u, THREE, context);
  }

  /// erf u = 2/√π · e^(−u²) · Σ 2ⁿ u²ⁿ⁺¹ / (1·3·…·(2n+1)), whose terms all have the sign of u.
  ///
  /// (Abramowitz and Stegun 7.1.6.) Beyond the point where e^(−u²) falls below the last digit, it
  /// lies that near to ±1.
  static BigInterval errorFunction(BigInterval u, int digits) {
    if (!(u instanceof Bounded(var lower, var upper))) {
      return u;
    }
    var low = errorFunction(lower, digits);
    var high = errorFunction(upper, digits);
    var room = BigDecimal.ONE.scaleByPowerOfTen(-digits);
    return new Bounded(low.subtract(room), high.add(room))
        .within(org.gradus.number.Interval.of(-1, 1));
  }

  private static BigDecimal errorFunction(BigDecimal u, int digits) {
    if (u.abs().doubleValue() > Math.sqrt(DIGIT * (digits + 2))) {
      return BigDecimal.valueOf(u.signum());
    }
    var context = new MathContext(digits + 10);
    var twiceSquare = u.multiply(u, context).multiply(BigDecimal.TWO);
    var smallest = u.abs().scaleByPowerOfTen(-digits - 5);
    var sum = BigDecimal.ZERO;
    var term = u;
    for (int odd = 3; term.abs().compareTo(smallest) > 0; odd += 2) {
      sum = sum.add(term, context);
      term = term.multiply(twiceSquare, context).divide(BigDecimal.valueOf(odd), context);
    }
    var scale =
        BigDecimalMath.exp(u.multiply(u, context).negate(), context)
            .multiply(BigDecimal.TWO)
            .divide(BigDecimalMath.pi(context).sqrt(context), context);
    return sum.multiply(scale, context);
  }
}
