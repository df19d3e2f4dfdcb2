package org.gradus.document;

/// Removes from a text what is not a character to be seen.
///
/// Control characters could drive a terminal, and neither they nor half of a surrogate pair may
/// stand in XML.
final class PlainCharacters {
  private static final int REPLACEMENT = 0xFFFD;

  private PlainCharacters() {}

  /// The text on one line: white space becomes a space, anything else that is no character U+FFFD.
  static String oneLine(String text) {
    return map(text, c -> Character.isWhitespace(c) ? ' ' : c);
  }

  /// The text with its line breaks; a tab becomes four spaces.
  static String lines(String text) {
    return map(text.replace("\r\n", "\n").replace("\t", "    "), c -> c);
  }

  private static String map(String text, java.util.function.IntUnaryOperator image) {
    return text.codePoints()
        .map(image)
        .map(c -> isVisible(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int c) {
    if (c == '\n') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> (c & 0xFFFE) != 0xFFFE && !isDirectional(c);
    };
  }

  /// Marks that reorder what follows them, by which a text could be made to look like another.
  private static boolean isDirectional(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
