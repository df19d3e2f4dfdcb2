package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Any text at all is read, or refused at a place inside it or one past its end.
class TotalityTest {
  private static final long SEED = Long.getLong("seed", 20_260_101);
  private static final int STRINGS = 500_000;
  private static final int LONG = 1_000_000;

  private static final String[] PIECES = {
    "x",
    "y",
    "z",
    "i",
    "e",
    "f",
    "d",
    "1",
    "2",
    "10",
    "0.5",
    "1e3",
    ".",
    ",",
    "+",
    "-",
    "−",
    "*",
    "/",
    "^",
    "_",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "|",
    "=",
    "'",
    " ",
    "\t",
    "\n",
    "²",
    "⁻¹",
    "ˣ",
    "₁",
    "ᵢ",
    "½",
    "√",
    "∛",
    "³√",
    "·",
    "θ",
    "π",
    "σ",
    "Σ",
    "∂",
    "∇",
    "⟨",
    "⟩",
    "⌊",
    "⌋",
    "sin",
    "cos",
    "ln",
    "log",
    "exp",
    "max",
    "root",
    "frac",
    "sum",
    "grad",
    "theta",
    "xi",
    "\\frac",
    "\\sqrt",
    "\\sin",
    "\\left(",
    "\\right)",
    "\\left|",
    "\\right|",
    "\\sum_{i=1}^{m}",
    "\\cdot",
    "\\theta",
    "\\begin{pmatrix}",
    "\\end{pmatrix}",
    "&",
    "\\\\",
    "\\partial",
    "\\mathrm{",
    "\\",
    "$",
    "^{(t)}",
    "f(x)=",
    "..",
    "!",
    "<",
    "≤",
    "%",
    "@",
    "é",
    "数",
    "𝑥",
    "😀",
    "\uD83D",
    "rac{",
    "abla ",
    "\f",
    "\0",
    "‑",
    "２",
    "²²⁄₇",
    "''",
    "#",
    "~",
    "\"",
    ";",
    ":",
    "∞"
  };

  private final Reader reader = Reader.standard();

  @Test
  void random_texts_are_read_or_refused_in_place() {
    var random = new SplittableRandom(SEED);
    for (int k = 0; k < STRINGS; k++) {
      check(randomText(random));
    }
  }

  @Test
  void mutated_answers_are_read_or_refused_in_place() {
    var random = new SplittableRandom(SEED + 1);
    var answers =
        Stream.concat(
                NotationTables.readings().map(NotationTables.Example::input),
                NotationTables.errors().map(NotationTables.Mistake::input))
            .toList();
    for (int k = 0; k < STRINGS; k++) {
      check(mutated(answers, random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "|",
        "-",
        "+",
        "√",
        "sin ",
        "sin(",
        "x^",
        "x^(",
        "x_{",
        "1/",
        "2*-",
        "\\sqrt{",
        "\\frac{",
        "\\left(",
        "Σ_{i=1}^{m} ",
        "e^-",
        "f'",
        "((",
        "x^{",
        "log_{",
        "sin^{",
        "⟨",
        "⌊",
        "∂",
        "\\frac1",
        "\\sqrt",
        "max(",
        "sum(i=1..",
        "²√",
        "ₓ",
        "\\mathrm{",
        "(x+1)/(",
        "\\begin{pmatrix}"
      })
  void a_long_repetition_is_refused_or_read_without_exhausting_the_stack(String piece) {
    check(piece.repeat(100_000 / piece.length()));
    var patient = reader.withLimits(Limits.standard().withCharacters(2 * LONG));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> check(patient, "x" + piece.repeat(LONG / piece.length())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1", "-1", "*x", "x", " y", "·z", "+sin x", "-(x)"})
  void a_megabyte_of_terms_or_factors_is_read(String piece) {
    var patient = reader.withLimits(Limits.standard().withCharacters(2 * LONG));
    var text = "x" + piece.repeat(LONG / piece.length());
    assertInstanceOf(Reading.Read.class, patient.read(text));
    assertEquals(SyntaxError.Kind.BUDGET, refused(text).kind());
  }

  @ParameterizedTest
  @CsvSource({"/2,1002", "^x,1003", "-,503"})
  void a_chain_is_refused_where_it_gets_deeper_than_the_limit(String piece, int column) {
    var patient = reader.withLimits(Limits.standard().withCharacters(2 * LONG));
    var text = "x" + piece.repeat(LONG / piece.length()) + "1";
    var error = assertInstanceOf(Reading.Unreadable.class, patient.read(text)).error();
    assertEquals(SyntaxError.Kind.BUDGET, error.kind());
    assertTrue(Math.abs(error.column() - column) <= 2, error::toString);
  }

  @Test
  void parentheses_are_refused_where_they_exceed_the_limit() {
    var text = "(".repeat(100_000);
    assertEquals(501, refused(text).column());
    assertEquals(SyntaxError.Kind.BUDGET, refused(text).kind());
    var nested = "(".repeat(500) + "x" + ")".repeat(500);
    assertInstanceOf(Reading.Read.class, reader.read(nested));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400000000", "1e99999999999999999999", "1e-2000", "x+1e1001"})
  void a_number_too_large_to_expand_is_refused(String text) {
    assertEquals(SyntaxError.Kind.BUDGET, refused(text).kind());
  }

  @Test
  void a_number_of_too_many_digits_is_refused() {
    assertEquals(SyntaxError.Kind.BUDGET, refused("1".repeat(1_001)).kind());
    assertInstanceOf(Reading.Read.class, reader.read("1".repeat(1_000)));
  }

  private SyntaxError refused(String text) {
    return assertInstanceOf(Reading.Unreadable.class, reader.read(text)).error();
  }

  private void check(String text) {
    check(reader, text);
  }

  private static void check(Reader reader, String text) {
    int length = text.codePointCount(0, text.length());
    switch (reader.read(text)) {
      case Reading.Read(_, var notes, _) -> {
        for (var note : notes) {
          checkPlace(note.column(), note.length(), length, text);
        }
      }
      case Reading.Unreadable(var error) -> {
        checkPlace(error.column(), error.length(), length + 1, text);
        assertTrue(error.message().matches("(?s).*[.?]"), error::message);
      }
    }
  }

  private static void checkPlace(int column, int length, int last, String text) {
    boolean isInside = column >= 1 && column <= last && length >= 1;
    assertTrue(isInside, () -> column + "+" + length + " in '" + text + "' with seed " + SEED);
  }

  private static String randomText(SplittableRandom random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(1, 16);
    for (int k = 0; k < pieces; k++) {
      text.append(piece(random));
    }
    return text.toString();
  }

  private static String piece(SplittableRandom random) {
    return random.nextInt(20) == 0
        ? Character.toString(random.nextInt(0x3100))
        : PIECES[random.nextInt(PIECES.length)];
  }

  /// An answer with a few places deleted, replaced, repeated or filled in.
  private static String mutated(List<String> answers, SplittableRandom random) {
    var text = new StringBuilder(answers.get(random.nextInt(answers.size())));
    int changes = random.nextInt(1, 4);
    for (int k = 0; k < changes; k++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(3));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.replace(at, end, piece(random));
        default -> text.insert(at, text.substring(at, end));
      }
    }
    return text.toString();
  }
}
