package org.gradus.notation;

import java.text.Normalizer;

/// The one character that stands for each of several that look alike or mean the same.
///
/// What a keyboard for mathematics gives (`−`, `·`, `′`) is replaced without a word. What a phone
/// or a word processor puts in place of what was typed (full-width letters, dashes, curly quotes)
/// is replaced with a note.
final class Characters {
  /// A character that nothing replaces and that no rule knows.
  static final char UNKNOWN = '\uFFFF';

  private static final int TABLE_SIZE = 0x3100;

  /// Pairs of a character and what stands for it.
  private static final String SILENT = "−-×*·*⋅*∙*∗*÷/∕/′'ℯe∑Σ∣|〈⟨〉⟩∆Δ‖∥⟮(⟯)≔=";

  private static final String NOTED = "–-—-‐-‑-‒-―-⁃-’'‘'‛'´'`'ʹ'ʼ'“\"”\"•*●*✕*✖*⨯*ˆ^˄^⁎*➕+➖-➗/";

  private static final String SPACES =
      "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F"
          + "\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u00AD\u200E\u200F\u202A\u202B\u202C\u202D"
          + "\u202E\u2066\u2067\u2068\u2069\u2028\u2029\u0085\u3000";

  /// Pairs of a superscript character and the usual one.
  static final String RAISED_PAIRS =
      "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ᐟ/ᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻz"
          + "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂWᵅαᵝβᵞγᵟδᵋεᶿθᶥιᵠφᵡχ";

  /// Pairs of a subscript character and the usual one.
  static final String LOWERED_PAIRS =
      "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓxᵦβᵧγᵨρᵩφᵪχ";

  private static final char[] STAND_IN = new char[TABLE_SIZE];
  private static final boolean[] WORTH_A_NOTE = new boolean[TABLE_SIZE];

  /// The usual character of each superscript and of each subscript character; 0 for every other
  /// character.
  private static final char[] RAISED = new char[TABLE_SIZE];

  private static final char[] LOWERED = new char[TABLE_SIZE];

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      STAND_IN[c] = c;
    }
    SPACES.chars().forEach(c -> STAND_IN[c] = ' ');
    for (int k = 0; k < SILENT.length(); k += 2) {
      STAND_IN[SILENT.charAt(k)] = SILENT.charAt(k + 1);
    }
    for (int k = 0; k < NOTED.length(); k += 2) {
      STAND_IN[NOTED.charAt(k)] = NOTED.charAt(k + 1);
      WORTH_A_NOTE[NOTED.charAt(k)] = true;
    }
    pairs(RAISED, RAISED_PAIRS);
    pairs(LOWERED, LOWERED_PAIRS);
  }

  private Characters() {}

  private static void pairs(char[] table, String pairs) {
    for (int k = 0; k < pairs.length(); k += 2) {
      table[pairs.charAt(k)] = pairs.charAt(k + 1);
    }
  }

  /// The character that stands for a code point.
  static char standIn(int point) {
    if (point < TABLE_SIZE) {
      return STAND_IN[point];
    }
    if (point >= 0xFF01 && point <= 0xFF5E) {
      return (char) (point - 0xFF01 + '!');
    }
    return isOtherSpace(point) ? ' ' : compatible(point);
  }

  /// Whether the replacement is told.
  static boolean isWorthANote(int point) {
    return point < TABLE_SIZE
        ? WORTH_A_NOTE[point]
        : !isOtherSpace(point) && standIn(point) != UNKNOWN && standIn(point) != point;
  }

  /// The byte order mark and the mark that asks for a picture.
  private static boolean isOtherSpace(int point) {
    return point == 0xFEFF || point == 0xFE0F;
  }

  /// The plain letter or digit of the mathematical alphabets: 𝑥, 𝐱, 𝟐.
  private static char compatible(int point) {
    boolean isMathematical = point >= 0x1D400 && point <= 0x1D7FF;
    if (isMathematical) {
      var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
      return plain.length() == 1 ? standIn(plain.charAt(0)) : UNKNOWN;
    }
    return Character.isBmpCodePoint(point) ? (char) point : UNKNOWN;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Whether it is a superscript character, such as ².
  static boolean isRaised(char c) {
    return c < TABLE_SIZE && RAISED[c] != 0;
  }

  /// Whether it is a subscript character, such as ₂.
  static boolean isLowered(char c) {
    return c < TABLE_SIZE && LOWERED[c] != 0;
  }

  /// The usual character of a superscript or subscript character.
  static char usual(char c) {
    return RAISED[c] != 0 ? RAISED[c] : LOWERED[c];
  }
}
