package org.gradus.lesson;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.expr.Function;

/// Functions that Java's library lacks, as methods of a program.
final class JavaFunctions {
  private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\(");

  private JavaFunctions() {}

  /// The methods that a program calls, in the order of their first calls.
  static List<String> calledIn(String program) {
    return CALL.matcher(program)
        .results()
        .map(call -> call.group(1))
        .distinct()
        .flatMap(name -> Function.named(name).stream())
        .flatMap(f -> f.javaBody().stream().flatMap(body -> method(f.ascii(), body)))
        .toList();
  }

  private static Stream<String> method(String name, String body) {
    return Stream.of(
        "  static double " + name + "(double u) {", "    return " + body + ";", "  }", "");
  }
}
