package org.gradus.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gradus.calculus.Differentiation;
import org.gradus.descent.Objective;
import org.gradus.descent.RowObjective;
import org.gradus.descent.Trajectory;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Writes a run as a program that makes the same updates.
///
/// The program makes as many updates as the run did, whatever ended it, and takes the rows of
/// batches in the same order.
public final class DescentProgram {
  private final Trajectory run;
  private final ProgramLanguage language;
  private final Map<Symbol, String> variables = new LinkedHashMap<>();
  private final Map<Symbol, String> names = new LinkedHashMap<>();
  private final Optional<RowProgram> data;
  private final ProgramExpression expressions;

  private DescentProgram(Trajectory run, ProgramLanguage language) {
    this.run = run;
    this.language = language;
    this.expressions = new ProgramExpression(language, names);
    this.data =
        switch (run.objective()) {
          case RowObjective rows -> Optional.of(RowProgram.of(rows, language));
          case Objective.OfFunction _ -> Optional.empty();
        };
    for (var symbol : run.objective().variables()) {
      variables.put(symbol, ProgramNames.of(symbol, names.values()));
      names.put(symbol, variables.get(symbol));
    }
    data.ifPresent(this::nameRows);
  }

  private void nameRows(RowProgram rows) {
    int place = 0;
    for (var column : rows.columns()) {
      names.put(
          column,
          language.isPython() ? ProgramNames.of(column, names.values()) : "row[" + place++ + "]");
    }
    names.put(rows.count(), language.isPython() ? "len(rows)" : "rows.length");
  }

  /// What came of the wish for a program.
  public sealed interface Written {
    record Program(String text) implements Written {}

    record Refused(String reason) implements Written {}
  }

  /// The run of a function, or of a loss over its data, as a program.
  public static Written of(Trajectory run, ProgramLanguage language) {
    try {
      var program = new DescentProgram(run, language);
      return new Written.Program(
          language.isPython() ? PythonProgram.of(program) : JavaProgram.of(program));
    } catch (Unconfirmed refused) {
      return new Written.Refused(refused.getMessage());
    }
  }

  ProgramLanguage language() {
    return language;
  }

  /// The names of the variables, in order.
  List<String> variables() {
    return List.copyOf(variables.values());
  }

  Optional<RowProgram> data() {
    return data;
  }

  /// How many rows an update looks at, where that is a part of them.
  OptionalInt batchSize() {
    int size = run.plan().batching().size();
    return data.isPresent() && size < run.objective().rows()
        ? OptionalInt.of(size)
        : OptionalInt.empty();
  }

  long seed() {
    return run.plan().batching().seed();
  }

  String value() {
    return derivative(List.of());
  }

  List<String> slopes() {
    return variables.keySet().stream().map(x -> derivative(List.of(x))).toList();
  }

  List<List<String>> curvatures() {
    return variables.keySet().stream()
        .map(x -> variables.keySet().stream().map(y -> derivative(List.of(x, y))).toList())
        .toList();
  }

  private String derivative(List<Symbol> by) {
    if (data.isPresent()) {
      return data.get().derivative(by, expressions);
    }
    var result = StableForms.of(run.objective().formula());
    if (language == ProgramLanguage.PYTORCH && FreeSymbols.of(result).isEmpty()) {
      throw new Unconfirmed("PyTorch takes no derivative of a constant.");
    }
    for (var symbol : by) {
      result = Differentiation.of(result, symbol).result();
    }
    return expressions.write(result);
  }

  UpdateProgram update() {
    return UpdateProgram.of(run.plan().optimizer(), language);
  }

  String start() {
    return run.point(0).stream().map(x -> Double.toString(x)).collect(Collectors.joining(", "));
  }

  int updates() {
    return run.stopped().k();
  }

  String rate() {
    return UpdateProgram.rate(run.plan().rate().toDouble(), run.plan().schedule(), language);
  }
}
