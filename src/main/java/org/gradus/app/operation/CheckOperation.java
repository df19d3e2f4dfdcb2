package org.gradus.app.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gradus.algebra.Rationals;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.calculus.NudgeCheck;
import org.gradus.compute.Evaluation;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.lesson.NudgeReport;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.plot.NudgePicture;

/// `check`: the derivatives at a point beside what nudges measure.
final class CheckOperation implements Operation {
  /// Ten times what a derivation may take: a hundred variables are nudged two hundred times each.
  private static final long MOST_WORK = 10 * Budget.DEFAULT_WORK;

  private static final Rational NUDGE = Rational.of(1, 1000);
  private static final Rational SMALLEST = Rational.of(new BigDecimal("1e-16"));
  private static final Rational LARGEST = Rational.of(1000);
  private static final Field SIZE =
      Field.option("nudge", Field.Kind.TEXT, "The size of the nudge (0.001).");
  private static final Field AGAINST =
      Field.option(
          "against",
          Field.Kind.TEXT,
          "A gradient to check instead of the one that differentiation gives: [2xy, x²].");

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String description() {
    return "Checks the derivatives at a point by nudging each variable.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.AT, SIZE, AGAINST, Pictures.PLOT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var there = AtPoint.of(function, request);
    function
        .arguments()
        .forEach(x -> AtPoint.refuseMissing(Expressions.variable(x), there.point()));
    return switch (there.value()) {
      case Evaluation.Undefined undefined ->
          EvaluateOperation.undefined(undefined, there, ExitCode.UNDECIDED);
      case Evaluation.TooLarge _ -> tooLarge(there);
      case Evaluation.Value _, Evaluation.Bounded _, Evaluation.Undecided _ ->
          checked(function, there.point(), request);
    };
  }

  private static Answer checked(
      Request.Function function, Map<Symbol, Expr> point, Request request) {
    var nudge = nudge(request);
    try {
      var check = check(function, point, nudge, request);
      var document = NudgeReport.of(function.definition(), point, nudge, check);
      var answer = Answer.told(NudgeMembers.of(check, nudge), document, exitCode(check));
      return Pictures.with(
          answer, request, () -> NudgePicture.of(function.name().toString(), check.rows()));
    } catch (NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }

  private static Answer tooLarge(AtPoint there) {
    var reason = "The value at %s is too large for decimals.".formatted(there.place());
    var members = new Members().put("verdict", "undecided").put("reason", reason);
    return new Answer(members, reason + "\n", ExitCode.UNDECIDED);
  }

  private static NudgeCheck check(
      Request.Function function, Map<Symbol, Expr> point, Rational nudge, Request request) {
    var variables = function.arguments();
    if (request.text(AGAINST.name()).isEmpty()) {
      return NudgeCheck.of(
          function.body(), variables, point, nudge, request.budget(Budget.ofWork(MOST_WORK)));
    }
    var claims = components(request.statement(AGAINST.name()));
    if (claims.size() != variables.size()) {
      throw Refused.request(
          "The gradient to check has %d components for %d variables."
              .formatted(claims.size(), variables.size()));
    }
    claims.forEach(claim -> AtPoint.refuseMissing(claim, point));
    return NudgeCheck.ofClaims(
        function.body(), variables, claims, point, nudge, request.budget(Budget.ofWork(MOST_WORK)));
  }

  private static List<Expr> components(Statement claim) {
    return switch (claim) {
      case Statement.Value(var e) -> List.of(e);
      case Statement.Vector(var components) -> components;
      case Statement.Matrix(var rows) -> rows.stream().flatMap(List::stream).toList();
      case Statement.Definition(_, _, var e) -> List.of(e);
      case Statement.Equation(_, var right) -> components(right);
    };
  }

  private static Rational nudge(Request request) {
    return request
        .text(SIZE.name())
        .map(text ->
            Rationals.valueOf(request.expression(text))
                .filter(h -> h.compareTo(SMALLEST) >= 0 && h.compareTo(LARGEST) <= 0)
                .orElseThrow(() ->
                    Refused.request(
                        "The nudge is a number from 1e-16 to 1000, not '" + text + "'.")))
        .orElse(NUDGE);
  }

  private static int exitCode(NudgeCheck check) {
    if (check.isDenied()) {
      return ExitCode.NO;
    }
    return check.isConfirmed() ? ExitCode.DONE : ExitCode.UNDECIDED;
  }
}
