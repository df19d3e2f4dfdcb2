package org.gradus.stationary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.RealRoots;
import org.gradus.number.UnivariatePolynomial;

/// The weighted homogeneous parts of a function of two small quantities that decide its signs.
///
/// Along the curves s₁ = a t^p, s₂ = b t^q the terms on an edge of the Newton polygon with these
/// weights come first; where they vanish for no (a, b) but (0, 0), the function has their sign near
/// 0.
final class NewtonPolygon {
  private static final List<Rational> SAMPLES = samples();

  private final AlgebraicField field;
  private final List<Edge> edges = new ArrayList<>();

  /// The terms of lowest weighted order for the weights p and q.
  private record Edge(Jet<UnivariatePolynomial> part) {}

  /// The edges whose terms come before all terms beyond the known degree.
  NewtonPolygon(AlgebraicField field, Jet<UnivariatePolynomial> f, int knownDegree) {
    this.field = field;
    var monomials = List.copyOf(f.terms().keySet());
    for (var a : monomials) {
      for (var b : monomials) {
        if (a.of(0) > b.of(0) && a.of(1) < b.of(1)) {
          int p = b.of(1) - a.of(1);
          int q = a.of(0) - b.of(0);
          int divisor = BigInteger.valueOf(p).gcd(BigInteger.valueOf(q)).intValue();
          addEdge(f, p / divisor, q / divisor, a, knownDegree);
        }
      }
    }
  }

  private void addEdge(Jet<UnivariatePolynomial> f, int p, int q, Powers onEdge, int knownDegree) {
    int order = order(onEdge, p, q);
    boolean isLowest = f.terms().keySet().stream().allMatch(m -> order(m, p, q) >= order);
    if (isLowest && order < (knownDegree + 1) * Math.min(p, q)) {
      var part = new TreeMap<>(f.terms());
      part.keySet().removeIf(m -> order(m, p, q) > order);
      var edge = new Edge(new Jet<>(part));
      if (!edges.contains(edge)) {
        edges.add(edge);
      }
    }
  }

  private static int order(Powers monomial, int p, int q) {
    return p * monomial.of(0) + q * monomial.of(1);
  }

  /// The signs that the function is seen to take near 0: a set of 1 and −1.
  java.util.Set<Integer> signs() {
    var found = new java.util.TreeSet<Integer>();
    for (var edge : edges) {
      for (var a : SAMPLES) {
        found.add(field.signum(value(edge, a, Rational.ONE)));
        found.add(field.signum(value(edge, a, Rational.ONE.negate())));
        found.add(field.signum(value(edge, Rational.ONE, a)));
        found.add(field.signum(value(edge, Rational.ONE.negate(), a)));
      }
    }
    found.remove(0);
    return found;
  }

  /// Whether the function is zero at no point near 0 but 0 itself, by one edge with rational
  /// coefficients.
  boolean isDefinite() {
    return edges.size() == 1
        && edges.getFirst().part.terms().values().stream()
            .allMatch(UnivariatePolynomial::isConstant)
        && hasNoZero(edges.getFirst());
  }

  private boolean hasNoZero(Edge edge) {
    var one = Rational.ONE;
    return !field.isZero(value(edge, one, Rational.ZERO))
        && !field.isZero(value(edge, one.negate(), Rational.ZERO))
        && isRootFree(edge, one)
        && isRootFree(edge, one.negate());
  }

  private static boolean isRootFree(Edge edge, Rational second) {
    var sum = UnivariatePolynomial.ZERO;
    for (var term : edge.part.terms().entrySet()) {
      var c = term.getValue().coefficient(0).times(second.pow(term.getKey().of(1)));
      var power = UnivariatePolynomial.of(Rational.ONE);
      for (int i = 0; i < term.getKey().of(0); i++) {
        power = power.times(UnivariatePolynomial.X);
      }
      sum = sum.plus(power.times(c));
    }
    return !sum.isZero() && (sum.isConstant() || RealRoots.of(sum.squarefree()).isEmpty());
  }

  private UnivariatePolynomial value(Edge edge, Rational first, Rational second) {
    var sum = field.zero();
    for (var term : edge.part.terms().entrySet()) {
      var factor = first.pow(term.getKey().of(0)).times(second.pow(term.getKey().of(1)));
      sum = field.plus(sum, term.getValue().times(factor));
    }
    return sum;
  }

  private static List<Rational> samples() {
    var samples = new ArrayList<Rational>();
    for (int n = 0; n <= 8; n++) {
      for (int d : new int[] {1, 3, 8}) {
        samples.add(Rational.of(n, d));
        samples.add(Rational.of(-n, d));
      }
    }
    return samples.stream().distinct().toList();
  }
}
