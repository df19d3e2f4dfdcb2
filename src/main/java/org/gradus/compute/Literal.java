package org.gradus.compute;

import org.gradus.expr.Constant;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// A number in a graph: exact as long as it can be.
sealed interface Literal {

  record Exact(Rational value) implements Literal {}

  record Named(Constant constant) implements Literal {}

  /// A double that was computed, only in reduced graphs; kept as its bits, so that equal means the
  /// same.
  record Rounded(long bits) implements Literal {}

  static Literal rounded(double value) {
    return new Rounded(Double.doubleToLongBits(value));
  }

  default double toDouble() {
    return switch (this) {
      case Exact(var value) -> value.toDouble();
      case Named(var constant) -> constant.value();
      case Rounded(var bits) -> Double.longBitsToDouble(bits);
    };
  }

  default Interval enclosure() {
    return switch (this) {
      case Exact(var value) -> Interval.of(value);
      case Named(var constant) -> constant.enclosure();
      case Rounded(var bits) -> Interval.of(Double.longBitsToDouble(bits));
    };
  }

  default BigInterval digits(int count) {
    return switch (this) {
      case Exact(var value) -> BigInterval.of(value, count);
      case Named(var constant) -> constant.digits(count);
      case Rounded(var bits) -> BigInterval.of(Rational.of(Double.longBitsToDouble(bits)), count);
    };
  }
}
