package org.gradus.app.prompt;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.app.request.Refused;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reading;

/// Points as people type them at a prompt: `(1, 2)` in the order of the variables, or `x=1, y=2`.
record Coordinates(Definitions definitions, List<Symbol> variables) {

  /// The point as an option of the command line takes it: `x=1,y=2`.
  String of(String text) {
    return text.contains("=") ? text : assigned(values(text));
  }

  private List<Expr> values(String text) {
    return switch (definitions.reader().read(text)) {
      case Reading.Read(Statement.Value(var e), _, _) -> List.of(definitions.closed(e));
      case Reading.Read(Statement.Vector(var components), _, _) ->
          components.stream().map(definitions::closed).toList();
      case Reading.Read _ -> throw Refused.request("A point is written (1, 2) or x=1,y=2.");
      case Reading.Unreadable(var error) -> throw Refused.unreadable(text, error);
    };
  }

  private String assigned(List<Expr> values) {
    if (values.size() != variables.size()) {
      throw Refused.request(
          "The point has %s, and the variables are %s."
              .formatted(
                  values.size() == 1 ? "one coordinate" : values.size() + " coordinates",
                  variables.stream().map(Symbol::toString).collect(Collectors.joining(", "))));
    }
    return IntStream.range(0, values.size())
        .mapToObj(i -> variables.get(i) + "=" + Notation.ASCII.write(values.get(i)))
        .collect(Collectors.joining(","));
  }
}
