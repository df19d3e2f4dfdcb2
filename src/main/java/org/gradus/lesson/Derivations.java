package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiator;
import org.gradus.calculus.Rule;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// Tells derivations by one variable as steps.
///
/// What a rule says of its parts is said here, one method a rule; each derivative that is told was
/// confirmed by the witness.
final class Derivations {
  static final Prose TERM_BY_TERM = Prose.of("differentiate term by term");

  private final Symbol x;
  private final Telling telling;
  private final Letters letters;
  private final Simplifier simplifier;

  Derivations(Symbol x, Telling telling) {
    this(x, telling, telling.letters());
  }

  private Derivations(Symbol x, Telling telling, Letters letters) {
    this.x = x;
    this.telling = telling;
    this.letters = letters;
    this.simplifier = new Simplifier(telling.budget());
  }

  /// The same inside a part that has a name already, where other letters are needed.
  private Derivations within(List<Symbol> names) {
    return new Derivations(x, telling, letters.without(names));
  }

  /// The work on a whole function: a sum is always told term by term.
  Work whole(Derivation d) {
    telling.spendOn(d);
    telling.witness().confirmDerivative(d.subject(), x, d.result());
    var work = expanded(d);
    telling.shown().isNew(d.subject(), x);
    return telling.detail() == Detail.BRIEF ? Work.line(work.reason(), work.values()) : work;
  }

  /// The work with the steps of a sum and of a chain, however simple they are.
  private Work expanded(Derivation d) {
    var rule = d.untidied();
    if (rule.subject() instanceof Expr.Sum && FreeSymbols.contains(rule.subject(), x)) {
      var parts = signed(rule);
      return termByTerm(d, parts, parts.stream().map(this::work).toList());
    }
    return rule.rule() == Rule.CHAIN ? chain(d).inSteps() : work(d);
  }

  /// The step from a subject to its derivative, or a reference to where it was worked before.
  private Step step(Formula subject, Relation relation, Derivation d, Work work) {
    boolean again = !work.isLine() && !telling.shown().isNew(d.subject(), x);
    return again
        ? Work.line(Prose.of("as above"), List.of(work.tidied())).asStep(subject, relation)
        : work.asStep(subject, relation);
  }

  Step step(Derivation d, Work work) {
    return step(Formula.of(d.subject()), Relation.BECOMES, d, work);
  }

  Step step(Derivation d) {
    return step(d, work(d));
  }

