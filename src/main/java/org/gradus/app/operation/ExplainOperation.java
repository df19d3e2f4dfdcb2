package org.gradus.app.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.descent.Account;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Detail;
import org.gradus.lesson.GraphValuation;
import org.gradus.lesson.Lesson;
import org.gradus.lesson.Lessons;
import org.gradus.lesson.Orientation;
import org.gradus.lesson.Point;
import org.gradus.lesson.Settings;

/// `explain`: a worked example as a document.
final class ExplainOperation implements Operation {
  private static final Field TASK =
      new Field(
          "task",
          Field.Kind.TEXT,
          true,
          true,
          List.of(
              "derivative",
              "gradient",
              "hessian",
              "stationary",
              "limit",
              "nudge",
              "descent",
              "update",
              "quiz"),
          Optional.empty(),
          "What to explain: derivative, gradient, hessian, stationary (points), limit (from first"
              + " principles), nudge (the response to nudges at a point), descent, update (where"
              + " its rule comes from), or quiz (what an update does at a point).");
  private static final Field FORMAT =
      Field.choice(
          "format", "The format of the document.", "text", "markdown", "latex", "html", "json");
  private static final Field DETAIL =
      Field.choice("detail", "How much is said.", "normal", "brief", "full");

  private static final Field ORIENTATION =
      Field.choice(
          "orientation",
          "How the partial derivatives stand: the gradient, a column, or the derivative, a row.",
          "column",
          "row");

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String description() {
    return "Works an example: the method, every step with its rule, the result.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        TASK,
        Fields.F,
        Fields.BY,
        Fields.AT,
        Fields.BOX,
        FORMAT,
        DETAIL,
        ORIENTATION,
        DescentFields.FROM,
        DescentFields.RATE,
        DescentFields.STEPS,
        DescentFields.METHOD,
        DescentFields.SCHEDULE,
        DescentFields.STOP);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    var format = Format.named(request.choice(FORMAT)).orElseThrow();
    var document = document(request, function);
    var text = format.write(document);
    return new Answer(
        new Members().put("document", text),
        text,
        ExitCode.DONE,
        Optional.of(document),
        Optional.empty(),
        Optional.empty());
  }

  private static Document document(Request request, Request.Function function) {
    var lesson =
        switch (request.choice(TASK)) {
          case "gradient" ->
              Lessons.gradient(
                  function.body(),
                  function.arguments(),
                  orientation(request),
                  settings(request, function));
          case "hessian" ->
              Lessons.hessian(function.body(), function.arguments(), settings(request, function));
          case "stationary" -> stationary(request, function);
          case "limit" ->
              Lessons.firstPrinciples(
                  function.body(),
                  variables(request, function),
                  by(request, function),
                  settings(request, function));
          case "nudge" ->
              Lessons.nudge(function.body(), by(request, function), settings(request, function));
          case "descent" ->
              Lessons.descent(account(request, function), settings(request, function));
          case "update" ->
              Lessons.update(function.body(), function.arguments(), settings(request, function));
          case "quiz" ->
              Lessons.quiz(function.body(), function.arguments(), settings(request, function));
          case String _ ->
              Lessons.derivative(
                  function.body(),
                  variables(request, function),
                  by(request, function),
                  settings(request, function));
        };
    return switch (lesson) {
      case Lesson.Told(var document) -> document;
      case Lesson.Refused(var reason) -> throw Refused.unsupported(reason);
    };
  }

  private static Orientation orientation(Request request) {
    return request.choice(ORIENTATION).equals("row") ? Orientation.ROW : Orientation.COLUMN;
  }

  private static Lesson stationary(Request request, Request.Function function) {
    StationaryOperation.refuseParameters(function);
    var box = Boxes.of(request, function.arguments());
    return Lessons.stationary(
        function.body(), function.arguments(), box, settings(request, function));
  }

  private static Account account(Request request, Request.Function function) {
    var runs = DescendOperation.runs(request, function);
    if (runs.size() > 1) {
      throw Refused.request("One run is explained at a time; 'descend' compares several.");
    }
    return Account.of(runs.getFirst());
  }

  private static Symbol by(Request request, Request.Function function) {
    var by = request.by(function);
    if (by.size() > 1) {
      throw Refused.request("One derivative is explained at a time; name one variable.");
    }
    return by.getFirst();
  }

  /// The variables of a definition, one of which is differentiated by; of an expression by itself
  /// that one alone.
  private static List<Symbol> variables(Request request, Request.Function function) {
    var x = by(request, function);
    return request.statement("f") instanceof Statement.Definition(_, var parameters, _)
            && parameters.contains(x)
        ? parameters
        : List.of(x);
  }

  private static Settings settings(Request request, Request.Function function) {
    var detail = Detail.named(request.choice(DETAIL)).orElseThrow();
    var values = new LinkedHashMap<Symbol, Expr>(request.point("at"));
    var at = values.isEmpty() ? Optional.<Point>empty() : Optional.of(new Point(values));
    return new Settings(
        detail, at, Optional.of(function.name()), new GraphValuation(), request.budget());
  }
}
