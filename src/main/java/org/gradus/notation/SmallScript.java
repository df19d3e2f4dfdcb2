package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The way from usual characters to the superscripts or subscripts of Unicode.
final class SmallScript {
  static final SmallScript RAISED = new SmallScript(Characters::isRaised);
  static final SmallScript LOWERED = new SmallScript(Characters::isLowered);

  private static final char LAST = 'ⱽ';

  private final Map<Character, Character> small = new HashMap<>();

  private SmallScript(Predicate<Character> isSmall) {
    for (char c = 0; c <= LAST; c++) {
      if (isSmall.test(c)) {
        small.put(Characters.usual(c), c);
      }
    }
    small.put('−', small.get('-'));
  }

  /// The text in small characters, where each of its characters has one.
  Optional<String> of(String text) {
    var result = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (!small.containsKey(c)) {
        return Optional.empty();
      }
      result.append(small.get(c).charValue());
    }
    return Optional.of(result.toString());
  }
}
