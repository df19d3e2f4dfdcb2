package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expressions;
import org.gradus.expr.Statement;
import org.gradus.number.Budget;

/// Judges a range of learning rates: its upper end, its lower end, and whether they belong to it.
final class RangeMarking {
  private static final double HALF = 0.5;

  private final ComponentJudge judge;
  private final Optional<Statement> expected;

  RangeMarking(ComponentJudge judge, Optional<Statement> expected) {
    this.judge = judge;
    this.expected = expected;
  }

  Verdict verdict(RateRange range, Budget budget) {
    var judgement = judge.judge(range.upper(), budget);
    var remarks = new ArrayList<>(judgement.remarks());
    return switch (judgement.state()) {
      case RIGHT -> ofRightBound(range, judgement, remarks, budget);
      case WRONG -> new Verdict.Wrong(report(Score.none("the bound is wrong"), judgement, remarks));
      case UNDECIDED -> new Verdict.Undecided(report(Score.none("undecided"), judgement, remarks));
    };
  }

  private Verdict ofRightBound(
      RateRange range, Judgement judgement, List<Remark> remarks, Budget budget) {
    boolean startsElsewhere =
        range.lower().isPresent()
            && !Comparison.areEqual(range.lower().get(), Expressions.ZERO, budget);
    if (startsElsewhere) {
      remarks.add(Remark.of(Remark.Kind.WRONG, "The upper end is right; the range begins with 0."));
      return new Verdict.PartlyCorrect(
          report(new Score(HALF, List.of("one end is right")), judgement, remarks));
    }
    if (range.isClosed()) {
      remarks.add(
          Remark.of(
              Remark.Kind.WRONG,
              "The upper end does not belong to the range: there the distance keeps its size."));
      return new Verdict.PartlyCorrect(
          report(new Score(HALF, List.of("the end is not open")), judgement, remarks));
    }
    if (range.lower().isEmpty()) {
      remarks.add(Remark.of(Remark.Kind.NOTE, "A learning rate is also larger than 0."));
    }
    return new Verdict.Correct(report(Score.full("the range is right"), judgement, remarks));
  }

  private Verdict.Report report(Score score, Judgement judgement, List<Remark> remarks) {
    return new Verdict.Report(
        score,
        judgement.proof(),
        expected,
        remarks,
        judgement.misconceptions(),
        judgement.witness());
  }
}
