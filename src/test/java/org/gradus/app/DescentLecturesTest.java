package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
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
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                "☐" + row.item() + " " + String.join(" ", row.command()) + " " + row.path(),
                () -> check(row)));
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
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    int code = new Gradus(Commands.ALL).run(streams, line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, code, () -> out + err.toString());
    return JsonMapper.shared().readTree(out.toString());
  }

  private static List<Row> rows() throws IOException {
    try (var table = DescentLecturesTest.class.getResourceAsStream("/lectures/descents.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(c ->
              new Row(
                  c[0],
                  List.of(c[1].split("\\|")),
                  c[2],
                  Stream.of(c[3].split(" ")).map(BigDecimal::new).toList()))
          .toList();
    }
  }
}
