package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// All zeros of a function of one variable, by Rolle's theorem: between two neighbouring zeros of
/// its derivative a function has at most one, and it has one exactly if it changes its sign.
///
/// Before differentiating, a polynomial in e^u is divided by its lowest coefficient, and one in ln
/// u by its highest, so that the derivative has a lower degree; in the end polynomials are left.
final class RolleZeros {
  private static final int DEEPEST = 24;
  private static final int DEEPER_WITH_ANGLES = 8;
  private static final int MOST_TERMS = 60;
  private static final int DIGITS = 60;
  private static final int LARGEST_DENOMINATOR = 12;

  /// Beyond this power of two no zero is looked for on an endless stretch.
  private static final int FARTHEST = 12;

  private static final int BISECTIONS = 60;

  private final DifferentialField field;
  private final Symbol x;
  private final Budget budget;
  private final LineSigns signs;

  RolleZeros(DifferentialField field, Symbol x, Budget budget) {
    this.field = field;
    this.x = x;
    this.budget = budget;
    this.signs = new LineSigns(field, x, budget);
  }

  LineSigns signs() {
    return signs;
  }

  private static Unsupported notSimpler() {
    return new Unsupported("The derivatives of f do not become simpler.");
  }

  /// The zeros on a stretch where all kernels are smooth, in increasing order.
  ///
  /// @throws Unsupported if it is not certain that these are all
  List<Coordinate> of(Polynomial p, Stretch stretch) {
    return of(p, stretch, 0);
  }

  private List<Coordinate> of(Polynomial p, Stretch stretch, int depth) {
    budget.spend(100);
    if (depth > DEEPEST || p.isZero() || p.terms().size() > MOST_TERMS) {
      throw notSimpler();
    }
    var all = new ArrayList<Coordinate>();
    for (var factor : PolynomialAlgebra.factors(p)) {
      ofFactor(factor.base(), stretch, depth).forEach(c -> insert(c, all));
    }
    return all;
  }

  private static void insert(Coordinate c, List<Coordinate> sorted) {
    if (sorted.stream().anyMatch(other -> isSame(other, c))) {
      return;
    }
    int place = 0;
    while (place < sorted.size() && Stretch.isLess(sorted.get(place), c)) {
      place++;
    }
    sorted.add(place, c);
  }

  private static boolean isSame(Coordinate a, Coordinate b) {
    return a.equals(b)
        || (a instanceof Coordinate.Algebraic(var field, var element)
            && b instanceof Coordinate.Algebraic(var other, var image)
            && a.enclose(DIGITS).mayEqual(b.enclose(DIGITS))
            && field.minimalPolynomialOf(element).equals(other.minimalPolynomialOf(image)));
  }

  private List<Coordinate> ofFactor(Polynomial p, Stretch stretch, int depth) {
    var varying = p.generators().stream().filter(g -> !field.isNumber(g)).toList();
    if (varying.isEmpty()) {
      Growing.sign(field, Fraction.of(p));
      return List.of();
    }
    boolean isPower =
        p.terms().size() == 1
            && field.generator(varying.getFirst()) instanceof Generator.Exponential;
    if (isPower || signs.isOfOneSign(p, stretch.hull())) {
      return List.of();
    }
    boolean isAlgebraic =
        p.generators().stream()
            .allMatch(g -> g == 0 || field.generator(g) instanceof Generator.Root);
    if (isAlgebraic) {
      return algebraic(p, stretch);
    }
    boolean hasAngles =
        varying.stream()
            .map(field::generator)
            .anyMatch(g -> g instanceof Generator.Sine || g instanceof Generator.Cosine);
    return hasAngles
        ? between(p, Polynomial.ONE, stretch, depth + DEEPER_WITH_ANGLES)
        : between(p, divisor(p, varying), stretch, depth + 1);
  }

