package org.gradus.app.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gradus.app.request.Refused;

/// Files that a command line names, and what a person needs where one cannot be read.
public final class InputFile {
  private InputFile() {}

  /// @throws Refused if this is no name of a file
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException invalid) {
      throw Refused.request("'" + name + "' is no name of a file.");
    }
  }

  /// The text of a file.
  ///
  /// @throws Refused if there is none that can be read
  public static String read(String name) {
    return read(path(name));
  }

  public static String read(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Refused.request("There is no file '" + file + "' that can be read.");
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException notUtf8) {
      throw Refused.request("The file '" + file + "' is not UTF-8.");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
