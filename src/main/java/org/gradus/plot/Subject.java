package org.gradus.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;

/// A function with its name and its variables in order, ready to be drawn.
///
/// Every value that is looked at spends the operations that it takes.
public final class Subject {
  private static final int LONGEST_TITLE = 120;

  private final String name;
  private final Evaluator evaluator;
  private final Budget budget;
  private final int cost;

  private Subject(String name, Evaluator evaluator, Budget budget) {
    this.name = name;
    this.evaluator = evaluator;
    this.budget = budget;
    this.cost = 1 + evaluator.operations().withGradient();
  }

  /// @throws NotNumeric if the expression has other symbols
  /// @throws Budget.Exhausted if the expression is too large, here or when it is drawn
  public static Subject of(String name, Expr f, List<Symbol> variables, Budget budget) {
    return new Subject(name, Evaluator.of(f, variables), budget);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  List<Symbol> variables() {
    return evaluator.variables();
  }

  String variable(int i) {
    return Notation.TEXT.write(variables().get(i));
  }

  Budget budget() {
    return budget;
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
    var right = Notation.TEXT.write(evaluator.function());
    return right.length() > LONGEST_TITLE ? call() : call() + " = " + right;
  }

  double value(double... point) {
    budget.spend(cost);
    return evaluator.value(point);
  }

  /// The slope of a function of one variable.
  double slope(double x) {
    budget.spend(cost);
    return evaluator.gradient(x)[0];
  }
}
