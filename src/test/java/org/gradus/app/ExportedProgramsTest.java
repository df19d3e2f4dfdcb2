package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs what `--export` writes and compares every iterate with that of the run itself.
///
/// Programs in Python are run where there is a Python with the library.
class ExportedProgramsTest {
  private static final double DIGITS = 1e-10;

  private static final List<String> METHODS =
      List.of(
          "gd",
          "ascent",
          "momentum:0.8",
          "nesterov:0.8",
          "adagrad",
          "adadelta",
          "rmsprop",
          "adam",
          "qhm",
          "newton",
          "backtracking",
          "sequential");
  private static final List<String> WHOLE =
      List.of("nesterov:0.8", "newton", "backtracking", "sequential");
  private static final List<String> SCHEDULES =
      List.of("step:2,0.5", "exponential:0.9", "linear:3", "cosine:3", "inverse:0.5");
  private static final List<String> LOSSES =
      List.of(
          "sse",
          "mse",
          "half-mse",
          "mae",
          "mean-logistic",
          "signed-logistic",
          "(wx+b-y)^4",
          "1/(2m) Σ_{i=1}^{m} (wx_i+b-y_i)^2 + 0.3w^2",
          "ln(1+e^(-y(wx+b)))");

  /// Each with a start; the exponentials of the last ones are no doubles.
  private static final List<List<String>> FUNCTIONS =
      List.of(
          List.of("x^2+y^2+xy/2+ln(1+e^(x+y))", "x=3,y=-2"),
          List.of("ln(x)+sqrt(y+3)+arctan(x*y)+x^y+2^x+cbrt(y)+asinh(x)", "x=1.5,y=2"),
          List.of("sec(x/9)+relu(x)+max(x,y^2)+max(x,3)+log_2(x)+root(3,y)", "x=1.5,y=2"),
          List.of("floor(x)+min(x,y)+asin(x/9)+acos(y/9)+cot(y)+sgn(y)+|x|", "x=1.5,y=2.2"),
          List.of("acosh(y)+atanh(x/10)+sinh(x)/cosh(y)+tanh(x)", "x=1.5,y=2"),
          List.of("x^(1/3)+x^(2/3)+x^(-2)+asinh(y)", "x=-8,y=-0.0000001"),
          List.of("softplus(x)+σ(y)+ln(σ(x))+ln(1+e^y)+1/(1+e^(-x))", "x=-800,y=800"),
          List.of("softplus(x)y+σ(y)x+ln(σ(-x))+e^x/(1+e^x)", "x=800,y=-800"));

  @TempDir private static Path folder;

  /// The runs, as command lines, with their iterates.
  private static final Map<List<String>, JsonNode> RUNS = new LinkedHashMap<>();

  @BeforeAll
  static void run() throws IOException {
    for (var run : runs()) {
      var answer = JsonMapper.shared().readTree(CommandRun.printed(with(run, "--json")));
      RUNS.put(run, answer.path("iterates"));
    }
  }

  @Test
  void programs_in_java_make_the_updates_of_the_run() throws IOException, InterruptedException {
    var runs = List.copyOf(RUNS.keySet());
    var source = new StringBuilder("import java.util.*;\n\nclass All {\n");
    source.append("  public static void main(String[] arguments) {\n");
    for (int i = 0; i < runs.size(); i++) {
      source.append("    System.out.println(\"#\");\n    D" + i + ".main(arguments);\n");
    }
    source.append("  }\n}\n");
    for (int i = 0; i < runs.size(); i++) {
      var program = export(runs.get(i), "java").replace("import java.util.*;", "");
      source.append(program.replace("class Descent", "class D" + i));
    }
    var file = Files.writeString(folder.resolve("All.java"), source);
    compare(ran(Path.of(System.getProperty("java.home"), "bin", "java").toString(), file));
  }

  @ParameterizedTest
  @CsvSource({"numpy, numpy", "pytorch, torch"})
  void programs_in_python_make_the_updates_of_the_run(String language, String library)
      throws IOException, InterruptedException {
    var python = python(library);
    assumeTrue(!python.isEmpty(), "No Python with " + library + " was found.");
    var all = new StringBuilder();
    for (var run : RUNS.keySet()) {
      var program = JsonMapper.shared().writeValueAsString(export(run, language));
      all.append("print('#')\nexec(" + program + ", {})\n");
    }
    var file = Files.writeString(folder.resolve("all.py"), all);
    compare(ran(python.getFirst(), file));
  }

