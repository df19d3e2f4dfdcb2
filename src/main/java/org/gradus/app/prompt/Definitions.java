package org.gradus.app.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;

/// What has been defined at a prompt: functions by `f(x, y) = …`, values by `let a = …`.
///
/// A later definition of the same name takes the place of the earlier one.
record Definitions(Map<Symbol, Definition> functions, Map<Symbol, Expr> values) {
  Definitions {
    functions = Map.copyOf(functions);
    values = Map.copyOf(values);
  }

  static Definitions none() {
    return new Definitions(Map.of(), Map.of());
  }

  /// A reader that knows the names, and replaces calls of the functions by their bodies.
  Reader reader() {
    var declared = Declarations.of(List.copyOf(values.keySet()));
    for (var function : functions.values()) {
      declared = declared.with(function);
    }
    return Reader.standard().withDeclarations(declared);
  }

  Definitions with(Definition function) {
    var more = new LinkedHashMap<>(functions);
    more.put(function.name(), function);
    return new Definitions(more, without(values, function.name()));
  }

  Definitions with(Symbol name, Expr value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Definitions(without(functions, name), more);
  }

  private static <V> Map<Symbol, V> without(Map<Symbol, V> map, Symbol name) {
    var rest = new LinkedHashMap<>(map);
    rest.remove(name);
    return rest;
  }

  Optional<Definition> function(Symbol name) {
    return Optional.ofNullable(functions.get(name));
  }

  /// The expression with the values in it.
  Expr closed(Expr e) {
    return new Substitution(values).in(e);
  }

  /// The definition with the values in its body, except those that its parameters hide.
  Definition closed(Definition f) {
    var free = new HashMap<>(values);
    f.parameters().forEach(free::remove);
    return new Definition(f.name(), f.parameters(), new Substitution(free).in(f.body()));
  }

  /// The names, as they are typed.
  List<String> names() {
    var names = new ArrayList<String>();
    functions.keySet().forEach(name -> names.add(name.toString()));
    values.keySet().forEach(name -> names.add(name.toString()));
    return names.stream().sorted().toList();
  }
}
