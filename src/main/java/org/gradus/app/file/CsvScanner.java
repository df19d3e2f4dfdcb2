package org.gradus.app.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gradus.app.request.Refused;

/// Reads a file of separated values cell by cell, without an object for a cell or a row.
///
/// The text of a cell stands in a buffer that the next cell overwrites. A byte order mark is
/// skipped; a cell in quotes may hold separators and line ends.
final class CsvScanner {
  private static final int END = -1;
  private static final int QUOTE = '"';
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  /// What stands behind a cell.
  enum Next {
    CELL,
    LINE,
    END
  }

  private final InputStream in;
  private final int separator;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;
  private int place;
  private byte[] cell = new byte[64];
  private boolean isQuoted;
  private int length;
  private int line = 1;

  CsvScanner(InputStream in, char separator) throws IOException {
    this.in = in;
    this.separator = separator;
    skipMark();
  }

  private void skipMark() throws IOException {
    peek();
    boolean isMarked = filled >= MARK.length;
    for (int i = 0; isMarked && i < MARK.length; i++) {
      isMarked = (buffer[i] & 0xFF) == MARK[i];
    }
    place = isMarked ? MARK.length : 0;
  }

  private int peek() throws IOException {
    if (place == filled) {
      filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
      place = 0;
    }
    return filled == 0 ? END : buffer[place] & 0xFF;
  }

  private int read() throws IOException {
    int c = peek();
    if (c != END) {
      place++;
    }
    return c;
  }

  /// The number of the line on which the scanner stands, from 1 on.
  int line() {
    return line;
  }

  boolean isAtEnd() throws IOException {
    return peek() == END;
  }

  /// Reads one cell and says what comes behind it.
  ///
  /// @throws Refused if a quote is not closed, or is followed by text
  Next cell() throws IOException {
    length = 0;
    isQuoted = peek() == QUOTE;
    if (isQuoted) {
      read();
      quoted();
      requireEnd();
    }
    for (int c = read(); ; c = read()) {
      if (c == separator) {
        return Next.CELL;
      } else if (c == '\n') {
        line++;
        return Next.LINE;
      } else if (c == END) {
        return Next.END;
      } else if (c != '\r') {
        append(c);
      }
    }
  }

  /// Whether the last cell stood in quotes, where a comma separates nothing.
  boolean isQuoted() {
    return isQuoted;
  }

  private void quoted() throws IOException {
    int first = line;
    for (int c = read(); c != END; c = read()) {
      if (c == QUOTE && peek() != QUOTE) {
        return;
      }
      if (c == QUOTE) {
        read();
      }
      line += c == '\n' ? 1 : 0;
      append(c);
    }
    throw Refused.unreadable("The quote that opens on line " + first + " is not closed.");
  }

  private void requireEnd() throws IOException {
    int c = peek();
    if (c != separator && c != '\n' && c != '\r' && c != END) {
      throw Refused.unreadable("On line " + line + " there is text behind a closing quote.");
    }
  }

  private void append(int c) {
    if (length == cell.length) {
      cell = Arrays.copyOf(cell, 2 * length);
    }
    cell[length++] = (byte) c;
  }

  /// The characters of the cell that was read last, with spaces around it.
  String text() {
    return new String(cell, 0, length, StandardCharsets.UTF_8);
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (cell[i] != ' ' && cell[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /// The number in the cell; NaN where there is none, which {@link #text} tells apart.
  ///
  /// @param point the decimal point: a point or a comma
  double number(char point) {
    return DecimalText.parse(cell, length, point);
  }
}
