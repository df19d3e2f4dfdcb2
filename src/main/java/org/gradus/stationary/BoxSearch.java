package org.gradus.stationary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// The stationary points in a box by interval arithmetic, exact where the zero is recognised.
final class BoxSearch {
  private static final int LARGEST_DENOMINATOR = 12;

  /// For the bounds of a Hessian, which are doubles.
  private static final int DIGITS = 20;

  /// The distance within which a zero of high order is found in double arithmetic.
  private static final double NEAR = 1e-4;

  private final Expr f;
  private final List<Symbol> variables;
  private final Evaluator evaluator;
  private final Optional<Subject> subject;
  private final List<Interval> box;
  private final BranchAndPrune search;

  BoxSearch(
      Expr f,
      List<Symbol> variables,
      Optional<Subject> subject,
      Map<Symbol, Interval> box,
      Budget budget) {
    this.f = f;
    this.variables = variables;
    this.evaluator = Evaluator.of(f, variables);
    this.subject = subject;
    this.box = variables.stream().map(box::get).toList();
    this.search = new BranchAndPrune(evaluator, this.box, budget);
  }

  /// Runs to the end of the budget at most; false where the budget ended it.
  boolean run() {
    try {
      search.run();
      return true;
    } catch (Budget.Exhausted _) {
      return false;
    }
  }

  boolean isComplete() {
    return search.isComplete();
  }

  /// What Newton's method from many starts finds beside, as a last resort: points that Krawczyk's
  /// test proves, or exact arithmetic at numbers that are recognised.
  List<StationaryPoint> byNewton(Budget rest) {
    int known = search.zeros().size();
    var exact = new ArrayList<StationaryPoint>();
    var test = search.within(rest);
    try {
      for (var x : new MultistartNewton(evaluator, box, rest.half()).limits()) {
        if (!test.confirm(x)) {
          recognised(x)
              .filter(at -> exact.stream().noneMatch(p -> Assembly.isSame(p.at(), at)))
              .ifPresent(at -> exact.add(new StationaryPoint(at, value(at), classify(at))));
        }
      }
    } catch (Budget.Exhausted _) {
      // What was confirmed so far stands.
    }
    exact.addAll(points(search.zeros().subList(known, search.zeros().size())));
    return exact;
  }

  private Optional<SequencedMap<Symbol, Coordinate>> recognised(double[] x) {
    var at = new LinkedHashMap<Symbol, Coordinate>();
    for (int i = 0; i < x.length; i++) {
      var symbol = variables.get(i);
      guess(Interval.of(x[i] - NEAR, x[i] + NEAR)).ifPresent(guess -> at.put(symbol, guess));
    }
    return at.size() == x.length && isInside(at) && isStationary(at)
        ? Optional.of(at)
        : Optional.empty();
  }

  /// What a point with rational coordinates is, by exact arithmetic.
  private Classification classify(SequencedMap<Symbol, Coordinate> at) {
    var values = new HashMap<Integer, UnivariatePolynomial>();
    for (int i = 0; i < variables.size(); i++) {
      if (at.get(variables.get(i)) instanceof Coordinate.Algebraic(_, var element)) {
        values.put(i, element);
      }
    }
    try {
      var known =
          new Component(new Solution(AlgebraicField.RATIONALS, values), new LinkedHashMap<>());
      var solution = KernelValues.completed(subject.orElseThrow().field(), known);
      return new PointTest(subject.orElseThrow()).classify(solution, at, Strictness.UNKNOWN, 0);
    } catch (Unsupported | ArithmeticException _) {
      return Classification.undecided(List.of("the Hessian at a point that Newton's method found"));
    }
  }

  private boolean isInside(Map<Symbol, Coordinate> at) {
    for (int i = 0; i < variables.size(); i++) {
      if (!Lattices.isInside(at.get(variables.get(i)), box.get(i))) {
        return false;
      }
    }
    return true;
  }

  List<StationaryPoint> points() {
    return points(search.zeros());
  }

  private List<StationaryPoint> points(List<KnownZeros.Zero> zeros) {
    var points = new ArrayList<StationaryPoint>();
    for (var zero : zeros) {
      var at = coordinates(zero);
      if (isInside(at)) {
        points.add(new StationaryPoint(at, value(at), classify(zero, at)));
      }
    }
    return points;
  }

  private SequencedMap<Symbol, Coordinate> coordinates(KnownZeros.Zero zero) {
    var enclosed = new LinkedHashMap<Symbol, Coordinate>();
    var exact = new LinkedHashMap<Symbol, Coordinate>();
    for (int i = 0; i < variables.size(); i++) {
      var symbol = variables.get(i);
      var side = zero.enclosure().get(i);
      enclosed.put(symbol, new Coordinate.Enclosed(side));
      guess(side).ifPresent(guess -> exact.put(symbol, guess));
    }
    if (exact.size() < variables.size()) {
      return enclosed;
    }
    return isStationary(exact) ? exact : enclosed;
  }

  /// A number of small denominator, or such a multiple of π, inside the interval.
  private static Optional<Coordinate> guess(Interval side) {
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      long numerator = Math.round(side.midpoint() * denominator);
      var value = Rational.of(numerator, denominator);
      if (contains(side, value.toDouble())) {
        return Optional.of(Coordinate.of(value));
      }
    }
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      long numerator = Math.round(side.midpoint() / Math.PI * denominator);
      if (contains(side, Math.PI * numerator / denominator)) {
        return Optional.of(
            new Coordinate.Closed(Angles.timesPi(Rational.of(numerator, denominator)), Map.of()));
      }
    }
    return Optional.empty();
  }

  private static boolean contains(Interval side, double value) {
    double slack = 4 * Math.ulp(Math.max(1, Math.abs(value)));
    return side.lower() - slack <= value && value <= side.upper() + slack;
  }

  /// Whether the gradient is zero at the point, exactly.
  private boolean isStationary(Map<Symbol, Coordinate> at) {
    if (subject.isEmpty()) {
      return false;
    }
    try {
      return subject.get().gradient().stream().allMatch(g -> isZero(g, at));
    } catch (Unsupported | ArithmeticException _) {
      return false;
    }
  }

  private boolean isZero(Fraction u, Map<Symbol, Coordinate> at) {
    var images = new LinkedHashMap<Symbol, Expr>();
    at.forEach((x, c) -> images.put(x, c.exact().orElseThrow()));
    var written = new Writer(subject.get().field()).write(u);
    var value = new org.gradus.expr.Substitution(images).in(written);
    return DifferentialField.of(value, List.of()).read(value).isZero();
  }

  private Coordinate value(SequencedMap<Symbol, Coordinate> at) {
    return new Coordinate.Closed(f, at);
  }

  private Classification classify(KnownZeros.Zero zero, Map<Symbol, Coordinate> at) {
    var rows = evaluator.enclosures().hessian(zero.enclosure());
    int n = variables.size();
    var matrix = new BigInterval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = new Coordinate.Enclosed(rows.get(i).get(j)).enclose(DIGITS);
      }
    }
    var inertia = Enclosing.inertia(matrix, DIGITS);
    return inertia.zero() == 0 || (inertia.positive() > 0 && inertia.negative() > 0)
        ? PointTest.byInertia(inertia, true)
        : Classification.undecided(List.of("the Hessian in interval arithmetic at " + at.keySet()));
  }
}
