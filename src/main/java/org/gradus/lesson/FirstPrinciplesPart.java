package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.FirstPrinciples;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;

/// Tells a derivative as the limit of the difference quotient.
final class FirstPrinciplesPart {
  private FirstPrinciplesPart() {}

  /// The proof of a limit; none for a function whose limit is not worked out here, or is nothing to
  /// work out.
  static Optional<FirstPrinciples> proof(Expr f, Symbol x) {
    boolean isTrivial = !FreeSymbols.contains(f, x) || f.equals(Expressions.variable(x));
    return isTrivial ? Optional.empty() : FirstPrinciples.of(f, x);
  }

  static List<Block> blocks(Subject f, FirstPrinciples proof, Telling telling) {
    confirm(proof, telling.witness());
    return List.of(
        new Block.Paragraph(
            Prose.of("The derivative is the limit of the difference quotient as ")
                .math(Formula.of(proof.h()))
                .text(" approaches 0. For ")
                .math(
                    Chain.from(Formula.of(proof.h()))
                        .then(Relation.DIFFERS_FROM, Formula.of(Expressions.ZERO)))
                .text(":")),
        new Block.Steps(steps(f, proof)));
  }

  private static List<Step> steps(Subject f, FirstPrinciples proof) {
    var steps = new ArrayList<Step>();
    Optional<Expr> before = Optional.empty();
    for (var line : proof.lines()) {
      boolean isLimit = line == proof.lines().getLast();
      if (isLimit || before.filter(line.expr()::equals).isEmpty()) {
        steps.add(new Step.Line(chain(f, proof, line), Prose.of(line.step().title())));
      }
      before = Optional.of(line.expr());
    }
    return steps;
  }

  /// Every line but the limit continues the equality that the first one begins.
  private static Chain chain(Subject f, FirstPrinciples proof, FirstPrinciples.Line line) {
    var value = Formula.of(line.expr());
    return switch (line.step()) {
      case LIMIT, LIMIT_OF_SINE, LIMIT_OF_EXPONENTIAL ->
          Chain.from(f.derivative(proof.x())).equalTo(value);
      case QUOTIENT -> Chain.from(quotient(f, proof)).equalTo(value);
      case EXPAND, CANCEL, DIVIDE, COMMON_DENOMINATOR, CONJUGATE, ADDITION_THEOREM, FACTOR ->
          Chain.continued().equalTo(value);
    };
  }

  /// (f(x + h) − f(x))/h.
  private static Formula quotient(Subject f, FirstPrinciples proof) {
    var x = Expressions.variable(proof.x());
    var h = Expressions.variable(proof.h());
    var moved = call(f, proof.x(), Expressions.sum(x, h));
    var still = call(f, proof.x(), x);
    var change =
        new Formula.Plus(
            List.of(new Formula.Signed(Sign.PLUS, moved), new Formula.Signed(Sign.MINUS, still)));
    return new Formula.Over(change, Formula.of(h));
  }

  /// f(u, y) for x = u.
  private static Formula call(Subject f, Symbol x, Expr u) {
    return new Formula.Call(
        f.name(),
        f.variables().stream().map(v -> v.equals(x) ? Formula.of(u) : Formula.of(v)).toList());
  }

  /// The lines before the limit are equal, and the limit is the derivative.
  private static void confirm(FirstPrinciples proof, Witness witness) {
    var equal = proof.lines().subList(0, proof.lines().size() - 1);
    equal.forEach(line -> witness.confirmEqual(equal.getFirst().expr(), line.expr()));
    witness.confirmDerivative(proof.function(), proof.x(), proof.derivative());
  }
}
