package org.gradus.app.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradus.expr.Statement;
import org.gradus.notation.GreekLetter;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.jline.reader.Buffer;

/// Characters that keyboards lack, by the names that LaTeX gives them: `\alpha` is α, `\^2` is ²,
/// `\_1` is ₁, `\nabla` is ∇.
final class UnicodeInput {
  private static final Pattern NAME = Pattern.compile("\\\\(\\p{L}+|[\\^_][\\w+-]+)$");

  private static final Map<String, String> NAMES = names();

  private UnicodeInput() {}

  private static Map<String, String> names() {
    var names =
        new TreeMap<>(
            Map.of(
                "nabla", "∇", "partial", "∂", "sqrt", "√", "sum", "Σ", "cdot", "·", "infty", "∞"));
    for (var letter : GreekLetter.values()) {
      names.put(letter.ascii(), letter.text());
    }
    return Map.copyOf(names);
  }

  /// The names that begin so, with their characters.
  static Map<String, String> beginningWith(String start) {
    var found = new TreeMap<String, String>();
    NAMES.forEach((name, character) -> {
      if (name.startsWith(start)) {
        found.put(name, character);
      }
    });
    return found;
  }

  /// Replaces a name before the cursor by its character; false where there is none, or several
  /// begin so.
  static boolean replaceBeforeCursor(Buffer buffer) {
    var typed = NAME.matcher(buffer.upToCursor());
    var character = typed.find() ? character(typed.group(1)) : Optional.<String>empty();
    character.ifPresent(replacement -> {
      buffer.backspace(typed.group().length());
      buffer.write(replacement);
    });
    return character.isPresent();
  }

  private static Optional<String> character(String name) {
    if (name.startsWith("^") || name.startsWith("_")) {
      return small(name);
    }
    var begun = beginningWith(name);
    return Optional.ofNullable(NAMES.get(name))
        .or(() -> begun.values().stream().filter(_ -> begun.size() == 1).findFirst());
  }

  /// The raised or lowered characters, as the writer of text would put them behind an x.
  private static Optional<String> small(String script) {
    var text = "x" + script.charAt(0) + "{" + script.substring(1) + "}";
    return Reader.standard().read(text) instanceof Reading.Read(Statement.Value(var e), _, _)
        ? Optional.of(Notation.TEXT.write(e).substring(1))
            .filter(s -> !s.startsWith(script.substring(0, 1)))
        : Optional.empty();
  }
}
