package org.gradus.plot;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.compute.NotNumeric;
import org.gradus.descent.Objective;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;

/// A function with its name and its variables in order, ready to be drawn.
///
/// Every value that is looked at spends about the operations that it takes.
public final class Subject {
  private static final int LONGEST_EQUATION = 120;

  /// The bounds of a sum over all rows, which a title leaves out.
  private static final Pattern SUM_OVER_ROWS = Pattern.compile("Σ_\\{i=1}\\^\\{\\w+}");

  private static final int COST_OF_A_ROW = 20;
  private static final int COSTLY = 300;

  private final String name;
  private final Objective objective;
  private final Budget budget;
  private final int cost;
  private final double[] gradient;

  private Subject(String name, Objective objective, int cost, Budget budget) {
    this.name = name;
    this.objective = objective;
    this.budget = budget;
    this.cost = cost;
    this.gradient = new double[objective.variables().size()];
  }

  /// A typed function.
  ///
  /// @throws NotNumeric if the expression has other symbols
  /// @throws Budget.Exhausted if the expression is too large, here or when it is drawn
  public static Subject of(String name, Expr f, List<Symbol> variables, Budget budget) {
    return of(name, Objective.of(f, variables), budget);
  }

  /// What a descent makes small.
  public static Subject of(String name, Objective objective, Budget budget) {
    int cost =
        switch (objective) {
          case Objective.OfFunction(var f) -> 1 + f.operations().value();
          case Objective other -> COST_OF_A_ROW * other.rows();
        };
    return new Subject(name, objective, cost, budget);
  }

  List<Symbol> variables() {
    return objective.variables();
  }

  String variable(int i) {
    return Notation.TEXT.write(variables().get(i));
  }

  String name() {
    return name;
  }

  /// `f(x, y)`.
  String call() {
    return variables().stream()
        .map(Notation.TEXT::write)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  /// `f(x, y) = x² + y²`, without the right side where it is long.
  String equation() {
    var right = SUM_OVER_ROWS.matcher(Notation.TEXT.write(objective.formula())).replaceAll("Σ");
    return right.length() > LONGEST_EQUATION ? call() : call() + " = " + right;
  }

  /// How many values a picture may look at to find one point: fewer where each takes long.
  int iterations() {
    return cost > COSTLY ? 2 : 10;
  }

  double value(double... point) {
    budget.spend(cost);
    return objective.value(point);
  }

  /// The slope of a function of one variable.
  double slope(double x) {
    budget.spend(cost);
    objective.gradient(new double[] {x}, gradient);
    return gradient[0];
  }
}
