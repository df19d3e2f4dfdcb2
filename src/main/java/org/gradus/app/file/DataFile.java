package org.gradus.app.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.app.request.Refused;

/// A file of separated values with a header: the columns that are wanted, as arrays of numbers.
///
/// The file is read twice: once to count its rows, so that every array has its final length, and
/// once for the numbers. Separators are commas, or semicolons or tabs where the header has more of
/// these; decimals may have commas where those separate nothing.
public final class DataFile {
  /// The byte order marks of UTF-16, as the bytes give them.
  private static final Set<Integer> UTF_16 = Set.of(0xFFFFFEFF, 0xFFFFFFFE);

  private final Path file;
  private final char separator;
  private final List<String> header;

  private DataFile(Path file, char separator, List<String> header) {
    this.file = file;
    this.separator = separator;
    this.header = List.copyOf(header);
  }

  /// The columns that were wanted, with notes on how they were read.
  public record Columns(double[][] numbers, int rows, List<String> notes) {}

  /// Opens a file and reads its header.
  ///
  /// @throws Refused if it cannot be read, or names its columns by nothing or twice
  public static DataFile open(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw Refused.request("There is no file '" + file + "' that can be read.");
    }
    try {
      char separator = separator(file);
      try (var in = Files.newInputStream(file)) {
        return new DataFile(file, separator, header(new CsvScanner(in, separator)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The most frequent of comma, semicolon and tab in the first line; in doubt the comma.
  private static char separator(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(1 << 16);
      if (bytes.length > 1 && UTF_16.contains(bytes[0] << 8 | bytes[1] & 0xFF)) {
        throw Refused.unreadable("The data are in UTF-16. Save the file as UTF-8.");
      }
      var start = new String(bytes, StandardCharsets.UTF_8);
      var first = new BufferedReader(new StringReader(start)).readLine();
      char best = ',';
      for (char c : new char[] {';', '\t'}) {
        best = count(first, c) > count(first, best) ? c : best;
      }
      return best;
    }
  }

  private static long count(String line, char wanted) {
    return line == null ? 0 : line.chars().filter(c -> c == wanted).count();
  }

  private static List<String> header(CsvScanner scanner) throws IOException {
    var names = new ArrayList<String>();
    CsvScanner.Next next;
    do {
      next = scanner.cell();
      var name = scanner.text().strip();
      if (!Double.isNaN(scanner.number('.'))) {
        throw Refused.unreadable(
            "Line 1 of the data begins with numbers; it should name the columns, such as x,y.");
      }
      names.add(name);
    } while (next == CsvScanner.Next.CELL);
    if (new HashSet<>(names).size() < names.size()) {
      throw Refused.unreadable("Two columns of the data have the same name.");
    }
    return names;
  }

  /// The names of the columns as they are written.
  public List<String> header() {
    return header;
  }

  /// Reads the columns at these places of the header.
  ///
  /// @throws Refused with line and column where there is no number, or a row is too short or too
  ///   long
  public Columns read(List<Integer> wanted) {
    try {
      var numbers = new double[wanted.size()][rows()];
      try (var in = Files.newInputStream(file)) {
        var scanner = new CsvScanner(in, separator);
        header(scanner);
        return new Filling(scanner, wanted, numbers).columns();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private int rows() throws IOException {
    try (var in = Files.newInputStream(file)) {
      var scanner = new CsvScanner(in, separator);
      int rows = -1;
      while (!scanner.isAtEnd()) {
        var next = scanner.cell();
        boolean isEmpty = next != CsvScanner.Next.CELL && scanner.isBlank();
        while (next == CsvScanner.Next.CELL) {
          next = scanner.cell();
        }
        rows += isEmpty ? 0 : 1;
      }
      return Math.max(rows, 0);
    }
  }

  /// One pass that fills the columns.
  private final class Filling {
    private final CsvScanner scanner;
    private final int[] target;
    private final double[][] numbers;
    private final boolean commaIsFree;
    private int row;
    private boolean hasCommas;

    Filling(CsvScanner scanner, List<Integer> wanted, double[][] numbers) {
      this.scanner = scanner;
      this.numbers = numbers;
      this.commaIsFree = separator != ',';
      this.target = new int[header.size()];
      for (int c = 0; c < target.length; c++) {
        target[c] = wanted.indexOf(c);
      }
    }

    Columns columns() throws IOException {
      while (!scanner.isAtEnd()) {
        fillRow();
      }
      var notes = new ArrayList<String>();
      if (separator != ',') {
        notes.add("The data are separated by " + (separator == ';' ? "semicolons." : "tabs."));
      }
      if (hasCommas) {
        notes.add("Commas in the data were read as decimal points.");
      }
      if (row == 0) {
        throw Refused.unreadable("The data have no rows.");
      }
      return new Columns(numbers, row, notes);
    }

    private void fillRow() throws IOException {
      int line = scanner.line();
      int cells = 0;
      CsvScanner.Next next;
      do {
        next = scanner.cell();
        if (cells == 0 && next != CsvScanner.Next.CELL && scanner.isBlank() && header.size() > 1) {
          return;
        }
        fill(cells++, line);
      } while (next == CsvScanner.Next.CELL);
      if (cells != target.length) {
        throw Refused.unreadable(
            "Line %d of the data has %s, and the header has %d.%s"
                .formatted(
                    line, cells == 1 ? "one cell" : cells + " cells", target.length, hint(cells)));
      }
      row++;
    }

    private String hint(int cells) {
      return !commaIsFree && cells == 2 * target.length
          ? " Decimal commas are read where semicolons separate the columns."
          : "";
    }

    private void fill(int cell, int line) {
      int column = cell < target.length ? target[cell] : -1;
      if (column < 0) {
        return;
      }
      double number = scanner.number('.');
      if (Double.isNaN(number) && (commaIsFree || scanner.isQuoted())) {
        number = scanner.number(',');
        hasCommas |= !Double.isNaN(number);
      }
      if (!Double.isFinite(number)) {
        throw Refused.unreadable(
            "Line %d of the data, column %d ('%s'): %s."
                .formatted(
                    line,
                    cell + 1,
                    header.get(cell),
                    scanner.isBlank()
                        ? "the value is missing"
                        : "'" + scanner.text().strip() + "' is no number"));
      }
      numbers[column][row] = number;
    }
  }
}
