package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Signs that people know and that Gradus does not compute with, each with its sentence.
final class UnsupportedSigns {
  private static final Map<Character, String> SENTENCES = new HashMap<>();

  static {
    sentence("A comparison is not an expression; only '=' joins two sides.", "<>≤≥≠≈≡≪≫≲≳∝⩽⩾≃≅~");
    sentence("The factorial is not supported: it is defined for integers only.", "!");
    sentence("A percentage is not supported. Write 5% as 5/100.", "%‰");
    sentence("Degrees are not supported; angles are in radians. Write 30° as pi/6.", "°");
    sentence("Two values at once are not supported. Write one line for + and one for −.", "±∓");
    sentence("Integrals are not supported.", "∫∬∭∮");
    sentence("Products over an index are not supported.", "∏Π");
    sentence("Infinity is not a number that can be computed with.", "∞");
    sentence("Norms are not supported. Write the root of the sum of squares.", "∥");
    sentence("Arrows are not supported, and limits are not computed.", "→←↔⇒⇐⇔↦⟶⟹");
    sentence("Sets and logic are not supported.", "∈∉∪∩∖⊂⊆⊃⊇∅∀∃∄∧∨¬");
    sentence("Write every term, or a sum with its range, instead of dots.", "…⋯");
    sentence(
        "A quote means nothing here. For a second derivative, write two primes: f''.", "\"“”„");
    sentence("Geometry is not supported.", "∠⟂△");
    sentence("Sums and products of spaces are not supported.", "⊕⊗⊙");
  }

  private UnsupportedSigns() {}

  private static void sentence(String sentence, String signs) {
    signs.chars().forEach(c -> SENTENCES.put((char) c, sentence));
  }

  /// Why the sign is refused, if it is known.
  static Optional<String> of(char sign) {
    return Optional.ofNullable(SENTENCES.get(sign));
  }
}
