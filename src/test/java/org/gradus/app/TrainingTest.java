package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {

  @ParameterizedTest
  @MethodSource("org.gradus.app.Training#commandLines")
  void every_line_is_a_command_that_works(List<String> line) {
    var nowhere = new PrintWriter(OutputStream.nullOutputStream());
    var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
    var gradus = new Gradus(Commands.ALL);
    assertEquals(ExitCode.DONE, gradus.run(streams, line.toArray(String[]::new)));
  }
}
