package org.gradus.stationary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// An open interval, with what is known of its ends.
record Stretch(End left, End right) {
  private static final int DIGITS = 40;

  static final Stretch REALS = new Stretch(new End.Infinite(), new End.Infinite());

  /// Where a stretch ends.
  sealed interface End {
    record Infinite() implements End {}

    /// A number where functions may have a pole, or stop to be defined.
    record Border(Coordinate at) implements End {}

    /// A number where all functions that are looked at are smooth.
    record Inner(Coordinate at) implements End {}
  }

  /// The parts between numbers inside, which are in increasing order.
  List<Stretch> cut(List<? extends End> marks) {
    var parts = new ArrayList<Stretch>();
    var start = left;
    for (var mark : marks) {
      parts.add(new Stretch(start, mark));
      start = mark;
    }
    parts.add(new Stretch(start, right));
    return parts;
  }

  /// Whether the number lies inside.
  ///
  /// @throws Unsupported if it cannot be told from an end
  boolean contains(Coordinate c) {
    return isBelow(left, c) && isAbove(right, c);
  }

  private static boolean isBelow(End end, Coordinate c) {
    return switch (end) {
      case End.Infinite _ -> true;
      case End.Border(var at) -> isLess(at, c);
      case End.Inner(var at) -> isLess(at, c);
    };
  }

  private static boolean isAbove(End end, Coordinate c) {
    return switch (end) {
      case End.Infinite _ -> true;
      case End.Border(var at) -> isLess(c, at);
      case End.Inner(var at) -> isLess(c, at);
    };
  }

  /// Whether a < b.
  ///
  /// @throws Unsupported if forty digits do not show which is less
  static boolean isLess(Coordinate a, Coordinate b) {
    if (a.equals(b)) {
      return false;
    }
    int sign = Enclosing.sign(b.enclose(DIGITS).minus(a.enclose(DIGITS), DIGITS));
    if (sign == 0) {
      throw new Unsupported("Two numbers were not told from each other.");
    }
    return sign > 0;
  }

  /// All numbers from end to end, as doubles.
  Interval hull() {
    return Interval.of(
        left instanceof End.Infinite ? Double.NEGATIVE_INFINITY : bounds(left).lower(),
        right instanceof End.Infinite ? Double.POSITIVE_INFINITY : bounds(right).upper());
  }

  private static Interval bounds(End end) {
    return switch (end) {
      case End.Infinite _ -> Interval.REALS;
      case End.Border(var at) -> bounds(at);
      case End.Inner(var at) -> bounds(at);
    };
  }

  private static Interval bounds(Coordinate c) {
    if (c.enclose(DIGITS) instanceof BigInterval.Bounded(BigDecimal lower, BigDecimal upper)) {
      return Interval.of(Math.nextDown(lower.doubleValue()), Math.nextUp(upper.doubleValue()));
    }
    throw new Unsupported("A number was not enclosed.");
  }

  /// A number inside.
  ///
  /// @throws Unsupported if the ends are too close to each other
  Rational middle() {
    double lower = bounds(left).upper();
    double upper = bounds(right).lower();
    if (left instanceof End.Infinite && right instanceof End.Infinite) {
      return Rational.ZERO;
    }
    if (left instanceof End.Infinite) {
      return Rational.of(upper - 1);
    }
    if (right instanceof End.Infinite) {
      return Rational.of(lower + 1);
    }
    double middle = lower + (upper - lower) / 2;
    if (!(lower < middle && middle < upper)) {
      throw new Unsupported("Two numbers were not told from each other.");
    }
    return Rational.of(middle);
  }

  /// Numbers that tend to the right end (side 1) or to the left one (side −1).
  Rational near(int side, int step) {
    var end = side > 0 ? right : left;
    var start = middle();
    if (end instanceof End.Infinite) {
      return start.plus(Rational.of(side * (1L << step)));
    }
    var place = Rational.of(side > 0 ? bounds(end).lower() : bounds(end).upper());
    return place.plus(start.minus(place).over(Rational.of(1L << step)));
  }
}
