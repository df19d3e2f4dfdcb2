package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PromptTest {
  private final StringWriter shown = new StringWriter();

  @Test
  void a_function_by_itself_is_differentiated() {
    assertEquals(ExitCode.DONE, type("x³y² + 2xy\n", false));
    assertEquals("∂f/∂x = 3x²y² + 2y\n∂f/∂y = 2x³y + 2x\n", shown.toString());
  }

  @Test
  void a_command_needs_no_quotes() {
    type(
        "diff x^2 sin x --order 2\n\ndiff --by y x y\nsimplify x²/x\nequal \"2x\" \"x+x\"\n",
        false);
    assertEquals(
        """
        2 sin x + 4x cos x − x² sin x
        x
        x    for x ≠ 0
        equal (normal form)
        """,
        shown.toString());
  }

  @Test
  void an_error_is_shown_and_the_next_line_answered() {
    assertEquals(ExitCode.DONE, type("2 3\nx²\n", false));
    assertTrue(shown.toString().endsWith("df/dx = 2x\n"), shown.toString());
  }

  private int type(String text, boolean stopsAtErrors) {
    var writer = new PrintWriter(shown, true);
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var streams = new Streams(in, writer, writer);
    var session = new Session(new Gradus(Commands.ALL), streams, () -> 0);
    return new Prompt(session, PlainLines.of(streams, ""), stopsAtErrors).run();
  }
}
