package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Drafts of exercises on descents: updates that land on whole numbers, and safe learning rates.
record DescentDrafts(Random random, int count) {
  private static final List<String> VARIABLES = List.of("x", "y", "z");
  private static final List<String> SQUARES = List.of("a", "b", "c");
  private static final List<String> LINEAR = List.of("u", "v", "w");
  private static final List<String> STARTS = List.of("p", "q", "r");
  private static final List<String> ENDS = List.of("g", "h", "j");

  private String function(String body) {
    return "f(%s) = %s".formatted(String.join(", ", VARIABLES.subList(0, count)), body);
  }

  /// With the rate 1/k the first update leads to (g, h, j).
  Draft nextIterate() {
    boolean isAscent = random.nextInt(4) == 0;
    int steps = 1 + random.nextInt(2);
    var numbers = new Coefficients(random).with("k", "[2, 4, 5, 10]");
    var body = new StringBuilder();
    for (int i = 0; i < count; i++) {
      body.append(isAscent ? " - " : i > 0 ? " + " : "").append(term(i, isAscent, numbers));
    }
    var from =
        IntStream.range(0, count)
            .mapToObj(i -> VARIABLES.get(i) + ": " + STARTS.get(i))
            .collect(Collectors.joining(", ", "from: {", "}"));
    var task = new ArrayList<>(List.of("kind: next iterate", from, "rate: 1/k", "steps: " + steps));
    if (isAscent) {
      task.add("method: ascent");
    }
    return new Draft(
        (steps == 1 ? "A step" : "Two steps") + (isAscent ? " uphill" : " downhill"),
        function(body.toString().strip()),
        numbers,
        List.of(
            "Find %s at the start.".formatted(count == 1 ? "the slope" : "the gradient"),
            "%s the rate times the slope%s."
                .formatted(
                    isAscent ? "Add" : "Subtract",
                    count == 1 ? "" : ", in all coordinates at once")),
        task);
  }

  /// ax² + ux with the slope at the start that leads to the wished end.
  private static String term(int i, boolean isAscent, Coefficients numbers) {
    var a = SQUARES.get(i);
    var p = STARTS.get(i);
    var u = LINEAR.get(i);
    numbers
        .with(a, "1..4")
        .with(p, "-4..4")
        .with(ENDS.get(i), "-4..4")
        .require("%s ≠ %s".formatted(p, ENDS.get(i)))
        .let(
            u,
            isAscent
                ? "k(%s - %s) + 2%s %s".formatted(ENDS.get(i), p, a, p)
                : "k(%s - %s) - 2%s %s".formatted(p, ENDS.get(i), a, p));
    return "%s %s² + %s %s".formatted(a, VARIABLES.get(i), u, VARIABLES.get(i));
  }

  /// The eigenvalues of the Hessian are whole numbers.
  Draft safeRates() {
    boolean isMixed = count == 2 && random.nextBoolean();
    var numbers = new Coefficients(random).with("a", "1..8");
    var body =
        isMixed
            ? "a x² + b x y + a y²"
            : IntStream.range(0, count)
                .mapToObj(i -> SQUARES.get(i) + " " + VARIABLES.get(i) + "²")
                .collect(Collectors.joining(" + "));
    if (isMixed) {
      numbers.with("b", "1..8").require("b < 2a");
    }
    for (int i = 1; i < count && !isMixed; i++) {
      numbers.with(SQUARES.get(i), "1..8").require(SQUARES.get(i - 1) + " ≠ " + SQUARES.get(i));
    }
    if (count == 1) {
      numbers.with("u", "-5..5").require("u ≠ 0");
      body += " + u x";
    }
    return new Draft(
        "Which rates are safe?",
        function(body),
        numbers,
        List.of(
            "A step multiplies the distance to the minimizer by 1 − α times the second derivative.",
            count == 1
                ? "The factor must lie between −1 and 1."
                : "The direction with the largest eigenvalue of the Hessian decides."),
        List.of("kind: safe rates"));
  }
}
