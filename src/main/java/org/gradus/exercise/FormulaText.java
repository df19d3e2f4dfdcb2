package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Differential;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;

/// Reads the formulas between the dollars of a Markdown text.
///
/// A formula is read as mathematics where that is possible, and with parameters filled in; one that
/// says more than the reader knows is shown as it is spelled.
///
/// @param letters the letters of functions, which are called where parentheses follow; other
///   letters are multiplied
record FormulaText(Reader reader, Declarations declarations, String letters, Filling filling) {
  private static final String USUAL_LETTERS = "fghFGHJLE";

  static FormulaText plain() {
    return of(Declarations.none(), new Filling(Map.of()));
  }

  static FormulaText of(Declarations declarations, Filling filling) {
    return new FormulaText(
        Reader.standard().withDeclarations(declarations),
        declarations,
        without(declarations.variables(), USUAL_LETTERS),
        filling);
  }

  /// The formulas of a text about a function with this name.
  FormulaText about(Symbol function) {
    var name = function.toString();
    return name.length() == 1 && !letters.contains(name)
        ? new FormulaText(reader, declarations, letters + name, filling)
        : this;
  }

  /// The letters that do not name a variable.
  private static String without(Set<Symbol> variables, String letters) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .filter(letter -> !variables.contains(Symbol.of(letter)))
        .collect(Collectors.joining());
  }

  Formula formula(String text) {
    var links = links(text.strip());
    return links.size() == 1 ? single(links.getFirst().text()) : chain(links);
  }

  /// A part of a chain with the relation before it.
  private record Part(Optional<Relation> relation, String text) {}

  private static List<Part> links(String text) {
    var parts = new ArrayList<Part>();
    var relation = Optional.<Relation>empty();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      var found = relation(c);
      boolean isAssignment = k > 0 && text.charAt(k - 1) == ':';
      if (depth == 0 && found.isPresent() && !isAssignment) {
        parts.add(new Part(relation, text.substring(start, k).strip()));
        relation = found;
        start = k + 1;
      }
    }
    parts.add(new Part(relation, text.substring(start).strip()));
    return parts;
  }

  private static Optional<Relation> relation(char c) {
    return Stream.of(Relation.values())
        .filter(relation -> relation.text().charAt(0) == c)
        .findFirst();
  }

  private Formula chain(List<Part> parts) {
    var first = parts.getFirst().text();
    var chain = first.isEmpty() ? Formula.Chain.continued() : Formula.Chain.from(single(first));
    for (var part : parts.subList(1, parts.size())) {
      chain = chain.then(part.relation().orElseThrow(), single(part.text()));
    }
    return chain;
  }

  private Formula single(String text) {
    return withCalls(text)
        .or(() -> derivative(text))
        .or(() -> read(reader, text).flatMap(this::formula))
        .orElseGet(() -> new Formula.Spelled(text));
  }

  /// A formula with calls in it: a call alone, or sums, products and quotients around calls.
  private Optional<Formula> withCalls(String text) {
    var calls = Calls.in(text, letters, this::single);
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    return calls
        .whole()
        .or(() ->
            read(reader.withDeclarations(declarations.with(calls.names())), calls.text())
                .filter(Statement.Value.class::isInstance)
                .map(value -> filling.in(((Statement.Value) value).expr()))
                .flatMap(calls::back))
        .or(() -> Optional.of(new Formula.Spelled(text)));
  }

  /// What the reader knows as the left side of an equation alone: `∇f`, `∂f/∂x`, `f_xy`, `f″`.
  private Optional<Formula> derivative(String text) {
    if (!(reader.read(text + " = 0")
        instanceof Reading.Read(Statement.Equation(var left, _), _, _))) {
      return Optional.empty();
    }
    return switch (left) {
      case Statement.Left.Derivative(var f, _) when text.matches("\\p{L}_.*") && !isFunction(f) ->
          Optional.empty();
      case Statement.Left.Gradient(var f) -> Optional.of(new Formula.Gradient(f));
      case Statement.Left.Derivative(var f, var by) -> Optional.of(derivative(text, f, by));
      case Statement.Left.DerivativeOf(var subject, var by) ->
          Optional.of(
              new Formula.DerivativeOf(differential(text), Formula.of(filling.in(subject)), by));
      case Statement.Left.Hessian _, Statement.Left.Expression _ -> Optional.empty();
    };
  }

  /// Whether an index, as in `f_x`, is a derivative; in `x_i` it is an index.
  private boolean isFunction(Symbol symbol) {
    return letters.contains(symbol.toString());
  }

  private static Formula derivative(String text, Symbol f, List<Symbol> by) {
    boolean hasPrimes = text.matches(".*[′'″].*");
    return hasPrimes && by.size() <= 3
        ? new Formula.Prime(f, Math.max(1, by.size()), List.of())
        : new Formula.Derivative(differential(text), f, by);
  }

  private static Differential differential(String text) {
    return text.contains("d") && !text.contains("∂") ? Differential.ORDINARY : Differential.PARTIAL;
  }

  private static Optional<Statement> read(Reader reader, String text) {
    return reader.read(text) instanceof Reading.Read(var statement, _, _)
        ? Optional.of(statement)
        : Optional.empty();
  }

  Optional<Formula> formula(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> Optional.of(of(e));
      case Statement.Vector(var components) ->
          Optional.of(new Formula.Tuple(components.stream().map(this::of).toList()));
      case Statement.Matrix(var rows) ->
          Optional.of(
              new Formula.Matrix(
                  rows.stream().map(row -> row.stream().map(this::of).toList()).toList()));
      case Statement.Equation _, Statement.Definition _ -> Optional.empty();
    };
  }

  private Formula of(Expr e) {
    return Formula.of(filling.in(e));
  }
}
