package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// The two solutions −b/2a ± √(b² − 4ac)/2a of a quadratic equation for a variable, whose leading
/// coefficient is a number.
record SquareRoots(int generator, List<Fraction> values) {
  private static final int GRID = 17;
  private static final int DIGITS = 30;

  /// Empty unless the system is one such equation between variables.
  static Optional<SquareRoots> of(DifferentialField field, List<Polynomial> equations) {
    if (equations.size() != 1) {
      return Optional.empty();
    }
    var p = equations.getFirst();
    boolean areVariables =
        p.generators().stream()
            .allMatch(g ->
                field.generator(g) instanceof Generator.Variable
                    || field.generator(g) instanceof Generator.Pi);
    return areVariables
        ? p.generators().reversed().stream()
            .filter(g -> !field.isConstant(g))
            .filter(g -> p.degree(g) == 2 && p.coefficientsBy(g).getLast().isConstant())
            .findFirst()
            .filter(g -> takesPositiveValue(field, radicand(p, g)))
            .map(g -> of(field, p, g))
        : Optional.empty();
  }

  private static SquareRoots of(DifferentialField field, Polynomial p, int generator) {
    var coefficients = p.coefficientsBy(generator);
    var unit = Rational.ONE.over(coefficients.get(2).constantTerm());
    var half = coefficients.get(1).times(unit.over(Rational.of(-2)));
    var radicand = radicand(p, generator);
    var written = Expressions.sqrt(new Writer(field).write(radicand));
    int place = field.place(new Generator.Root(2, Fraction.of(radicand), written));
    var root = Fraction.generator(place);
    return new SquareRoots(
        generator, List.of(Fraction.of(half).plus(root), Fraction.of(half).minus(root)));
  }

  private static Polynomial radicand(Polynomial p, int generator) {
    var coefficients = p.coefficientsBy(generator);
    var unit = Rational.ONE.over(coefficients.get(2).constantTerm());
    var half = coefficients.get(1).times(unit.over(Rational.of(-2)));
    return half.power(2).minus(coefficients.get(0).times(unit));
  }

  /// Whether the radicand is positive at a point of a small grid, so that there are real solutions.
  private static boolean takesPositiveValue(DifferentialField field, Polynomial radicand) {
    var unknowns =
        radicand.generators().stream()
            .filter(g -> field.generator(g) instanceof Generator.Variable)
            .toList();
    var symbols = unknowns.stream().map(g -> symbol(field, g)).toList();
    var evaluator = Evaluator.of(new Writer(field).write(radicand), symbols);
    int points = (int) Math.pow(GRID, Math.min(unknowns.size(), 3));
    for (int code = 0; code < points; code++) {
      var at = new ArrayList<Rational>();
      int rest = code;
      for (int g : unknowns) {
        int place = rest % GRID - GRID / 2;
        at.add(field.isInteger(g) ? Rational.of(place) : Rational.of(place, 2));
        rest /= GRID;
      }
      if (Enclosing.sign(evaluator.digits(at, DIGITS)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Symbol symbol(DifferentialField field, int g) {
    return ((Expr.Variable) field.generator(g).expr()).symbol();
  }
}
