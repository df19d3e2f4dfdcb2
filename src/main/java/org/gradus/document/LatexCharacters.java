package org.gradus.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Characters in LaTeX's own spelling, in ASCII.
///
/// Every character of a text is either a letter, a digit or a harmless sign, or is replaced, so
/// that no text can become a command. A character without a spelling is named by its code point.
final class LatexCharacters {

  /// The ASCII characters that mean something to LaTeX or look different in its text fonts.
  private static final Map<Integer, String> SPECIAL =
      table(
          """
          \\ \\textbackslash{}
          { \\{
          } \\}
          $ \\$
          & \\&
          # \\#
          % \\%
          _ \\_
          ^ \\textasciicircum{}
          ~ \\textasciitilde{}
          < \\ensuremath{<}
          > \\ensuremath{>}
          | \\ensuremath{|}
          " {\\char34}
          ' '
          ` {\\char96}
          """);

  /// Letters and punctuation for text.
  private static final Map<Integer, String> TEXT =
      table(
          """
          ß \\ss{}
          æ \\ae{}
          Æ \\AE{}
          œ \\oe{}
          Œ \\OE{}
          ø \\o{}
          Ø \\O{}
          ł \\l{}
          Ł \\L{}
          ı \\i{}
          ¡ !`
          ¿ ?`
          § \\S{}
          © \\copyright{}
          “ ``
          ” ''
          ‘ `
          ’ '
          „ ,,
          ‚ ,
          – --
          — ---
          … \\dots{}
          """);

  /// Signs and letters for math mode.
  private static final Map<Integer, String> MATH =
      table(
          """
          − -
          · \\cdot
          × \\times
          ÷ \\div
          ± \\pm
          ≤ \\le
          ≥ \\ge
          ≠ \\ne
          ≈ \\approx
          ≡ \\equiv
          ∝ \\propto
          → \\to
          ← \\leftarrow
          ↔ \\leftrightarrow
          ⇒ \\Rightarrow
          ⇔ \\Leftrightarrow
          ↦ \\mapsto
          • \\bullet
          ∞ \\infty
          ∂ \\partial
          ∇ \\nabla
          ∈ \\in
          ∉ \\notin
          ⊂ \\subset
          ⊆ \\subseteq
          ∪ \\cup
          ∩ \\cap
          ∅ \\emptyset
          ∀ \\forall
          ∃ \\exists
          ¬ \\neg
          ∧ \\wedge
          ∨ \\vee
          Σ \\Sigma
          ∑ \\sum
          ∏ \\prod
          ∫ \\int
          √ \\surd
          ° ^{\\circ}
          ′ '
          ″ ''
          ‖ \\|
          ⟨ \\langle
          ⟩ \\rangle
          ℝ \\mathbf{R}
          ℚ \\mathbf{Q}
          ℤ \\mathbf{Z}
          ℕ \\mathbf{N}
          ℂ \\mathbf{C}
          ½ \\tfrac12
          ¼ \\tfrac14
          ¾ \\tfrac34
          ⅓ \\tfrac13
          ⅔ \\tfrac23
          « \\ll
          » \\gg
          µ \\mu
          """);

  private static final String GREEK =
      "α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota"
          + " κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ"
          + " varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Υ Upsilon"
          + " Φ Phi Ψ Psi Ω Omega";

  /// Combining marks and the commands that place them.
  private static final String ACCENTS =
      "\u0300` \u0301' \u0302^ \u0303~ \u0304= \u0306u \u0307. \u0308\" \u030Ar \u030BH \u030Cv"
          + " \u0327c";

  static {
    var words = GREEK.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      MATH.put(words[i].codePointAt(0), "\\" + words[i + 1]);
    }
  }

  private LatexCharacters() {}

  /// The text for text mode.
  static String inText(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.codePoints().mapToObj(LatexCharacters::character).collect(Collectors.joining());
  }

  /// Letters and signs for math mode.
  static String inMath(String text) {
    return text.codePoints().mapToObj(LatexCharacters::sign).collect(Collectors.joining());
  }

  private static String sign(int c) {
    var math = MATH.get(c);
    if (math != null) {
      return math.matches("\\\\[A-Za-z]+") ? math + " " : math;
    }
    return c < 0x80 && !SPECIAL.containsKey(c)
        ? Character.toString(c)
        : c == '|' || c == '<' || c == '>' ? Character.toString(c) : "\\text{" + character(c) + "}";
  }

  private static String character(int c) {
    if (SPECIAL.containsKey(c)) {
      return SPECIAL.get(c);
    }
    if (c < 0x80) {
      return Character.toString(c);
    }
    if (TEXT.containsKey(c)) {
      return TEXT.get(c);
    }
    if (MATH.containsKey(c)) {
      return "\\ensuremath{" + MATH.get(c) + "}";
    }
    return Character.isSpaceChar(c) ? "~" : compatible(c);
  }

  /// A raised or lowered character, a letter with an accent, or the name of the code point.
  private static String compatible(int c) {
    var letter = Character.toString(c);
    var plain = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    var canonical = Normalizer.normalize(letter, Normalizer.Form.NFD);
    if (plain.length() == 1 && canonical.length() == 1 && !plain.equals(letter)) {
      return "\\ensuremath{" + (isLowered(c) ? "_" : "^") + "{" + inMath(plain) + "}}";
    }
    int accent = canonical.length() == 2 ? ACCENTS.indexOf(canonical.charAt(1)) : -1;
    if (accent >= 0 && isAsciiLetter(canonical.charAt(0))) {
      return "\\" + ACCENTS.charAt(accent + 1) + "{" + base(canonical.charAt(0)) + "}";
    }
    return "\\texttt{U+" + "%04X".formatted(c) + "}";
  }

  private static boolean isLowered(int c) {
    return (c >= 0x2080 && c <= 0x209C) || (c >= 0x1D62 && c <= 0x1D6A) || c == 0x2C7C;
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  /// An i or j loses its dot under an accent.
  private static String base(char letter) {
    return letter == 'i' || letter == 'j' ? "\\" + letter : Character.toString(letter);
  }

  private static Map<Integer, String> table(String rows) {
    var table = new HashMap<Integer, String>();
    rows.lines().forEach(row -> table.put(row.codePointAt(0), row.substring(row.indexOf(' ') + 1)));
    return table;
  }
}
