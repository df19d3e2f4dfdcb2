package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Differentiator;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Tells the derivative of a function by one variable.
final class DerivativeLesson {
  private DerivativeLesson() {}

  /// @param body what the variables before the last have made of the function
  static Document of(Expr body, List<Symbol> variables, List<Symbol> by, Settings settings) {
    var x = by.getLast();
    var f = Subject.of(body, variables, settings);
    var telling = Telling.of(body, settings);
    var derivation = new Differentiator(x, settings.budget()).differentiate(body);
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Steps(List.of(new Partials(telling).step(f.derivative(by), derivation, x))));
    blocks.addAll(Exceptions.of(f.ofOnly(x), settings.budget()));
    if (settings.detail() == Detail.FULL) {
      FirstPrinciplesPart.proof(body, x)
          .ifPresent(proof -> {
            blocks.add(new Block.Heading(1, Prose.of("From first principles")));
            blocks.addAll(FirstPrinciplesPart.blocks(f, proof, telling));
          });
    }
    blocks.addAll(Evaluation.of(f, List.of(x), List.of(derivation.result()), settings));
    return new Document(
        by.size() == 1 ? title(f) : Prose.of("The derivative ").math(f.derivative(by)), blocks);
  }

  private static Prose title(Subject f) {
    return Prose.of(f.hasOneVariable() ? "Derivative of " : "Partial derivative of ")
        .math(f.definition());
  }

  /// The derivative as a limit; empty for a function whose limit is not worked out here.
  static Optional<Document> fromFirstPrinciples(
      Expr body, List<Symbol> variables, Symbol x, Settings settings) {
    var f = Subject.of(body, variables, settings);
    return FirstPrinciplesPart.proof(body, x)
        .map(proof -> FirstPrinciplesPart.blocks(f, proof, Telling.of(body, settings)))
        .map(blocks -> new Document(title(f).text(" from first principles"), blocks));
  }
}
