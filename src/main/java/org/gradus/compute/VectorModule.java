package org.gradus.compute;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Function;

/// The module `jdk.incubator.vector`, where the launcher has added it.
///
/// `java --add-modules jdk.incubator.vector` adds it; without it, nothing here fails.
final class VectorModule {
  private static final String PACKAGE = "jdk.incubator.vector.";

  private final Object species;
  private final int lanes;
  private final Map<String, Object> operators;

  private VectorModule(Object species, int lanes, Map<String, Object> operators) {
    this.species = species;
    this.lanes = lanes;
    this.operators = operators;
  }

  /// The module; empty where it was not added.
  static Optional<VectorModule> find() {
    try {
      var vector = Class.forName(PACKAGE + "DoubleVector");
      var species = vector.getField("SPECIES_PREFERRED").get(null);
      var length = Class.forName(PACKAGE + "VectorSpecies").getMethod("length");
      var operators = new HashMap<String, Object>();
      for (var field : Class.forName(PACKAGE + "VectorOperators").getFields()) {
        operators.put(field.getName(), field.get(null));
      }
      return Optional.of(new VectorModule(species, (int) length.invoke(species), operators));
    } catch (ReflectiveOperationException _) {
      return Optional.empty();
    }
  }

  /// How many doubles a vector holds on this machine.
  int lanes() {
    return lanes;
  }

  Object species() {
    return species;
  }

  Object operator(String name) {
    return operators.get(name);
  }

  /// The name that the module gives a function of the table: the table's own, but for the
  /// logarithm.
  static String operatorName(Function function) {
    return function == Function.LN ? "LOG" : function.name();
  }

  /// Whether every step has a vector form.
  boolean covers(Program program) {
    for (int step = 0; step < program.size(); step++) {
      if (!covers(program, step)) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(Program program, int step) {
    return switch (program.op(step)) {
      case POWER -> false;
      case FUNCTION -> {
        var function = Op.function(program.code(step));
        yield function.arity() == 2 || operators.containsKey(operatorName(function));
      }
      case CONSTANT,
          INPUT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1 ->
          true;
    };
  }
}
