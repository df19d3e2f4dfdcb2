package org.gradus.lesson;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.calculus.Rule;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// The names of rules as they stand beside a line.
///
/// At full detail the first use of a rule shows its formula.
final class Reasons {
  private final Detail detail;
  private final Set<Rule> shown = EnumSet.noneOf(Rule.class);

  Reasons(Detail detail) {
    this.detail = detail;
  }

  /// The name of a rule that needs no parts.
  Prose of(Rule rule) {
    return switch (rule) {
      case FUNCTION -> throw new IllegalArgumentException("The function has the name.");
      case CONSTANT,
          HELD_CONSTANT,
          VARIABLE,
          NEGATION,
          CONSTANT_MULTIPLE,
          SUM,
          DIFFERENCE,
          PRODUCT,
          QUOTIENT,
          RECIPROCAL,
          POWER,
          EXPONENTIAL,
          GENERAL_POWER,
          ROOT,
          LOGARITHM,
          CHAIN,
          TWO_ARGUMENTS,
          SIGMA,
          REWRITE,
          TIDY ->
          named(rule);
    };
  }

  private Prose named(Rule rule) {
    var name = Prose.of(rule.title());
    boolean withFormula = detail == Detail.FULL && !rule.formula().isEmpty() && shown.add(rule);
    return withFormula ? name.text(", ").spelled(rule.formula()) : name;
  }

  /// Why a basic function of the variable has this derivative.
  Prose of(Function function) {
    return switch (function) {
      case SQRT -> Prose.of("derivative of the square root");
      case CBRT -> Prose.of("derivative of the cube root");
      case ABS -> Prose.of("derivative of the absolute value");
      case LN -> Prose.of("derivative of the logarithm");
      case SIGMOID -> Prose.of("derivative of the sigmoid, ").spelled("σ′ = σ·(1 − σ)");
      case Function other -> Prose.of("derivative of " + other.text());
    };
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
