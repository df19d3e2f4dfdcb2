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
    DiffOperation.refuseObstacles(function, function.variables());
    var gradient = Gradient.of(function.body(), function.variables(), request.budget());
    var written = Written.forRequest(request).putList("gradient", gradient.components());
    written.putSymbols("vars", function.variables());
    return Answer.done(written.fields(), text(function.name(), gradient));
  }

  private static String text(String name, Gradient gradient) {
    return IntStream.range(0, gradient.variables().size())
        .mapToObj(i ->
            "∂%s/∂%s = %s\n"
                .formatted(
                    name,
                    Notation.TEXT.write(gradient.variables().get(i)),
                    Notation.TEXT.write(gradient.components().get(i))))
        .collect(Collectors.joining());
  }
}
