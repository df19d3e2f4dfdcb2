package org.gradus.lesson;

import static org.gradus.expr.Expressions.ZERO;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Rule;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// The names of rules as they stand beside a line.
///
/// At full detail the first use of a rule shows its formula.
final class Reasons {
  private final Detail detail;
  private final Set<Rule> shown = EnumSet.noneOf(Rule.class);

  Reasons(Detail detail) {
    this.detail = detail;
  }

  /// The name of a rule.
  Prose of(Rule rule) {
    var name = Prose.of(rule.title());
    boolean withFormula = detail == Detail.FULL && !rule.formula().isEmpty() && shown.add(rule);
    return withFormula ? name.text(", ").spelled(rule.formula()) : name;
  }

  /// Why a basic function has this derivative at its argument.
  static Prose of(Function function, Expr u) {
    return switch (function) {
      case SQRT -> Prose.of("derivative of the square root");
      case CBRT -> Prose.of("derivative of the cube root");
      case LN -> Prose.of("derivative of the logarithm");
      case SIGMOID -> Prose.of("derivative of the sigmoid, ").spelled("σ′ = σ·(1 − σ)");
      case ABS ->
          slopes(
              u, Prose.of("the absolute value has slope 1"), Prose.of(Formula.of(Rational.of(-1))));
      case RELU -> slopes(u, Prose.of("slope 1"), Prose.of("0"));
      case SIGN, FLOOR, CEIL -> Prose.of("constant between its jumps");
      case Function other -> Prose.of("derivative of " + other.text());
    };
  }

  /// The slope of the larger or smaller one of two, which is all there is to max and min.
  Prose ofTwoArguments(Expr call, List<Symbol> letters) {
    var extreme = Set.of(Function.MAX, Function.MIN);
    if (!(call instanceof Expr.Application(var f, _)) || !extreme.contains(f)) {
      return of(Rule.TWO_ARGUMENTS);
    }
    var which = f == Function.MAX ? "larger" : "smaller";
    return Prose.of(f.text() + " has the slope of the " + which + " one of ")
        .math(Formula.of(letters.get(0)))
        .text(" and ")
        .math(Formula.of(letters.get(1)))
        .text(",");
  }

  /// One slope where u is positive, another where it is negative.
  private static Prose slopes(Expr u, Prose above, Prose below) {
    return above
        .text(" where ")
        .math(Formula.Chain.from(Formula.of(u)).then(Relation.GREATER, Formula.of(ZERO)))
        .text(" and ")
        .then(below)
        .text(" where ")
        .math(Formula.Chain.from(Formula.of(u)).then(Relation.LESS, Formula.of(ZERO)));
  }

  static Prose variable(Symbol x) {
    return Prose.of("the derivative of ").math(Formula.of(x)).text(" is 1");
  }

  /// The reason at length for the first time, and its name from then on.
  Prose underTheSum() {
    return Prose.of(
        shown.add(Rule.SIGMA)
            ? "the derivative of a sum is the sum of the derivatives, so differentiate under the"
                + " sum sign"
            : "differentiate under the sum sign");
  }

  /// The constant factor, and why the rest has its derivative.
  static Prose withFactor(String name, Expr constant, Work inner, Derivation part) {
    var factor = Prose.of(name).math(constant);
    if (part.rule() == Rule.VARIABLE) {
      return factor;
    }
    return part.subject() instanceof Expr.Sum && inner.isLine()
        ? factor.text(", and the other factor has the derivative ").math(inner.tidied())
        : factor.text(", ").then(inner.reason());
  }

  /// The product rule with a prime on one factor after the other: (uv)′ = u′v + uv′.
  static Prose productRule(List<Symbol> letters) {
    var names = letters.stream().map(Notation.TEXT::write).toList();
    var terms =
        IntStream.range(0, names.size())
            .mapToObj(i -> termOfProductRule(names, i))
            .collect(Collectors.joining(" + "));
    return Prose.of("product rule ").spelled("(" + String.join("", names) + ")′ = " + terms);
  }

  private static String termOfProductRule(List<String> names, int primed) {
    return IntStream.range(0, names.size())
        .mapToObj(j -> names.get(j) + (j == primed ? "′" : ""))
        .collect(Collectors.joining());
  }

  static Prose quotientRule(Symbol first, Symbol second) {
    var u = Notation.TEXT.write(first);
    var v = Notation.TEXT.write(second);
    return Prose.of("quotient rule ")
        .spelled("(%s/%s)′ = (%s′%s − %s%s′)/%s²".formatted(u, v, u, v, u, v, v));
  }

  static Prose reciprocalRule(Symbol letter) {
    var v = Notation.TEXT.write(letter);
    return Prose.of("reciprocal rule ").spelled("(c/%s)′ = −c·%s′/%s²".formatted(v, v, v));
  }

  /// “with u = x² and v = sin x”.
  static Prose with(List<Symbol> letters, List<Expr> parts) {
    var definitions =
        IntStream.range(0, letters.size())
            .mapToObj(i -> Prose.of(definition(letters.get(i), parts.get(i))))
            .toList();
    return Prose.of(" with ").then(Prose.enumerate(definitions));
  }

  static Formula definition(Symbol letter, Expr part) {
    return Formula.Chain.from(Formula.of(letter)).equalTo(Formula.of(part));
  }
}
