package org.gradus.calculus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Rational;

/// Difference quotients for nudges from 10⁻¹ to 10⁻¹⁶: the V-curve of their errors.
///
/// A large nudge errs by truncation, a small one by round-off; the best lies where the two are
/// alike.
public record StepTable(double value, double slope, List<Row> rows) {
  private static final int SMALLEST = 16;

  /// Half the distance between 1 and the next double.
  private static final double UNIT_ROUND_OFF = Math.ulp(1.0) / 2;

  /// The nudge from which the size of the truncation is read off.
  private static final int READ_OFF = 3;

  /// The quotients for one nudge, 10 to the power −`digits`.
  public record Row(int digits, DifferenceQuotient forward, DifferenceQuotient central) {
    public double step() {
      return Double.parseDouble("1e-" + digits);
    }
  }

  public StepTable {
    rows = List.copyOf(rows);
  }

  /// @param derivative the derivative of f by the coordinate
  static StepTable of(Evaluator f, Evaluator derivative, List<Rational> point, int coordinate) {
    var quotients = new Quotients(f, derivative, point, coordinate);
    var rows = IntStream.rangeClosed(1, SMALLEST).mapToObj(quotients::row).toList();
    var at = DigitsResponse.doubles(point);
    return new StepTable(f.value(at), derivative.value(at), rows);
  }

  /// The row whose quotient has the smallest error.
  public Row best(Function<Row, DifferenceQuotient> kind) {
    return rows.stream()
        .min(Comparator.comparingDouble(row -> size(kind.apply(row).error())))
        .orElseThrow();
  }

  private static double size(double error) {
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.abs(error);
  }

  /// Where the truncation c·h of the forward quotient is as large as the round-off ε·|f|/h; empty
  /// where there is none.
  public OptionalDouble forwardBalance() {
    return balance(Row::forward, 1);
  }

  /// Where the truncation c·h² of the central quotient is as large as the round-off ε·|f|/h; empty
  /// where there is none.
  public OptionalDouble centralBalance() {
    return balance(Row::central, 2);
  }

  private OptionalDouble balance(Function<Row, DifferenceQuotient> kind, int order) {
    var row = rows.get(READ_OFF - 1);
    double factor = Math.abs(kind.apply(row).truncation()) / Math.pow(row.step(), order);
    double step = Math.pow(UNIT_ROUND_OFF * Math.abs(value) / factor, 1.0 / (order + 1));
    return Double.isFinite(step) && step > 0 ? OptionalDouble.of(step) : OptionalDouble.empty();
  }

  private record Quotients(
      Evaluator f, Evaluator derivative, List<Rational> point, int coordinate) {

    Row row(int digits) {
      var h = Rational.of(new BigDecimal("1e-" + digits));
      var forward = quotient(h, Rational.ZERO);
      var central = quotient(h, h.negate());
      return new Row(digits, forward, central);
    }

    /// The change from one step to the other, divided by the way between them.
    private DifferenceQuotient quotient(Rational to, Rational from) {
      double value = (inDoubles(to) - inDoubles(from)) / to.minus(from).toDouble();
      var change =
          f.digits(at(to), DigitsResponse.DIGITS)
              .minus(f.digits(at(from), DigitsResponse.DIGITS), DigitsResponse.DIGITS);
      if (!(change instanceof Bounded exactChange
          && derivative.digits(point, DigitsResponse.DIGITS) instanceof Bounded slope
          && Double.isFinite(value))) {
        return new DifferenceQuotient(value, Double.NaN, Double.NaN);
      }
      var way = to.minus(from).toBigDecimal();
      var exact = middle(exactChange).divide(way, MathContext.DECIMAL128);
      return new DifferenceQuotient(
          value,
          exact.subtract(middle(slope)).doubleValue(),
          new BigDecimal(value).subtract(exact).doubleValue());
    }

    private static BigDecimal middle(Bounded number) {
      return number.lower().add(number.upper()).divide(BigDecimal.TWO);
    }

    private double inDoubles(Rational step) {
      var at = DigitsResponse.doubles(point);
      at[coordinate] += step.toDouble();
      return f.value(at);
    }

    private List<Rational> at(Rational step) {
      return DigitsResponse.moved(point, coordinate, step);
    }
  }
}
