package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiator;
import org.gradus.calculus.Rule;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Signed;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// Tells derivations by one variable as steps.
///
/// What a rule says of its parts is said here, one method a rule; each derivative that is told was confirmed by the
/// witness.
final class Derivations {
  private final Symbol x;
  private final Telling telling;
  private final Simplifier simplifier;

  Derivations(Symbol x, Telling telling) {
    this.x = x;
    this.telling = telling;
    this.simplifier = new Simplifier(telling.budget());
  }

  /// The work on a whole function: a sum is always told term by term.
  Work whole(Derivation d) {
    telling.witness().confirmDerivative(d.subject(), x, d.result());
    var work = d.untidied().subject() instanceof Expr.Sum sum ? termByTerm(d, sum) : work(d);
    return telling.detail() == Detail.BRIEF ? Work.line(work.reason(), work.values()) : work;
  }

  /// The step from a subject to its derivative, or a reference to where it was worked before.
  private Step step(Formula subject, Relation relation, Derivation d) {
    var work = work(d);
    boolean again = !work.isLine() && !telling.shown().isNew(d.subject(), x);
    return again
        ? Work.line(Prose.of("as above"), List.of(work.tidied())).asStep(subject, relation)
        : work.asStep(subject, relation);
  }

  private Step step(Derivation d) {
    return step(Formula.of(d.subject()), Relation.BECOMES, d);
  }

  private Work work(Derivation d) {
    var rule = d.untidied();
    telling.witness().confirmDerivative(d.subject(), x, d.result());
    return switch (rule.rule()) {
      case CONSTANT -> Work.line(Prose.of("a constant"), List.of(Formula.of(ZERO)));
      case HELD_CONSTANT ->
          Work.line(Prose.of("no ").math(variable()).text(" in it"), List.of(Formula.of(ZERO)));
      case VARIABLE -> Work.line(Prose.of("slope 1"), List.of(Formula.of(ONE)));
      case POWER, EXPONENTIAL, ROOT, LOGARITHM, FUNCTION -> basic(d);
      case NEGATION -> negated(d, work(rule.parts().getFirst()));
      case CONSTANT_MULTIPLE -> ofConstantMultiple(d);
      case SUM, DIFFERENCE -> ofSum(d);
      case PRODUCT -> ofProduct(d);
      case QUOTIENT -> ofQuotient(d);
      case RECIPROCAL -> ofReciprocal(d);
      case GENERAL_POWER -> ofGeneralPower(d);
      case CHAIN -> ofChain(d);
      case TWO_ARGUMENTS -> ofTwoArguments(d);
      case SIGMA -> underTheSum(d);
      case REWRITE -> rewritten(d);
      case TIDY -> throw new IllegalStateException("A tidied derivation was tidied again.");
    };
  }

  private Formula variable() {
    return Formula.of(x);
  }

  /// A rule of the table that needs no parts; at full detail with its value before tidying.
  private Work basic(Derivation d) {
    var rule = d.untidied();
    var raw = telling.detail() == Detail.FULL ? rule.result() : d.result();
    return Work.line(reason(rule), upTo(d.result(), Formula.of(raw)));
  }

  private Prose reason(Derivation rule) {
    return rule.subject() instanceof Expr.Application(var f, _) && rule.rule() == Rule.FUNCTION
        ? telling.reasons().of(f)
        : telling.reasons().of(rule.rule());
  }

  /// The raw value, and the tidied one where it looks different.
  private List<Formula> upTo(Expr result, Formula raw) {
    var value = FormulaValue.of(raw);
    boolean same = value.filter(result::equals).isPresent();
    return same ? List.of(Formula.of(result)) : List.of(raw, Formula.of(result));
  }

  private Work negated(Derivation d, Work inner) {
    var raw = inner.isLine() ? inner.tidied() : inner.raw();
    return inner.withValues(upTo(d.result(), negative(raw)));
  }

  /// −u, with the sign at the first factor of a product.
  private static Formula negative(Formula u) {
    if (u instanceof Formula.Times(var factors)
        && factors.getFirst() instanceof Formula.Of(var first)
        && !(first instanceof Expr.Sum)) {
      var signed = new ArrayList<>(factors);
      signed.set(0, Formula.of(Expressions.negation(first)));
      return new Formula.Times(signed);
    }
    return u instanceof Formula.Of(var e) ? Formula.of(Expressions.negation(e)) : Formula.minus(u);
  }

