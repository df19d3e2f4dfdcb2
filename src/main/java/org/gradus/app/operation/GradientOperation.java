package org.gradus.app.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.calculus.Gradient;
import org.gradus.compute.Evaluation;
import org.gradus.notation.Notation;

/// `gradient`: all first partial derivatives.
final class GradientOperation implements Operation {

  @Override
  public String name() {
    return "gradient";
  }

  @Override
  public String description() {
    return "Differentiates by every variable.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.AT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var gradient = Gradient.of(function.body(), function.arguments(), request.budget());
    var written = Written.forRequest(request).putList("gradient", gradient.components());
    written.putSymbols("vars", function.arguments());
    var lines = lines(function.name().toString(), gradient);
    if (request.given("at")) {
      addValues(gradient, AtPoint.of(function, request), written.fields(), lines);
    } else {
      Conditions.refuseNowhere(function.body());
    }
    var needed = Conditions.ofRules(function.body(), function.arguments());
    if (!needed.isEmpty()) {
      written.putStrings("needs", needed);
    }
    var answer =
        Answer.done(
            written.fields(), String.join("\n", lines) + "\n" + Conditions.sentence(needed));
    return request.given("at")
        ? answer
        : answer.with(Results.document(Results.gradient(function.name(), gradient), needed));
  }

  private static void addValues(
      Gradient gradient, AtPoint there, Members fields, List<String> lines) {
    var components = gradient.components();
    var silent =
        gradient.variables().stream().map(x -> there.silent(gradient.function(), x)).toList();
    fields.put(
        "values",
        IntStream.range(0, components.size())
            .mapToObj(i ->
                silent.get(i).isPresent()
                    ? Members.number(Double.NaN)
                    : there.number(components.get(i)))
            .toList());
    there
        .undefined(components)
        .ifPresent(reason -> fields.put("undefined", EvaluateOperation.members(reason)));
    if (there.value() instanceof Evaluation.Undefined reason) {
      lines.add(EvaluateOperation.sentence(reason, there));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      var component = components.get(i);
      var value =
          silent
              .get(i)
              .filter(_ -> there.hasValue(component))
              .map(rule -> "undefined: the rules need " + Conditions.text(rule))
              .orElseGet(() -> there.shown(component));
      lines.set(i, lines.get(i) + "    at the point: " + value);
    }
  }

  /// A line for each variable, with d for a function of one and ∂ for a function of several.
  private static List<String> lines(String name, Gradient gradient) {
    var variables = gradient.variables();
    var d = variables.size() == 1 ? "d" : "∂";
    return IntStream.range(0, variables.size())
        .mapToObj(i ->
            "%1$s%2$s/%1$s%3$s = %4$s"
                .formatted(
                    d,
                    name,
                    Notation.TEXT.write(variables.get(i)),
                    Notation.TEXT.write(gradient.components().get(i))))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
