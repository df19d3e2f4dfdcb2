package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Expressions;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// An equation in one exponential, logarithm or angle and constants, solved for the argument.
///
/// It is used where the argument is not a multiple of one variable: cos(xy) = 0 says that xy is π/2
/// + kπ, and 2ˣ = 3 that x ln 2 is ln 3.
record KernelEquation(List<Inverted> solutions) {
  private static final int DIGITS = 50;
  private static final long WORK = 1_000_000;

  /// The argument of a kernel, what it is equal to, and the values of the kernels of it.
  record Inverted(Fraction argument, Fraction value, Map<Integer, Fraction> values) {}

  /// The first equation of this form; empty where there is none whose solutions can be written.
  static Optional<KernelEquation> in(CaseSystem system, List<Polynomial> equations) {
    return equations.stream().map(p -> of(system, p)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<KernelEquation> of(CaseSystem system, Polynomial p) {
    var field = system.field();
    var varying = p.generators().stream().filter(g -> !field.isConstant(g)).toList();
    if (varying.isEmpty() || varying.size() > 2) {
      return Optional.empty();
    }
    boolean hasNumbersOnly = varying.size() == p.generators().size();
    int g = varying.getFirst();
    return switch (field.generator(g)) {
      case Generator.Exponential(var u, _)
          when varying.size() == 1 && isInvertible(field, g, hasNumbersOnly) ->
          values(system, p, g, hasNumbersOnly).map(values -> exponential(field, u, g, values));
      case Generator.Logarithm(var u, _)
          when varying.size() == 1 && isInvertible(field, g, hasNumbersOnly) ->
          values(system, p, g, hasNumbersOnly).map(values -> logarithm(field, u, g, values));
      case Generator.Sine(var u, _) when hasNumbersOnly && !Carriers.isCarrier(field, g) ->
          varying.stream().allMatch(h -> h == g || h == g + 1)
              ? angles(system, u, g, p)
              : Optional.empty();
      case Generator.Cosine(var u, _) when hasNumbersOnly && !Carriers.isCarrier(field, g) ->
          varying.size() == 1 ? angles(system, u, g - 1, p) : Optional.empty();
      case Generator _ -> Optional.empty();
    };
  }

  /// Kernels of rational multiples of a variable stay as unknowns, unless constants stand beside
  /// them.
  private static boolean isInvertible(DifferentialField field, int g, boolean hasNumbersOnly) {
    return !hasNumbersOnly || !Carriers.isCarrier(field, g);
  }

  /// The numbers that a kernel is equal to.
  private static Optional<List<Fraction>> values(
      CaseSystem system, Polynomial p, int g, boolean hasNumbersOnly) {
    var coefficients = p.coefficientsBy(g);
    if (p.degree(g) == 1 && system.isNonzero(coefficients.get(1))) {
      return Optional.of(List.of(Fraction.of(coefficients.get(0).negate(), coefficients.get(1))));
    }
    if (!hasNumbersOnly) {
      return Optional.empty();
    }
    return Elimination.solve(List.of(p), Budget.ofWork(WORK))
        .flatMap(solutions -> {
          var values = new ArrayList<Fraction>();
          for (var solution : solutions) {
            var value = written(system.field(), solution, g);
            if (value.isEmpty()) {
              return Optional.empty();
            }
            values.add(value.get());
          }
          return Optional.of(values);
        });
  }

  private static Optional<Fraction> written(DifferentialField field, Solution solution, int g) {
    return new Coordinate.Algebraic(solution.field(), solution.values().get(g))
        .exact()
        .map(field::read);
  }

  private static KernelEquation exponential(
      DifferentialField field, Fraction u, int g, List<Fraction> values) {
    var result = new ArrayList<Inverted>();
    for (var value : values) {
      if (value.numerator().generators().stream().anyMatch(field::isInteger)) {
        throw new Unsupported("The sign of a number was not decided.");
      }
      int sign = Enclosing.sign(new Enclosing(field, Map.of(), DIGITS).at(value));
      if (sign == 0 && !value.isZero()) {
        throw new Unsupported("The sign of a number was not decided.");
      }
      if (sign > 0) {
        var argument = field.read(Expressions.ln(new Writer(field).write(value)));
        result.add(new Inverted(u, argument, Map.of(g, value)));
      }
    }
    return new KernelEquation(result);
  }

  private static KernelEquation logarithm(
      DifferentialField field, Fraction u, int g, List<Fraction> values) {
    return new KernelEquation(
        values.stream()
            .map(value ->
                new Inverted(
                    u,
                    field.read(Expressions.exp(new Writer(field).write(value))),
                    Map.of(g, value)))
            .toList());
  }

  /// The angles that satisfy the equation, up to whole turns.
  private static Optional<KernelEquation> angles(
      CaseSystem system, Fraction u, int sine, Polynomial p) {
    var field = system.field();
    var s = Polynomial.generator(sine);
    var c = Polynomial.generator(sine + 1);
    var circle = s.power(2).plus(c.power(2)).minus(Polynomial.ONE);
    var solutions = Elimination.solve(List.of(p, circle), Budget.ofWork(WORK));
    if (solutions.isEmpty()) {
      return Optional.empty();
    }
    int k = field.integer(system::contains);
    var turn =
        field
            .read(Expressions.constant(Constant.PI))
            .times(Fraction.generator(k))
            .times(Rational.TWO);
    var result = new ArrayList<Inverted>();
    for (var solution : solutions.get()) {
      var cosine = written(field, solution, sine + 1);
      var sineValue = written(field, solution, sine);
      var start =
          new Angles(solution.field(), solution.values().get(sine + 1), solution.values().get(sine))
              .angle()
              .exact();
      if (cosine.isEmpty() || sineValue.isEmpty() || start.isEmpty()) {
        return Optional.empty();
      }
      result.add(
          new Inverted(
              u,
              field.read(start.get()).plus(turn),
              Map.of(sine, sineValue.get(), sine + 1, cosine.get())));
    }
    return Optional.of(new KernelEquation(result));
  }
}
