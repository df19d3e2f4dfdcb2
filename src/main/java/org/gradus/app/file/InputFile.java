package org.gradus.app.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gradus.app.request.Refused;

/// Files that a command line names, and what a person needs where one cannot be read.
public final class InputFile {
  private static final String MARK = "\uFEFF";
  private static final int LITTLE_ENDIAN = 0xFFFE;
  private static final int BIG_ENDIAN = 0xFEFF;

  private InputFile() {}

  /// @throws Refused if this is no name of a file
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException invalid) {
      throw Refused.request("'" + name + "' is no name of a file.");
    }
  }

  /// The text of a file in UTF-8, or in UTF-16 with its mark.
  ///
  /// @throws Refused if there is none that can be read
  public static String read(String name) {
    return read(path(name));
  }

  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw Refused.request("'" + file + "' is a folder, and a file is needed.");
    }
    if (!Files.isReadable(file)) {
      throw Refused.request("There is no file '" + file + "' that can be read.");
    }
    try {
      return text(Files.readAllBytes(file), file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The characters without a byte order mark, which may say that they are UTF-16.
  private static String text(byte[] bytes, Path file) {
    var mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (mark == LITTLE_ENDIAN || mark == BIG_ENDIAN) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    var buffer = ByteBuffer.wrap(bytes);
    var characters = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(buffer, characters, true);
    characters.flip();
    if (result.isError()) {
      long line = 1 + characters.chars().filter(c -> c == '\n').count();
      throw Refused.unreadable(
          "Line %d of '%s' is not UTF-8: it has the byte %02X. Save the file as UTF-8."
              .formatted(line, file, bytes[buffer.position()]));
    }
    var text = characters.toString();
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
