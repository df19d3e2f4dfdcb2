package org.gradus.app.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The prompt on a terminal, with keys pressed one after the other.
@Timeout(60)
class TerminalPromptTest {
  /// What the terminal is told when a line has been read: pasted text needs no brackets any more.
  private static final String LINE_IS_DONE = "\u001b[?2004l";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final StringWriter shown = new StringWriter();
  private PipedOutputStream keys;
  private Terminal terminal;
  private CompletableFuture<Integer> session;

  @BeforeEach
  void open() throws Exception {
    keys = new PipedOutputStream();
    var in = new PipedInputStream(keys, 1 << 16);
    terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(in, screen)
            .type("xterm")
            .encoding(StandardCharsets.UTF_8)
            .size(Size.of(100, 40))
            .build();
    var writer = new PrintWriter(shown, true);
    var streams = new Streams(in, writer, writer);
    session =
        CompletableFuture.supplyAsync(
            () -> TerminalPrompt.run(new Gradus(Commands.ALL), streams, terminal));
  }

  @AfterEach
  void close() throws IOException {
    terminal.close();
  }

  @Test
  void a_line_is_echoed_and_answered() throws Exception {
    press("1/x");
    until(() -> onScreen("---"));
    press("\r");
    until(() -> shown.toString().contains("df/dx = −1/x²"));
    end();
  }

  @Test
  void tab_puts_in_greek_letters_and_exponents_and_completes_commands() throws Exception {
    press("\\thet\t\\^12\t\r");
    until(
        () -> shown.toString().contains("df/dtheta = 12θ¹¹") || shown.toString().contains("12θ¹¹"));
    press("hessi\tx\\^2\t\r");
    until(() -> shown.toString().contains("[ 2 ]"));
    end();
  }

  @Test
  void several_lines_pasted_at_once_are_answered_one_after_the_other() throws Exception {
    press("\u001b[200~f(x) = x³\nf'\nf(2)\u001b[201~\r");
    until(() -> shown.toString().endsWith("f(2)\n8\n"));
    assertTrue(shown.toString().contains("f'\n3x²\n"), shown.toString());
    end();
  }

  @Test
  void clear_empties_the_screen_and_messages_are_shown() throws Exception {
    press("clear\r");
    until(() -> onScreen("\u001b[H\u001b[2J"));
    press("2 3\r");
    until(() -> shown.toString().contains("An operator is missing"));
    press("quit\r");
    assertEquals(ExitCode.UNREADABLE, session.get(20, TimeUnit.SECONDS));
  }

  @Test
  void ctrl_c_ends_long_work_and_not_the_session() throws Exception {
    press("diff x^x^x order 14\r");
    until(() -> onScreen(LINE_IS_DONE));
    Thread.sleep(300);
    terminal.raise(Terminal.Signal.INT);
    until(() -> shown.toString().contains("Ended by Ctrl-C."));
    press("x³\r");
    until(() -> shown.toString().contains("df/dx = 3x²"));
    end();
  }

  @Test
  void tab_completes_the_name_of_a_file(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("notes-1.txt"), "diff x^7\n");
    press("load " + folder + "/no\t\r");
    until(() -> shown.toString().contains("> diff x^7\n7x⁶"));
    end();
  }

  private boolean onScreen(String text) {
    return screen.toString(StandardCharsets.UTF_8).contains(text);
  }

  private void press(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private void end() throws Exception {
    press("quit\r");
    assertEquals(ExitCode.DONE, session.get(20, TimeUnit.SECONDS));
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }
}
