package org.gradus.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// The parameters of an exercise that is being written: their ranges, what follows from them, and
/// the conditions between them.
final class Coefficients {
  private static final String LETTERS = "abckpqrstuvghjl";
  private static final int LARGEST = 30;

  private final Random random;
  private final Map<String, String> ranges = new LinkedHashMap<>();
  private final Map<String, String> derived = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();

  Coefficients(Random random) {
    this.random = random;
  }

  /// A new parameter from 2 on, so that it is seen wherever it is a factor.
  String factor() {
    return letter("2.." + (5 + random.nextInt(3)));
  }

  /// A new parameter from 1 on.
  String summand() {
    return letter("1.." + (5 + random.nextInt(3)));
  }

  /// A new parameter with this range: `1..9`, `[2, 5]`.
  String letter(String range) {
    for (int k = 0; k < LETTERS.length(); k++) {
      var letter = LETTERS.substring(k, k + 1);
      if (!ranges.containsKey(letter) && !derived.containsKey(letter)) {
        ranges.put(letter, range);
        return letter;
      }
    }
    throw new IllegalStateException("An exercise has no more parameters than letters.");
  }

  Coefficients with(String letter, String range) {
    ranges.put(letter, range);
    return this;
  }

  /// A number that follows from the parameters, and is small enough to reckon with.
  Coefficients let(String letter, String formula) {
    derived.put(letter, formula);
    return require("abs(" + letter + ") <= " + LARGEST);
  }

  Coefficients require(String condition) {
    conditions.add(condition);
    return this;
  }

  /// The names of the parameters that are chosen.
  List<String> letters() {
    return List.copyOf(ranges.keySet());
  }

  /// How many choices of values there are for ranges `2..7`.
  int combinations() {
    return letters().stream()
        .mapToInt(a -> Integer.parseInt(end(a, true)) - Integer.parseInt(end(a, false)) + 1)
        .reduce(1, (m, n) -> m * n);
  }

  /// The least or the greatest value of a range `2..7`.
  String end(String letter, boolean isGreatest) {
    return ranges.get(letter).split("\\.\\.")[isGreatest ? 1 : 0];
  }

  String frontMatter() {
    return group("parameters", ranges) + group("let", derived) + constraints();
  }

  private static String group(String key, Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(entry -> "  " + entry.getKey() + ": " + entry.getValue() + "\n")
            .collect(Collectors.joining("", key + ":\n", ""));
  }

  private String constraints() {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(condition -> "  - " + condition + "\n")
            .collect(Collectors.joining("", "constraints:\n", ""));
  }
}
