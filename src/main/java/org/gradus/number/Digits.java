package org.gradus.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;
import org.gradus.number.BigInterval.Bounded;

/// Enclosures to many digits from a library's values at decimals.
///
/// The library is asked for more digits than are kept. Its error is then far below a unit of the
/// last digit kept, where that digit counts from the value or, unless the value is known to keep
/// its relative precision, from 1 if that is larger.
///
/// No field holds a `BigDecimal`: to initialise that class takes longer than a short command, and
/// the function table refers to this one.
public final class Digits {
  private static final int GUARD_DIGITS = 12;
  private static final int LARGEST_EXPONENT = 1000;

  private Digits() {}

  /// A function of a library: its value to the precision of the context.
  @FunctionalInterface
  public interface Library {
    BigDecimal value(BigDecimal u, MathContext context);
  }

  /// An increasing function.
  public static BigFunction increasing(Library f) {
    return bounded((lower, upper, digits) -> hull(at(f, lower, digits), at(f, upper, digits)));
  }

  /// A decreasing function.
  public static BigFunction decreasing(Library f) {
    return bounded((lower, upper, digits) -> hull(at(f, upper, digits), at(f, lower, digits)));
  }

  /// An increasing positive function that the library computes to full relative precision, for |u|
  /// up to a limit.
  public static BigFunction increasingPositive(Library f, long limit) {
    return bounded((lower, upper, digits) ->
        lower.abs().max(upper.abs()).compareTo(BigDecimal.valueOf(limit)) > 0
            ? BigInterval.UNDECIDED
            : hull(relativelyAt(f, lower, digits), relativelyAt(f, upper, digits)));
  }

  /// The logarithm, whose library value takes long for very large and very small numbers.
  public static BigFunction logarithm(Library f) {
    return (u, digits) ->
        u instanceof Bounded(var lower, var upper)
            ? hull(logarithmAt(f, lower, digits), logarithmAt(f, upper, digits))
            : u;
  }

  /// ln(m·10ᵏ) = ln m + k ln 10.
  private static Bounded logarithmAt(Library f, BigDecimal u, int digits) {
    int k = exponent(u);
    if (Math.abs(k) <= 3) {
      return at(f, u, digits);
    }
    var context = new MathContext(digits + 12 + GUARD_DIGITS);
    var rest = f.value(u.scaleByPowerOfTen(-k), context);
    var scale = f.value(BigDecimal.TEN, context).multiply(BigDecimal.valueOf(k));
    return around(rest.add(scale, context), digits, true);
  }

  /// A function whose slope is between −1 and 1, with values there too.
  public static BigFunction slopeAtMostOne(Library f) {
    return bounded((lower, upper, digits) -> {
      var value = at(f, lower, digits);
      var change = upper.subtract(lower, up(digits));
      return new Bounded(
              value.lower().subtract(change, down(digits)), value.upper().add(change, up(digits)))
          .within(Interval.of(-1, 1));
    });
  }

  /// A function that is constant between jumps; undecided where the number may lie on either side
  /// of one.
  public static BigFunction steps(Library f) {
    return bounded((lower, upper, _) -> {
      var value = f.value(lower, MathContext.UNLIMITED);
      return value.compareTo(f.value(upper, MathContext.UNLIMITED)) == 0
          ? BigInterval.exactly(value)
          : BigInterval.UNDECIDED;
    });
  }

  /// What is known of a function between two decimals.
  @FunctionalInterface
  private interface Between {
    BigInterval values(BigDecimal lower, BigDecimal upper, int digits);
  }

  /// The function on numbers of moderate size; bounds that are tiny are rounded outwards, so that
  /// no decimal is written out over thousands of places.
  private static BigFunction bounded(Between f) {
    return (u, digits) -> {
      if (!(u instanceof Bounded(var lower, var upper))) {
        return u;
      }
      boolean isLarge = Math.max(exponent(lower), exponent(upper)) > LARGEST_EXPONENT;
      return isLarge
          ? BigInterval.UNDECIDED
          : f.values(roundTiny(lower, -1), roundTiny(upper, 1), digits);
    };
  }

  private static BigDecimal roundTiny(BigDecimal u, int direction) {
    if (u.signum() == 0 || exponent(u) > -LARGEST_EXPONENT) {
      return u;
    }
    return u.signum() == direction
        ? BigDecimal.valueOf(direction).scaleByPowerOfTen(-LARGEST_EXPONENT)
        : BigDecimal.ZERO;
  }

  /// The number whose digits the library computes, such as π.
  public static BigInterval constant(Function<MathContext, BigDecimal> f, int digits) {
    return around(f.apply(new MathContext(digits + GUARD_DIGITS)), digits, false);
  }

  private static Bounded hull(Bounded low, Bounded high) {
    return new Bounded(low.lower(), high.upper());
  }

  private static Bounded at(Library f, BigDecimal u, int digits) {
    int extra = Math.max(0, exponent(u));
    var context = new MathContext(digits + extra + GUARD_DIGITS);
    return around(f.value(u, context), digits, true);
  }

  private static Bounded relativelyAt(Library f, BigDecimal u, int digits) {
    return around(f.value(u, new MathContext(digits + GUARD_DIGITS)), digits, false);
  }

  private static Bounded around(BigDecimal value, int digits, boolean atLeastOne) {
    int magnitude = atLeastOne ? Math.max(1, exponent(value)) : exponent(value);
    var error = BigDecimal.ONE.scaleByPowerOfTen(magnitude - digits);
    return new Bounded(value.subtract(error, down(digits)), value.add(error, up(digits)));
  }

  private static MathContext down(int digits) {
    return new MathContext(digits + GUARD_DIGITS, RoundingMode.FLOOR);
  }

  private static MathContext up(int digits) {
    return new MathContext(digits + GUARD_DIGITS, RoundingMode.CEILING);
  }

  /// The k with |u| < 10ᵏ, about the number of digits before the point.
  private static int exponent(BigDecimal u) {
    return u.precision() - u.scale();
  }
}
