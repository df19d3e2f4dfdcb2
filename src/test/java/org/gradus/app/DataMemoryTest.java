package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data are columns of doubles: a fit runs in a heap of one and a half times their bytes, the
/// program's own included.
class DataMemoryTest {
  private static final int COLUMNS = 5;

  @TempDir private Path folder;

  @Test
  void a_fit_over_a_million_rows_runs_in_one_and_a_half_times_their_columns()
      throws IOException, InterruptedException {
    int rows = 1_000_000;
    long bytes = (long) rows * COLUMNS * Double.BYTES;
    assertEquals(ExitCode.DONE, fit(data(rows), bytes * 3 / 2));
  }

  private Path data(int rows) throws IOException {
    var file = folder.resolve("data.csv");
    var random = new Random(1);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("x1,x2,x3,x4,y\n");
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < COLUMNS; j++) {
          out.write((j == 0 ? "" : ",") + random.nextInt(10_000) / 1000.0);
        }
        out.write("\n");
      }
    }
    return file;
  }

  private static int fit(Path data, long heap) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "fit",
            "y = a + b x1 + c x2 + d x3 + p x4",
            "--data",
            data.toString(),
            "--loss",
            "mse",
            "--rate",
            "0.001",
            "--batch",
            "32",
            "--steps",
            "3");
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }
}
