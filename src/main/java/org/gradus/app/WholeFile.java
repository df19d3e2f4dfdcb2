package org.gradus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that are written whole or not at all.
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, String text) throws IOException {
    var whole = file.toAbsolutePath();
    var temporary = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".new");
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