  Work work(Derivation d) {
    var rule = d.untidied();
    telling.spendOn(d);
    telling.witness().confirmDerivative(d.subject(), x, d.result());
    return switch (rule.rule()) {
      case CONSTANT -> Work.line(Prose.of("a constant"), List.of(Formula.of(ZERO)));
      case HELD_CONSTANT ->
          Work.line(Prose.of("no ").math(variable()).text(" in it"), List.of(Formula.of(ZERO)));
      case VARIABLE -> Work.line(Reasons.variable(x), List.of(Formula.of(ONE)));
      case POWER, EXPONENTIAL, ROOT, LOGARITHM, FUNCTION -> basic(d);
      case NEGATION -> ofNegation(d);
      case CONSTANT_MULTIPLE -> ofConstantMultiple(d);
      case SUM, DIFFERENCE -> ofSum(d);
      case PRODUCT -> ofProduct(d);
      case QUOTIENT -> ofQuotient(d);
      case RECIPROCAL -> ofReciprocal(d);
      case GENERAL_POWER -> ofGeneralPower(d);
      case CHAIN -> chain(d).work();
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
    return Work.line(reason(rule), RawFormula.upTo(d.result(), Formula.of(raw)));
  }

  private Prose reason(Derivation rule) {
    return rule.subject() instanceof Expr.Application(var f, var arguments)
            && rule.rule() == Rule.FUNCTION
        ? Reasons.of(f, arguments.getFirst())
        : telling.reasons().of(rule.rule());
  }

  /// A minus sign stays; before a constant factor it belongs to the factor.
  private Work ofNegation(Derivation d) {
    var part = d.untidied().parts().getFirst();
    var rule = part.untidied();
    if (rule.rule() == Rule.CONSTANT_MULTIPLE && rule.subject() instanceof Expr.Product) {
      return ofMultiple(d, rule, Expressions.negation(constantFactor(rule.subject())));
    }
    var inner = work(part);
    var raw = inner.isLine() ? inner.tidied() : inner.raw();
    return part.result().equals(ZERO)
        ? inner
        : inner.withValues(RawFormula.upTo(d.result(), RawFormula.negative(raw)));
  }

  private Work ofConstantMultiple(Derivation d) {
    var rule = d.untidied();
    if (rule.subject() instanceof Expr.Quotient(_, var divisor)) {
      var part = rule.parts().getFirst();
      var inner = work(part);
      return inner
          .withReason(Reasons.withFactor("constant divisor ", divisor, inner, part))
          .withValues(
              RawFormula.upTo(d.result(), new Formula.Over(inner.tidied(), Formula.of(divisor))));
    }
    return ofMultiple(d, rule, constantFactor(rule.subject()));
  }

  /// The work on c·u, or on −c·u by the derivation of c·u.
  private Work ofMultiple(Derivation d, Derivation multiple, Expr constant) {
    var part = multiple.parts().getFirst();
    var inner = work(part);
    boolean hidesOne =
        part.rule() == Rule.VARIABLE
            && telling.detail() != Detail.FULL
            && !telling.shown().isFirstProductWithOne();
    var raw =
        hidesOne ? Formula.of(d.result()) : RawFormula.times(Formula.of(constant), inner.raw());
    return inner
        .withReason(Reasons.withFactor("constant factor ", constant, inner, part))
        .withValues(RawFormula.upTo(d.result(), raw));
  }

  /// The product of the factors that are free of the variable.
  private Expr constantFactor(Expr product) {
    return Expressions.product(
        product.operands().stream().filter(f -> !FreeSymbols.contains(f, x)).toList());
  }

  /// A sum inside a function: in one line where its terms are simple, unless every step is wanted.
  private Work ofSum(Derivation d) {
    var parts = signed(d.untidied());
    var works = parts.stream().map(this::work).toList();
    if (telling.detail() == Detail.FULL || !works.stream().allMatch(Work::isLine)) {
      return termByTerm(d, parts, works);
    }
    var changing =
        IntStream.range(0, parts.size())
            .filter(i -> FreeSymbols.contains(parts.get(i).subject(), x))
            .mapToObj(works::get)
            .toList();
    var reason =
        changing.size() == 1
            ? changing.getFirst().reason().text("; ").then(constantTerms(d.subject()))
            : Prose.of("term by term");
    return Work.line(reason, List.of(Formula.of(d.result())));
  }

  /// The derivations of the terms of a sum with their signs.
  private List<Derivation> signed(Derivation rule) {
    var terms = ((Expr.Sum) rule.subject()).terms();
    return IntStream.range(0, terms.size())
        .mapToObj(
            i -> terms.get(i).isSubtracted() ? negation(rule.parts().get(i)) : rule.parts().get(i))
        .toList();
  }

  /// “1 is a constant”, “b and c are constants”.
  private Prose constantTerms(Expr sum) {
    var constants =
        sum.operands().stream()
            .filter(term -> !FreeSymbols.contains(term, x))
            .map(Prose::of)
            .toList();
    return Prose.enumerate(constants)
        .text(constants.size() == 1 ? " is a constant" : " are constants");
  }

  private Work termByTerm(Derivation d, List<Derivation> parts, List<Work> works) {
    var steps =
        IntStream.range(0, parts.size()).mapToObj(i -> step(parts.get(i), works.get(i))).toList();
    var terms =
        parts.stream()
            .map(Derivation::result)
            .filter(result -> !result.equals(ZERO))
            .map(Term::plus)
            .toList();
    var raw = Formula.of(RawFormula.joined(terms));
    return new Work(TERM_BY_TERM, steps, RawFormula.upTo(d.result(), raw));
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
    var names = letters.forParts(rule.parts().size());
    var parts = rule.parts().stream().map(Derivation::subject).toList();
    var reason = Reasons.productRule(names).then(Reasons.with(names, parts));
    return new Work(
        reason,
        primed(names, rule.parts()),
        RawFormula.upTo(d.result(), RawFormula.product(rule.parts())));
  }

  /// The lines u′ = …, v′ = ….
  private List<Step> primed(List<Symbol> names, List<Derivation> parts) {
    var inside = within(names);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> inside.primed(names.get(i), parts.get(i)))
        .toList();
  }

