package org.gradus.notation;

/// Shows an error under its place:
///
/// ```
/// 3*sen(x) + 1
///   ^^^ There is no function 'sen'. Did you mean 'sin'? For a product, write s*e*n*(x).
/// ```
final class CaretPicture {
  /// How much of a long line is shown on each side of the place.
  private static final int CONTEXT = 36;

  private CaretPicture() {}

  static String of(String text, SyntaxError error) {
    int[] points = text.codePoints().toArray();
    int place = Math.clamp(error.column() - 1, 0, points.length);
    int lineStart = place;
    while (lineStart > 0 && !isLineBreak(points[lineStart - 1])) {
      lineStart--;
    }
    int lineEnd = place;
    while (lineEnd < points.length && !isLineBreak(points[lineEnd])) {
      lineEnd++;
    }
    int from = Math.max(lineStart, place - CONTEXT);
    int to = Math.min(lineEnd, place + Math.max(CONTEXT, 2));
    int length = Math.clamp(error.length(), 1, Math.max(1, to - place));
    var before = (from > lineStart ? "…" : "") + shown(points, from, place);
    var line = before + shown(points, place, to) + (to < lineEnd ? "…" : "");
    int marks = Math.max(1, width(shown(points, place, Math.min(to, place + length))));
    return line + "\n" + " ".repeat(width(before)) + "^".repeat(marks) + " " + error.message();
  }

  private static boolean isLineBreak(int point) {
    return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /// The characters as they are printed: what has no width or moves the line's start is a space.
  private static String shown(int[] points, int from, int to) {
    var result = new StringBuilder();
    for (int k = from; k < to; k++) {
      boolean isControl =
          Character.isISOControl(points[k])
              || Character.getType(points[k]) == Character.FORMAT
              || Character.getType(points[k]) == Character.SURROGATE;
      result.appendCodePoint(isControl ? ' ' : points[k]);
    }
    return result.toString();
  }

  /// The number of columns that the text takes in a terminal.
  private static int width(String text) {
    return text.codePoints().map(CaretPicture::width).sum();
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /// East Asian wide and full-width characters, and pictures (Unicode Standard Annex 11).
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
