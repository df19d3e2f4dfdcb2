package org.gradus.app.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gradus.app.request.Refused;

/// Files that are written whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes beside the file and then puts the new one in its place, with the rights that a new file
  /// has.
  ///
  /// @throws Refused if it cannot be written
  public static void write(Path file, String text) {
    write(file, temporary -> Files.writeString(temporary, text));
  }

  /// How a file gets what it holds.
  public interface Content {
    void writeTo(Path file) throws IOException;
  }

  /// The same for what is no text.
  ///
  /// @throws Refused if it cannot be written
  public static void write(Path file, Content content) {
    var whole = file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw Refused.unwritten("'%s' cannot be written: it is a folder.".formatted(file));
    }
    if (!Files.isDirectory(whole.getParent())) {
      throw Refused.unwritten(
          "'%s' cannot be written: there is no folder '%s'.".formatted(file, whole.getParent()));
    }
    try {
      put(content, whole);
    } catch (IOException broken) {
      throw Refused.unwritten("'%s' cannot be written: %s.".formatted(file, reason(broken)));
    }
  }

  private static void put(Content content, Path whole) throws IOException {
    var name = "%s.%d.new".formatted(whole.getFileName(), ProcessHandle.current().pid());
    var temporary = whole.resolveSibling(name);
    try {
      content.writeTo(temporary);
      Files.move(
          temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// A folder for files, made where there is none.
  ///
  /// @throws Refused if it cannot be made
  public static void folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException broken) {
      throw Refused.unwritten(
          "The folder '%s' cannot be made: %s.".formatted(folder, reason(broken)));
    }
  }

  private static String reason(IOException broken) {
    return switch (broken) {
      case AccessDeniedException _ -> "access is denied";
      case FileAlreadyExistsException _ -> "there is a file of this name";
      case FileSystemException of when of.getReason() != null ->
          Character.toLowerCase(of.getReason().charAt(0)) + of.getReason().substring(1);
      case IOException _ -> "the disk does not take it";
    };
  }
}
