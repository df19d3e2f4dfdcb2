package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// About how wide a text is in a usual font without serifs, in units of the font's size.
final class TextWidth {
  private static final String NARROW = "iIjlt.,:;'|!()[]′″f ·¹⁻";
  private static final String WIDE = "mwMW%@—∇Σ<>=+−≤≥≈→×";

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.86;
    }
    if (c >= 0x2070 && c <= 0x209F || c == '²' || c == '³') {
      return 0.42;
    }
    return Character.isUpperCase(c) ? 0.7 : c > 0x2E80 ? 1 : 0.62;
  }

  /// The words filled into lines; no line for an empty text.
  static List<String> wrap(String text, double width) {
    var lines = new ArrayList<String>();
    for (var word : text.split(" +")) {
      boolean fits = !lines.isEmpty() && of(lines.getLast() + " " + word) <= width;
      if (fits) {
        lines.set(lines.size() - 1, lines.getLast() + " " + word);
      } else if (!word.isEmpty()) {
        lines.add(word);
      }
    }
    return lines;
  }
}
