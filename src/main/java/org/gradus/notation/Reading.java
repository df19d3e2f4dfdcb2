package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Statement;

/// What reading a text gives: a statement with notes, or one error.
public sealed interface Reading {

  /// The text was read.
  ///
  /// @param notes how ambiguous places were read, from left to right; empty where nothing was
  ///   ambiguous
  record Read(Statement statement, List<Note> notes, Places places) implements Reading {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /// The text could not be read.
  record Unreadable(SyntaxError error) implements Reading {}
}
