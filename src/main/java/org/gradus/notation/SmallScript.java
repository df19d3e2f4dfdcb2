package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The superscript and subscript characters of Unicode.
final class SmallScript {
  static final SmallScript RAISED =
      new SmallScript(
          "0123456789+-()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ");
  static final SmallScript LOWERED =
      new SmallScript("0123456789+-()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

  private final Map<Character, Character> small = new HashMap<>();

  private SmallScript(String usual, String written) {
    for (int k = 0; k < usual.length(); k++) {
      small.put(usual.charAt(k), written.charAt(k));
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
