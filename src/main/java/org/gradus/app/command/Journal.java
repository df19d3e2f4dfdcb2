package org.gradus.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.grading.Grader;
import tools.jackson.databind.node.ObjectNode;

/// The verdicts of a table that are done, kept beside the file that they are for.
///
/// The first line says for which answers, questions and meaning of verdicts; a journal for anything
/// else is begun anew.
record Journal(Path file, String heading) {

  /// @param rows the answers, each with its question where an exercise gives it one
  /// @param options what the command line says of the questions
  static Journal beside(Path out, List<ObjectNode> rows, List<String> options) {
    var input = rows.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")) + options;
    var name = out.getFileName() + ".partial";
    return new Journal(
        out.toAbsolutePath().resolveSibling(name), Grader.SEMANTICS + " " + digest(input));
  }

  private static String digest(String input) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  /// The lines that are done; the last one is left out where it was not written to its end.
  List<String> read() {
    try {
      var text = Files.exists(file) ? Files.readString(file) : "";
      int end = text.lastIndexOf('\n');
      var lines = text.substring(0, end + 1).lines().toList();
      if (lines.isEmpty() || !lines.getFirst().equals(heading)) {
        Files.writeString(file, heading + "\n");
        return List.of();
      }
      Files.writeString(file, text.substring(0, end + 1));
      return lines.subList(1, lines.size());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void append(List<String> lines) {
    try {
      Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
