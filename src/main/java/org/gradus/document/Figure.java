package org.gradus.document;

import java.util.List;

/// A picture: panels in rows, with a title and with the words that stand for it where it cannot be
/// seen.
///
/// @param description what the picture shows, in sentences
/// @param columns how many panels stand side by side
public record Figure(String title, String description, int columns, List<Panel> panels) {
  public Figure {
    title = PlainCharacters.oneLine(title);
    description = PlainCharacters.oneLine(description);
    panels = List.copyOf(panels);
    if (panels.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("A figure has a panel and a column.");
    }
  }

  public static Figure of(String title, String description, Panel panel) {
    return new Figure(title, description, 1, List.of(panel));
  }

  public static Figure sideBySide(String title, String description, List<Panel> panels) {
    return new Figure(title, description, panels.size(), panels);
  }

  public static Figure stacked(String title, String description, List<Panel> panels) {
    return new Figure(title, description, 1, panels);
  }
}
