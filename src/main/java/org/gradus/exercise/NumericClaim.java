package org.gradus.exercise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Statement;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.number.Rational;

/// Two sides without letters that are said to be equal.
///
/// A rounded right side is right if it is rounded rightly: the two sides differ by at most half a
/// unit of the last place that is written.
record NumericClaim(String left, String right, char relation) implements Claim {
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.](\\d+)");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(,\\d{3})+(?![\\d,])");
  private static final Rational HALF = Rational.of(1, 2);
  private static final int SHOWN = 12;

  /// The digits of a root, more than anybody writes.
  private static final int DIGITS = 60;

  @Override
  public String text() {
    return left + " " + relation + " " + right;
  }

  @Override
  public Optional<Judged> judged() {
    var outcomes = readings().stream().flatMap(reading -> reading.judged().stream()).toList();
    return outcomes.stream()
        .filter(judged -> judged.outcome() != Audit.Outcome.WRONG)
        .findFirst()
        .or(() -> outcomes.stream().findFirst());
  }

  /// A comma with a space behind it separates two things; another one may, too, or stand before
  /// decimals or between thousands.
  private List<Sides> readings() {
    int before = left.lastIndexOf(", ") + 1;
    int behind = right.indexOf(", ");
    var l = left.substring(before).strip();
    var r = behind < 0 ? right : right.substring(0, behind);
    if (!(l + r).contains(",")) {
      return List.of(new Sides(l, r));
    }
    var readings = new ArrayList<Sides>();
    readings.add(new Sides(l.replace(',', '.'), r.replace(',', '.')));
    if (THOUSANDS.matcher(l + " " + r).find()) {
      readings.add(new Sides(joined(l), joined(r)));
    }
    if (!l.matches(".*,0\\d.*")) {
      readings.add(new Sides(l.substring(l.lastIndexOf(',') + 1).strip(), r.replace(',', '.')));
    }
    return readings;
  }

  private static String joined(String side) {
    return THOUSANDS.matcher(side).replaceAll(number -> number.group().replace(",", ""));
  }

  /// The two sides in one reading, with points as decimal marks.
  private record Sides(String left, String right) {

    Optional<Judged> judged() {
      return value(left).flatMap(a -> value(right).map(b -> compared(a, b)));
    }

    private Judged compared(Rational a, Rational b) {
      if (a.equals(b)) {
        return Judged.confirmed();
      }
      boolean isRounded = a.minus(b).abs().compareTo(unit().times(HALF)) <= 0;
      return isRounded
          ? new Judged(Audit.Outcome.ROUNDED, shown(a))
          : new Judged(
              Audit.Outcome.WRONG,
              left.matches("[0-9.]+") ? equation(right, b) : equation(left, a));
    }

    private static String equation(String side, Rational value) {
      return side + (isShort(value) ? " = " : " ≈ ") + shown(value);
    }

    /// A unit of the last place on the right side.
    private Rational unit() {
      int places =
          DECIMAL.matcher(right).results().mapToInt(d -> d.group(1).length()).max().orElse(0);
      return Rational.TWO.times(Rational.of(5)).pow(-places);
    }
  }

  private static boolean isShort(Rational value) {
    return value.isFiniteDecimal() && value.toBigDecimal().precision() <= 2 * SHOWN;
  }

  private static String shown(Rational value) {
    return isShort(value)
        ? value.toBigDecimal().stripTrailingZeros().toPlainString()
        : new BigDecimal(value.numerator())
            .divide(
                new BigDecimal(value.denominator()), new MathContext(SHOWN, RoundingMode.HALF_EVEN))
            .toPlainString();
  }

  private static Optional<Rational> value(String side) {
    return Reader.standard().read(side)
                instanceof Reading.Read(Statement.Value(var e), var notes, _)
            && notes.isEmpty()
            && FreeSymbols.of(e).isEmpty()
        ? Arithmetic.value(withRoots(e))
        : Optional.empty();
  }

  /// Square roots as decimals of many digits.
  private static Expr withRoots(Expr e) {
    var inner = e.map(NumericClaim::withRoots);
    if (!(inner instanceof Expr.Application(var f, var arguments)) || f != Function.SQRT) {
      return inner;
    }
    return Arithmetic.value(arguments.getFirst())
        .filter(radicand -> radicand.signum() >= 0)
        .map(NumericClaim::root)
        .orElse(inner);
  }

  private static Expr root(Rational radicand) {
    var digits = new MathContext(DIGITS);
    var decimal =
        new BigDecimal(radicand.numerator()).divide(new BigDecimal(radicand.denominator()), digits);
    return new Expr.Number(Rational.of(decimal.sqrt(digits)), "");
  }
}
