package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Gradient;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// Where a function of one variable rises and where it falls: the signs of f′ between the points
/// where f′ is zero or not defined.
public record SignChart(List<Mark> marks, List<Stretch> stretches) {

  /// A number where f′ is zero, or where f or f′ is not defined.
  public record Mark(Coordinate at, boolean stationary) {}

  /// The sign of f′ between two neighbouring marks: 1, −1, or 0 where f is constant; empty where f
  /// is not defined.
  public record Stretch(Optional<Integer> sign) {}

  public SignChart {
    marks = List.copyOf(marks);
    stretches = List.copyOf(stretches);
  }

  /// The chart over all real numbers; empty where the marks are not known to be all, or are
  /// infinitely many.
  public static Optional<SignChart> of(Expr f, Symbol x, Budget budget) {
    return of(StationaryPoints.of(f, List.of(x), Optional.empty(), budget), budget);
  }

  /// The chart of a function of one variable whose stationary points are known already.
  public static Optional<SignChart> of(StationaryPoints points, Budget budget) {
    var f = points.function();
    var x = points.variables().getFirst();
    boolean isWhole =
        points.complete()
            && points.scope() == StationaryPoints.Scope.REALS
            && points.families().isEmpty()
            && points.nonsmooth().isEmpty();
    if (!isWhole) {
      return Optional.empty();
    }
    try {
      return borders(f, x).map(borders -> of(f, x, points, borders, budget));
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private static SignChart of(
      Expr f, Symbol x, StationaryPoints points, List<Coordinate> borders, Budget budget) {
    var marks = new ArrayList<Mark>();
    borders.forEach(border -> marks.add(new Mark(border, false)));
    for (var point : points.points()) {
      marks.add(new Mark(point.at().get(x), true));
    }
    marks.sort((a, b) -> approximate(a).compareTo(approximate(b)));
    var slope = Gradient.of(f, List.of(x), budget).components().getFirst();
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i <= marks.size(); i++) {
      stretches.add(new Stretch(sign(f, slope, x, between(marks, i))));
    }
    return new SignChart(marks, stretches);
  }

  private static Rational approximate(Mark mark) {
    return Rational.of(mark.at.approximate());
  }

  private static Rational between(List<Mark> marks, int i) {
    if (marks.isEmpty()) {
      return Rational.ZERO;
    }
    if (i == 0) {
      return approximate(marks.getFirst()).minus(Rational.ONE);
    }
    return i == marks.size()
        ? approximate(marks.getLast()).plus(Rational.ONE)
        : approximate(marks.get(i - 1)).plus(approximate(marks.get(i))).over(Rational.TWO);
  }

  private static Optional<Integer> sign(Expr f, Expr slope, Symbol x, Rational at) {
    var value = Evaluator.of(f, List.of(x)).digits(List.of(at), 40);
    if (!(value instanceof BigInterval.Bounded)) {
      return Optional.empty();
    }
    return Optional.of(Enclosing.sign(Evaluator.of(slope, List.of(x)).digits(List.of(at), 40)));
  }

  /// The zeros of denominators, arguments of logarithms and radicands; empty where one of these is
  /// no polynomial.
  private static Optional<List<Coordinate>> borders(Expr f, Symbol x) {
    var subject = Subject.of(f, List.of(x));
    var product = subject.value().denominator().times(subject.gradient().getFirst().denominator());
    for (int g = 0; g < subject.field().size(); g++) {
      var border =
          switch (subject.field().generator(g)) {
            case Generator.Logarithm(var u, _) -> u.numerator().times(u.denominator());
            case Generator.Root(_, var u, _) -> u.numerator().times(u.denominator());
            case Generator.Other _ -> Polynomial.generator(g);
            case Generator.Variable _,
                Generator.Pi _,
                Generator.Exponential _,
                Generator.Sine _,
                Generator.Cosine _ ->
                Polynomial.ONE;
          };
      product = product.times(border);
    }
    var marks = new ArrayList<Coordinate>();
    for (var factor : PolynomialAlgebra.factors(product)) {
      boolean isNever =
          factor.base().generators().stream()
              .allMatch(g -> subject.field().generator(g) instanceof Generator.Exponential);
      if (isNever && factor.base().terms().size() == 1) {
        continue;
      }
      if (factor.base().generators().stream().allMatch(g -> isOwnRoot(subject, g))) {
        continue;
      }
      if (!factor.base().generators().equals(new java.util.TreeSet<>(List.of(0)))) {
        return Optional.empty();
      }
      for (var root : AlgebraicField.ofRoots(factor.base().univariate())) {
        UnivariatePolynomial at = root.generator();
        marks.add(new Coordinate.Algebraic(root, at));
      }
    }
    return Optional.of(marks);
  }

  /// A root vanishes with its radicand, which is looked at by itself.
  private static boolean isOwnRoot(Subject subject, int g) {
    return subject.field().generator(g) instanceof Generator.Root;
  }
}
