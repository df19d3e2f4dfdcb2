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

/// Tells the derivative of a function of one variable.
final class DerivativeLesson {
  private DerivativeLesson() {}

  static Document of(Expr body, Symbol x, Settings settings) {
    var f = Subject.of(body, List.of(x), settings);
    var telling = Telling.of(body, settings);
    var derivation = new Differentiator(x, settings.budget()).differentiate(body);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Steps(new Partials(telling).of(f, List.of(derivation))));
    blocks.addAll(Exceptions.of(f, settings.budget()));
    if (settings.detail() == Detail.FULL) {
      FirstPrinciplesPart.proof(f)
          .ifPresent(proof -> {
            blocks.add(new Block.Heading(1, Prose.of("From first principles")));
            blocks.addAll(FirstPrinciplesPart.blocks(f, proof, telling));
          });
    }
    blocks.addAll(Evaluation.of(f, List.of(derivation.result()), settings));
    return new Document(Prose.of("Derivative of ").math(f.definition()), blocks);
  }

  /// The derivative as a limit; empty for a function whose limit is not worked out here.
  static Optional<Document> fromFirstPrinciples(Expr body, Symbol x, Settings settings) {
    var f = Subject.of(body, List.of(x), settings);
    return FirstPrinciplesPart.proof(f)
        .map(proof -> FirstPrinciplesPart.blocks(f, proof, Telling.of(body, settings)))
        .map(blocks ->
            new Document(
                Prose.of("Derivative of ").math(f.definition()).text(" from first principles"),
                blocks));
  }
}
