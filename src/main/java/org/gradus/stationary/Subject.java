package org.gradus.stationary;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// A function with its gradient and Hessian as elements of a differential field.
record Subject(
    Expr f,
    List<Symbol> variables,
    DifferentialField field,
    Fraction value,
    List<Fraction> gradient,
    List<List<Fraction>> hessian,
    Evaluator evaluator) {

  /// @throws Unsupported if the function is not in the reach of exact methods
  static Subject of(Expr f, List<Symbol> variables) {
    var field = DifferentialField.of(f, variables);
    var value = field.read(f);
    var gradient = variables.stream().map(x -> field.derivative(value, x)).toList();
    var hessian =
        gradient.stream()
            .map(g -> variables.stream().map(x -> field.derivative(g, x)).toList())
            .toList();
    return new Subject(f, variables, field, value, gradient, hessian, Evaluator.of(f, variables));
  }

  int size() {
    return variables.size();
  }

  /// The Hessian without factors that all entries share and that are never negative nor zero.
  List<List<Fraction>> scaledHessian() {
    var common = Polynomial.ONE;
    for (var row : hessian) {
      for (var entry : row) {
        var extra = PolynomialAlgebra.gcd(common, entry.denominator());
        common = common.times(PolynomialAlgebra.quotient(entry.denominator(), extra));
      }
    }
    var square = Fraction.of(common.power(2));
    var powers = new java.util.TreeMap<Integer, Integer>();
    for (int g = 0; g < field.size(); g++) {
      if (field.generator(g) instanceof Generator.Exponential) {
        powers.put(g, lowestPower(g, square));
      }
    }
    var divisor =
        powers.entrySet().stream()
            .map(e -> Polynomial.generator(e.getKey()).power(e.getValue()))
            .reduce(Polynomial.ONE, Polynomial::times);
    var scale = square.over(Fraction.of(divisor));
    return hessian.stream()
        .map(row -> row.stream().map(entry -> entry.times(scale)).toList())
        .toList();
  }

  private int lowestPower(int generator, Fraction scale) {
    return hessian.stream()
        .flatMap(List::stream)
        .filter(entry -> !entry.isZero())
        .map(entry -> entry.times(scale).numerator())
        .flatMap(p -> p.terms().keySet().stream())
        .mapToInt(powers -> powers.of(generator))
        .min()
        .orElse(0);
  }

  /// The generators that are variables.
  IntStream places() {
    return IntStream.range(0, variables.size());
  }
}