  private Work ofConstantMultiple(Derivation d) {
    var rule = d.untidied();
    var part = rule.parts().getFirst();
    var inner = work(part);
    if (rule.subject() instanceof Expr.Quotient(_, var divisor)) {
      return inner
          .withReason(withFactor("constant divisor ", divisor, inner, part))
          .withValues(upTo(d.result(), new Formula.Over(inner.tidied(), Formula.of(divisor))));
    }
    var constant = constantFactor(rule.subject());
    boolean hidesOne =
        part.rule() == Rule.VARIABLE
            && telling.detail() != Detail.FULL
            && !telling.shown().isFirstProductWithOne();
    var raw = hidesOne ? Formula.of(d.result()) : times(Formula.of(constant), inner.raw());
    return inner
        .withReason(withFactor("constant factor ", constant, inner, part))
        .withValues(upTo(d.result(), raw));
  }

  private static Prose withFactor(String name, Expr constant, Work inner, Derivation part) {
    var factor = Prose.of(name).math(constant);
    return part.rule() == Rule.VARIABLE ? factor : factor.text(", ").then(inner.reason());
  }

  /// The product of the factors that are free of the variable.
  private Expr constantFactor(Expr product) {
    return Expressions.product(
        product.operands().stream().filter(f -> !FreeSymbols.contains(f, x)).toList());
  }

