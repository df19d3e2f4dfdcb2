package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.notation.SyntaxError;

/// Reads the mathematics in a file, with faults at their places in it.
record MathReader(Reader reader) {
  private static final Pattern NAME = Pattern.compile("(\\p{L}+)(?:_\\{?(\\w+)\\}?)?");
  private static final Pattern RANGE =
      Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+?)(?:\\s+step\\s+(.+))?");

  static MathReader with(Declarations declarations) {
    return new MathReader(Reader.standard().withDeclarations(declarations));
  }

  Statement statement(Node.Scalar text) {
    return switch (reader.read(text.text())) {
      case Reading.Read(var statement, _, _) -> statement;
      case Reading.Unreadable(var error) -> throw misread(text.place(), error);
    };
  }

  private static Misread misread(Place place, SyntaxError error) {
    var there = new Place(place.line(), place.column() + error.column() - 1);
    return new Misread(new Fault(there, error.length(), error.message()));
  }

  Expr expression(Node.Scalar text) {
    if (statement(text) instanceof Statement.Value(var e)) {
      return e;
    }
    throw new Misread(text.place(), "'" + text.text() + "' is not one expression.");
  }

  /// The symbol with this name, which may have several letters.
  static Symbol symbol(String name, Place place) {
    var known = Reader.standard().symbol(name);
    if (known.isPresent()) {
      return known.get();
    }
    var parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new Misread(place, "'" + name + "' is no name of a variable.");
    }
    return Symbol.of(parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""));
  }

  /// The values of a parameter: a list, or a range of numbers such as `-3..3` or `2..10 step 2`.
  List<Expr> values(Node node) {
    if (node instanceof Node.Scalar text) {
      var range = RANGE.matcher(text.text().strip());
      return range.matches()
          ? new NumberRange(this, text, range).values()
          : List.of(expression(text));
    }
    var values = new ArrayList<Expr>();
    node.list().forEach(item -> values.add(expression(item.scalar("a value"))));
    if (values.isEmpty()) {
      throw new Misread(node.place(), "A parameter has at least one value.");
    }
    if (values.stream().distinct().count() < values.size()) {
      throw new Misread(node.place(), "A value stands here twice.");
    }
    return values;
  }

  Constraint constraint(Node.Scalar text) {
    for (var relation : Constraint.Relation.values()) {
      int place = relation.place(text.text());
      if (place > 0) {
        int after = place + relation.length(text.text());
        return new Constraint(
            part(text, 0, place), relation, part(text, after, text.text().length()));
      }
    }
    throw new Misread(
        text.place(), "'" + text.text() + "' is no condition, such as a ≠ b or a < 5.");
  }

  private Expr part(Node.Scalar text, int from, int to) {
    var place = new Place(text.place().line(), text.place().column() + from);
    return expression(new Node.Scalar(text.text().substring(from, to), place));
  }
}
