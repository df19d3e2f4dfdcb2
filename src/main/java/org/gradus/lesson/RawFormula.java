package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.calculus.Derivation;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Signed;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;

/// What a rule gives before it is tidied, in the order and with the dots of the rule.
final class RawFormula {
  private RawFormula() {}

  /// The raw value, and the tidied one where it looks different.
  static List<Formula> upTo(Expr result, Formula raw) {
    var value = FormulaValue.of(raw);
    boolean same = value.filter(result::equals).isPresent();
    return same ? List.of(Formula.of(result)) : List.of(raw, Formula.of(result));
  }

  /// −u, with the sign at the first factor of a product.
  static Formula negative(Formula u) {
    if (u instanceof Formula.Times(var factors)
        && factors.getFirst() instanceof Formula.Of(var first)
        && !(first instanceof Expr.Sum)) {
      var signed = new ArrayList<>(factors);
      signed.set(0, Formula.of(Expressions.negation(first)));
      return new Formula.Times(signed);
    }
    return switch (u) {
      case Formula.Of(Expr.Negation(var e)) -> Formula.of(e);
      case Formula.Of(var e) -> Formula.of(Expressions.negation(e));
      case Formula.Plus(var terms)
          when terms.size() == 1 && terms.getFirst().sign() == Sign.MINUS ->
          terms.getFirst().formula();
      case Formula other -> Formula.minus(other);
    };
  }

  /// A product in which a factor that is a product is not told apart from its factors.
  static Formula times(Formula... factors) {
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

  /// The sum of the terms, a negated one subtracted.
  static Expr joined(List<Term> terms) {
    return Expressions.sum(
        terms.stream()
            .map(t -> t.expr() instanceof Expr.Negation(var u) ? Term.minus(u) : t)
            .toList());
  }

  /// −c·v′/v², without a c that is 1.
  static Formula reciprocal(Expr c, Derivation v) {
    var slope = Formula.of(v.result());
    var numerator = c.equals(ONE) ? slope : times(Formula.of(c), slope);
    return Formula.minus(new Formula.Over(numerator, Formula.of(Expressions.square(v.subject()))));
  }

  /// u′v + uv′, for any number of factors.
  static Formula product(List<Derivation> parts) {
    return new Formula.Plus(
        IntStream.range(0, parts.size()).mapToObj(i -> termOfProduct(parts, i)).toList());
  }

  private static Signed termOfProduct(List<Derivation> parts, int primed) {
    var factors = new ArrayList<Formula>();
    for (int j = 0; j < parts.size(); j++) {
      var part = parts.get(j);
      factors.add(Formula.of(j == primed ? part.result() : part.subject()));
    }
    return new Signed(Sign.PLUS, new Formula.Times(factors));
  }

  /// (u′v − uv′)/v².
  static Formula quotient(Derivation u, Derivation v) {
    var numerator =
        new Formula.Plus(
            List.of(
                new Signed(Sign.PLUS, times(Formula.of(u.result()), Formula.of(v.subject()))),
                new Signed(Sign.MINUS, times(Formula.of(u.subject()), Formula.of(v.result())))));
    return new Formula.Over(numerator, Formula.of(Expressions.square(v.subject())));
  }

  /// f₁·u′ + f₂·v′.
  static Formula ofTwoArguments(Derivation rule) {
    var u = rule.parts().get(0);
    var v = rule.parts().get(1);
    return rule.subject() instanceof Expr.Application(var f, var arguments)
        ? new Formula.Plus(
            List.of(
                new Signed(Sign.PLUS, byArgument(f.derivatives(arguments).get(0), u)),
                new Signed(Sign.PLUS, byArgument(f.derivatives(arguments).get(1), v))))
        : Formula.of(rule.result());
  }

  private static Formula byArgument(Expr outer, Derivation inner) {
    return times(Formula.of(outer), Formula.of(inner.result()));
  }
}
