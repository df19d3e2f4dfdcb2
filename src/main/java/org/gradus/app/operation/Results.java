package org.gradus.app.operation;

import java.util.ArrayList;
import java.util.List;
import org.gradus.calculus.Gradient;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Results as formulas, for lessons.
final class Results {
  private Results() {}

  /// A result, and the conditions that the rules need.
  static Document document(Block result, List<String> needed) {
    var blocks = new ArrayList<Block>();
    blocks.add(result);
    if (!needed.isEmpty()) {
      blocks.add(new Block.Paragraph(Prose.of(Conditions.sentence(needed).strip())));
    }
    return new Document(Prose.EMPTY, blocks);
  }

  static Block value(Expr result) {
    return new Block.Display(Formula.of(result));
  }

  static Block matrix(List<List<Expr>> rows) {
    return new Block.Display(
        new Formula.Matrix(
            rows.stream().map(row -> row.stream().map(Formula::of).toList()).toList()));
  }

  /// A matrix, its values at a point, and what is said of them line by line.
  static Document atPoint(List<List<Expr>> rows, List<List<Expr>> values, String told) {
    var blocks = new ArrayList<Block>();
    blocks.add(matrix(rows));
    blocks.add(new Block.Paragraph(Prose.of("at the point:")));
    blocks.add(matrix(values));
    told.lines().forEach(line -> blocks.add(new Block.Paragraph(Prose.of(line))));
    return new Document(Prose.EMPTY, blocks);
  }

  /// A line for each variable, with d for a function of one and ∂ for a function of several.
  static Block gradient(Symbol name, Gradient gradient) {
    var variables = gradient.variables();
    var differential =
        variables.size() == 1 ? Formula.Differential.ORDINARY : Formula.Differential.PARTIAL;
    var chains = new ArrayList<Formula.Chain>();
    for (int i = 0; i < variables.size(); i++) {
      var slope = new Formula.Derivative(differential, name, List.of(variables.get(i)));
      chains.add(Formula.Chain.from(slope).equalTo(Formula.of(gradient.components().get(i))));
    }
    return new Block.Aligned(chains);
  }
}