  /// A product in which a factor that is a product is not told apart from its factors.
  private static Formula times(Formula... factors) {
    var flat = new ArrayList<Formula>();
    for (var factor : factors) {
      if (factor instanceof Formula.Times(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(factor);
      }
    }
    return new Formula.Times(flat);
  }

  /// A sum inside a function: in one line where its terms are simple, unless every step is wanted.
  private Work ofSum(Derivation d) {
    var rule = d.untidied();
    var sum = (Expr.Sum) rule.subject();
    var dependent =
        rule.parts().stream().filter(part -> FreeSymbols.contains(part.subject(), x)).toList();
    boolean isSimple = dependent.stream().allMatch(part -> work(part).isLine());
    if (telling.detail() == Detail.FULL || !isSimple) {
      return termByTerm(d, sum);
    }
    var reason =
        dependent.size() == 1
            ? work(dependent.getFirst()).reason().text("; ").then(constantTerms(sum))
            : Prose.of("term by term");
    return Work.line(reason, List.of(Formula.of(d.result())));
  }

  /// “1 is a constant”, “b and c are constants”.
  private Prose constantTerms(Expr.Sum sum) {
    var constants =
        sum.terms().stream()
            .map(Term::expr)
            .filter(term -> !FreeSymbols.contains(term, x))
            .map(Prose::of)
            .toList();
    return Prose.enumerate(constants)
        .text(constants.size() == 1 ? " is a constant" : " are constants");
  }

  private Work termByTerm(Derivation d, Expr.Sum sum) {
    var rule = d.untidied();
    var steps = new ArrayList<Step>();
    var terms = new ArrayList<Term>();
    for (int i = 0; i < sum.terms().size(); i++) {
      var term = sum.terms().get(i);
      var part = term.isSubtracted() ? negation(rule.parts().get(i)) : rule.parts().get(i);
      steps.add(step(part));
      if (!part.result().equals(ZERO)) {
        terms.add(Term.plus(part.result()));
      }
    }
    return new Work(
        Prose.of("differentiate term by term"), steps, upTo(d.result(), Formula.of(joined(terms))));
  }

  /// The sum of the terms, a negated one subtracted.
  private static Expr joined(List<Term> terms) {
    return Expressions.sum(
        terms.stream()
            .map(t -> t.expr() instanceof Expr.Negation(var u) ? Term.minus(u) : t)
            .toList());
  }

  /// The derivation of −u from that of u, for a term that is subtracted.
  private Derivation negation(Derivation d) {
    var raw = Expressions.negation(d.result());
    var rule = new Derivation(Rule.NEGATION, Expressions.negation(d.subject()), raw, List.of(d));
    var tidied = simplifier.tidy(raw);
    return tidied.equals(raw)
        ? rule
        : new Derivation(Rule.TIDY, rule.subject(), tidied, List.of(rule));
  }

  private Work ofProduct(Derivation d) {
    var rule = d.untidied();
    var letters = telling.letters().forParts(rule.parts().size());
    var parts = rule.parts().stream().map(Derivation::subject).toList();
    var reason = Reasons.productRule(letters).then(Reasons.with(letters, parts));
    var raw = new Formula.Plus(IntStream.range(0, parts.size()).mapToObj(i -> term(rule, i)).toList());
    return new Work(reason, primed(letters, rule.parts()), upTo(d.result(), raw));
  }

  /// The term of the product rule in which one factor is replaced by its derivative.
  private Signed term(Derivation product, int primed) {
    var factors = new ArrayList<Formula>();
    for (int j = 0; j < product.parts().size(); j++) {
      var part = product.parts().get(j);
      factors.add(Formula.of(j == primed ? part.result() : part.subject()));
    }
    return new Signed(Sign.PLUS, new Formula.Times(factors));
  }

  /// The lines u′ = …, v′ = ….
  private List<Step> primed(List<Symbol> letters, List<Derivation> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(
            i ->
                step(
                    new Formula.Prime(letters.get(i), 1, List.of()),
                    Relation.EQUALS,
                    parts.get(i)))
        .toList();
  }

  private Work ofQuotient(Derivation d) {
    var rule = d.untidied();
    var letters = telling.letters().forParts(2);
    var u = rule.parts().get(0);
    var v = rule.parts().get(1);
    var reason =
        Reasons.quotientRule(letters.get(0), letters.get(1))
            .then(Reasons.with(letters, List.of(u.subject(), v.subject())));
    var numerator =
        new Formula.Plus(
            List.of(
                new Signed(Sign.PLUS, times(Formula.of(u.result()), Formula.of(v.subject()))),
                new Signed(Sign.MINUS, times(Formula.of(u.subject()), Formula.of(v.result())))));
    var raw = new Formula.Over(numerator, Formula.of(Expressions.square(v.subject())));
    return new Work(reason, primed(letters, rule.parts()), upTo(d.result(), raw));
  }

  private Work ofReciprocal(Derivation d) {
    var rule = d.untidied();
    var letter = telling.letters().forParts(1);
    var v = rule.parts().getFirst();
    var reason = Reasons.reciprocalRule(letter.getFirst());
    var values = upTo(d.result(), Formula.of(rule.result()));
    return v.rule() == Rule.VARIABLE
        ? Work.line(reason, List.of(Formula.of(d.result())))
        : new Work(
            reason.then(Reasons.with(letter, List.of(v.subject()))),
            primed(letter, rule.parts()),
            values);
  }

  private Work ofGeneralPower(Derivation d) {
    var rule = d.untidied();
    var base = rule.parts().get(0).subject();
    var exponent = rule.parts().get(1).subject();
    var exponential = Expressions.exp(Expressions.product(exponent, Expressions.ln(base)));
    var same = Formula.Chain.from(Formula.of(d.subject())).equalTo(Formula.of(exponential));
    var reason =
        Prose.of("base and exponent both change: write ")
            .math(same)
            .text(" and use the chain rule");
    var inner = new Differentiator(x, telling.budget()).differentiate(exponential.operands().getFirst());
    var raw = times(Formula.of(d.subject()), Formula.of(inner.result()));
    return new Work(reason, List.of(step(inner)), upTo(d.result(), raw));
  }

  private Work ofChain(Derivation d) {
    var rule = d.untidied();
    var outer = rule.parts().get(0);
    var inner = rule.parts().get(1);
    var raw = times(Formula.of(outer.result()), Formula.of(inner.result()));
    var letter = telling.letters().forParts(1).getFirst();
    var outside = Compositions.outer(d.subject(), Expressions.variable(letter), inner.subject());
    boolean isLinear = !FreeSymbols.contains(inner.result(), x);
    if (isLinear && telling.detail() != Detail.FULL && work(inner).isLine()) {
      return Work.line(linear(outside, letter, inner), upTo(d.result(), raw));
    }
    var reason =
        Prose.of("chain rule: outer function ")
            .math(outside)
            .text(", inner function ")
            .math(Reasons.definition(letter, inner.subject()));
    return new Work(reason, List.of(outerStep(outside, letter), step(inner)), upTo(d.result(), raw));
  }

  private static Prose linear(Expr outside, Symbol letter, Derivation inner) {
    return Prose.of("chain rule: ")
        .math(outside)
        .text(" with ")
        .math(Reasons.definition(letter, inner.subject()))
        .text(", inner derivative ")
        .math(inner.result());
  }

  /// The derivative of the outer function by its own letter.
  private Step outerStep(Expr outside, Symbol letter) {
    var derivation = new Differentiator(letter, telling.budget()).differentiate(outside);
    return new Derivations(letter, telling).step(derivation);
  }

  private Work ofTwoArguments(Derivation d) {
    var rule = d.untidied();
    var letters = telling.letters().forParts(2);
    var arguments = rule.parts().stream().map(Derivation::subject).toList();
    var reason = telling.reasons().of(Rule.TWO_ARGUMENTS).then(Reasons.with(letters, arguments));
    return new Work(
        reason, primed(letters, rule.parts()), upTo(d.result(), Formula.of(rule.result())));
  }

  private Work underTheSum(Derivation d) {
    var rule = d.untidied();
    return new Work(
        Prose.of("the derivative of a sum is the sum of the derivatives: differentiate under the sum sign"),
        List.of(step(rule.parts().getFirst())),
        upTo(d.result(), Formula.of(rule.result())));
  }

  private Work rewritten(Derivation d) {
    var rule = d.untidied();
    var part = rule.parts().getFirst();
    var same = Formula.Chain.from(Formula.of(d.subject())).equalTo(Formula.of(part.subject()));
    return new Work(
        Prose.of("write it as ").math(same),
        List.of(step(part)),
        upTo(d.result(), Formula.of(rule.result())));
  }
}
