package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.StepTable;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Tells a check by nudges: the slopes, what they predict, and what it comes to.
public final class NudgeReport {
  private final Subject f;
  private final Point at;
  private final Rational nudge;
  private final NudgeCheck check;

  private NudgeReport(Subject f, Point at, Rational nudge, NudgeCheck check) {
    this.f = f;
    this.at = at;
    this.nudge = nudge;
    this.check = check;
  }

  public static Document of(
      Definition function, Map<Symbol, Expr> at, Rational nudge, NudgeCheck check) {
    var name = Optional.of(function.name());
    var f = Subject.of(function.body(), function.parameters(), name);
    var report = new NudgeReport(f, new Point(at), nudge, check);
    return new Document(
        Prose.of("Check of ").math(report.f.definition()).text(" by nudges"), report.blocks());
  }

  private List<Block> blocks() {
    var tables = new NudgeTables(f, check, nudge);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(method()));
    blocks.add(tables.slopes());
    if (check.rows().stream().anyMatch(row -> Double.isFinite(row.remainder()))) {
      blocks.add(new Block.Paragraph(prediction()));
      blocks.add(tables.predictions());
    }
    new NudgeVerdict(f, check)
        .sentences()
        .forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
    if (f.hasOneVariable() && check.isConfirmed()) {
      check.rows().getFirst().steps().ifPresent(steps -> blocks.addAll(errors(steps)));
    }
    return blocks;
  }

  private static List<Block> errors(StepTable steps) {
    return List.of(
        new Block.Paragraph(
            Prose.of("The errors of the quotients in double arithmetic, as the nudge shrinks:")),
        NudgeTables.steps(steps, false),
        new Block.Paragraph(new StepSentences(steps).best()));
  }

  private Prose method() {
    return Prose.of("At ")
        .math(at.formula(f.variables()))
        .text(", where ")
        .math(Formula.Chain.from(Formula.of(f.name())).equalTo(NudgeNumbers.of(check.value())))
        .text(": nudge ")
        .then(f.hasOneVariable() ? Sentences.symbols(f.variables()) : Prose.of("one variable"))
        .text(" by ")
        .math(Formula.of(nudge))
        .text(" and divide the change of ")
        .math(Formula.of(f.name()))
        .text(" by ")
        .math(Formula.of(nudge))
        .text("; nudged both ways, divide the change from one side to the other by ")
        .math(Formula.of(nudge.times(Rational.TWO)))
        .text(".");
  }

  private Prose prediction() {
    return Prose.of("The slope predicts the value after a nudge, ")
        .math(Formula.of(f.name()))
        .text(" plus the slope times ")
        .math(Formula.of(nudge))
        .text(":");
  }
}
