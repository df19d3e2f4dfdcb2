package org.gradus.app.prompt;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradus.expr.Function;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours commands, functions and brackets, and echoes below the line what it says so far.
final class PromptHighlighter implements Highlighter {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final Session session;
  private final Colours colours;
  private boolean isEchoing = true;

  PromptHighlighter(Session session, Colours colours) {
    this.session = session;
    this.colours = colours;
  }

  /// Whether there is an echo: while a line is typed, and not when it is done.
  void echo(boolean isWanted) {
    isEchoing = isWanted;
  }

  @Override
  public AttributedString highlight(LineReader reader, String line) {
    var styles = new HashMap<Integer, AttributedStyle>();
    brackets(line, reader.getBuffer().cursor(), styles);
    var text = new AttributedStringBuilder();
    for (int i = 0; i < line.length(); i++) {
      text.styled(styles.getOrDefault(i, colours.plain()), line.substring(i, i + 1));
    }
    words(line, text);
    if (isEchoing) {
      new Echo(session)
          .lines(line)
          .forEach(below -> text.append("\n").styled(colours.echo(), below));
    }
    return text.toAttributedString();
  }

  private void words(String line, AttributedStringBuilder text) {
    var word = WORD.matcher(line);
    while (word.find()) {
      if (word.start() == 0 && session.reader().firstWords().contains(word.group())) {
        text.styleMatches(Pattern.compile("^" + word.group()), colours.command());
      } else if (Function.names().contains(word.group())) {
        text.styleMatches(Pattern.compile("\\b" + word.group() + "\\b"), colours.function());
      }
    }
  }

  /// The pair of the bracket at the cursor stands out, and a closing one without a pair is wrong.
  private void brackets(String line, int cursor, Map<Integer, AttributedStyle> styles) {
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < line.length(); i++) {
      if (OPENING.indexOf(line.charAt(i)) >= 0) {
        open.push(i);
      } else if (CLOSING.indexOf(line.charAt(i)) >= 0) {
        if (open.isEmpty()) {
          styles.put(i, colours.unmatched());
        } else {
          pair(open.pop(), i, cursor, styles);
        }
      }
    }
  }

  private void pair(int left, int right, int cursor, Map<Integer, AttributedStyle> styles) {
    if (List.of(left, left + 1, right, right + 1).contains(cursor)) {
      styles.put(left, colours.pair());
      styles.put(right, colours.pair());
    }
  }
}
