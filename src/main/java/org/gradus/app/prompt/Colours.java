package org.gradus.app.prompt;

import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// The colours of the prompt, none where none are wanted.
record Colours(boolean areWanted) {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  /// The sign that asks for a line.
  String sign(String text) {
    return new AttributedStringBuilder()
        .styled(chosen(PLAIN.foreground(AttributedStyle.GREEN)), text)
        .toAnsi();
  }

  AttributedStyle command() {
    return chosen(PLAIN.bold());
  }

  AttributedStyle function() {
    return chosen(PLAIN.foreground(AttributedStyle.CYAN));
  }

  AttributedStyle pair() {
    return chosen(PLAIN.bold().foreground(AttributedStyle.YELLOW));
  }

  AttributedStyle unmatched() {
    return chosen(PLAIN.foreground(AttributedStyle.RED));
  }

  AttributedStyle echo() {
    return chosen(PLAIN.faint());
  }

  AttributedStyle plain() {
    return PLAIN;
  }

  private AttributedStyle chosen(AttributedStyle style) {
    return areWanted ? style : PLAIN;
  }
}