  private Step primed(Symbol name, Derivation part) {
    return step(new Formula.Prime(name, 1, List.of()), Relation.EQUALS, part, work(part));
  }

  private Work ofQuotient(Derivation d) {
    var rule = d.untidied();
    var names = letters.forParts(2);
    var u = rule.parts().get(0);
    var v = rule.parts().get(1);
    var reason =
        Reasons.quotientRule(names.get(0), names.get(1))
            .then(Reasons.with(names, List.of(u.subject(), v.subject())));
    return new Work(
        reason,
        primed(names, rule.parts()),
        RawFormula.upTo(d.result(), RawFormula.quotient(u, v)));
  }

  private Work ofReciprocal(Derivation d) {
    var rule = d.untidied();
    var names = letters.forParts(1);
    var v = rule.parts().getFirst();
    var reason = Reasons.reciprocalRule(names.getFirst());
    var values =
        RawFormula.upTo(d.result(), RawFormula.reciprocal(rule.subject().operands().getFirst(), v));
    var withPart = reason.then(Reasons.with(names, List.of(v.subject())));
    return v.rule() == Rule.VARIABLE
        ? Work.line(withPart, List.of(Formula.of(d.result())))
        : new Work(withPart, primed(names, rule.parts()), values);
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
    var inner =
        new Differentiator(x, telling.budget()).differentiate(exponential.operands().getFirst());
    var raw = RawFormula.times(Formula.of(d.subject()), Formula.of(inner.result()));
    return new Work(reason, List.of(step(inner)), RawFormula.upTo(d.result(), raw));
  }

  private ChainSteps chain(Derivation d) {
    var letter = letters.forParts(1).getFirst();
    return new ChainSteps(d, x, letter, within(List.of(letter)), telling);
  }

  private Work ofTwoArguments(Derivation d) {
    var rule = d.untidied();
    var names = letters.forParts(2);
    var parts = rule.parts();
    var arguments = parts.stream().map(Derivation::subject).toList();
    var reason = telling.reasons().ofTwoArguments(rule.subject(), names);
    return new Work(
        reason.then(Reasons.with(names, arguments)),
        primed(names, parts),
        RawFormula.upTo(d.result(), RawFormula.ofTwoArguments(rule)));
  }

  private Work underTheSum(Derivation d) {
    var rule = d.untidied();
    var part = rule.parts().getFirst();
    var inner = expanded(part).asStep(Formula.of(part.subject()));
    return new Work(
        telling.reasons().underTheSum(),
        List.of(inner),
        RawFormula.upTo(d.result(), Formula.of(rule.result())));
  }

  private Work rewritten(Derivation d) {
    var rule = d.untidied();
    var part = rule.parts().getFirst();
    var same = Formula.Chain.from(Formula.of(d.subject())).equalTo(Formula.of(part.subject()));
    return new Work(
        Prose.of("write it as ").math(same),
        List.of(step(part)),
        RawFormula.upTo(d.result(), Formula.of(rule.result())));
  }
}
