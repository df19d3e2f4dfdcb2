package org.gradus.lesson;

import java.util.List;
import org.gradus.calculus.Hessian;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Tells the Hessian at a point.
final class HessianValues {
  private HessianValues() {}

  /// Nothing where no point was asked for.
  static List<Block> of(Subject f, Hessian hessian, Settings settings) {
    return settings
        .at()
        .map(point -> blocks(f, hessian, new Values(point, settings)))
        .orElse(List.of());
  }

  private static List<Block> blocks(Subject f, Hessian hessian, Values values) {
    var at = Prose.of("At ").math(values.point().formula(f.variables()));
    boolean isUndefined =
        values.isUndefined(f.body())
            || hessian.rows().stream().flatMap(List::stream).anyMatch(values::isUndefined);
    if (isUndefined) {
      return List.of(new Block.Paragraph(at.text(" it has no value.")));
    }
    if (f.hasOneVariable()) {
      var second = values.chain(Chain.from(f.prime(2)), hessian.entry(0, 0), true);
      return List.of(new Block.Paragraph(at.text(":")), new Block.Display(second));
    }
    var rows = hessian.rows().stream().map(row -> row(row, values)).toList();
    var matrix = Chain.from(Formula.of(Symbol.of("H"))).equalTo(new Formula.Matrix(rows));
    return List.of(new Block.Paragraph(at.text(":")), new Block.Display(matrix));
  }

  private static List<Formula> row(List<Expr> entries, Values values) {
    return entries.stream().map(entry -> Formula.of(values.exact(entry))).toList();
  }
}
