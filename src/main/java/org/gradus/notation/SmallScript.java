package org.gradus.notation;

import java.util.Optional;

/// The way from usual characters to the superscripts or subscripts of Unicode.
final class SmallScript {
  static final SmallScript RAISED = new SmallScript(Characters.RAISED_PAIRS);
  static final SmallScript LOWERED = new SmallScript(Characters.LOWERED_PAIRS);

  private static final int ASCII = 128;

  /// The small character of each usual one; 0 where there is none.
  private final char[] small = new char[ASCII];

  private SmallScript(String pairs) {
    for (int k = 0; k < pairs.length(); k += 2) {
      if (pairs.charAt(k + 1) < ASCII) {
        small[pairs.charAt(k + 1)] = pairs.charAt(k);
      }
    }
  }

  /// The text in small characters, where each of its characters has one.
  Optional<String> of(String text) {
    var result = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); k++) {
      char usual = text.charAt(k) == '−' ? '-' : text.charAt(k);
      if (usual >= ASCII || small[usual] == 0) {
        return Optional.empty();
      }
      result.append(small[usual]);
    }
    return Optional.of(result.toString());
  }
}
