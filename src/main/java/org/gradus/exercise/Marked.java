package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown text whose formulas and braces are hidden from Markdown, to which `_` and `*` in them
/// would mean something.
///
/// @param text the text with a character of private use, a number and another such character in the
///   place of each
/// @param hidden what is hidden, with its dollars or braces
record Marked(String text, List<String> hidden) {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  /// A hidden place in a text.
  static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");

  /// Code spans are matched first, so that what is in them stays.
  private static final Pattern HIDEABLE =
      Pattern.compile("(`[^`]*`)|(\\$\\$[^$]+\\$\\$|\\$[^$\\n]+\\$|\\{[^{}\\n]+\\})");

  static Marked of(String markdown) {
    var hidden = new ArrayList<String>();
    var result = new StringBuilder();
    var open = new StringBuilder();
    boolean inFence = false;
    for (var line : markdown.split("\n", -1)) {
      boolean isFence = FENCE.matcher(line).matches();
      if (isFence && !inFence) {
        result.append(hide(open.toString(), hidden));
        open.setLength(0);
      }
      (inFence || isFence ? result : open).append(withoutMarks(line)).append('\n');
      inFence ^= isFence;
    }
    return new Marked(result + hide(open.toString(), hidden), hidden);
  }

  private static String withoutMarks(String line) {
    return line.replace(OPEN, ' ').replace(CLOSE, ' ');
  }

  private static String hide(String text, List<String> hidden) {
    return HIDEABLE
        .matcher(text)
        .replaceAll(found -> {
          if (found.group(1) != null) {
            return Matcher.quoteReplacement(found.group(1));
          }
          hidden.add(found.group(2));
          return OPEN + Integer.toString(hidden.size() - 1) + CLOSE;
        });
  }

  Marked {
    hidden = List.copyOf(hidden);
  }
}
