package org.gradus.app.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.grading.Form;
import org.gradus.grading.Task;

/// The fields of a question, from which the task is read.
final class TaskFields {
  static final Field KIND =
      Field.choice(
          "kind",
          "What is asked for.",
          "derivative",
          "gradient",
          "hessian",
          "value",
          "directional derivative",
          "tangent plane",
          "expression",
          "stationary",
          "definiteness",
          "loss gradient",
          "next iterate",
          "safe rates",
          "choice");

  static final Field OF =
      Field.option("of", Field.Kind.TEXT, "The function; or the expected expression itself.");
  private static final Field AT =
      Field.option("at", Field.Kind.POINT, "The point, for a value, a slope, or a tangent plane.");
  private static final Field DIRECTION =
      Field.option("direction", Field.Kind.NAMES, "The direction, by its components.");
  private static final Field OPTIONS =
      Field.option("options", Field.Kind.NAMES, "The options of a choice.");
  private static final Field CORRECT =
      Field.option("correct", Field.Kind.TEXT, "The right option.");
  private static final Field FEEDBACK =
      Field.option(
          "feedback", Field.Kind.NAMES, "What is said to whoever chooses an option, for each.");
  private static final Field FORM =
      Field.option(
          "form",
          Field.Kind.NAMES,
          "Forms that the answer must have: "
              + Stream.of(Form.values()).map(Form::label).collect(Collectors.joining(", "))
              + ".");

  static final List<Field> ALL =
      List.of(
          KIND,
          OF,
          Fields.BY,
          Fields.ORDER,
          AT,
          DIRECTION,
          DescentFields.FROM,
          DescentFields.RATE,
          DescentFields.STEPS,
          DescentFields.METHOD,
          OPTIONS,
          CORRECT,
          FEEDBACK,
          FORM);

  /// More updates are not asked for by hand.
  private static final int MOST_UPDATES = 100;

  private TaskFields() {}

  static Task task(Request request) {
    return switch (request.choice(KIND)) {
      case "choice" -> choice(request);
      case "expression" -> new Task.Expression(request.function("of").body());
      case String differential -> task(differential, request, request.function("of"));
    };
  }

  private static Task choice(Request request) {
    var options = request.names("options");
    var correct = request.requiredText("correct");
    if (!options.contains(correct)) {
      throw Refused.request("The right option '" + correct + "' is not among the options.");
    }
    var feedback = request.names("feedback");
    if (!feedback.isEmpty() && feedback.size() != options.size()) {
      throw Refused.request("There is 'feedback' for every option, or for none.");
    }
    return new Task.Choice(options, correct, feedback);
  }

  private static Task task(String kind, Request request, Request.Function f) {
    var body = f.body();
    return switch (kind) {
      case "gradient" -> new Task.Gradient(body, differentiable(f, f.variables()));
      case "hessian" -> new Task.Hessian(body, differentiable(f, f.variables()));
      case "stationary" -> stationary(f);
      case "definiteness" ->
          new Task.Definiteness(body, differentiable(f, f.variables()), point(request, f));
      case "value" -> new Task.Value(body, point(request, f));
      case "tangent plane" -> new Task.TangentPlane(body, f.variables(), point(request, f));
      case "directional derivative" ->
          new Task.DirectionalDerivative(
              body, f.variables(), point(request, f), direction(request, f));
      case "next iterate" -> nextIterate(request, f);
      case "safe rates" ->
          new Task.SafeRates(body, differentiable(f, f.variables()), DescentFields.method(request));
      case "loss gradient" -> new Task.LossGradient(body, differentiable(f, request.by(f)));
      case String _ -> new Task.Derivative(body, differentiable(f, request.by(f)));
    };
  }

  private static Task nextIterate(Request request, Request.Function f) {
    var method = DescentFields.method(request);
    var from = request.point("from");
    if (!from.keySet().containsAll(f.variables())) {
      throw Refused.request("The start 'from' needs a value for every variable.");
    }
    return new Task.NextIterate(
        f.body(),
        differentiable(f, f.variables()),
        from,
        DescentFields.oneRate(request, method),
        request.integer("steps", 1, MOST_UPDATES, 1),
        method);
  }

  private static Task stationary(Request.Function f) {
    StationaryOperation.refuseParameters(f);
    return new Task.Stationary(f.body(), differentiable(f, f.arguments()));
  }

  private static List<Symbol> differentiable(Request.Function f, List<Symbol> by) {
    DiffOperation.refuseObstacles(f, by);
    return by;
  }

  private static Map<Symbol, Expr> point(Request request, Request.Function f) {
    var point = request.point("at");
    if (!point.keySet().containsAll(f.variables())) {
      throw Refused.request("The point 'at' needs a value for every variable.");
    }
    var unknown = point.keySet().stream().filter(x -> !f.variables().contains(x)).findFirst();
    if (unknown.isPresent()) {
      throw Refused.request(
          "The point 'at' has a value for '" + unknown.get() + "', which is no variable.");
    }
    return point;
  }

  private static List<Expr> direction(Request request, Request.Function f) {
    var direction = request.numbers("direction");
    if (direction.size() != f.variables().size()) {
      throw Refused.request("The direction 'direction' needs a component for every variable.");
    }
    return direction;
  }

  static Set<Form> forms(Request request) {
    var forms = EnumSet.noneOf(Form.class);
    for (var name : request.names("form")) {
      forms.add(
          Optional.of(name)
              .flatMap(Form::named)
              .orElseThrow(() ->
                  Refused.request(
                      "'%s' is no form. There are %s."
                          .formatted(
                              name,
                              Stream.of(Form.values())
                                  .map(Form::label)
                                  .collect(Collectors.joining(", "))))));
    }
    return forms;
  }
}
