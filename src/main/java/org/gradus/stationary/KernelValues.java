package org.gradus.stationary;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// Finds the values of kernels that are algebraic at a point: e⁰ = 1, ln 1 = 0, √4 = 2.
final class KernelValues {
  private KernelValues() {}

  /// The solution with every further value that follows.
  static Solution completed(DifferentialField field, Component component) {
    var solution = component.solution();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (int g = 0; g < field.size(); g++) {
        if (!solution.has(g)) {
          var value = value(field, component, solution, g);
          if (value.isPresent()) {
            solution = solution.with(g, value.get());
            grew = true;
          }
        }
      }
    }
    return solution;
  }

  private static Optional<UnivariatePolynomial> value(
      DifferentialField field, Component component, Solution solution, int g) {
    var assigned = component.assigned().get(g);
    if (assigned != null) {
      return at(solution, assigned);
    }
    return switch (field.generator(g)) {
      case Generator.Variable _ -> Optional.empty();
      case Generator.Exponential(var u, _) -> whereArgumentIs(solution, u, 0, 1);
      case Generator.Sine(var u, _) -> whereArgumentIs(solution, u, 0, 0);
      case Generator.Cosine(var u, _) -> whereArgumentIs(solution, u, 0, 1);
      case Generator.Logarithm(var u, _) -> whereArgumentIs(solution, u, 1, 0);
      case Generator.Root(int n, var u, _) -> at(solution, u).flatMap(v -> root(v, n));
      case Generator.Other(Expr.Application(var f, var arguments)) when Reader.isZeroAtZero(f) ->
          whereArgumentIs(solution, field.read(arguments.getFirst()), 0, 0);
      case Generator.Pi _, Generator.Other _ -> Optional.empty();
    };
  }

  private static Optional<UnivariatePolynomial> at(Solution solution, Fraction u) {
    return solution.hasAllOf(u) && !solution.vanishes(u.denominator())
        ? Optional.of(solution.at(u))
        : Optional.empty();
  }

  private static Optional<UnivariatePolynomial> whereArgumentIs(
      Solution solution, Fraction u, long argument, long value) {
    return at(solution, u)
        .filter(v -> v.equals(UnivariatePolynomial.of(argument)))
        .map(_ -> UnivariatePolynomial.of(value));
  }

  private static Optional<UnivariatePolynomial> root(UnivariatePolynomial radicand, int n) {
    return radicand.isConstant() && radicand.coefficient(0).signum() >= 0
        ? Radical.exactRoot(radicand.coefficient(0), n).map(UnivariatePolynomial::of)
        : Optional.<Rational>empty().map(UnivariatePolynomial::of);
  }

  /// Whether even roots have values that are not negative and exponentials positive ones.
  static boolean haveRightSigns(DifferentialField field, Solution solution) {
    AlgebraicField numbers = solution.field();
    for (var entry : solution.values().entrySet()) {
      boolean isRight =
          switch (field.generator(entry.getKey())) {
            case Generator.Root(int n, _, _) -> n % 2 == 1 || numbers.signum(entry.getValue()) >= 0;
            case Generator.Exponential _ -> numbers.signum(entry.getValue()) > 0;
            case Generator.Variable _,
                Generator.Pi _,
                Generator.Sine _,
                Generator.Cosine _,
                Generator.Logarithm _,
                Generator.Other _ ->
                true;
          };
      if (!isRight) {
        return false;
      }
    }
    return true;
  }
}
