package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.TableRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers of the lectures on descent, from the command line, to the digits given there.
///
/// A row of the table is the number of the item, a command line, where in its answer the numbers
/// stand (`iterates.-1.at.x`; -1 is the last of a list, `*` all of them), and the numbers.
class DescentLecturesTest {

  private record Row(String item, List<String> command, String path, List<BigDecimal> expected) {}

  @TestFactory
  Stream<DynamicTest> every_number_of_the_lectures_is_reproduced() throws IOException {
    return rows()
        .map(row ->
            DynamicTest.dynamicTest(
                "☐" + row.item() + " " + String.join(" ", row.command()) + " " + row.path(),
                () -> check(row)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "32 | udl.csv | 0.00583214 away from the minimizer",
        "28 | equal.csv | The minimizers are not isolated: they fill a line.",
        "28 | equal.csv | so XᵀX is singular",
        "28 | udl.csv | give the minimizer (0.82595005, 0.52222607)",
      })
  void the_account_says_what_the_lectures_say(String item, String data, String sentence) {
    var line =
        "fit;y = a + b x;--data;src/test/resources/lectures/%s;--loss;half-mse;--steps;10000"
            .formatted(data);
    var command = new ArrayList<>(List.of(line.split(";")));
    command.addAll(List.of("--rate", "0.1", "--stop", "norm=1e-4"));
    var account = answer(command).path("account").toString();
    assertTrue(account.contains(sentence), () -> item + ": " + account);
  }

  /// ☐34: the gradient over one row, drawn at random and times n, is the gradient in the mean.
  @Test
  void single_rows_are_an_unbiased_estimate_of_the_gradient(@TempDir Path folder)
      throws IOException {
    var lines = Files.readAllLines(Path.of("src/test/resources/lectures/udl.csv"));
    var rows = lines.subList(1, lines.size());
    double[] mean = new double[2];
    for (var row : rows) {
      var slope = slope(Files.write(folder.resolve("row.csv"), List.of(lines.getFirst(), row)));
      for (int i = 0; i < mean.length; i++) {
        mean[i] += rows.size() * slope[i] / rows.size();
      }
    }
    assertArrayEquals(new double[] {-17.576, -19.39476}, mean, 1e-12);
    assertArrayEquals(mean, slope(Path.of("src/test/resources/lectures/udl.csv")), 1e-12);
  }

  /// What one update with the rate 1 takes off the start.
  private static double[] slope(Path data) {
    var line = "fit;y = a + b x;--loss;sse;--from;a=0.4,b=0.2;--rate;1;--steps;1;--data";
    var command = new ArrayList<>(List.of(line.split(";")));
    command.add(data.toString());
    var at = answer(command).path("iterates").get(1).path("at");
    return new double[] {0.4 - at.path("a").asDouble(), 0.2 - at.path("b").asDouble()};
  }

  private static void check(Row row) {
    var found = new ArrayList<JsonNode>();
    select(answer(row.command()), List.of(row.path().split("\\.")), found);
    assertEquals(row.expected().size(), found.size(), row::path);
    for (int i = 0; i < found.size(); i++) {
      assertRoundsTo(row.expected().get(i), new BigDecimal(found.get(i).asString()));
    }
  }

  /// The expected number has as many digits as the lectures give, the last perhaps rounded.
  private static void assertRoundsTo(BigDecimal expected, BigDecimal actual) {
    var tolerance = expected.ulp().multiply(new BigDecimal("0.501"));
    assertTrue(
        expected.subtract(actual).abs().compareTo(tolerance) <= 0,
        () -> expected + " is given, " + actual + " was computed");
  }

  private static void select(JsonNode node, List<String> path, List<JsonNode> found) {
    if (path.isEmpty()) {
      found.add(node);
      return;
    }
    var step = path.getFirst();
    var rest = path.subList(1, path.size());
    if (step.equals("*")) {
      node.forEach(element -> select(element, rest, found));
    } else if (node.isArray()) {
      int index = Integer.parseInt(step);
      select(node.get(index < 0 ? node.size() + index : index), rest, found);
    } else {
      select(node.path(step), rest, found);
    }
  }

  private static JsonNode answer(List<String> command) {
    var line = new ArrayList<>(command);
    line.add("--json");
    return JsonMapper.shared().readTree(CommandRun.printed(line));
  }

  private static Stream<Row> rows() {
    return TableRows.of("/lectures/descents.tsv")
        .map(c ->
            new Row(
                c.get(0),
                List.of(c.get(1).split("\\|")),
                c.get(2),
                Stream.of(c.get(3).split(" ")).map(BigDecimal::new).toList()));
  }
}
