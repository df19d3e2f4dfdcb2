package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.NudgeCheck.Quantity;
import org.gradus.calculus.StepTable;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// The tables of a check by nudges.
record NudgeTables(Subject f, NudgeCheck check, Rational nudge) {
  private static final Symbol H = Symbol.of("h");

  /// The slope by formula beside the quotients, a row for each variable.
  Block slopes() {
    var rows =
        check.rows().stream()
            .map(row ->
                List.of(
                    Prose.of(Formula.of(row.symbol())),
                    Prose.of(NudgeNumbers.of(row.slope())),
                    quotient(row.forward()),
                    quotient(row.central()),
                    order(row)))
            .toList();
    return new Block.Table(
        List.of(
            column("", Block.Side.LEFT),
            column("formula", Block.Side.POINT),
            column("nudged", Block.Side.POINT),
            column("nudged both ways", Block.Side.POINT),
            column("order", Block.Side.RIGHT)),
        rows);
  }

  private static Prose quotient(Quantity quotient) {
    return Double.isFinite(quotient.value()) || quotient.exact().isPresent()
        ? Prose.of(NudgeNumbers.of(quotient))
        : Prose.of("—");
  }

  private static Prose order(NudgeCheck.Row row) {
    if (row.order().isPresent()) {
      return Prose.of(NudgeNumbers.order(row.order().getAsDouble()));
    }
    return Prose.of(row.remainder() == 0 ? "exact" : "—");
  }

  /// What the formula predicts of the value after a nudge, and what it is.
  Block predictions() {
    var rows =
        check.rows().stream()
            .filter(row -> Double.isFinite(row.remainder()))
            .map(this::prediction)
            .toList();
    return new Block.Table(
        List.of(
            column("", Block.Side.LEFT),
            column("predicted", Block.Side.POINT),
            column("found", Block.Side.POINT),
            column("off by", Block.Side.POINT)),
        rows);
  }

  private List<Prose> prediction(NudgeCheck.Row row) {
    var there = Expressions.sum(Expressions.variable(row.symbol()), Expressions.number(nudge));
    var found = change(row.forward());
    var predicted = change(row.slope());
    return Stream.of(
            Formula.of(there),
            NudgeNumbers.of(predicted),
            NudgeNumbers.of(found),
            NudgeNumbers.of(
                new Quantity(
                    row.remainder(), found.exact().flatMap(b -> predicted.exact().map(b::minus)))))
        .map(Prose::of)
        .toList();
  }

  /// f + slope · h.
  private Quantity change(Quantity slope) {
    var value = check.value();
    return new Quantity(
        value.value() + slope.value() * nudge.toDouble(),
        value.exact().flatMap(a -> slope.exact().map(s -> a.plus(s.times(nudge)))));
  }

  /// The errors of the quotients for smaller and smaller nudges.
  ///
  /// @param inParts whether truncation and round-off stand apart
  static Block steps(StepTable steps, boolean inParts) {
    var columns = new ArrayList<Block.Column>();
    columns.add(new Block.Column(Prose.of(Formula.of(H)), Block.Side.LEFT));
    columns.add(column("error", Block.Side.RIGHT));
    if (inParts) {
      columns.add(column("truncation", Block.Side.RIGHT));
      columns.add(column("round-off", Block.Side.RIGHT));
    }
    columns.add(column("error both ways", Block.Side.RIGHT));
    return new Block.Table(columns, steps.rows().stream().map(row -> step(row, inParts)).toList());
  }

  private static List<Prose> step(StepTable.Row row, boolean inParts) {
    var cells = new ArrayList<Prose>();
    cells.add(Prose.of(NudgeNumbers.power(row.digits())));
    cells.add(NudgeNumbers.errorCell(row.forward().error()));
    if (inParts) {
      cells.add(NudgeNumbers.errorCell(row.forward().truncation()));
      cells.add(NudgeNumbers.errorCell(row.forward().roundOff()));
    }
    cells.add(NudgeNumbers.errorCell(row.central().error()));
    return cells;
  }

  private static Block.Column column(String title, Block.Side side) {
    return new Block.Column(Prose.of(title), side);
  }
}
