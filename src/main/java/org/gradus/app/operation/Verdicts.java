package org.gradus.app.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradus.app.request.Members;
import org.gradus.app.request.Written;
import org.gradus.expr.Statement;
import org.gradus.grading.Grader;
import org.gradus.grading.Remark;
import org.gradus.grading.Verdict;
import org.gradus.grading.Witness;
import org.gradus.notation.Notation;

/// Verdicts as members of a response, and as text for a terminal.
final class Verdicts {
  private Verdicts() {}

  static Members members(Verdict verdict, Written written) {
    var report = verdict.report();
    var fields = written.fields();
    fields.put("verdict", verdict.label()).put("score", report.score().value());
    fields.put("proof", report.proof());
    report.expected().ifPresent(expected -> put(written, expected));
    fields.put("remarks", report.remarks().stream().map(Verdicts::members).toList());
    var ids = report.misconceptions();
    if (ids.size() == 1) {
      fields.put("misconception", ids.getFirst());
    } else if (ids.size() > 1) {
      fields.put("misconception", ids);
    }
    report.witness().ifPresent(witness -> put(fields, witness));
    fields.put("trace", report.score().trace());
    return fields.put("semantics", Grader.SEMANTICS);
  }

  private static void put(Written written, Statement expected) {
    switch (expected) {
      case Statement.Value(var e) -> written.put("expected", e);
      case Statement.Vector(var components) -> written.putList("expected", components);
      case Statement.Matrix(var rows) -> written.putRows("expected", rows);
      case Statement.Equation(_, var right) -> put(written, right);
      case Statement.Definition(_, _, var body) -> written.put("expected", body);
    }
  }

  private static Members members(Remark remark) {
    return new Members()
        .put("kind", remark.kind().label())
        .put("message", remark.message())
        .put("where", remark.where());
  }

  private static void put(Members fields, Witness witness) {
    var point = new Members();
    witness.point().forEach((symbol, value) -> point.put(symbol.toString(), value.toDouble()));
    if (!witness.point().isEmpty()) {
      fields.put("witness", point);
    }
    fields.put(
        "values",
        new Members().put("answer", witness.answered()).put("expected", witness.expected()));
  }

  /// The verdict, the remarks a line each, the right answer, the mark.
  static String text(Verdict verdict) {
    var report = verdict.report();
    var lines = report.remarks().stream().map(Verdicts::line).collect(Collectors.joining("\n"));
    var expected =
        report
            .expected()
            .filter(_ -> !(verdict instanceof Verdict.Correct))
            .map(e -> "Right is " + Notation.TEXT.write(e) + ".\n")
            .orElse("");
    var score =
        verdict instanceof Verdict.Unreadable
            ? ""
            : String.format(Locale.ROOT, " (%.2f)", report.score().value());
    var evidence =
        verdict instanceof Verdict.Correct && report.proof().equals("high precision")
            ? "Not proved: the values agree to many digits wherever they were compared.\n"
            : "";
    return verdict.label()
        + score
        + "\n"
        + (lines.isEmpty() ? "" : lines + "\n")
        + expected
        + evidence;
  }

  private static String line(Remark remark) {
    var where = remark.where();
    return switch (remark.kind()) {
      case RIGHT, EXTRA, MISSING -> "  " + where + "   " + remark.message();
      case SYNTAX -> where.isEmpty() ? remark.message() : where;
      case STEP -> "  " + remark.message();
      case WORKING -> where + ": " + remark.message();
      case WRONG, MISCONCEPTION, NEAR_MISS, FORM, FOLLOW_THROUGH, WITNESS, NOTE, UNDECIDED ->
          remark.message();
    };
  }

  static String ids(List<String> ids) {
    return String.join(" ", ids);
  }
}
