package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Checks derivatives at a point with difference quotients: nudge one variable, divide the change
/// by the nudge.
///
/// The quotients are exact where the function's values are rational.
final class Nudges {
  private static final Rational STEP = Rational.of(1, 1000);
  private static final Rational SMALLER_STEP = Rational.of(1, 10_000);
  private static final int MOST_DIGITS = 12;
  private static final int DIGITS_OF_A_ROUNDED_QUOTIENT = 7;

  /// Forward quotients are off in proportion to the step, so a tenth of the step leaves about a
  /// tenth of the error.
  private static final double SHRINKS = 0.3;

  /// How far a ratio may be from a tenth to be called one.
  private static final double CLOSE_TO_A_TENTH = 0.03;

  /// The rounding of a quotient of doubles with the smaller step, relative to the values.
  private static final double ROUNDING = 1e-8;

  private final Subject f;
  private final List<Symbol> by;
  private final Values values;
  private boolean isRounded;
  private boolean isExact = true;
  private boolean isTenth = true;

  private Nudges(Subject f, List<Symbol> by, Values values) {
    this.f = f;
    this.by = by;
    this.values = values;
  }

  /// Nothing where the point leaves a symbol open, or a nudge leaves the domain.
  ///
  /// @throws Unconfirmed if the quotients do not approach the derivatives
  static List<Block> of(Subject f, List<Symbol> by, List<Expr> components, Values values) {
    if (!values.covers(f.body())) {
      return List.of();
    }
    var nudges = new Nudges(f, by, values);
    var rows = new ArrayList<List<Prose>>();
    for (int i = 0; i < components.size(); i++) {
      var row = nudges.row(by.get(i), components.get(i));
      if (row.isEmpty()) {
        return List.of();
      }
      rows.add(row.get());
    }
    return List.of(nudges.method(), nudges.table(rows), nudges.conclusion());
  }

  private Optional<List<Prose>> row(Symbol x, Expr derivative) {
    var quotient = quotient(x, STEP);
    var finer = quotient(x, SMALLER_STEP);
    double slope = values.approximate(derivative);
    if (quotient.isEmpty() || finer.isEmpty()) {
      return Optional.empty();
    }
    double error = Math.abs(quotient.get().doubleValue() - slope);
    double finerError = Math.abs(finer.get().doubleValue() - slope);
    double size = 1 + Math.abs(slope) + Math.abs(values.approximate(f.body()));
    if (finerError > SHRINKS * error + ROUNDING * size) {
      throw new Unconfirmed(
          "This cannot be explained: the difference quotients do not approach the derivative.");
    }
    boolean agrees = error <= ROUNDING * size;
    isExact &= agrees;
    isTenth &= agrees || Math.abs(finerError / error - 0.1) < CLOSE_TO_A_TENTH;
    return Optional.of(
        List.of(
            Prose.of(Formula.of(x)),
            Prose.of(value(derivative)),
            Prose.of(written(quotient.get()))));
  }

  private Formula value(Expr derivative) {
    return values
        .rational(derivative)
        .map(Formula::of)
        .orElseGet(
            () -> Values.rounded(values.approximate(derivative), DIGITS_OF_A_ROUNDED_QUOTIENT));
  }

  private Formula written(BigDecimal quotient) {
    var plain = quotient.stripTrailingZeros();
    boolean tooLong = plain.precision() > MOST_DIGITS;
    isRounded |= tooLong;
    return tooLong
        ? Values.rounded(plain, DIGITS_OF_A_ROUNDED_QUOTIENT)
        : Formula.of(Rational.of(plain));
  }

  /// (f(…, x + h, …) − f)/h, exact or in double arithmetic; empty where the nudged point has no
  /// value.
  private Optional<BigDecimal> quotient(Symbol x, Rational step) {
    var nudged = values.nudged(x, step);
    var still = values.rational(f.body());
    var moved = nudged.rational(f.body());
    if (still.isPresent() && moved.isPresent()) {
      var exact = moved.get().minus(still.get()).over(step);
      return Optional.of(
          new BigDecimal(exact.numerator())
              .divide(new BigDecimal(exact.denominator()), MathContext.DECIMAL128));
    }
    double change = nudged.approximate(f.body()) - values.approximate(f.body());
    return Double.isFinite(change)
        ? Optional.of(new BigDecimal(change / step.toDouble()))
        : Optional.empty();
  }

  private Block method() {
    return new Block.Paragraph(
        Prose.of("Check: nudge ")
            .then(by.size() == 1 ? Sentences.symbols(by) : Prose.of("one variable"))
            .text(" by ")
            .math(Formula.of(STEP))
            .text(" and divide the change of ")
            .math(Formula.of(f.name()))
            .text(" by ")
            .math(Formula.of(STEP))
            .text("."));
  }

  private Block table(List<List<Prose>> rows) {
    return new Block.Table(
        List.of(
            new Block.Column(Prose.EMPTY, Block.Side.LEFT),
            new Block.Column(Prose.of("formula"), Block.Side.POINT),
            new Block.Column(
                Prose.of(isRounded ? "nudged (rounded)" : "nudged"), Block.Side.POINT)),
        rows);
  }

  private Block conclusion() {
    if (isExact) {
      return new Block.Paragraph(Prose.of("They agree."));
    }
    var finer = Prose.of("The quotients approach the formula's values as the nudge shrinks: with ");
    return new Block.Paragraph(
        finer
            .math(Formula.of(SMALLER_STEP))
            .text(
                isTenth
                    ? " the differences are about a tenth of these, as they should be."
                    : " the differences are smaller still."));
  }
}
