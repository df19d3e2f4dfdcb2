package org.gradus.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Symbol;

/// Names that a person has introduced: variables, and functions with their definitions.
///
/// A declared name may have several letters, and may take the place of a constant or a Greek
/// letter.
public record Declarations(Set<Symbol> variables, Map<Symbol, Definition> functions) {

  public Declarations {
    variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    functions = Map.copyOf(functions);
  }

  public static Declarations none() {
    return new Declarations(Set.of(), Map.of());
  }

  public static Declarations of(List<Symbol> variables) {
    return new Declarations(new LinkedHashSet<>(variables), Map.of());
  }

  /// These declarations and a function, whose calls are replaced by its body.
  public Declarations with(Definition function) {
    var more = new LinkedHashMap<>(functions);
    more.put(function.name(), function);
    return new Declarations(variables, more);
  }

  /// These declarations and more variables.
  public Declarations with(List<Symbol> moreVariables) {
    var more = new LinkedHashSet<>(variables);
    more.addAll(moreVariables);
    return new Declarations(more, functions);
  }

  /// The definition of a function with this name.
  public Optional<Definition> function(Symbol name) {
    return Optional.ofNullable(functions.get(name));
  }
}
