package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The experiment of the lectures (☐35): logistic regression on 10,000 rows of 20 numbers, by all
/// rows, by batches and by single rows.
class EfficiencyTest {
  private static final int ROWS = 10_000;
  private static final int WEIGHTS = 20;

  @TempDir private static Path folder;
  private static Path data;

  /// Labels drawn with the probability σ(w·x) for weights w from −1 to 1.
  @BeforeAll
  static void draw() throws IOException {
    var random = new SplittableRandom(35);
    var text = new StringBuilder(columns("x_%d", ",")).append(",y\n");
    for (int r = 0; r < ROWS; r++) {
      double z = 0;
      for (int j = 0; j < WEIGHTS; j++) {
        double x = Math.rint(1000 * (2 * random.nextDouble() - 1)) / 1000;
        z += x * (j - 9.5) / 9.5;
        text.append(x).append(',');
      }
      text.append(random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0).append('\n');
    }
    data = folder.resolve("rows.csv");
    Files.writeString(data, text);
  }

  private static String columns(String pattern, String separator) {
    return IntStream.rangeClosed(1, WEIGHTS)
        .mapToObj(j -> pattern.formatted(j, j))
        .collect(Collectors.joining(separator));
  }

  @ParameterizedTest
  @CsvSource({"10000, 400000", "100, 4000", "32, 1280", "10, 400", "1, 40"})
  void an_update_costs_what_its_rows_cost(int batch, long multiplyAdds) {
    var answer = fit(batch, 1);
    assertEquals(multiplyAdds, answer.path("multiply_adds").asLong());
    assertEquals(
        Math.ceilDiv(ROWS, batch), answer.path("iterates").get(last(answer)).path("k").asInt());
  }

  @Test
  void for_the_same_rows_small_batches_come_farther() {
    double full = lastValue(fit(ROWS, 2));
    for (int batch : new int[] {100, 32, 10}) {
      assertTrue(lastValue(fit(batch, 2)) < full - 0.01, "batches of " + batch);
    }
  }

  private static double lastValue(JsonNode answer) {
    return answer.path("iterates").get(last(answer)).path("value").asDouble();
  }

  private static int last(JsonNode answer) {
    return answer.path("iterates").size() - 1;
  }

  private static JsonNode fit(int batch, int epochs) {
    var line = new ArrayList<>(List.of("fit", "y = " + columns("w_%d x_%d", " + "), "--json"));
    line.addAll(List.of("--data", data.toString(), "--loss", "mean-logistic", "--rate", "0.5"));
    line.addAll(List.of("--batch", batch + "", "--epochs", epochs + "", "--seed", "35"));
    return JsonMapper.shared().readTree(CommandRun.printed(line));
  }
}
