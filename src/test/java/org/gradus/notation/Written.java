package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;

/// Reads back what was written.
final class Written {
  static final List<Notation> READABLE = List.of(Notation.TEXT, Notation.ASCII, Notation.LATEX);

  /// Greek names of two letters are declared, for otherwise ASCII's `xi` is read with a note.
  private static final List<Symbol> SHORT_NAMES =
      List.of(Symbol.of("xi"), Symbol.of("mu"), Symbol.of("nu"));

  private static final Reader READER =
      Reader.standard().withDeclarations(Declarations.of(SHORT_NAMES));

  private Written() {}

  static Statement statement(String text) {
    return statement(text, READER);
  }

  private static Statement statement(String text, Reader reader) {
    return switch (reader.read(text)) {
      case Reading.Read(var statement, var notes, _) -> {
        assertEquals(List.of(), notes, text);
        yield statement;
      }
      case Reading.Unreadable(var error) -> fail(text + "\n" + error.picture(text));
    };
  }

  /// Fails unless every notation that is read gives the statement back, without a note.
  static void readsBack(Statement statement) {
    readsBack(statement, READER);
  }

  /// As above, where these names of several letters are declared.
  static void readsBack(Statement statement, List<Symbol> declared) {
    readsBack(statement, Reader.standard().withDeclarations(Declarations.of(declared)));
  }

  private static void readsBack(Statement statement, Reader reader) {
    for (var notation : READABLE) {
      var text = notation.write(statement);
      assertEquals(statement, statement(text, reader), text);
    }
  }

  /// The expression that a text is read as, if it is read without a note.
  static Optional<Expr> plainly(String text) {
    return READER.read(text) instanceof Reading.Read(Statement.Value(var e), var notes, _)
            && notes.isEmpty()
        ? Optional.of(e)
        : Optional.empty();
  }
}
