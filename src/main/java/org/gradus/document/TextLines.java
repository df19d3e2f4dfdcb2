package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a given width, and moves lines to the right.
final class TextLines {
  /// A space at which no line is broken: one inside a short formula.
  static final char FIXED_SPACE = '\u00A0';

  private TextLines() {}

  /// The words filled into lines; a word that is wider than a line gets a line of its own.
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" +")) {
      if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(l -> l.replace(FIXED_SPACE, ' ')).toList();
  }

  /// A formula broken before a plus or a minus outside all brackets where it is too wide.
  static List<String> breakFormula(String formula, int width) {
    var lines = new ArrayList<String>();
    var rest = formula;
    while (DisplayWidth.of(rest) > width) {
      int at = lastBreak(rest, width);
      if (at < 0) {
        break;
      }
      lines.add(rest.substring(0, at).stripTrailing());
      rest = "  " + rest.substring(at).strip();
    }
    lines.add(rest);
    return lines;
  }

  /// Where the last operator outside brackets stands that leaves the text before it within the
  /// width, or −1.
  private static int lastBreak(String formula, int width) {
    int depth = 0;
    int found = -1;
    for (int i = 0; i < formula.length() && i <= width; i++) {
      char c = formula.charAt(i);
      depth += "([{⟨".indexOf(c) >= 0 ? 1 : ")]}⟩".indexOf(c) >= 0 ? -1 : 0;
      boolean operator = (c == '+' || c == '−') && formula.startsWith(" ", i + 1);
      if (depth == 0 && operator && !formula.substring(0, i).isBlank()) {
        found = i;
      }
    }
    return found;
  }

  static List<String> indent(int columns, List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? line : " ".repeat(columns) + line).toList();
  }

  /// The lines with something before the first of them, all starting in the same column.
  static List<String> hang(String before, int columns, List<String> lines) {
    var hung = new ArrayList<>(indent(columns, lines));
    var first = lines.isEmpty() ? "" : lines.getFirst();
    var head = DisplayWidth.padRight(before, columns) + first;
    if (hung.isEmpty()) {
      hung.add(head.stripTrailing());
    } else {
      hung.set(0, head.stripTrailing());
    }
    return hung;
  }
}
