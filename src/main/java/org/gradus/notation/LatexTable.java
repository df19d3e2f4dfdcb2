package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The LaTeX commands that are neither Greek letters nor functions.
final class LatexTable {
  /// Commands that stand for one character, which is read in their place.
  private static final Map<String, Character> SIGNS = new HashMap<>();

  /// Commands that change only how a formula looks.
  private static final Set<String> IGNORED =
      Set.of(
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "quad",
          "qquad",
          "thinspace",
          "space",
          "enspace",
          "nobreak",
          "hfill",
          "mathstrut",
          "strut");

  /// Commands that are followed by a delimiter.
  private static final Set<String> SIZES =
      Set.of(
          "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr",
          "Bigr", "biggr", "Biggr", "middle");

  /// Commands that change the face of the letters in braces after them.
  private static final Set<String> FACES =
      Set.of(
          "mathrm",
          "mathbf",
          "mathit",
          "mathsf",
          "mathtt",
          "mathcal",
          "mathscr",
          "mathbb",
          "boldsymbol",
          "bm",
          "text",
          "textrm",
          "textit",
          "textbf",
          "mathnormal",
          "operatorname",
          "mbox",
          "mathop");

  private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac");

  private static final Set<String> ACCENTS =
      Set.of(
          "hat",
          "bar",
          "tilde",
          "vec",
          "dot",
          "ddot",
          "overline",
          "widehat",
          "widetilde",
          "underline",
          "check",
          "acute",
          "breve");

  static {
    signs(
        "cdot*times*ast*div/bullet*sum∑partial∂nabla∇prime'lbrace{rbrace}lbrack[rbrack]lparen(rparen)");
    signs("langle⟨rangle⟩lvert|rvert|vert|mid|lfloor⌊rfloor⌋lceil⌈rceil⌉");
    signs("le≤leq≤ge≥geq≥lt<gt>ne≠neq≠approx≈equiv≡sim~pm±mp∓infty∞int∫iint∫oint∫prod∏");
    signs("to→rightarrow→Rightarrow⇒mapsto→in∈notin∉cup∪cap∩circ°ldots…cdots…dots…backslash\\");
    signs("leqslant≤geqslant≥Vert∥forall∀exists∃land∧wedge∧lor∨vee∨colon:perp⟂parallel∥propto∝");
    signs("setminus∖subset⊂subseteq⊆supset⊃emptyset∅angle∠oplus⊕otimes⊗");
  }

  private LatexTable() {}

  /// Reads rows of a name and its character.
  private static void signs(String rows) {
    int start = 0;
    for (int k = 0; k < rows.length(); k++) {
      if (!Characters.isLetter(rows.charAt(k))) {
        SIGNS.put(rows.substring(start, k), rows.charAt(k));
        start = k + 1;
      }
    }
  }

  /// The character that is read in place of a command, or {@link Cursor#END} where there is none.
  static char sign(String command) {
    return SIGNS.getOrDefault(command, Cursor.END);
  }

  static boolean isIgnored(String command) {
    return IGNORED.contains(command);
  }

  static boolean isSize(String command) {
    return SIZES.contains(command);
  }

  static boolean isFace(String command) {
    return FACES.contains(command);
  }

  static boolean isFraction(String command) {
    return FRACTIONS.contains(command);
  }

  static boolean isAccent(String command) {
    return ACCENTS.contains(command);
  }
}
