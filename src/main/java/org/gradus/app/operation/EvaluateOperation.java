package org.gradus.app.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.algebra.Rationals;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.compute.Evaluation;
import org.gradus.expr.Expr;
import org.gradus.notation.Notation;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// `evaluate`: the value of a function at a point, exact where it is known, or why there is none.
final class EvaluateOperation implements Operation {

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String description() {
    return "Evaluates at a point, exactly where the exact value is known.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.AT);
  }

  @Override
  public Answer answer(Request request) {
    var there = AtPoint.of(request.function("f"), request);
    return switch (there.value()) {
      case Evaluation.Value(double value) ->
          valued(there.rounded(there.function().body(), value), there.exact(), request);
      case Evaluation.Bounded(var enclosure) -> bounded(enclosure, there, request);
      case Evaluation.Undefined undefined -> undefined(undefined, there, ExitCode.DONE);
      case Evaluation.TooLarge _ -> valued(Double.NaN, there.exact(), request);
      case Evaluation.Undecided undecided -> undecided(undecided, there);
    };
  }

  private static Answer valued(double value, Optional<Expr> exact, Request request) {
    var written = Written.forRequest(request);
    written.fields().put("value", value);
    exact.ifPresent(e -> written.put("exact", e));
    return Answer.done(written.fields(), shown(value, exact) + "\n");
  }

  /// That there is a value, and between which numbers it lies.
  private static Answer bounded(Interval enclosure, AtPoint there, Request request) {
    var written = Written.forRequest(request);
    written.fields().put("value", Double.NaN);
    written
        .fields()
        .put(
            "between",
            Stream.of(enclosure.lower(), enclosure.upper()).map(Members::number).toList());
    there.exact().ifPresent(e -> written.put("exact", e));
    var text = "The digits of the value%s were not found: it lies %s.\n";
    return new Answer(
        written.fields(), text.formatted(where(there), between(enclosure)), ExitCode.UNDECIDED);
  }

  /// `between −4.9E−324 and 4.9E−324`.
  static String between(Interval enclosure) {
    return "between " + decimals(enclosure.lower()) + " and " + decimals(enclosure.upper());
  }

  /// The exact value, with decimals behind it where it is no decimal.
  static String shown(double value, Optional<Expr> exact) {
    var decimals = decimals(value);
    if (exact.isEmpty()) {
      return Double.isFinite(value) ? "≈ " + decimals : "too large for a decimal";
    }
    var text = Notation.TEXT.write(exact.get());
    if (text.equals(decimals) || !Double.isFinite(value)) {
      return text;
    }
    var written = Rational.of(new BigDecimal(Double.toString(value)));
    boolean isSame = Rationals.valueOf(exact.get()).filter(written::equals).isPresent();
    return text + (isSame ? " = " : " ≈ ") + decimals;
  }

  private static String decimals(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return (whole ? Long.toString((long) value) : Double.toString(value))
        .replace("-", "−")
        .replace("Infinity", "∞");
  }

  /// That there is no value, with the part that has none and what it needs.
  static Answer undefined(Evaluation.Undefined reason, AtPoint there, int exitCode) {
    var fields = new Members().put("value", Double.NaN).put("undefined", members(reason));
    return new Answer(fields, sentence(reason, there) + "\n", exitCode);
  }

  /// That it was not decided whether there is a value, and on what that depends.
  private static Answer undecided(Evaluation.Undecided open, AtPoint there) {
    var reason = new Evaluation.Undefined(open.subterm(), open.subject(), open.needed());
    var fields = new Members().put("value", Double.NaN).put("undecided", members(reason));
    var text =
        "Whether there is a value%s was not decided: %s.\n".formatted(where(there), needs(reason));
    return new Answer(fields, text, ExitCode.UNDECIDED);
  }

  static Members members(Evaluation.Undefined reason) {
    return new Members()
        .put("subterm", Notation.ASCII.write(reason.subterm()))
        .put("condition", condition(reason));
  }

  static String sentence(Evaluation.Undefined reason, AtPoint there) {
    return "There is no value%s: %s.".formatted(where(there), needs(reason));
  }

  private static String where(AtPoint there) {
    return there.place().isEmpty() ? "" : " at " + there.place();
  }

  /// `ln(x − 3) needs x − 3 > 0`.
  static String needs(Evaluation.Undefined reason) {
    return Notation.TEXT.write(reason.subterm()) + " needs " + condition(reason);
  }

  private static String condition(Evaluation.Undefined reason) {
    return reason.needed().condition(Notation.TEXT.write(reason.subject()));
  }
}
