package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.prompt.Prompt;
import org.gradus.app.prompt.Session;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The transcript of the README is what the commands print, results and messages alike.
class ReadmeTest {
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private record Entry(String command, List<String> output) {}

  @Test
  void the_prompt_answers_what_the_readme_shows() throws IOException {
    var transcript = transcript();
    var typed = transcript.stream().filter(line -> line.startsWith(Prompt.SIGN)).toList();
    assertFalse(typed.isEmpty());
    var shown = new StringWriter();
    var writer = new PrintWriter(shown, true);
    var streams = new Streams(InputStream.nullInputStream(), writer, writer);
    var session = new Session(new Gradus(Commands.ALL), streams, () -> 0);
    for (var line : typed) {
      writer.println(line);
      session.answer(line.substring(Prompt.SIGN.length()));
    }
    assertEquals(transcript, shown.toString().lines().map(String::stripTrailing).toList());
  }

  /// The lines of the block that begins with the prompt's sign.
  private static List<String> transcript() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.startsWith(Prompt.SIGN))
        .takeWhile(line -> !line.startsWith("```"))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> every_command_prints_what_the_readme_shows() throws IOException {
    var entries = entries();
    assertFalse(entries.isEmpty());
    return entries.stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.command(), () -> assertEquals(entry.output(), run(entry.command()))));
  }

  private static List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    boolean inside = false;
    for (var line : Files.readAllLines(Path.of("README.md"))) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ./gradus ")) {
        entries.add(new Entry(line.substring("$ ./gradus ".length()), new ArrayList<>()));
      } else if (inside) {
        entries.getLast().output().add(line);
      }
    }
    return entries;
  }

  private static List<String> run(String command) {
    var arguments =
        ARGUMENT
            .matcher(command)
            .results()
            .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
            .toArray(String[]::new);
    var shown = new StringWriter();
    var writer = new PrintWriter(shown, true);
    new Gradus(Commands.ALL)
        .run(new Streams(InputStream.nullInputStream(), writer, writer), arguments);
    return shown.toString().lines().toList();
  }
}
