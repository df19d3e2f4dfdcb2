package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;

/// What stands for the marked places of a Markdown text.
public interface Insertions {

  /// The formula between two dollars.
  default Formula formula(String text) {
    return FormulaText.plain().formula(text);
  }

  /// What stands in a line for a name in braces; empty where the braces are just text.
  default Optional<Prose> inLine(String name) {
    return Optional.empty();
  }

  /// What stands for a paragraph that is a name in braces and nothing else.
  default Optional<List<Block>> paragraph(String name) {
    return Optional.empty();
  }

  /// What stands for a fenced block; empty where it is shown as it is.
  default Optional<List<Block>> fenced(String language, String text) {
    return Optional.empty();
  }

  /// Formulas alone.
  static Insertions formulas() {
    return new Insertions() {};
  }
}
