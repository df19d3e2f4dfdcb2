package org.gradus.descent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The Hessian and the gradient at 0 of a quadratic loss over few rows, summed exactly.
///
/// A number of the data stands for the shortest decimal that is read as it, which is the one that
/// was written.
final class ExactSums {
  /// More rows take longer than what an exact sum can tell is worth.
  private static final int MOST_ROWS = 100;

  /// More entries than these, of gradients and Hessians of rows, take longer than that, too.
  private static final int MOST_ENTRIES = 10_000;

  private final List<Symbol> parameters;
  private final Budget budget;
  private final Simplifier simplifier;
  private final Substitution zeros;

  private ExactSums(List<Symbol> parameters, Budget budget) {
    this.parameters = parameters;
    this.budget = budget;
    this.simplifier = new Simplifier(budget);
    var values = new HashMap<Symbol, Expr>();
    parameters.forEach(p -> values.put(p, Expressions.ZERO));
    this.zeros = new Substitution(values);
  }

  /// The loss as an exact quadratic; empty where it has many rows or parameters or a part that is
  /// not rational, or the budget does not suffice.
  static Optional<Quadratic> of(RowObjective objective, Budget budget) {
    int n = objective.variables().size();
    if (objective.rows() > MOST_ROWS || objective.rows() * n * (n + 1) > MOST_ENTRIES) {
      return Optional.empty();
    }
    try {
      var sums = new ExactSums(objective.variables(), budget);
      return sums.ofLoss(objective.loss(), objective.table());
    } catch (Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private Optional<Quadratic> ofLoss(Loss loss, Table table) {
    var row = derivatives(loss.row());
    var factor = numbers(List.of(loss.factor(table.rows())));
    var total = numbers(derivatives(loss.added()));
    for (int i = 0; i < table.rows() && factor.isPresent() && total.isPresent(); i++) {
      var put = row(table, i);
      var times = factor.get().getFirst();
      var before = total.get();
      total = numbers(row.stream().map(put::in).toList()).map(next -> added(before, times, next));
    }
    return factor.isPresent() ? total.map(this::quadratic) : Optional.empty();
  }

  /// The components of the gradient at 0, then the rows of the Hessian.
  private List<Expr> derivatives(Expr part) {
    var gradient = Gradient.of(part, parameters, budget);
    var all = new ArrayList<>(gradient.components().stream().map(zeros::in).toList());
    Hessian.of(gradient, budget).rows().forEach(all::addAll);
    return all.stream().map(simplifier::tidy).toList();
  }

  private Optional<List<Rational>> numbers(List<Expr> entries) {
    return Quadratic.rationals(entries, simplifier);
  }

  private static Substitution row(Table table, int row) {
    var values = new HashMap<Symbol, Expr>();
    for (var name : table.names()) {
      var written = new BigDecimal(Double.toString(table.at(row, name)));
      values.put(name, Expressions.number(Rational.of(written)));
    }
    return new Substitution(Map.copyOf(values));
  }

  private static List<Rational> added(List<Rational> sum, Rational factor, List<Rational> next) {
    var result = new ArrayList<Rational>();
    for (int i = 0; i < sum.size(); i++) {
      result.add(sum.get(i).plus(factor.times(next.get(i))));
    }
    return Collections.unmodifiableList(result);
  }

  private Quadratic quadratic(List<Rational> sums) {
    int n = parameters.size();
    var hessian = new ArrayList<List<Rational>>();
    for (int i = 1; i <= n; i++) {
      hessian.add(sums.subList(i * n, (i + 1) * n));
    }
    return new Quadratic(hessian, sums.subList(0, n), true);
  }
}
