package org.gradus.grading;

import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// The smallest and the largest eigenvalue of a symmetric matrix of rationals, as expressions.
///
/// Rational eigenvalues and factors of degree two are divided out of the characteristic polynomial.
/// What remains is solved by roots where its degree is two, and by the cosine of a third of an
/// angle where it is three, since all its roots are real (Viète, 1591).
final class ExtremeEigenvalues {
  /// Decimals that differ by more than this share belong to different eigenvalues.
  private static final double CLEAR = 1e-9;

  /// A root with its value in decimals.
  private record Root(Expr exact, double decimal) {}

  private ExtremeEigenvalues() {}

  /// Both; empty where they have no such form, or decimals cannot tell which root is the largest.
  ///
  /// @param decimals the eigenvalues in decimals, in increasing order
  static Optional<List<Expr>> of(List<List<Rational>> matrix, List<Double> decimals) {
    var rest = characteristic(matrix);
    var roots = new ArrayList<Root>();
    var scale = Rational.of(denominator(matrix));
    for (double lambda : decimals) {
      var root = nearest(lambda, scale);
      var quotient = divided(rest, List.of(Rational.ONE, root.negate()));
      if (quotient.isPresent()) {
        roots.add(new Root(number(root), root.toDouble()));
        rest = quotient.get();
      }
    }
    for (int i = 0; i < decimals.size() && rest.size() > 4; i++) {
      for (int j = i + 1; j < decimals.size(); j++) {
        var sum = nearest(decimals.get(i) + decimals.get(j), scale);
        var product = nearest(decimals.get(i) * decimals.get(j), scale.pow(2));
        var factor = List.of(Rational.ONE, sum.negate(), product);
        var quotient = divided(rest, factor);
        if (quotient.isPresent()) {
          roots.addAll(ofQuadratic(factor));
          rest = quotient.get();
        }
      }
    }
    switch (rest.size() - 1) {
      case 0 -> {}
      case 2 -> roots.addAll(ofQuadratic(rest));
      case 3 -> roots.addAll(ofCubic(rest));
      default -> {
        return Optional.empty();
      }
    }
    return extreme(roots, decimals.getFirst())
        .flatMap(least -> extreme(roots, decimals.getLast()).map(most -> List.of(least, most)));
  }

  private static Optional<Expr> extreme(List<Root> roots, double decimal) {
    var near =
        roots.stream()
            .filter(root -> Math.abs(root.decimal() - decimal) <= CLEAR * Math.abs(decimal))
            .map(Root::exact)
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /// The coefficients of det(λI − A) from that of λⁿ down, by the recursion of Faddeev and
  /// Leverrier.
  private static List<Rational> characteristic(List<List<Rational>> a) {
    int n = a.size();
    var coefficients = new ArrayList<>(List.of(Rational.ONE));
    var m = Collections.nCopies(n, Collections.nCopies(n, Rational.ZERO));
    for (int k = 1; k <= n; k++) {
      m = times(a, plus(m, coefficients.getLast()));
      coefficients.add(trace(m).over(Rational.of(-k)));
    }
    return coefficients;
  }

  private static List<List<Rational>> plus(List<List<Rational>> m, Rational c) {
    return entries(m.size(), (i, j) -> i == j ? m.get(i).get(j).plus(c) : m.get(i).get(j));
  }

  private static List<List<Rational>> times(List<List<Rational>> a, List<List<Rational>> b) {
    return entries(
        a.size(),
        (i, j) ->
            IntStream.range(0, a.size())
                .mapToObj(k -> a.get(i).get(k).times(b.get(k).get(j)))
                .reduce(Rational.ZERO, Rational::plus));
  }

  private interface Entry {
    Rational at(int i, int j);
  }

  private static List<List<Rational>> entries(int n, Entry entry) {
    return IntStream.range(0, n)
        .mapToObj(i -> IntStream.range(0, n).mapToObj(j -> entry.at(i, j)).toList())
        .toList();
  }

  private static Rational trace(List<List<Rational>> m) {
    return IntStream.range(0, m.size())
        .mapToObj(i -> m.get(i).get(i))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /// A common denominator of the entries: this many times a rational eigenvalue is whole.
  private static BigInteger denominator(List<List<Rational>> matrix) {
    return matrix.stream()
        .flatMap(List::stream)
        .map(Rational::denominator)
        .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
  }

  /// The multiple of 1/scale that is nearest.
  private static Rational nearest(double number, Rational scale) {
    var scaled = Rational.of(number).times(scale).plus(Rational.of(1, 2));
    var floor = scaled.numerator().subtract(scaled.numerator().mod(scaled.denominator()));
    return Rational.of(floor.divide(scaled.denominator())).over(scale);
  }

  private static Rational value(List<Rational> polynomial, Rational x) {
    return polynomial.stream().reduce(Rational.ZERO, (sum, c) -> sum.times(x).plus(c));
  }

  /// The quotient by a polynomial that begins with 1; empty where something remains.
  private static Optional<List<Rational>> divided(List<Rational> polynomial, List<Rational> by) {
    var rest = new ArrayList<>(polynomial);
    int length = polynomial.size() - by.size() + 1;
    for (int i = 0; i < length; i++) {
      for (int j = 1; j < by.size(); j++) {
        rest.set(i + j, rest.get(i + j).minus(rest.get(i).times(by.get(j))));
      }
    }
    boolean isExact =
        length > 0 && rest.subList(length, rest.size()).stream().allMatch(Rational::isZero);
    return isExact ? Optional.of(List.copyOf(rest.subList(0, length))) : Optional.empty();
  }

  /// (s ∓ √(s² − 4t))/2 of λ² − sλ + t.
  private static List<Root> ofQuadratic(List<Rational> polynomial) {
    var s = polynomial.get(1).negate();
    var gap = s.pow(2).minus(Rational.of(4).times(polynomial.get(2)));
    var root = sqrt(number(gap));
    double middle = s.toDouble() / 2;
    double way = Math.sqrt(gap.toDouble()) / 2;
    return List.of(
        new Root(quotient(Expressions.difference(number(s), root), TWO), middle - way),
        new Root(quotient(sum(number(s), root), TWO), middle + way));
  }

  /// q + 2p cos(φ/3 + 2πk/3) of (λ − q)³ − 3p²(λ − q) − 2p³ cos φ.
  private static List<Root> ofCubic(List<Rational> polynomial) {
    var q = polynomial.get(1).over(Rational.of(-3));
    var square = q.pow(2).minus(polynomial.get(2).over(Rational.of(3)));
    var twice = value(polynomial, q).negate();
    var p = sqrt(number(square));
    var cosine = quotient(number(twice.over(Rational.TWO.times(square))), p);
    var third = quotient(Function.ACOS.of(cosine), number(3));
    double size = Math.sqrt(square.toDouble());
    double angle = Math.acos(twice.toDouble() / (2 * square.toDouble() * size)) / 3;
    return Stream.of(0, 2, 4)
        .map(k -> {
          var shift = quotient(product(number(k), Expressions.constant(Constant.PI)), number(3));
          var shifted = k == 0 ? third : sum(third, shift);
          var way = product(TWO, p, Function.COS.of(shifted));
          double decimal = q.toDouble() + 2 * size * Math.cos(angle + k * Math.PI / 3);
          return new Root(sum(number(q), way), decimal);
        })
        .toList();
  }
}
