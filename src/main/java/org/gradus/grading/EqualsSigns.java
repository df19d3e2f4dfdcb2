package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;

/// Splits a line at the equals signs that stand outside brackets.
final class EqualsSigns {
  private EqualsSigns() {}

  static List<String> split(String line) {
    var members = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      depth += "([{⟨".indexOf(c) >= 0 ? 1 : ")]}⟩".indexOf(c) >= 0 ? -1 : 0;
      if (c == '=' && depth == 0 && !isPartOfSign(line, k)) {
        members.add(line.substring(start, k));
        start = k + 1;
      }
    }
    members.add(line.substring(start));
    return members;
  }

  /// Whether the sign belongs to `==`, `<=` and the like, which the reader has a message for, or is
  /// the lower bound of a Σ.
  private static boolean isPartOfSign(String line, int k) {
    boolean doubled = k + 1 < line.length() && line.charAt(k + 1) == '=';
    boolean second = k > 0 && "=<>!:".indexOf(line.charAt(k - 1)) >= 0;
    return doubled || second;
  }
}
