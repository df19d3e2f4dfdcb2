package org.gradus.app.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// `read`: how a text is understood.
final class ReadOperation implements Operation {

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String description() {
    return "Shows how the input is read, in all notations, with notes.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.parameter("text", "What a person typed."));
  }

  @Override
  public Answer answer(Request request) {
    var statement = request.statement("text");
    var symbols = List.copyOf(symbols(statement));
    var written = Written.forRequest(request);
    written
        .fields()
        .put("ascii", Notation.ASCII.write(statement))
        .put("latex", Notation.LATEX.write(statement))
        .put("text", Notation.TEXT.write(statement))
        .put("mathml", Notation.MATHML.write(statement));
    written.putSymbols("symbols", symbols).putStrings("notes", request.notes());
    return Answer.done(written.fields(), text(statement));
  }

  private static String text(Statement statement) {
    return """
    text    %s
    ascii   %s
    latex   %s
    mathml  %s
    """
        .formatted(
            Notation.TEXT.write(statement),
            Notation.ASCII.write(statement),
            Notation.LATEX.write(statement),
            Notation.MATHML.write(statement));
  }

  private static Set<Symbol> symbols(Statement statement) {
    var symbols = new LinkedHashSet<Symbol>();
    expressions(statement).map(FreeSymbols::of).forEach(symbols::addAll);
    return symbols;
  }

  private static Stream<Expr> expressions(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> Stream.of(e);
      case Statement.Vector(var components) -> components.stream();
      case Statement.Matrix(var rows) -> rows.stream().flatMap(List::stream);
      case Statement.Definition(_, _, var body) -> Stream.of(body);
      case Statement.Equation(Statement.Left.Expression(var left), var right) ->
          Stream.concat(Stream.of(left), expressions(right));
      case Statement.Equation(_, var right) -> expressions(right);
    };
  }
}
