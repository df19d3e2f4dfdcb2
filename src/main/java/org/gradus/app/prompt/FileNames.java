package org.gradus.app.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of files, where a line at the prompt wants one.
final class FileNames {
  /// `save` or `load` with a path that is begun, an option for a file in any line, or a command
  /// about files.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\s*(?:save|load|audit|prompt|(?:exercise|lesson)\\s+\\w+)(?:\\s.*)?"
              + "|.*\\s(?:data|plot|--(?:data|plot|svg|exercise|submissions|out)))"
              + "[\\s=]+(\\S*)");

  private FileNames() {}

  /// The beginning of a path that stands at the end of a line; empty where the line wants no file.
  static Optional<String> pathBehindCommand(String line) {
    var matcher = BEFORE.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// The names in the folder of the path that begin as it ends; those of folders end with a slash.
  static List<String> continuing(String path) {
    int slash = path.lastIndexOf('/') + 1;
    var begun = path.substring(slash);
    try (var files = Files.list(Path.of(path.substring(0, slash)).toAbsolutePath())) {
      return files
          .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .filter(name -> name.startsWith(begun))
          .filter(name -> !name.startsWith(".") || begun.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | InvalidPathException none) {
      return List.of();
    }
  }
}
