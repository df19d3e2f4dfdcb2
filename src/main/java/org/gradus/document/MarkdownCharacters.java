package org.gradus.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text that Markdown shows letter for letter.
final class MarkdownCharacters {
  private static final String ESCAPED = "\\`*_{}[]#|$~!";
  private static final Pattern LINE_START = Pattern.compile("^(\\s*)([-+=]|\\d+(?=[.)]))");
  private static final Pattern BACKQUOTES = Pattern.compile("`+");

  private MarkdownCharacters() {}

  /// The text with every sign that Markdown or HTML would read made harmless.
  static String escaped(String text) {
    return text.codePoints().mapToObj(MarkdownCharacters::character).collect(Collectors.joining());
  }

  private static String character(int c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> ESCAPED.indexOf(c) >= 0 ? "\\" + Character.toString(c) : Character.toString(c);
    };
  }

  /// A paragraph that does not begin a list, a rule or a heading.
  static String atLineStart(String paragraph) {
    var start = LINE_START.matcher(paragraph);
    if (!start.find()) {
      return paragraph;
    }
    boolean number = Character.isDigit(start.group(2).charAt(0));
    int at = number ? start.end(2) : start.start(2);
    return paragraph.substring(0, at) + "\\" + paragraph.substring(at);
  }

  /// Code between as many backquotes as it takes; a bar would end a cell of a table.
  static String codeSpan(String code) {
    var fence = fence(code, 1);
    var space = code.startsWith("`") || code.endsWith("`") || code.isBlank() ? " " : "";
    return fence + space + code.replace("|", "\\|") + space + fence;
  }

  /// Backquotes, at least so many, and more than there are in a row anywhere in the text.
  static String fence(String text, int atLeast) {
    int longest =
        BACKQUOTES.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    return "`".repeat(Math.max(atLeast, longest + 1));
  }

  /// LaTeX for a place between dollars, without the signs that Markdown would take for its own
  /// before it hands the formula on: no backslash before a sign, no bar, no angle bracket.
  static String inDollars(String latex) {
    return latex
        .replace("\\\\", "\\cr")
        .replace("\\,", "\\thinspace ")
        .replace("\\;", "\\thickspace ")
        .replace("\\!", "\\negthinspace ")
        .replace("\\{", "\\lbrace ")
        .replace("\\}", "\\rbrace ")
        .replace("\\|", "\\Vert ")
        .replace("|", "\\vert ")
        .replace("<", "\\lt ")
        .replace(">", "\\gt ")
        .replace("*", "\\ast ");
  }
}
