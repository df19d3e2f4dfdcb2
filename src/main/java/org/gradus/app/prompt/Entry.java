package org.gradus.app.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.Operation;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Symbol;

/// What a line at the prompt says.
sealed interface Entry {

  /// A blank line, or a comment.
  record Nothing() implements Entry {}

  /// `f(x, y) = x²y + sin y`.
  record Defined(Definition function) implements Entry {}

  /// `let a = 3`.
  record Let(Symbol name, Expr value) implements Entry {}

  /// The name of a function by itself, which shows its definition.
  record Shown(Definition function) implements Entry {}

  /// A question to an operation.
  ///
  /// @param function what the question is about, for the questions that leave it out afterwards
  /// @param notes how the expressions in it were read
  record Asked(
      Operation operation, Arguments arguments, Optional<String> function, List<String> notes)
      implements Entry {
    public Asked {
      notes = List.copyOf(notes);
    }

    Asked about(Optional<String> other) {
      return new Asked(operation, arguments, other, notes);
    }
  }

  /// Any other command, with its arguments as on a command line.
  record CommandLine(List<String> words) implements Entry {
    public CommandLine {
      words = List.copyOf(words);
    }
  }

  /// `steps` or `why`: how the last answer came about, told in this detail.
  record Why(String detail) implements Entry {}

  /// `save notes.md`.
  record Save(Path file) implements Entry {}

  /// `load notes.md`.
  record Load(Path file) implements Entry {}

  /// `names`: what has been defined.
  record Names() implements Entry {}

  /// `help`, perhaps with the name of a command.
  record Help(Optional<String> command) implements Entry {}

  /// `quit`.
  record End() implements Entry {}
}
