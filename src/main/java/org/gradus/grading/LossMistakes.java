package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Differentiator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// Mistakes that have names of their own where the loss of a model over data is differentiated.
final class LossMistakes {
  private LossMistakes() {}

  /// The gradients that these mistakes give; none where the function has no sum over data.
  static List<Component.Lookalike> of(Expr loss, Symbol x, Expr right) {
    return sum(loss).map(sigma -> of(loss, sigma, x, right)).orElse(List.of());
  }

  private static List<Component.Lookalike> of(Expr loss, Expr.Sigma sigma, Symbol x, Expr right) {
    var mistakes = new ArrayList<Component.Lookalike>();
    mistakes.add(
        mistake(
            "loss.missing2",
            "The exponent 2 of the square must come down as a factor.",
            Expressions.quotient(right, Expressions.TWO)));
    mistakes.add(
        mistake(
            "loss.halfForgotten",
            "The factor 2 of the square cancels the ½ in front of the loss; your answer still has"
                + " it.",
            Expressions.product(Expressions.TWO, right)));
    mistakes.add(
        mistake(
            "loss.missing1/m",
            "The loss is a mean: the factor 1/m in front of the sum stays.",
            Expressions.product(sigma.upper(), right)));
    mistakes.add(
        mistake(
            "loss.sign",
            "The difference is the wrong way round: it is prediction minus target.",
            Expressions.negation(right)));
    mistakes.add(
        mistake(
            "loss.missingXi",
            "The inner derivative is missing: the prediction, too, depends on the parameter.",
            withoutInner(loss, x)));
    mistakes.add(
        mistake(
            "loss.sumDropped",
            "That is the term of one row: the loss adds up all rows, and so does its gradient.",
            termOfRow(right)));
    return mistakes;
  }

  private static Component.Lookalike mistake(String id, String message, Expr result) {
    return new Component.Lookalike(id, message, result);
  }

  private static Expr withoutInner(Expr loss, Symbol x) {
    return new Differentiator(x, Budget.standard())
        .with(ChainMistakes.OMIT.wrongRules())
        .differentiate(loss)
        .result();
  }

  /// What stands below the Σ, with its factors, and outside of it xᵢ is one symbol.
  private static Expr termOfRow(Expr e) {
    return switch (e) {
      case Expr.Sigma(_, _, _, var body) -> termOfRow(body);
      case Expr.Indexed(var family, Expr.Variable(var index)) ->
          Expressions.variable(family.withSubscript(index.toString()));
      case Expr _ -> e.map(LossMistakes::termOfRow);
    };
  }

  private static Optional<Expr.Sigma> sum(Expr e) {
    return e instanceof Expr.Sigma sigma
        ? Optional.of(sigma)
        : e.operands().stream().flatMap(part -> sum(part).stream()).findFirst();
  }
}
