package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.document.Formula;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Term;

/// The expression for which a formula stands, where it is one.
final class FormulaValue {
  private FormulaValue() {}

  static Optional<Expr> of(Formula formula) {
    return switch (formula) {
      case Formula.Of(var expr) -> Optional.of(expr);
      case Formula.Times(var factors) -> all(factors).map(Expressions::product);
      case Formula.Plus(var terms) ->
          all(terms.stream().map(Formula.Signed::formula).toList())
              .map(values -> Expressions.sum(signed(terms, values)));
      case Formula.Over(var u, var v) ->
          of(u).flatMap(p -> of(v).map(q -> new Expr.Quotient(p, q)));
      case Formula.Spelled _,
          Formula.Call _,
          Formula.Prime _,
          Formula.Derivative _,
          Formula.DerivativeOf _,
          Formula.Gradient _,
          Formula.Matrix _,
          Formula.Tuple _,
          Formula.Chain _ ->
          Optional.empty();
    };
  }

  private static Optional<List<Expr>> all(List<Formula> formulas) {
    var values = formulas.stream().flatMap(f -> of(f).stream()).toList();
    return values.size() == formulas.size() ? Optional.of(values) : Optional.empty();
  }

  private static List<Term> signed(List<Formula.Signed> terms, List<Expr> values) {
    var result = new ArrayList<Term>();
    for (int i = 0; i < values.size(); i++) {
      result.add(new Term(terms.get(i).sign(), values.get(i)));
    }
    return result;
  }
}
