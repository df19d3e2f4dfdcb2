package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// A family of stationary points, written by parameters.
///
/// @param free the places of the variables that become parameters
/// @param coordinates those that do not vary and no component assigns
record FamilyForm(
    Subject subject,
    Component component,
    Solution solution,
    List<Integer> free,
    Map<Symbol, Coordinate> coordinates) {
  private static final List<String> NAMES = List.of("t", "s", "u", "v", "r", "q", "p");

  /// The symbols for whole numbers in the values of variables.
  List<Symbol> integers() {
    var found = new TreeSet<Integer>();
    for (int i : subject.places().toArray()) {
      var value = component.assigned().get(i);
      if (value != null) {
        var occurring = new TreeSet<Symbol>(Comparator.comparing(Symbol::toString));
        occurring.addAll(FreeSymbols.of(new Writer(subject.field()).write(value)));
        subject
            .field()
            .indices()
            .filter(subject.field()::isInteger)
            .filter(g ->
                occurring.contains(((Expr.Variable) subject.field().generator(g).expr()).symbol()))
            .forEach(found::add);
      }
    }
    return found.stream()
        .map(g -> ((Expr.Variable) subject.field().generator(g).expr()).symbol())
        .toList();
  }

  /// The names of the parameters by the places of the variables that they stand for.
  Map<Integer, Symbol> parameters() {
    var names = new ArrayList<>(NAMES);
    subject.variables().forEach(x -> names.remove(x.name()));
    FreeSymbols.of(subject.f()).forEach(x -> names.remove(x.name()));
    var result = new TreeMap<Integer, Symbol>();
    for (int i : free) {
      result.put(i, Symbol.of(names.isEmpty() ? "t" + i : names.removeFirst()));
    }
    return result;
  }

  /// The coordinates by the parameters; empty where one has no short form.
  Optional<SequencedMap<Symbol, Expr>> at() {
    var at = new LinkedHashMap<Symbol, Expr>();
    for (int i : subject.places().toArray()) {
      var symbol = subject.variables().get(i);
      var expr = coordinate(i, symbol);
      if (expr.isEmpty()) {
        return Optional.empty();
      }
      at.put(symbol, expr.get());
    }
    return Optional.of(at);
  }

  private Optional<Expr> coordinate(int i, Symbol symbol) {
    var names = names();
    if (names.containsKey(symbol)) {
      return Optional.of(names.get(symbol));
    }
    if (coordinates.containsKey(symbol)) {
      return coordinates.get(symbol).exact();
    }
    var writer = new Writer(this::exactGenerator);
    try {
      return Optional.of(new Substitution(names).in(writer.write(component.assigned().get(i))));
    } catch (Unsupported _) {
      return Optional.empty();
    }
  }

  /// Writes functions on the family by the parameters.
  Writer writer() {
    var names = names();
    return new Writer(g -> new Substitution(names).in(subject.field().generator(g).expr()));
  }

  private Map<Symbol, Expr> names() {
    var names = new LinkedHashMap<Symbol, Expr>();
    parameters()
        .forEach((place, p) -> names.put(subject.variables().get(place), Expressions.variable(p)));
    return names;
  }

  private Expr exactGenerator(int g) {
    return solution.has(g)
        ? new Coordinate.Algebraic(solution.field(), solution.values().get(g))
            .exact()
            .orElseThrow(() -> new Unsupported("A coefficient is not short."))
        : subject.field().generator(g).expr();
  }

  /// A function on the family as a fraction in the free generators; empty where values have no
  /// short form.
  Optional<Fraction> image(Fraction u) {
    var current = u;
    for (var entry : component.assigned().entrySet()) {
      current =
          new KernelSubstitution(subject.field(), entry.getKey(), entry.getValue()).of(current);
    }
    for (var entry : solution.values().entrySet()) {
      if (!component.assigned().containsKey(entry.getKey())) {
        if (!current.contains(entry.getKey()) && !entry.getValue().isConstant()) {
          continue;
        }
        var exact =
            entry.getValue().isConstant()
                ? Optional.of(Fraction.of(entry.getValue().coefficient(0)))
                : new Coordinate.Algebraic(solution.field(), entry.getValue())
                    .exact()
                    .map(subject.field()::read);
        if (exact.isEmpty()) {
          return Optional.empty();
        }
        var value = exact.get();
        current = new KernelSubstitution(subject.field(), entry.getKey(), value).of(current);
      }
    }
    return Optional.of(new RootReduction(subject.field()).of(current));
  }
}
