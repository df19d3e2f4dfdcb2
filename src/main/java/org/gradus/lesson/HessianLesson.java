package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Step;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Tells the Hessian of a function, from its gradient on.
final class HessianLesson {
  private final Subject f;
  private final Settings settings;
  private final Telling telling;
  private final Gradient gradient;
  private final Hessian hessian;

  private HessianLesson(Subject f, Settings settings) {
    this.f = f;
    this.settings = settings;
    this.telling = Telling.of(f.body(), settings);
    this.gradient = Gradient.of(f.body(), f.variables(), settings.budget());
    this.hessian = Hessian.of(gradient, settings.budget());
  }

  static Document of(Expr body, List<Symbol> variables, Settings settings) {
    var lesson = new HessianLesson(Subject.of(body, variables, settings), settings);
    return lesson.document();
  }

  private Document document() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(method()));
    blocks.add(firstDerivatives());
    blocks.add(
        new Block.Paragraph(
            Prose.of(f.hasOneVariable() ? "Once more:" : "Differentiate each of them once more:")));
    blocks.add(new Block.Steps(secondDerivatives()));
    if (!f.hasOneVariable()) {
      blocks.addAll(symmetry());
      blocks.add(new Block.Display(matrix()));
    }
    blocks.addAll(Exceptions.of(f, settings.budget()));
    blocks.addAll(HessianValues.of(f, hessian, settings));
    return new Document(
        Prose.of(f.hasOneVariable() ? "Second derivative of " : "Hessian of ").math(f.definition()),
        blocks);
  }

  private Prose method() {
    return f.hasOneVariable()
        ? Prose.of("The second derivative is the derivative of the first, so that is needed first.")
        : Prose.of(
                "The Hessian collects the second partial derivatives: row i and column j hold the"
                    + " derivative of")
            .text(
                " the i-th component of the gradient by the j-th variable. So the gradient is"
                    + " needed first.");
  }

  /// The first derivatives, worked at full detail, else as results.
  private Block firstDerivatives() {
    if (settings.detail() == Detail.FULL) {
      return new Block.Steps(new Partials(telling).of(f, gradient.partials()));
    }
    var chains = new ArrayList<Formula.Chain>();
    for (int i = 0; i < f.variables().size(); i++) {
      chains.add(
          Formula.Chain.from(f.derivative(f.variables().get(i)))
              .equalTo(Formula.of(gradient.components().get(i))));
    }
    return new Block.Aligned(chains);
  }

  /// The derivations on and above the diagonal.
  private List<Step> secondDerivatives() {
    var partials = new Partials(telling);
    var steps = new ArrayList<Step>();
    for (int i = 0; i < hessian.size(); i++) {
      for (int j = i; j < hessian.size(); j++) {
        var first = f.variables().get(i);
        var then = f.variables().get(j);
        steps.add(partials.step(f.second(first, then), hessian.upper().get(i).get(j - i), then));
      }
    }
    return steps;
  }

  /// The mixed derivatives in the other order.
  private List<Block> symmetry() {
    var chains = new ArrayList<Formula.Chain>();
    for (int i = 0; i < hessian.size(); i++) {
      for (int j = i + 1; j < hessian.size(); j++) {
        chains.add(mirrored(i, j));
      }
    }
    return List.of(
        new Block.Paragraph(
            Prose.of(
                    "The order of differentiation does not matter where the second derivatives are"
                        + " continuous")
                .text(
                    " (Clairaut's theorem), so the matrix is symmetric. A check, in the other"
                        + " order:")),
        new Block.Aligned(chains));
  }

  private Formula.Chain mirrored(int i, int j) {
    var first = f.variables().get(i);
    var then = f.variables().get(j);
    var mirrored = hessian.mirrored(i, j, settings.budget());
    telling.witness().confirmDerivative(mirrored.subject(), first, mirrored.result());
    var chain = Formula.Chain.from(f.second(then, first)).equalTo(Formula.of(mirrored.result()));
    var entry = hessian.entry(i, j);
    var same = entry.equals(mirrored.result()) ? chain : chain.equalTo(Formula.of(entry));
    return same.equalTo(f.second(first, then));
  }

  private Formula matrix() {
    var rows = hessian.rows().stream().map(row -> row.stream().map(Formula::of).toList()).toList();
    return Formula.Chain.from(Formula.of(Symbol.of("H"))).equalTo(new Formula.Matrix(rows));
  }
}
