package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.calculus.Gradient;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Tells the gradient of a function.
final class GradientLesson {
  private GradientLesson() {}

  static Document of(
      Expr body, List<Symbol> variables, Orientation orientation, Settings settings) {
    var f = Subject.of(body, variables, settings);
    var telling = Telling.of(body, settings);
    var gradient = Gradient.of(body, variables, settings.budget());
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(method(f)));
    blocks.add(new Block.Steps(new Partials(telling).of(f, gradient.partials())));
    blocks.addAll(result(f, gradient, orientation));
    blocks.addAll(Exceptions.of(f, settings.budget()));
    blocks.addAll(Evaluation.of(f, f.variables(), gradient.components(), settings));
    return new Document(Prose.of("Gradient of ").math(f.definition()), blocks);
  }

  private static List<Block> result(Subject f, Gradient gradient, Orientation orientation) {
    return switch (orientation) {
      case COLUMN -> List.of(new Block.Display(column(f, gradient)));
      case ROW ->
          List.of(
              new Block.Display(row(f, gradient)),
              new Block.Paragraph(
                  Prose.of("As a row the partial derivatives are the derivative of ")
                      .math(Formula.of(f.name()))
                      .text("; its transpose, the column, is the gradient ")
                      .math(new Formula.Gradient(f.name()))
                      .text(".")));
    };
  }

  /// Df = the row of the partial derivatives.
  private static Formula row(Subject f, Gradient gradient) {
    var row = gradient.components().stream().map(Formula::of).toList();
    return Formula.Chain.from(new Formula.Spelled("D" + f.name()))
        .equalTo(new Formula.Matrix(List.of(row)));
  }

  private static Prose method(Subject f) {
    int n = f.variables().size();
    var name = Formula.of(f.name());
    if (n == 1) {
      return Prose.of("The gradient collects the partial derivatives. Here ")
          .math(name)
          .text(" has one variable, so there is one, the derivative by ")
          .then(Sentences.symbols(f.variables()))
          .text(".");
    }
    return Prose.of("The gradient collects the " + Sentences.number(n))
        .text(" partial derivatives. Each differentiates ")
        .math(name)
        .text(" by one variable and treats the other ")
        .text(n == 2 ? "as a constant." : Sentences.number(n - 1) + " as constants.");
  }

  /// ∇f = the column of the partial derivatives.
  static Formula column(Subject f, Gradient gradient) {
    var components =
        IntStream.range(0, f.variables().size())
            .mapToObj(i -> Formula.of(gradient.components().get(i)))
            .toList();
    return Formula.Chain.from(new Formula.Gradient(f.name())).equalTo(Formula.column(components));
  }
}