  /// The first Python that has the library.
  private static List<String> python(String library) {
    return Stream.of("python3", "/usr/bin/python3").filter(p -> has(p, library)).limit(1).toList();
  }

  private static boolean has(String python, String library) {
    try {
      return new ProcessBuilder(python, "-c", "import " + library).start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Every method on data, in batches where it can, and those whose programs differ in more than
  /// arithmetic on a function, too; every schedule, every loss, every function that languages spell
  /// in their own way.
  private static List<List<String>> runs() throws IOException {
    var runs = new ArrayList<List<String>>();
    var labels =
        Files.writeString(folder.resolve("labels.csv"), "x,y\n1,1\n2,0\n0.5,1\n-1,1\n2.5,0\n");
    var signs =
        Files.writeString(folder.resolve("signs.csv"), "x,y\n1,1\n2,-1\n0.5,1\n-1,1\n9,-1\n");
    for (var method : METHODS) {
      var rate = List.of("newton", "backtracking").contains(method) ? "1" : "0.05";
      if (WHOLE.contains(method)) {
        runs.add(descend(FUNCTIONS.getFirst(), "--method", method, "--rate", rate));
      }
      var fit = fit("mse", labels, "--method", method, "--rate", rate);
      runs.add(
          rate.equals("1")
              ? fit
              : with(fit, "--batch", method.equals("adam") ? "1" : "2", "--seed", "7"));
    }
    for (var schedule : SCHEDULES) {
      runs.add(descend(FUNCTIONS.getFirst(), "--schedule", schedule));
    }
    for (var loss : LOSSES) {
      var data = loss.startsWith("signed") || loss.contains("e^") ? signs : labels;
      runs.add(fit(loss, data, "--rate", "0.01"));
    }
    FUNCTIONS.forEach(function -> runs.add(descend(function, "--rate", "0.01")));
    return runs;
  }

  private static List<String> descend(List<String> function, String... more) {
    var f = function.get(0);
    return with(List.of("descend", f, "--from", function.get(1), "--steps", "6"), more);
  }

  private static List<String> fit(String loss, Path data, String... more) {
    var model = loss.matches("[a-z-]+") ? List.of("fit", "y = w x + b") : List.of("fit");
    var parameters = with(model, "--parameters", "w,b", "--steps", "12", "--loss", loss);
    return with(with(parameters, "--data", data.toString()), more);
  }

  private static List<String> with(List<String> line, String... more) {
    return Stream.concat(line.stream(), Stream.of(more)).toList();
  }

  private static String export(List<String> run, String language) {
    return CommandRun.printed(with(run, "--export", language));
  }

  private static void compare(String printed) {
    var outputs = List.of(printed.split("#\\R")).iterator();
    assertEquals("", outputs.next());
    for (var run : RUNS.keySet()) {
      compare(run, outputs.next().lines().toList());
    }
  }

  private static void compare(List<String> run, List<String> lines) {
    var iterates = RUNS.get(run);
    assertEquals(iterates.size(), lines.size(), () -> run + ": " + lines);
    for (int k = 0; k < lines.size(); k++) {
      var expected = numbers(iterates.get(k));
      var numbers = lines.get(k).replaceAll("[\\[\\],]", " ").strip().split("\\s+");
      assertEquals(expected.size(), numbers.length, lines.get(k));
      for (int j = 0; j < numbers.length; j++) {
        double wanted = expected.get(j);
        double off = Math.abs(wanted - Double.parseDouble(numbers[j]));
        var place = run + " at " + k + ": " + lines.get(k) + " instead of " + expected;
        assertTrue(off <= DIGITS * Math.max(1, Math.abs(wanted)), place);
      }
    }
  }

  /// The number of the update, the coordinates and the value.
  private static List<Double> numbers(JsonNode iterate) {
    var at = StreamSupport.stream(iterate.path("at").spliterator(), false);
    var all = Stream.concat(Stream.of(iterate.path("k")), at);
    return Stream.concat(all, Stream.of(iterate.path("value"))).map(JsonNode::asDouble).toList();
  }

  private static String ran(String program, Object... arguments)
      throws IOException, InterruptedException {
    var line = Stream.concat(Stream.of(program), Stream.of(arguments)).map(Object::toString);
    var process = new ProcessBuilder(line.toList()).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
