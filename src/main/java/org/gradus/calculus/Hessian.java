package org.gradus.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Budget;

/// The symmetric matrix of second partial derivatives, derived from the gradient.
///
/// `upper` holds the derivations on and above the diagonal: row i has those of ∂²f/∂xᵢ∂xⱼ for j =
/// i, …, n − 1, each the derivative by xⱼ of the i-th component of the gradient.
public record Hessian(Gradient gradient, List<List<Derivation>> upper) {

  public Hessian {
    upper = upper.stream().map(List::copyOf).toList();
  }

  /// @throws Budget.Exhausted if the budget is used up
  public static Hessian of(Gradient gradient, Budget budget) {
    int n = gradient.variables().size();
    var components = gradient.components();
    var upper = new ArrayList<List<Derivation>>(n);
    for (int i = 0; i < n; i++) {
      var row = new ArrayList<Derivation>(n - i);
      for (var x : gradient.variables().subList(i, n)) {
        row.add(new Differentiator(x, budget).differentiate(components.get(i)));
      }
      upper.add(row);
    }
    return new Hessian(gradient, upper);
  }

  public int size() {
    return upper.size();
  }

  /// The entry in row i and column j, both counted from 0.
  public Expr entry(int i, int j) {
    return i <= j ? upper.get(i).get(j - i).result() : entry(j, i);
  }

  /// All entries, row by row.
  public List<List<Expr>> rows() {
    return IntStream.range(0, size())
        .mapToObj(i -> IntStream.range(0, size()).mapToObj(j -> entry(i, j)).toList())
        .toList();
  }

  /// The derivation of the entry below the diagonal in row j and column i, i < j: the other order
  /// of differentiation.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  public Derivation mirrored(int i, int j, Budget budget) {
    return new Differentiator(gradient.variables().get(i), budget)
        .differentiate(gradient.components().get(j));
  }

  /// Whether arithmetic with like terms alone shows that both orders of differentiation agree, as
  /// they must (Clairaut, Schwarz) where the second derivatives are continuous.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  public boolean showsSymmetry(int i, int j, Budget budget) {
    var difference = Expressions.difference(entry(i, j), mirrored(i, j, budget).result());
    return new Simplifier(budget).tidy(difference).equals(Expressions.ZERO);
  }
}
