package org.gradus.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Functions that Java's library lacks, as methods of a program.
final class JavaFunctions {
  private static final Map<String, String> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put("softplus", "Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)))");
    BODIES.put("sigmoid", "(u < 0 ? Math.exp(u) : 1) / (1 + Math.exp(-Math.abs(u)))");
    BODIES.put("relu", "Math.max(u, 0)");
    BODIES.put(
        "asinh", "Math.signum(u) * Math.log1p(Math.abs(u) + u * u / (1 + Math.sqrt(1 + u * u)))");
    BODIES.put("acosh", "Math.log1p(u - 1 + Math.sqrt((u - 1) * (u + 1)))");
    BODIES.put("atanh", "(Math.log1p(u) - Math.log1p(-u)) / 2");
  }

  private JavaFunctions() {}

  static boolean has(String name) {
    return BODIES.containsKey(name);
  }

  /// The methods that a program calls.
  static List<String> calledIn(String program) {
    return BODIES.entrySet().stream()
        .filter(method -> program.matches("(?s).*(?<![.\\w])" + method.getKey() + "\\(.*"))
        .flatMap(method ->
            List.of(
                "  static double " + method.getKey() + "(double u) {",
                "    return " + method.getValue() + ";",
                "  }",
                "")
                .stream())
        .toList();
  }
}
