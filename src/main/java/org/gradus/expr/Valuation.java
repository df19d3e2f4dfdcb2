package org.gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradus.number.BigFunction;
import org.gradus.number.Interval;
import org.gradus.number.RealFunction;
import org.gradus.number.Shape;

/// The columns of a row that tell its values: as doubles, in intervals, to many digits.
///
/// A function of one argument ignores the second of `enclosure`; one of `value` and `values` is
/// used, by the arity. Where `digits` is empty there is a form `through` functions that have them.
record Valuation(
    int arity,
    DoubleUnaryOperator value,
    DoubleBinaryOperator values,
    BinaryOperator<Interval> enclosure,
    Interval range,
    Optional<BigFunction> digits,
    Optional<Function<List<Expr>, Expr>> through,
    Optional<UnaryOperator<Expr>> computed) {

  /// A function of one argument whose enclosure follows from its shape.
  static Valuation of(DoubleUnaryOperator f, double ulps, Shape shape) {
    return of(f, u -> shape.enclose(new RealFunction(f, ulps, Interval.REALS), u));
  }

  /// A function of one argument with an enclosure that has its own rounding.
  static Valuation of(DoubleUnaryOperator f, UnaryOperator<Interval> enclosure) {
    return of(1, f, (_, _) -> Double.NaN, (u, _) -> enclosure.apply(u));
  }

  static Valuation ofTwo(DoubleBinaryOperator f, BinaryOperator<Interval> enclosure) {
    return of(2, _ -> Double.NaN, f, enclosure);
  }

  private static Valuation of(
      int arity,
      DoubleUnaryOperator value,
      DoubleBinaryOperator values,
      BinaryOperator<Interval> enclosure) {
    return new Valuation(
        arity,
        value,
        values,
        enclosure,
        Interval.REALS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same with values that lie in this interval, too.
  Valuation within(Interval values) {
    return new Valuation(
        arity, value, this.values, enclosure, range.intersect(values), digits, through, computed);
  }

  Valuation withDigits(BigFunction f) {
    return new Valuation(arity, value, values, enclosure, range, Optional.of(f), through, computed);
  }

  Valuation through(Function<List<Expr>, Expr> form) {
    return new Valuation(
        arity, value, values, enclosure, range, digits, Optional.of(form), computed);
  }

  Valuation computed(UnaryOperator<Expr> form) {
    return new Valuation(
        arity, value, values, enclosure, range, digits, through, Optional.of(form));
  }

  /// The value of a function defined on the set; NaN elsewhere.
  double at(RealSet definedOn, double... arguments) {
    if (arguments.length != arity) {
      throw new IllegalArgumentException(
          "This takes " + arity + " arguments, not " + arguments.length + ".");
    }
    if (!definedOn.contains(arguments[0])) {
      return Double.NaN;
    }
    return arity == 1
        ? value.applyAsDouble(arguments[0])
        : values.applyAsDouble(arguments[0], arguments[1]);
  }

  /// The values of a function defined on the set, for arguments in intervals; empty where there are
  /// none.
  Interval enclose(RealSet definedOn, Interval u, Interval v) {
    var inside = definedOn.restrict(u);
    if (inside.isEmpty() || v.isEmpty()) {
      return Interval.EMPTY;
    }
    var values = enclosure.apply(inside, v);
    return values.isEmpty()
        ? Interval.EMPTY
        : values.intersect(range).with(inside.definedness()).with(v.definedness());
  }
}
