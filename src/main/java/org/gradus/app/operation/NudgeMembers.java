package org.gradus.app.operation;

import java.util.List;
import java.util.function.Function;
import org.gradus.app.request.Members;
import org.gradus.calculus.DifferenceQuotient;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.Slope;
import org.gradus.calculus.StepTable;
import org.gradus.expr.Expressions;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// A check by nudges as members of a response.
final class NudgeMembers {
  private NudgeMembers() {}

  static Members of(NudgeCheck check, Rational nudge) {
    var members = new Members();
    members.put("rows", check.rows().stream().map(row -> row(row, check, nudge)).toList());
    if (check.isConfirmed() || check.isDenied()) {
      members.put("agrees", check.isConfirmed());
    }
    members.put("verdict", verdict(check));
    members.put("value", check.value().value());
    members.put("nudge", ascii(nudge));
    if (!check.hessian().isEmpty()) {
      members.put(
          "hessian",
          check.hessian().stream()
              .map(row -> row.stream().map(NudgeMembers::verdict).toList())
              .toList());
    }
    return members;
  }

  private static String verdict(NudgeCheck check) {
    if (check.isDenied()) {
      return "disagrees";
    }
    return check.isConfirmed() ? "agrees" : "undecided";
  }

  private static Members row(NudgeCheck.Row row, NudgeCheck check, Rational nudge) {
    double h = nudge.toDouble();
    double value = check.value().value();
    var members =
        new Members()
            .put("symbol", row.symbol().toString())
            .put("symbolic", row.slope().value())
            .put("graph", row.graph())
            .put("forward", row.forward().value())
            .put("central", row.central().value());
    row.forward().exact().ifPresent(exact -> members.put("exact_quotient", ascii(exact)));
    members.put("error", error(row, h));
    row.order().ifPresent(order -> members.put("order", order));
    verdict(members, row.verdict());
    members.put("predicted", value + row.slope().value() * h);
    check
        .value()
        .exact()
        .flatMap(a -> row.forward().exact().map(q -> a.plus(q.times(nudge))))
        .ifPresent(exact -> members.put("exact_nudged", ascii(exact)));
    members.put("remainder", row.remainder());
    row.steps().ifPresent(steps -> members.put("steps", steps(steps)));
    return members;
  }

  /// The forward quotient less the slope.
  private static double error(NudgeCheck.Row row, double h) {
    return Double.isNaN(row.remainder())
        ? row.forward().value() - row.slope().value()
        : row.remainder() / h;
  }

  private static void verdict(Members members, Slope slope) {
    if (slope.isConfirmed() || slope.isDenied()) {
      members.put("agrees", slope.isConfirmed());
    }
    members.put("verdict", verdict(slope));
    switch (slope) {
      case Slope.Agrees agrees ->
          members.put("within", agrees.within()).put("digits", agrees.digits());
      case Slope.Vanishes(_, double within) -> members.put("within", within);
      case Slope.Disagrees(_, double measured, double within) ->
          members.put("measured", measured).put("within", within);
      case Slope.Kink(double left, double right) -> members.put("left", left).put("right", right);
      case Slope.Undecided(var cause) -> members.put("reason", cause.sentence());
    }
  }

  private static String verdict(Slope slope) {
    return switch (slope) {
      case Slope.Agrees _, Slope.Vanishes _ -> "agrees";
      case Slope.Disagrees _ -> "disagrees";
      case Slope.Kink _ -> "kink";
      case Slope.Undecided _ -> "undecided";
    };
  }

  private static List<Members> steps(StepTable steps) {
    return steps.rows().stream()
        .map(row ->
            new Members()
                .put("h", row.step())
                .put("forward", quotient(row, StepTable.Row::forward))
                .put("central", quotient(row, StepTable.Row::central)))
        .toList();
  }

  private static Members quotient(
      StepTable.Row row, Function<StepTable.Row, DifferenceQuotient> kind) {
    var quotient = kind.apply(row);
    return new Members()
        .put("value", quotient.value())
        .put("error", quotient.error())
        .put("truncation", quotient.truncation())
        .put("round_off", quotient.roundOff());
  }

  private static String ascii(Rational value) {
    return Notation.ASCII.write(Expressions.number(value));
  }
}
