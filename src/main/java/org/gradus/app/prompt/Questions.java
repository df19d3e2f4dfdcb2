package org.gradus.app.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Statement;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Lessons;
import org.gradus.notation.Notation;
import org.gradus.notation.Reading;
import org.gradus.number.Budget;

/// Derivatives that are asked for in the notation of mathematics: `∇f`, `hess f`, `∂f/∂x`, `f_xy`,
/// `f''`, `d/dx (x²)`, each perhaps at a point: `∇f(1, 2)`.
record Questions(Map<String, Operation> operations, Definitions definitions) {

  /// The question that the text asks; empty where it asks for no derivative.
  Optional<Entry> of(String text) {
    var whole = left(text);
    if (whole.isPresent()) {
      return whole.map(left -> asked(left, isPrime(text), Optional.empty()));
    }
    int open = openingOfLastGroup(text);
    return open < 1
        ? Optional.empty()
        : left(text.substring(0, open).strip())
            .map(left ->
                asked(left, isPrime(text.substring(0, open)), Optional.of(text.substring(open))));
  }

  /// The derivative that stands on the left side of an equation, if the text may stand there.
  private Optional<Left> left(String text) {
    return definitions.reader().read(text + " = 0")
                instanceof Reading.Read(Statement.Equation(var left, _), _, _)
            && !(left instanceof Left.Expression)
        ? Optional.of(left)
        : Optional.empty();
  }

  /// The place of the parenthesis that opens the last group of a text that ends with one; −1 where
  /// there is none.
  static int openingOfLastGroup(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0 && text.endsWith(")"); i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPrime(String head) {
    return head.chars().anyMatch(c -> "'′″‴".indexOf(c) >= 0);
  }

  private Entry asked(Left left, boolean isPrime, Optional<String> point) {
    return switch (left) {
      case Left.Gradient(var name) -> asked("gradient", function(name), List.of(), point);
      case Left.Hessian(var name) -> asked("hessian", function(name), List.of(), point);
      case Left.Derivative(var name, var by) -> {
        var f = function(name);
        yield derivative(f, variables(f, by, isPrime), point);
      }
      case Left.DerivativeOf(var subject, var by) -> {
        var body = definitions.closed(subject);
        yield derivative(new Definition(Symbol.of("f"), Lessons.variables(body), body), by, point);
      }
      case Left.Expression _ -> throw new IllegalArgumentException("No derivative.");
    };
  }

  /// The variables to differentiate by; a prime says only how often.
  private static List<Symbol> variables(Definition f, List<Symbol> by, boolean isPrime) {
    var all = f.parameters();
    if (isPrime && all.size() == 1) {
      return by.stream().map(_ -> all.getFirst()).toList();
    }
    if (isPrime || !all.containsAll(by)) {
      throw Refused.request(
          "The variables of %s are %s. A partial derivative is written %s_%s or ∂%s/∂%s."
              .formatted(
                  f.name(),
                  all.stream().map(Symbol::toString).collect(Collectors.joining(", ")),
                  f.name(),
                  all.getFirst(),
                  f.name(),
                  all.getFirst()));
    }
    return by;
  }

  private Definition function(Symbol name) {
    return definitions
        .function(name)
        .map(definitions::closed)
        .orElseThrow(() ->
            Refused.request(
                "There is no function '%s' yet. Define it: %s(x) = …".formatted(name, name)));
  }

  private Entry derivative(Definition f, List<Symbol> by, Optional<String> point) {
    if (point.isEmpty()) {
      return asked("diff", f, by, point);
    }
    var body = Differentiation.successive(f.body(), by, Budget.standard()).getLast().result();
    return asked("evaluate", new Definition(f.name(), f.parameters(), body), List.of(), point);
  }

  private Entry asked(String name, Definition f, List<Symbol> by, Optional<String> point) {
    var function = Notation.ASCII.write(f);
    var texts = new HashMap<String, String>();
    texts.put("f", function);
    if (!by.isEmpty()) {
      texts.put("by", by.stream().map(Symbol::toString).collect(Collectors.joining(",")));
    }
    point.ifPresent(
        group -> texts.put("at", new Coordinates(definitions, f.parameters()).of(group)));
    var arguments = new Arguments(texts, Set.of());
    return new Entry.Asked(operations.get(name), arguments, Optional.of(function), List.of());
  }
}
