package org.gradus.descent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// A loss over rows of data: `factor` times the sum of `row` over all rows, and `added` once.
///
/// In `row` the columns are symbols; `factor` may have the symbol `count`, the number of rows;
/// `added`, such as a penalty on the parameters, has parameters alone.
public record Loss(Expr row, Expr factor, Symbol count, Expr added) {
  private static final Symbol INDEX = Symbol.of("i");

  /// The loss with a Σ: (1/m) Σ (wxᵢ − yᵢ)².
  Expr formula(List<Symbol> columns) {
    var members = new HashMap<Symbol, Expr>();
    columns.forEach(x -> members.put(x, new Expr.Indexed(x, Expressions.variable(INDEX))));
    var sum =
        new Expr.Sigma(
            INDEX, Expressions.ONE, Expressions.variable(count), new Substitution(members).in(row));
    var scaled = factor.equals(Expressions.ONE) ? sum : Expressions.product(factor, sum);
    return added.equals(Expressions.ZERO)
        ? scaled
        : Expressions.sum(List.of(Term.plus(scaled), Term.plus(added)));
  }

  /// The factor where there are so many rows.
  public Expr factor(int rows) {
    return new Substitution(Map.of(count, Expressions.number(rows))).in(factor);
  }
}
