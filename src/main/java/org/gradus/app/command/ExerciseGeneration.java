package org.gradus.app.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Refused;
import org.gradus.exercise.Generator;
import org.gradus.exercise.Wish;
import org.gradus.exercise.Wish.Kind;
import org.gradus.exercise.Wish.RuleName;

/// `exercise new`: an exercise with a nice answer, and with parameters.
final class ExerciseGeneration {
  private static final int HARDEST = 5;

  private ExerciseGeneration() {}

  static Verb verb() {
    return new Verb(
        "new",
        "Makes an exercise file with nice answers and many variants.",
        "",
        List.of(
            Verb.option(
                "--kind",
                "KIND",
                "What is asked: " + names(Kind.values(), Kind::title) + " (derivative)."),
            Verb.option(
                "--rules",
                "RULE,RULE",
                "Rules that the derivation uses: "
                    + names(RuleName.values(), RuleName::title)
                    + ". Of the first five it uses no others."),
            Verb.option(
                "--difficulty",
                "1..5",
                "One more than the uses of product, quotient, reciprocal, chain and general power"
                    + " rule in the derivation; 5 is four or more. Of several derivations the"
                    + " hardest counts."),
            Verb.option(
                "--points",
                "KIND,KIND",
                "The kinds of the stationary points (minimum). " + kindsOfPoints(1, 3)),
            Verb.option("--variables", "N", "How many variables the function has, or weights."),
            Verb.option("--seed", "N", "The seed (1)."),
            Verb.option("--out", "FILE", "Where the exercise goes; else to standard output.")),
        ExerciseGeneration::run);
  }

  private static <T> String names(T[] values, Function<T, String> name) {
    return Stream.of(values).map(name).collect(Collectors.joining(", "));
  }

  private static int run(Verb.Line line, Streams streams) throws IOException {
    var wish = wish(line);
    var exercise =
        Generator.file(wish, line.number("--seed", 0, Long.MAX_VALUE, 1))
            .orElseThrow(() -> impossible(wish));
    var out = line.option("--out").map(InputFile::path);
    if (out.isPresent()) {
      WholeFile.write(out.get(), exercise);
    } else {
      streams.out().print(exercise);
    }
    return ExitCode.DONE;
  }

  private static Wish wish(Verb.Line line) {
    var kind = kind(line.option("--kind").orElse(Kind.DERIVATIVE.title()));
    for (var option : List.of("--rules", "--difficulty")) {
      refuseIf(line.option(option).isPresent() && !kind.hasRules(), option, kind);
    }
    refuseIf(line.option("--points").isPresent() && kind != Kind.STATIONARY, "--points", kind);
    return new Wish(
        kind,
        rules(line),
        number(line, "--difficulty", 1, HARDEST),
        listed(line.option("--points")),
        number(line, "--variables", kind.fewestVariables(), kind.mostVariables()));
  }

  private static void refuseIf(boolean isUnfit, String option, Kind kind) {
    if (isUnfit) {
      throw Refused.request("'%s' is not for the kind '%s'.".formatted(option, kind.title()));
    }
  }

  private static Kind kind(String name) {
    return Kind.named(name)
        .orElseThrow(() ->
            Refused.request(
                "'%s' is no kind of exercise to make. There are %s."
                    .formatted(name, names(Kind.values(), Kind::title))));
  }

  private static Set<RuleName> rules(Verb.Line line) {
    var rules = EnumSet.noneOf(RuleName.class);
    for (var name : listed(line.option("--rules"))) {
      rules.add(
          RuleName.named(name)
              .orElseThrow(() ->
                  Refused.request(
                      "'%s' is no rule to wish for. There are %s."
                          .formatted(name, names(RuleName.values(), RuleName::title)))));
    }
    return rules;
  }

  private static Optional<Integer> number(Verb.Line line, String option, int least, int most) {
    return line.option(option)
        .map(text -> {
          if (!text.matches("\\d")
              || Integer.parseInt(text) < least
              || Integer.parseInt(text) > most) {
            throw Refused.request(
                least == most
                    ? "'%s' is %d here, not '%s'.".formatted(option, least, text)
                    : "'%s' is a whole number from %d to %d here, not '%s'."
                        .formatted(option, least, most, text));
          }
          return Integer.valueOf(text);
        });
  }

  private static Refused impossible(Wish wish) {
    return wish.kind() == Kind.STATIONARY
        ? Refused.request(
            "No function to make has these stationary points. "
                + kindsOfPoints(wish.variables().orElse(1), wish.variables().orElse(3)))
        : Refused.request(
            "No function that was tried is as wished. A derivation with n rules to put parts"
                + " together has at least the difficulty n + 1.");
  }

  /// “Of 1 variable: minimum; maximum. Of 2: …”.
  private static String kindsOfPoints(int fewest, int most) {
    return IntStream.rangeClosed(fewest, most)
        .mapToObj(n ->
            "Of %d %s: %s."
                .formatted(
                    n,
                    n == 1 ? "variable" : "variables",
                    String.join("; ", Generator.pointKinds(n))))
        .collect(Collectors.joining(" "));
  }

  private static List<String> listed(Optional<String> names) {
    return names.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip).toList();
  }
}
