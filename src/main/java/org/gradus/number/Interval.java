package org.gradus.number;

import static org.gradus.number.Definedness.CONTINUOUS;
import static org.gradus.number.Definedness.POSSIBLY_UNDEFINED;
import static org.gradus.number.Definedness.UNDEFINED;

/// All real numbers from `lower` to `upper`, with what is known of the function whose values they
/// enclose.
///
/// Every operation rounds outwards: the result holds every value that the operation has on numbers
/// of its operands. A bound may be infinite, which means that the values are not known to be
/// bounded. The empty interval, for an operation that is nowhere defined, has NaN for its bounds.
public record Interval(double lower, double upper, Definedness definedness) {
  public static final Interval EMPTY = new Interval(Double.NaN, Double.NaN, UNDEFINED);
  public static final Interval REALS = of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Interval ZERO = of(0);
  public static final Interval ONE = of(1);

  /// π lies above the double nearest to it.
  public static final Interval PI = of(Math.PI, Math.nextUp(Math.PI));

  public static Interval of(double lower, double upper) {
    return new Interval(lower, upper, CONTINUOUS);
  }

  public static Interval of(double value) {
    return of(value, value);
  }

  /// The double that equals the rational, or the two neighbours between which it lies.
  public static Interval of(Rational value) {
    double nearest = value.toDouble();
    if (isExactDouble(value)) {
      return of(nearest);
    }
    if (Double.isInfinite(nearest)) {
      return nearest > 0 ? of(Double.MAX_VALUE, nearest) : of(nearest, -Double.MAX_VALUE);
    }
    int side = value.compareTo(Rational.of(nearest));
    return of(
        side < 0 ? Math.nextDown(nearest) : nearest, side > 0 ? Math.nextUp(nearest) : nearest);
  }

  /// Whether the rational is a short integer over a short power of two.
  private static boolean isExactDouble(Rational value) {
    int bits = value.denominator().bitLength();
    return value.numerator().bitLength() <= 53
        && bits <= 64
        && value.denominator().getLowestSetBit() == bits - 1;
  }

  /// The smallest interval that holds both numbers.
  public static Interval between(double a, double b) {
    return of(Math.min(a, b), Math.max(a, b));
  }

