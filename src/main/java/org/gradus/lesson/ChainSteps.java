package org.gradus.lesson;

import java.util.List;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiator;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Step;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Tells a derivative by the chain rule.
///
/// @param letter stands for the inner function
/// @param inside tells the inner derivative
record ChainSteps(Derivation chain, Symbol x, Symbol letter, Derivations inside, Telling telling) {

  /// In one line where the inner function is linear, unless every step is wanted.
  Work work() {
    boolean isLinear = !FreeSymbols.contains(inner().result(), x);
    if (!isLinear || telling.detail() == Detail.FULL) {
      return inSteps();
    }
    var work = inside.work(inner());
    return work.isLine()
        ? Work.line(linear(), values())
        : inSteps(outerStep(), inside.step(inner(), work));
  }

  /// With a step for the outer and one for the inner function.
  Work inSteps() {
    return inSteps(outerStep(), inside.step(inner()));
  }

  private Work inSteps(Step outer, Step inner) {
    var reason =
        Prose.of("chain rule: outer function ")
            .math(outside())
            .text(", inner function ")
            .math(definition());
    return new Work(reason, List.of(outer, inner), values());
  }

  private Prose linear() {
    return Prose.of("chain rule: ")
        .math(outside())
        .text(" with ")
        .math(definition())
        .text(", inner derivative ")
        .math(inner().result());
  }

  private Derivation inner() {
    return chain.untidied().parts().get(1);
  }

  private Formula definition() {
    return Reasons.definition(letter, inner().subject());
  }

  /// The outer function of its letter.
  private Expr outside() {
    return Compositions.outer(chain.subject(), Expressions.variable(letter), inner().subject());
  }

  /// The derivative of the outer function by its own letter.
  private Step outerStep() {
    var derivation = new Differentiator(letter, telling.budget()).differentiate(outside());
    return new Derivations(letter, telling).step(derivation);
  }

  /// The outer derivative at the inner function times the inner derivative.
  private List<Formula> values() {
    var outer = chain.untidied().parts().getFirst();
    var raw = RawFormula.times(Formula.of(outer.result()), Formula.of(inner().result()));
    return RawFormula.upTo(chain.result(), raw);
  }
}
