package org.gradus.app.prompt;

import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// A line as completion sees it: the word before the cursor is a run of letters, perhaps behind a
/// backslash, even in the middle of a formula.
record TypedLine(String line, int cursor, String word, List<String> words)
    implements CompletingParsedLine {
  private static final Pattern LAST_WORD = Pattern.compile("\\\\?[\\p{L}_-]*$");

  TypedLine {
    words = List.copyOf(words);
  }

  /// Takes lines as they are: no quotes, no escapes, no line that needs another.
  static final class Splitter implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      var before = line.substring(0, cursor);
      var last = LAST_WORD.matcher(before);
      var word = last.find() ? last.group() : "";
      var head = before.substring(0, before.length() - word.length()).strip();
      return new TypedLine(
          line, cursor, word, head.isEmpty() ? List.of(word) : List.of(head, word));
    }
  }

  @Override
  public int wordCursor() {
    return word.length();
  }

  @Override
  public int wordIndex() {
    return words.size() - 1;
  }

  /// Nothing is escaped.
  @Override
  public CharSequence escape(CharSequence candidate, boolean isComplete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return word.length();
  }

  @Override
  public int rawWordLength() {
    return word.length();
  }
}
