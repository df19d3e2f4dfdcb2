package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.calculus.Differentiation;
import org.gradus.descent.RowObjective;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// A loss over rows of data in a programming language: the data, and sums over rows.
record RowProgram(RowObjective objective, ProgramLanguage language, List<Symbol> columns) {
  static final int MOST_ROWS = 1000;

  /// @throws Unconfirmed if there are more rows than a program should hold
  static RowProgram of(RowObjective objective, ProgramLanguage language) {
    if (objective.rows() > MOST_ROWS) {
      throw new Unconfirmed(
          "A program holds its data: at most " + MOST_ROWS + " rows are written into one.");
    }
    var used = FreeSymbols.of(objective.loss().row());
    var columns = objective.table().names().stream().filter(used::contains).toList();
    return new RowProgram(objective, language, columns);
  }

  /// The symbol of the number of rows.
  Symbol count() {
    return objective.loss().count();
  }

  /// The loss, or a derivative of it by the symbols in turn.
  String derivative(List<Symbol> by, ProgramExpression expressions) {
    var loss = objective.loss();
    return total(derived(loss.row(), by), derived(loss.added(), by), expressions);
  }

  private static Expr derived(Expr e, List<Symbol> by) {
    var result = StableForms.of(e);
    for (var symbol : by) {
      result = Differentiation.of(result, symbol).result();
    }
    return result;
  }

  private String total(Expr row, Expr added, ProgramExpression expressions) {
    var factor = objective.loss().factor();
    var times = factor.equals(Expressions.ONE) ? "" : expressions.write(factor) + " * ";
    var sum = times + sum(expressions.write(row), expressions);
    return added.equals(Expressions.ZERO) ? sum : sum + " + " + expressions.write(added);
  }

  private String sum(String row, ProgramExpression expressions) {
    if (!language.isPython()) {
      return "Arrays.stream(rows).mapToDouble(row -> " + row + ").sum()";
    }
    var names = columns.stream().map(expressions.names()::get).collect(Collectors.joining(", "));
    return "sum(" + row + " for " + names + (columns.size() == 1 ? "," : "") + " in rows)";
  }

  /// The data, one line for each row.
  List<String> data() {
    var lines = new ArrayList<String>();
    lines.add(
        switch (language) {
          case NUMPY -> "data = np.array([";
          case PYTORCH -> "data = torch.tensor([";
          case JAVA -> "  static final double[][] data = {";
        });
    IntStream.range(0, objective.rows()).mapToObj(this::row).forEach(lines::add);
    lines.add(language.isPython() ? "])" : "  };");
    return lines;
  }

  private String row(int i) {
    var cells =
        columns.stream()
            .map(column -> Double.toString(objective.table().at(i, column)))
            .collect(Collectors.joining(", "));
    return language.isPython() ? "    [" + cells + "]," : "    {" + cells + "},";
  }
}
