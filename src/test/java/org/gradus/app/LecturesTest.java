package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
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
    return rows().stream()
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
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    int code = new Gradus(Commands.ALL).run(streams, line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, code, () -> out + err.toString());
    return JsonMapper.shared().readTree(out.toString());
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

  private static List<Row> rows() throws IOException {
    try (var table = LecturesTest.class.getResourceAsStream("/lectures/derivatives.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(c ->
              new Row(
                  c[0],
                  List.of(c[1].split(" ")),
                  c[2],
                  c[3],
                  Stream.of(c[4].split(";")).map(String::strip).toList()))
          .toList();
    }
  }
}
