package org.gradus.document;

/// A part of a line of prose.
public sealed interface Inline {

  /// Plain text; no character in it has a meaning to any writer.
  record Text(String text) implements Inline {
    public Text {
      text = PlainCharacters.oneLine(text);
    }
  }

  /// A formula in the line.
  record Math(Formula formula) implements Inline {}

  /// Text that is stressed.
  record Emphasis(String text) implements Inline {
    public Emphasis {
      text = PlainCharacters.oneLine(text);
    }
  }

  /// Text as it is typed at a prompt.
  record Code(String text) implements Inline {
    public Code {
      text = PlainCharacters.oneLine(text);
    }
  }
}
