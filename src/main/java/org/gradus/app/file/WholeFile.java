package org.gradus.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that are written whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes beside the file and then puts the new one in its place, with the rights that a new file
  /// has.
  public static void write(Path file, String text) throws IOException {
    var whole = file.toAbsolutePath();
    var name = "%s.%d.new".formatted(whole.getFileName(), ProcessHandle.current().pid());
    var temporary = whole.resolveSibling(name);
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