  public boolean isEmpty() {
    return definedness == UNDEFINED;
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  public boolean contains(Interval other) {
    return other.isEmpty() || (lower <= other.lower && other.upper <= upper);
  }

  /// Whether the other interval lies inside, without touching a bound.
  public boolean containsInside(Interval other) {
    return lower < other.lower && other.upper < upper;
  }

  public boolean isDisjointFrom(Interval other) {
    return upper < other.lower || other.upper < lower || isEmpty() || other.isEmpty();
  }

  public double width() {
    return Directed.addUp(upper, -lower);
  }

  /// A number inside, finite and near the middle.
  public double midpoint() {
    if (lower == Double.NEGATIVE_INFINITY) {
      return upper == Double.POSITIVE_INFINITY ? 0 : Math.min(2 * upper, -1);
    }
    return upper == Double.POSITIVE_INFINITY ? Math.max(2 * lower, 1) : lower / 2 + upper / 2;
  }

  /// The largest absolute value inside.
  public double magnitude() {
    return Math.max(Math.abs(lower), Math.abs(upper));
  }

  /// The numbers in both intervals; empty where there are none.
  public Interval intersect(Interval other) {
    return isDisjointFrom(other)
        ? EMPTY
        : new Interval(
            Math.max(lower, other.lower),
            Math.min(upper, other.upper),
            definedness.and(other.definedness));
  }

  /// The smallest interval that holds both.
  public Interval hull(Interval other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty()
        ? this
        : new Interval(
            Math.min(lower, other.lower),
            Math.max(upper, other.upper),
            definedness.and(other.definedness));
  }

  /// The same numbers, of a function of which no more than this is known.
  public Interval with(Definedness other) {
    var both = definedness.and(other);
    return both == UNDEFINED ? EMPTY : new Interval(lower, upper, both);
  }

  public Interval negate() {
    return new Interval(-upper, -lower, definedness);
  }

  public Interval plus(Interval other) {
    return of(Directed.addDown(lower, other.lower), Directed.addUp(upper, other.upper))
        .with(definedness.and(other.definedness));
  }

  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval times(Interval other) {
    double down =
        least(
            Directed.multiplyDown(lower, other.lower),
            Directed.multiplyDown(lower, other.upper),
            Directed.multiplyDown(upper, other.lower),
            Directed.multiplyDown(upper, other.upper));
    double up =
        -least(
            -Directed.multiplyUp(lower, other.lower),
            -Directed.multiplyUp(lower, other.upper),
            -Directed.multiplyUp(upper, other.lower),
            -Directed.multiplyUp(upper, other.upper));
    return of(down, up).with(definedness.and(other.definedness));
  }

  /// The quotients; perhaps undefined, and perhaps unbounded, where the divisor contains 0.
  public Interval over(Interval divisor) {
    var both = definedness.and(divisor.definedness);
    if (both == UNDEFINED || (divisor.lower == 0 && divisor.upper == 0)) {
      return EMPTY;
    }
    return divisor.contains(0)
        ? overZero(divisor).with(both.and(POSSIBLY_UNDEFINED))
        : overNonzero(divisor).with(both);
  }

  private Interval overNonzero(Interval divisor) {
    double down =
        least(
            Directed.divideDown(lower, divisor.lower),
            Directed.divideDown(lower, divisor.upper),
            Directed.divideDown(upper, divisor.lower),
            Directed.divideDown(upper, divisor.upper));
    double up =
        -least(
            -Directed.divideUp(lower, divisor.lower),
            -Directed.divideUp(lower, divisor.upper),
            -Directed.divideUp(upper, divisor.lower),
            -Directed.divideUp(upper, divisor.upper));
    return of(down, up);
  }

  private Interval overZero(Interval divisor) {
    if (lower == 0 && upper == 0) {
      return ZERO;
    }
    if (divisor.upper == 0) {
      return negate().overZero(divisor.negate());
    }
    if (divisor.lower < 0 || (lower < 0 && upper > 0)) {
      return REALS;
    }
    return lower >= 0
        ? of(Directed.divideDown(lower, divisor.upper), Double.POSITIVE_INFINITY)
        : of(Double.NEGATIVE_INFINITY, Directed.divideUp(upper, divisor.upper));
  }

  /// 1 over the numbers of this interval.
  public Interval reciprocal() {
    return ONE.over(this);
  }

  public Interval abs() {
    if (isEmpty() || lower >= 0) {
      return this;
    }
    return upper <= 0 ? negate() : of(0, magnitude()).with(definedness);
  }

  public Interval square() {
    var size = abs();
    return of(
            Directed.multiplyDown(size.lower, size.lower),
            Directed.multiplyUp(size.upper, size.upper))
        .with(definedness);
  }

  /// The square roots of the numbers that have one.
  public Interval sqrt() {
    if (isEmpty() || upper < 0) {
      return EMPTY;
    }
    return lower < 0
        ? of(0, Directed.sqrtUp(upper)).with(definedness.and(POSSIBLY_UNDEFINED))
        : of(Directed.sqrtDown(lower), Directed.sqrtUp(upper)).with(definedness);
  }

  public Interval max(Interval other) {
    return of(Math.max(lower, other.lower), Math.max(upper, other.upper))
        .with(definedness.and(other.definedness));
  }

  public Interval min(Interval other) {
    return negate().max(other.negate()).negate();
  }

  /// The smallest of four bounds; no information where one of them is not a number.
  private static double least(double a, double b, double c, double d) {
    double least = Math.min(Math.min(a, b), Math.min(c, d));
    return Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least;
  }

  @Override
  public String toString() {
    return isEmpty() ? "∅" : "[" + lower + ", " + upper + "] " + definedness;
  }
}
