package org.gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The columns of libraries in the function table: each library has the values of the table.
///
/// Python and Maxima are asked where they are installed.
class FunctionCallsTest {
  private static final double[] NUMBERS = {-7.3, -1.4, -0.9, -0.4, 0.05, 0.31, 0.57, 1.3, 5.7};
  private static final double SECOND = 0.3;

  private record Call(Function function, double u) {
    double value() {
      return function.arity() == 1 ? function.value(u) : function.value(u, SECOND);
    }

    /// In this library, whose numbers are written so.
    String in(Library library, String number) {
      var arguments = function.arity() == 1 ? List.of(u) : List.of(u, SECOND);
      return function
          .in(library)
          .orElseThrow()
          .formatted(arguments.stream().map(number::formatted).collect(Collectors.joining(", ")));
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_library_has_the_values_of_the_table(Library library) throws Exception {
    var calls = calls(library);
    assertTrue(calls.size() > 100, () -> calls.size() + " calls");
    var printed = printed(library, calls);
    assumeTrue(printed.isPresent(), () -> library + " is not installed.");
    var values = printed.get().lines().filter(line -> line.startsWith("=")).toList();
    assertEquals(calls.size(), values.size(), printed.get());
    for (int k = 0; k < calls.size(); k++) {
      double value = calls.get(k).value();
      double found = Double.parseDouble(values.get(k).substring(1));
      assertEquals(value, found, 1e-12 * (1 + Math.abs(value)), calls.get(k).toString());
    }
  }

  @Test
  void a_function_without_a_name_in_a_library_is_made_of_others_or_a_power() {
    for (var library : List.of(Library.NUMPY, Library.PYTORCH)) {
      for (var f : Function.values()) {
        var arguments = List.<Expr>of(Expressions.ONE, Expressions.TWO).subList(0, f.arity());
        assertTrue(
            f.in(library).isPresent()
                || f.through(arguments).isPresent()
                || f.family() == FunctionFamily.ROOT,
            f.ascii());
      }
    }
  }

  private static List<Call> calls(Library library) {
    return Stream.of(Function.values())
        .filter(f -> f.in(library).isPresent())
        .flatMap(f -> DoubleStream.of(NUMBERS).mapToObj(u -> new Call(f, u)))
        .filter(call -> !Double.isNaN(call.value()))
        .toList();
  }

  /// What a program that prints all values prints; empty where there is nothing to run it.
  private Optional<String> printed(Library library, List<Call> calls) throws Exception {
    return switch (library) {
      case NUMPY -> python(library, "import math\nimport numpy as np", "%s", calls);
      case PYTORCH -> python(library, "import torch", "torch.tensor(%s).double()", calls);
      case JAVA -> {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        yield ran(java, folder("Calls.java", java(calls)));
      }
      case MAXIMA -> {
        var line = "print(concat(\"=\", float(%s)))$";
        var batch = program(library, "display2d: false$", line, "%s", calls);
        yield ran("maxima", "--very-quiet", "--batch=" + folder("calls.mac", batch));
      }
    };
  }

  private Optional<String> python(Library library, String imports, String number, List<Call> calls)
      throws Exception {
    var program = program(library, imports, "print('=', float(%s), sep='')", number, calls);
    return ran("python3", folder("calls.py", program));
  }

  private static String java(List<Call> calls) {
    var methods =
        Stream.of(Function.values())
            .flatMap(f ->
                f.javaBody().stream()
                    .map(body ->
                        "  static double %s(double u) { return %s; }".formatted(f.ascii(), body)))
            .collect(Collectors.joining("\n"));
    var head = "class Calls {\n" + methods + "\n  public static void main(String[] arguments) {";
    var line = "    System.out.println(\"=\" + %s);";
    return program(Library.JAVA, head, line, "%s", calls) + "\n  }\n}\n";
  }

  private static String program(
      Library library, String head, String line, String number, List<Call> calls) {
    return calls.stream()
        .map(call -> line.formatted(call.in(library, number)))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private String folder(String name, String program) throws IOException {
    return Files.writeString(folder.resolve(name), program).toString();
  }

  private static Optional<String> ran(String... command) throws InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return printed.contains("ModuleNotFoundError") ? Optional.empty() : Optional.of(printed);
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
