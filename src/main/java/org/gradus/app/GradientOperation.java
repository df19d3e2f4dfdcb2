package org.gradus.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.calculus.Gradient;
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
    return List.of(Fields.F);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var gradient = Gradient.of(function.body(), function.arguments(), request.budget());
    var written = Written.forRequest(request).putList("gradient", gradient.components());
    written.putSymbols("vars", function.arguments());
    return Answer.done(written.fields(), text(function.name(), gradient));
  }

  /// A line for each variable, with d for a function of one and ∂ for a function of several.
  private static String text(String name, Gradient gradient) {
    var variables = gradient.variables();
    var d = variables.size() == 1 ? "d" : "∂";
    return IntStream.range(0, variables.size())
        .mapToObj(i ->
            "%1$s%2$s/%1$s%3$s = %4$s\n"
                .formatted(
                    d,
                    name,
                    Notation.TEXT.write(variables.get(i)),
                    Notation.TEXT.write(gradient.components().get(i))))
        .collect(Collectors.joining());
  }
}
