package org.gradus.app.prompt;

import java.util.List;
import org.gradus.document.Stacked;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.notation.Notation;
import org.gradus.notation.Reading;

/// What a line says so far, as it stands in a book; nothing while it cannot be read, and where it
/// stands in the line as in the book.
record Echo(Session session) {

  List<String> lines(String line) {
    var text = mathematics(line.strip());
    var lines =
        text.isEmpty() ? List.<String>of() : lines(session.definitions().reader().read(text));
    return lines.equals(List.of(text)) ? List.of() : lines.stream().map(Echo::dashed).toList();
  }

  /// Terminals that are edited on draw lines each in their own way; dashes are the same on all.
  private static String dashed(String line) {
    return line.replace('─', '-');
  }

  private String mathematics(String line) {
    var words = line.split("\\s+", 2);
    return session.reader().firstWords().contains(words[0])
        ? words.length > 1 ? words[1] : ""
        : line;
  }

  private static List<String> lines(Reading reading) {
    return switch (reading) {
      case Reading.Unreadable _ -> List.of();
      case Reading.Read(var statement, _, _) ->
          switch (statement) {
            case Statement.Value(Expr.Variable _) -> List.of();
            case Statement.Value(var e) -> Stacked.lines(e);
            case Statement.Definition(var name, var parameters, var body) ->
                Stacked.lines(Stacked.head(name, parameters), body);
            case Statement.Equation(
                    Statement.Left.Expression(var left),
                    Statement.Value(var right)) ->
                Stacked.lines(Notation.TEXT.write(left), right);
            case Statement.Equation _, Statement.Vector _, Statement.Matrix _ ->
                List.of(Notation.TEXT.write(statement));
          };
    };
  }
}
