package org.gradus.notation;

import java.util.List;
import java.util.Optional;

/// Recognises LaTeX whose backslashes were lost because a program took `\t`, `\n`, `\f` for control
/// characters.
///
/// `\frac{1}{2}` becomes a form feed and `rac{1}{2}`, and often the form feed is lost as well.
final class LostBackslashes {
  /// The letters that follow a backslash in programs, and the control characters that they become.
  private static final String LETTERS = "tnrfbva";

  private static final String CONTROLS = "\t\n\r\f\b\u000B\u0007";

  /// Commands without backslash and first letter that are recognised without their control
  /// character.
  private static final List<String> HEADLESS = List.of("rac", "abla", "imes", "heta", "ilde");

  /// Fewer letters than this after a tab or a line break are taken for what they are.
  private static final int FEWEST_LETTERS = 2;

  private final SourceText source;
  private final Cursor cursor;
  private final Commands commands;

  LostBackslashes(SourceText source, Cursor cursor, Commands commands) {
    this.source = source;
    this.cursor = cursor;
    this.commands = commands;
  }

  /// Reads the command whose backslash became the control character at the cursor, if that is what
  /// it is.
  boolean readAfterControl() {
    int start = cursor.position();
    int control = CONTROLS.indexOf(cursor.peek());
    int end = cursor.endOfLetters(start + 1);
    boolean isLayout = Characters.isSpace(cursor.peek()) && cursor.peek() != '\f';
    if (control < 0 || end - start - 1 < (isLayout ? FEWEST_LETTERS : 1)) {
      return false;
    }
    var name = LETTERS.charAt(control) + cursor.slice(start + 1, end);
    return isCommand(name) && repaired(name, start, end);
  }

  /// Reads the run of letters at the cursor if it is a command that lost its head.
  boolean readWord() {
    int start = cursor.position();
    char c = cursor.peek();
    if (c != 'r' && c != 'a' && c != 'i' && c != 'h') {
      return false;
    }
    int end = cursor.endOfLetters(start);
    if (end - start < 3 || end - start > 4) {
      return false;
    }
    var word = cursor.slice(start, end);
    return headless(word, cursor.at(end) == '{')
        .filter(name -> repaired(name, start, end))
        .isPresent();
  }

  private static Optional<String> headless(String word, boolean opensBrace) {
    if (!HEADLESS.contains(word)) {
      return Optional.empty();
    }
    return switch (word) {
      case "rac" -> opensBrace ? Optional.of("frac") : Optional.empty();
      case "ilde" -> opensBrace ? Optional.of("tilde") : Optional.empty();
      case "abla" -> Optional.of("nabla");
      default -> Optional.of("t" + word);
    };
  }

  private static boolean isCommand(String name) {
    return Commands.isKnown(name) || LatexTable.isAccent(name);
  }

  private boolean repaired(String name, int start, int end) {
    int shown = Characters.isLetter(cursor.at(start)) ? start : start + 1;
    if (LatexTable.isAccent(name)) {
      throw Faults.unsupported(
          "'%s' looks like '\\%s' with a lost backslash. Letters with '\\%s' are not supported."
              .formatted(cursor.slice(shown, end), name, name),
          shown,
          end);
    }
    source.note(
        "LaTeX was repaired: '%s' was read as '\\%s'.".formatted(cursor.slice(shown, end), name),
        shown,
        end);
    commands.read(name, start, end);
    return true;
  }
}
