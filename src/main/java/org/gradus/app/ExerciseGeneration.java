package org.gradus.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.exercise.Generator;

/// `exercise new`: an exercise with a nice answer.
final class ExerciseGeneration {
  private static final int HARDEST = 5;

  private ExerciseGeneration() {}

  static Verb verb() {
    return new Verb(
        "new",
        "Makes an exercise with a nice answer: a derivative, or stationary points.",
        "",
        List.of(
            Verb.option("--kind", "derivative|stationary", "What is asked (derivative)."),
            Verb.option("--rules", "RULE,RULE", "Rules that the derivative needs."),
            Verb.option("--difficulty", "1..5", "How hard the derivative is."),
            Verb.option("--points", "KIND,KIND", "The kinds of the stationary points (minimum)."),
            Verb.option("--seed", "N", "The seed (1)."),
            Verb.option("--out", "FILE", "Where the exercise goes; else to standard output.")),
        ExerciseGeneration::run);
  }

  private static int run(Verb.Line line, Streams streams) throws IOException {
    var generator = new Generator(line.number("--seed", Long.MAX_VALUE, 1));
    var exercise =
        switch (line.option("--kind").orElse("derivative")) {
          case "derivative" -> derivative(generator, line);
          case "stationary" -> stationary(generator, line);
          case String other ->
              throw Refused.request(
                  "'%s' is no kind of exercise to make. There are derivative and stationary."
                      .formatted(other));
        };
    var out = line.option("--out").map(InputFile::path);
    if (out.isPresent()) {
      WholeFile.write(out.get(), exercise);
    } else {
      streams.out().print(exercise);
    }
    return ExitCode.DONE;
  }

  private static String derivative(Generator generator, Verb.Line line) {
    var rules = listed(line.option("--rules"));
    for (var rule : rules) {
      if (!Generator.ruleNames().contains(rule)) {
        throw Refused.request(
            "'%s' is no rule to wish for. There are %s."
                .formatted(rule, String.join(", ", Generator.ruleNames())));
      }
    }
    var difficulty =
        line.option("--difficulty").map(_ -> (int) line.number("--difficulty", HARDEST, 1));
    return generator
        .derivative(new Generator.Wish(rules, difficulty))
        .orElseThrow(
            () -> Refused.request("No function that was tried is as wished; ask for less."));
  }

  private static String stationary(Generator generator, Verb.Line line) {
    return generator
        .stationary(listed(line.option("--points").or(() -> Optional.of("minimum"))))
        .orElseThrow(() ->
            Refused.request(
                "There are minimum, maximum, saddle, and a saddle with one of the others."));
  }

  private static List<String> listed(Optional<String> names) {
    return names.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip).toList();
  }
}
