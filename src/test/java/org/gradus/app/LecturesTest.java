package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gradus.Points;
import org.gradus.TableRows;
import org.gradus.TreeValue;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The derivatives, gradients and Hessians of the lectures, from the command line.
class LecturesTest {
  private static final int DATA = 3;

  private record Row(
      String number, List<String> command, String function, String vars, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> every_row_of_the_lectures() throws IOException {
    return rows()
        .map(row ->
            DynamicTest.dynamicTest(
                "☐" + row.number() + " " + row.command() + " " + row.function(), () -> check(row)));
  }

  private static void check(Row row) {
    var results = components(answer(row));
    assertEquals(row.expected().size(), results.size());
    for (int i = 0; i < results.size(); i++) {
      assertSameValues(Reader.standard().expression(row.expected().get(i)), results.get(i));
    }
  }

  private static JsonNode answer(Row row) {
    var line = new ArrayList<>(row.command());
    line.add("--json");
    if (!row.vars().isEmpty()) {
      line.add("--vars=" + row.vars());
    }
    if (row.command().getFirst().equals("diff") && row.vars().contains(",")) {
      line.add("--by=" + row.vars().split(",")[0]);
    }
    line.add(row.function());
    return JsonMapper.shared().readTree(CommandRun.printed(line));
  }

  private static List<Expr> components(JsonNode answer) {
    var found = new ArrayList<Expr>();
    for (var field : List.of("derivative", "gradient", "hessian")) {
      collect(answer.path(field), found);
    }
    return found;
  }

  private static void collect(JsonNode node, List<Expr> found) {
    if (node.isString()) {
      found.add(Reader.standard().expression(node.asString()));
    }
    node.forEach(element -> collect(element, found));
  }

  private static void assertSameValues(Expr expected, Expr result) {
    var random = new Random(5);
    for (int k = 0; k < 5; k++) {
      var point = point(expected, result, random);
      double value = TreeValue.of(expected, point);
      assertTrue(
          Points.close(value, TreeValue.of(result, point), 1e-12), () -> result + " at " + point);
    }
  }

  /// Values for the symbols, and three rows of data for every family; a count of the data is three.
  private static Map<Symbol, Double> point(Expr expected, Expr result, Random random) {
    var point = new HashMap<Symbol, Double>();
    for (var name : List.of("x", "y")) {
      for (int i = 1; i <= DATA; i++) {
        point.put(Symbol.of(name, Integer.toString(i)), random.nextDouble());
      }
    }
    Stream.of(expected, result)
        .flatMap(e -> FreeSymbols.of(e).stream())
        .forEach(symbol -> point.put(symbol, 0.2 + random.nextDouble()));
    point.put(Symbol.of("m"), (double) DATA);
    point.put(Symbol.of("N"), (double) DATA);
    return point;
  }

  private static Stream<Row> rows() {
    return TableRows.of("/lectures/derivatives.tsv")
        .map(c ->
            new Row(
                c.get(0),
                List.of(c.get(1).split(" ")),
                c.get(2),
                c.get(3),
                Stream.of(c.get(4).split(";")).map(String::strip).toList()));
  }
}
