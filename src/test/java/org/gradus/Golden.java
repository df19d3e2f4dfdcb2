package org.gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are kept beside the tests and compared letter for letter.
///
/// `mvn test -Dgradus.golden=write` writes them anew; whoever does so reads the difference before
/// committing it.
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources");

  private Golden() {}

  /// Compares a text with the file of this name below the test resources.
  public static void check(String name, String actual) {
    var file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("gradus.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertEquals(Files.readString(file), actual, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
