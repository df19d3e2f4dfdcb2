package org.gradus.notation;

/// Explains a sign that has no place in an expression.
final class SignFaults {
  /// Cyrillic letters that look like Latin ones.
  private static final String CYRILLIC = "аaсcеeоoрpхxуyіiјjѕsһhАAВBСCЕEНHКKМMОOРPТTХX";

  private SignFaults() {}

  static Refusal of(char sign, SourceText source, Cursor cursor, int start, int end) {
    var found = source.slice(start, end);
    if (sign == ':' && cursor.peek() == '=') {
      return Faults.syntax("Write '=' instead of ':='.", start, end + 1, "=");
    }
    if (sign == ':') {
      return Faults.syntax("':' is not an operator. For a quotient, write /.", start, end, "/");
    }
    if (sign == ';') {
      return Faults.syntax(
          "';' is not a separator. Write commas, as in f(1, 2); a matrix is [[a, b], [c, d]].",
          start,
          end);
    }
    if (sign == '!' && cursor.peek() == '=') {
      return Faults.unsupported("A comparison is not an expression.", start, end + 1);
    }
    int lookalike = CYRILLIC.indexOf(sign);
    if (lookalike >= 0 && lookalike % 2 == 0) {
      var latin = String.valueOf(CYRILLIC.charAt(lookalike + 1));
      return Faults.syntax(
          "'%s' is a Cyrillic letter. Write the Latin %s.".formatted(found, latin),
          start,
          end,
          latin);
    }
    return UnsupportedSigns.of(sign)
        .map(sentence -> Faults.unsupported("'" + found + "': " + sentence, start, end))
        .orElseGet(() -> Faults.unknownCharacter(found, start, end));
  }

  static Refusal decimalComma(Cursor cursor, int comma) {
    int start = comma;
    while (start > 0 && Characters.isDigit(cursor.at(start - 1))) {
      start--;
    }
    int end = cursor.endOfDigits(comma + 1);
    return Faults.decimalComma(cursor.slice(start, comma), cursor.slice(comma + 1, end), comma);
  }
}
