package org.gradus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A session as a file: a lesson whose `gradus` block holds the lines, or just the lines.
///
/// @param lines the lines that were answered, in order
record SavedSession(List<String> lines) {
  private static final String FENCE = "```";
  private static final String BLOCK = FENCE + "gradus";

  /// Writes the session: a file that ends with `.md` is a lesson, any other holds the lines alone.
  int save(Path file, Streams streams) {
    if (lines.isEmpty()) {
      throw Refused.request("There is nothing to save yet.");
    }
    try {
      WholeFile.write(file, isLesson(file) ? lesson() : String.join("\n", lines) + "\n");
    } catch (IOException broken) {
      throw Refused.request("'" + file + "' cannot be written: " + broken.getMessage() + ".");
    }
    streams
        .out()
        .println(
            "Saved "
                + lines.size()
                + (lines.size() == 1 ? " line" : " lines")
                + " to "
                + file
                + ".");
    return ExitCode.DONE;
  }

  private static boolean isLesson(Path file) {
    return file.toString().endsWith(".md");
  }

  private String lesson() {
    return "# A session\n\n" + BLOCK + "\n" + String.join("\n", lines) + "\n" + FENCE + "\n";
  }

  /// The lines of a saved session, or of the `gradus` blocks of a lesson.
  ///
  /// @throws Refused if there is no such file
  static List<String> linesOf(Path file) {
    try {
      var all = Files.readAllLines(file);
      return isLesson(file) ? blocks(all) : all;
    } catch (NoSuchFileException none) {
      throw Refused.request("There is no file '" + file + "'.");
    } catch (IOException broken) {
      throw Refused.request("'" + file + "' cannot be read as text.");
    }
  }

  private static List<String> blocks(List<String> all) {
    var lines = new ArrayList<String>();
    boolean inside = false;
    for (var line : all) {
      if (line.startsWith(FENCE)) {
        inside = !inside && line.startsWith(BLOCK);
      } else if (inside && !line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
