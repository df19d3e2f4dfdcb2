package org.gradus.app.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.calculus.Differentiability;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.compute.Evaluation;
import org.gradus.document.Formula;
import org.gradus.document.FormulaText;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.lesson.Lessons;
import org.gradus.matrix.Definiteness;
import org.gradus.notation.Notation;
import org.gradus.stationary.HessianAt;

/// `hessian`: all second partial derivatives.
final class HessianOperation implements Operation {
  private static final int WIDEST = 100;
  private static final MathContext SHOWN = new MathContext(6);

  @Override
  public String name() {
    return "hessian";
  }

  @Override
  public String description() {
    return "Differentiates twice, by every pair of variables.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.AT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var budget = request.budget();
    var hessian = Hessian.of(Gradient.of(function.body(), function.arguments(), budget), budget);
    var written = Written.forRequest(request).putRows("hessian", hessian.rows());
    written.putSymbols("vars", function.arguments());
    if (request.given("at")) {
      return atPoint(hessian, AtPoint.of(function, request), written);
    }
    Conditions.refuseNowhere(function.body());
    var needed = Conditions.ofRules(function.body(), function.arguments());
    if (!needed.isEmpty()) {
      written.putStrings("needs", needed);
    }
    var condition = Conditions.sentence(needed);
    return Answer.done(written.fields(), onOneLine(hessian.rows()) + condition)
        .stackedAs(overLines(hessian.rows()) + condition)
        .with(Results.document(Results.matrix(hessian.rows()), needed));
  }

  private static Answer atPoint(Hessian hessian, AtPoint there, Written written) {
    var open = open(hessian, there);
    var values =
        hessian.rows().stream()
            .map(row ->
                row.stream()
                    .map(e -> open.isEmpty() ? there.number(e) : Members.number(Double.NaN))
                    .toList());
    written.fields().put("values", values.toList());
    if (!open.isEmpty()) {
      written.fields().put("definiteness", Definiteness.UNDECIDED.text());
      undefined(hessian, there)
          .ifPresent(
              reason -> written.fields().put("undefined", EvaluateOperation.members(reason)));
      return shown(written, hessian, open, open);
    }
    var exact =
        hessian.rows().stream().map(row -> row.stream().map(there::substituted).toList()).toList();
    var signs = HessianAt.of(exact);
    signs.ifPresentOrElse(
        h -> putSigns(h, written.fields()),
        () -> written.fields().put("definiteness", Definiteness.UNDECIDED.text()));
    var told =
        signs
            .map(HessianOperation::told)
            .orElse("undecided: the signs of its pivots are not known.\n");
    return shown(written, hessian, onOneLine(exact) + told, overLines(exact) + told)
        .with(Results.atPoint(hessian.rows(), exact, told));
  }

  private static Answer shown(Written written, Hessian hessian, String there, String stacked) {
    var point = "at the point:\n";
    return Answer.done(written.fields(), onOneLine(hessian.rows()) + point + there)
        .stackedAs(overLines(hessian.rows()) + point + stacked);
  }

  private static String onOneLine(List<List<Expr>> rows) {
    return Notation.TEXT.write(new Statement.Matrix(rows)) + "\n";
  }

  /// The matrix as it stands in a book, where its lines are not wider than a terminal.
  private static String overLines(List<List<Expr>> rows) {
    var matrix =
        new Formula.Matrix(
            rows.stream().map(row -> row.stream().map(Formula::of).toList()).toList());
    var lines = FormulaText.lines(matrix);
    return lines.stream().allMatch(line -> line.length() <= WIDEST)
        ? lines.stream().map(line -> line + "\n").collect(Collectors.joining())
        : onOneLine(rows);
  }

  /// Why nothing is claimed about the point; empty where the Hessian certainly exists there.
  private static String open(Hessian hessian, AtPoint there) {
    var f = there.function();
    if (!there.hasValue(f.body())) {
      return undefined(hessian, there)
          .map(reason -> "There is none: " + EvaluateOperation.needs(reason) + ".\n")
          .orElse("There is none: the function has no value there.\n");
    }
    var conditions =
        Differentiability.openAt(f.body(), f.arguments(), there.point()).stream()
            .map(Conditions::text)
            .toList();
    if (!conditions.isEmpty()) {
      return "Nothing is claimed there. " + Conditions.sentence(conditions);
    }
    boolean exists = hessian.rows().stream().flatMap(List::stream).allMatch(there::hasValue);
    return exists ? "" : "There is none: a second derivative has no value there.\n";
  }

  private static Optional<Evaluation.Undefined> undefined(Hessian hessian, AtPoint there) {
    return there.undefined(hessian.rows().stream().flatMap(List::stream).toList());
  }

  private static void putSigns(HessianAt h, Members fields) {
    var inertia = h.inertia();
    fields
        .put(
            "inertia",
            List.of((long) inertia.positive(), (long) inertia.negative(), (long) inertia.zero()))
        .put("definiteness", h.definiteness().text())
        .put("certificate", Lessons.reason(h.certificate()).plain())
        .put("eigenvalues", h.eigenvalues().stream().map(Members::number).toList());
  }

  private static String told(HessianAt h) {
    return h.definiteness().text()
        + ": "
        + Lessons.reason(h.certificate()).plain()
        + ".\ninertia "
        + h.inertia()
        + (h.eigenvalues().stream().allMatch(Double::isFinite) ? eigenvalues(h) : "")
        + "\n";
  }

  private static String eigenvalues(HessianAt h) {
    return h.eigenvalues().stream()
        .map(HessianOperation::shown)
        .collect(Collectors.joining(", ", ", eigenvalues about ", ""));
  }

  private static String shown(double eigenvalue) {
    var rounded = new BigDecimal(eigenvalue).round(SHOWN).stripTrailingZeros().toPlainString();
    return rounded.replace('-', '−');
  }
}