  private List<Coordinate> algebraic(Polynomial p, Stretch stretch) {
    var equations = new ArrayList<>(List.of(p));
    equations.addAll(field.relations(equations));
    var solutions = Elimination.solve(equations, budget).orElseThrow(() -> notSimpler());
    var zeros = new ArrayList<Coordinate>();
    for (var solution : solutions) {
      var at = solution.values().get(0);
      var c =
          at.isConstant()
              ? Coordinate.of(at.coefficient(0))
              : new Coordinate.Algebraic(solution.field(), at);
      if (KernelValues.haveRightSigns(field, solution) && stretch.contains(c)) {
        insert(c, zeros);
      }
    }
    return zeros;
  }

  /// What p is divided by so that its derivative has a lower degree in the last kernel.
  private Polynomial divisor(Polynomial p, List<Integer> varying) {
    int last =
        varying.stream()
            .filter(g -> !(field.generator(g) instanceof Generator.Root))
            .max(Integer::compare)
            .orElseThrow(() -> notSimpler());
    var coefficients = p.coefficientsBy(last);
    return field.generator(last) instanceof Generator.Exponential
        ? coefficients.getFirst()
        : coefficients.getLast();
  }

  /// The zeros of p by those of (p/q)′.
  private List<Coordinate> between(Polynomial p, Polynomial q, Stretch stretch, int depth) {
    var slope = field.derivative(Fraction.of(p, q), x).numerator();
    var marks = new ArrayList<Coordinate>();
    if (!q.isConstant()) {
      marks.addAll(of(q, stretch, depth));
    }
    for (var part : stretch.cut(inner(marks))) {
      of(slope, part, depth).forEach(c -> insert(c, marks));
    }
    var zeros = new ArrayList<Coordinate>();
    for (var mark : marks) {
      if (signs.at(Fraction.of(p), mark) == 0) {
        zeros.add(mark);
      }
    }
    for (var part : stretch.cut(inner(marks))) {
      if (signs.beside(p, part.left(), 1) != signs.beside(p, part.right(), -1)) {
        insert(locate(p, part), zeros);
      }
    }
    return zeros;
  }

  private static List<Stretch.End> inner(List<Coordinate> marks) {
    return marks.stream().<Stretch.End>map(Stretch.End.Inner::new).toList();
  }

  /// The only zero on the stretch.
  private Coordinate locate(Polynomial p, Stretch stretch) {
    var u = Fraction.of(p);
    int before = signs.beside(p, stretch.left(), 1);
    var lower = near(u, stretch, -1, before);
    var upper = near(u, stretch, 1, -before);
    for (int n = 0; n < BISECTIONS; n++) {
      var middle = lower.plus(upper).over(Rational.TWO);
      int sign = signs.at(u, Coordinate.of(middle));
      if (sign == 0) {
        return Coordinate.of(middle);
      }
      lower = sign == before ? middle : lower;
      upper = sign == before ? upper : middle;
    }
    return recognised(u, lower, upper)
        .orElse(
            new Coordinate.Enclosed(
                Interval.of(Interval.of(lower).lower(), Interval.of(upper).upper())));
  }

  private Rational near(Fraction u, Stretch stretch, int side, int wanted) {
    boolean isEndless =
        (side > 0 ? stretch.right() : stretch.left()) instanceof Stretch.End.Infinite;
    for (int step = 0; step < (isEndless ? FARTHEST : BISECTIONS); step++) {
      var there = stretch.near(side, step);
      if (signs.certainly(u, Coordinate.of(there)) == wanted) {
        return there;
      }
    }
    throw new Unsupported("A zero was not enclosed.");
  }

  /// A zero with a small denominator.
  private Optional<Coordinate> recognised(Fraction u, Rational lower, Rational upper) {
    var seen = new TreeSet<Rational>();
    for (int n = 1; n <= LARGEST_DENOMINATOR; n++) {
      var value = Rational.of(Math.round(lower.toDouble() * n), n);
      if (seen.add(value)
          && value.compareTo(lower) >= 0
          && value.compareTo(upper) <= 0
          && signs.at(u, Coordinate.of(value)) == 0) {
        return Optional.of(Coordinate.of(value));
      }
    }
    return Optional.empty();
  }
}
