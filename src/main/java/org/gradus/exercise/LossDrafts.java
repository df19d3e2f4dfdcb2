package org.gradus.exercise;

import java.util.List;
import java.util.Random;

/// Drafts of exercises on the gradients of losses that are summed over data.
record LossDrafts(Random random, int count) {

  /// A model that is linear in its weights, or not.
  private record Model(String formula, List<String> weights) {}

  private static final List<List<Model>> MODELS =
      List.of(
          List.of(
              new Model("w x_i", List.of("w")),
              new Model("w x_i²", List.of("w")),
              new Model("e^(w x_i)", List.of("w"))),
          List.of(
              new Model("w x_i + b", List.of("w", "b")),
              new Model("u x_i² + v x_i", List.of("u", "v")),
              new Model("θ_0 + θ_1 x_i", List.of("θ_0", "θ_1")),
              new Model("φ_0 + φ_1 x_i²", List.of("φ_0", "φ_1"))),
          List.of(
              new Model("u x_i² + v x_i + b", List.of("u", "v", "b")),
              new Model("u x_i + v z_i + b", List.of("u", "v", "b")),
              new Model("θ_0 + θ_1 x_i + θ_2 x_i²", List.of("θ_0", "θ_1", "θ_2"))));

  Draft draft() {
    var models = MODELS.get(count - 1);
    var model = models.get(random.nextInt(models.size()));
    return random.nextInt(4) == 0 && !model.formula.startsWith("e")
        ? logistic(model)
        : squares(model);
  }

  private Coefficients numbers() {
    return new Coefficients(random).with("a", "1..5").with("k", "2..7");
  }

  private Draft squares(Model model) {
    var front = Generator.oneOf(random, "a Σ_{i=1}^{m}", "a/m Σ_{i=1}^{m}", "a/(2m) Σ_{i=1}^{m}");
    boolean hasPenalty = random.nextInt(3) == 0;
    var weight = model.weights.getFirst();
    return draft(
        hasPenalty ? "A sum of squares with a penalty" : "A sum of squares",
        "%s (%s - k y_i)²%s"
            .formatted(front, model.formula, hasPenalty ? " + c " + weight + "²" : ""),
        model,
        hasPenalty ? numbers().with("c", "1..5") : numbers(),
        List.of(
            "The sum rule holds under Σ: differentiate what is summed.",
            hasPenalty
                ? "The penalty is not under the sum."
                : "The inner function is the residual; multiply with its derivative by the"
                    + " weight."));
  }

  private Draft logistic(Model model) {
    return draft(
        "A logistic loss",
        "a Σ_{i=1}^{m} ln(1 + e^(-k y_i (%s)))".formatted(model.formula),
        model,
        numbers(),
        List.of(
            "The sum rule holds under Σ: differentiate what is summed.",
            "ln(1 + e^u) has the derivative u′ e^u/(1 + e^u)."));
  }

  private static Draft draft(
      String title, String body, Model model, Coefficients numbers, List<String> hints) {
    var weights = String.join(", ", model.weights);
    return new Draft(
        title,
        "L(%s) = %s".formatted(weights, body),
        numbers,
        hints,
        List.of("kind: loss gradient", "by: [" + weights + "]"));
  }
}
