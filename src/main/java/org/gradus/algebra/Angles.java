package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Constant;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// Sines and cosines, by the addition theorems, as polynomials in those of a basis of angles over
/// ℚ.
///
/// The basis is made of the angles in the order in which they come; where one turns out to be a
/// fraction of another, the basis is refined and the normal form begins again. Multiples of π/12
/// have their exact values.
final class Angles {
  private static final int LARGEST_MULTIPLE = 32;
  private static final BigInteger TWELVE = BigInteger.valueOf(12);

  /// Cosine and sine of one angle.
  record Pair(KernelQuotient cosine, KernelQuotient sine) {}

  private static final Pair NO_TURN = new Pair(KernelQuotient.ONE, KernelQuotient.ZERO);

  /// A whole multiple of an angle whose cosine and sine are kernels.
  private record Multiple(Map<Part, Rational> angle, int factor) {}

  private final Sizes sizes;
  private final KernelField field;
  private final List<Map<Part, Rational>> basis = new ArrayList<>();
  private final Set<Map<Part, Rational>> apart = new HashSet<>();
  private final Map<KernelQuotient, Pair> known = new HashMap<>();

  Angles(Sizes sizes, KernelField field) {
    this.sizes = sizes;
    this.field = field;
  }

  /// Cosine and sine of u.
  Pair of(KernelQuotient u) {
    var pair = known.get(u);
    if (pair == null) {
      pair = newPair(u);
      known.put(u, pair);
    }
    return pair;
  }

  /// Forgets what was found before something was learnt.
  void startAgain() {
    known.clear();
  }

  private Pair newPair(KernelQuotient u) {
    var angle = field.parts(u);
    var pair = turn(angle).map(this::ofTwelfths).orElse(NO_TURN);
    for (var multiple : multiples(angle)) {
      pair = sum(pair, of(multiple));
    }
    return pair;
  }

  /// Takes the multiple of π out of an angle, if it is one of π/12; the number of twelfths.
  private Optional<Integer> turn(Map<Part, Rational> angle) {
    int pi = field.kernels().number(new Kernel.Atom(Expressions.constant(Constant.PI)));
    var part = new Part(PowerProduct.of(pi, 1), SparsePolynomial.ONE);
    var twelfths = angle.getOrDefault(part, Rational.ZERO).times(Rational.of(TWELVE));
    if (twelfths.isZero() || !twelfths.isInteger()) {
      return Optional.empty();
    }
    angle.remove(part);
    return Optional.of(twelfths.numerator().mod(BigInteger.valueOf(24)).intValueExact());
  }

  /// Cosine and sine of kπ/12.
  private Pair ofTwelfths(int k) {
    var quarter = new Pair(KernelQuotient.ZERO, KernelQuotient.ONE);
    var pair =
        switch (k % 6) {
          case 0 -> NO_TURN;
          case 1 -> difference(third(), fourth());
          case 2 -> difference(quarter, third());
          case 3 -> fourth();
          case 4 -> third();
          default -> sum(difference(fourth(), third()), quarter);
        };
    for (int turns = k / 6; turns > 0; turns--) {
      pair = sum(pair, quarter);
    }
    return pair;
  }

  private Pair third() {
    var half = Rational.of(1, 2);
    return new Pair(KernelQuotient.of(half), root(3).times(half));
  }

  private Pair fourth() {
    var halfRoot = root(2).times(Rational.of(1, 2));
    return new Pair(halfRoot, halfRoot);
  }

  private KernelQuotient root(int n) {
    return sizes.power(KernelQuotient.of(Rational.of(n)), Rational.of(1, 2));
  }

  private Pair difference(Pair a, Pair b) {
    return sum(a, new Pair(b.cosine(), b.sine().negate()));
  }

  /// cos(a + b) = cos a cos b − sin a sin b, sin(a + b) = sin a cos b + cos a sin b.
  private Pair sum(Pair a, Pair b) {
    if (a.equals(NO_TURN) || b.equals(NO_TURN)) {
      return a.equals(NO_TURN) ? b : a;
    }
    return new Pair(
        field.minus(field.times(a.cosine(), b.cosine()), field.times(a.sine(), b.sine())),
        field.plus(field.times(a.sine(), b.cosine()), field.times(a.cosine(), b.sine())));
  }

  /// cos 2a = 1 − 2 sin² a, sin 2a = 2 sin a cos a.
  private Pair doubled(Pair a) {
    if (a.equals(NO_TURN)) {
      return a;
    }
    var square = field.times(a.sine(), a.sine());
    return new Pair(
        field.minus(KernelQuotient.ONE, square.times(Rational.TWO)),
        field.times(a.sine(), a.cosine()).times(Rational.TWO));
  }

  private Pair of(Multiple multiple) {
    int k = Math.abs(multiple.factor());
    var once = single(multiple.angle());
    var pair = NO_TURN;
    for (int bit = 31 - Integer.numberOfLeadingZeros(k); bit >= 0; bit--) {
      pair = doubled(pair);
      if ((k >> bit & 1) == 1) {
        pair = sum(pair, once);
      }
    }
    return multiple.factor() < 0 ? new Pair(pair.cosine(), pair.sine().negate()) : pair;
  }

  /// The kernels sin and cos of an angle in the basis, with sin² = 1 − cos².
  private Pair single(Map<Part, Rational> angle) {
    var kernels = field.kernels();
    int cosine = kernels.number(new Kernel.Cosine(angle));
    int sine = kernels.number(new Kernel.Sine(angle));
    var square = SparsePolynomial.of(BigInteger.ONE, PowerProduct.of(cosine, 2));
    kernels.relate(sine, 2, SparsePolynomial.ONE.minus(square));
    return new Pair(KernelQuotient.kernel(cosine), KernelQuotient.kernel(sine));
  }

  /// The angle as a combination of the basis with small integer coefficients.
  ///
  /// The basis is extended or refined where that is necessary. An angle that would need large
  /// multiples stands apart: fewer relations are seen then, but none that is wrong.
  private List<Multiple> multiples(Map<Part, Rational> angle) {
    if (angle.isEmpty()) {
      return List.of();
    }
    var factors = combination(angle);
    if (factors.isEmpty()) {
      basis.add(angle);
      return List.of(new Multiple(angle, 1));
    }
    return factors.stream().allMatch(Angles::isSmall)
        ? multiples(factors)
        : List.of(standingApart(angle));
  }

  private static boolean isSmall(Rational factor) {
    var limit = BigInteger.valueOf(LARGEST_MULTIPLE);
    return factor.numerator().abs().max(factor.denominator()).compareTo(limit) <= 0;
  }

  private List<Multiple> multiples(List<Rational> factors) {
    var multiples = new ArrayList<Multiple>();
    for (int place = 0; place < factors.size(); place++) {
      var factor = factors.get(place);
      if (!factor.isInteger()) {
        refine(place, factor.denominator());
      }
      if (!factor.isZero()) {
        multiples.add(new Multiple(basis.get(place), factor.numerator().intValueExact()));
      }
    }
    return multiples;
  }

  private Multiple standingApart(Map<Part, Rational> angle) {
    var opposite = Kernels.combination();
    angle.forEach((part, c) -> opposite.put(part, c.negate()));
    if (apart.contains(opposite)) {
      return new Multiple(opposite, -1);
    }
    apart.add(angle);
    return new Multiple(angle, 1);
  }

  private void refine(int place, BigInteger divisor) {
    var finer = Kernels.combination();
    basis.get(place).forEach((part, c) -> finer.put(part, c.over(Rational.of(divisor))));
    basis.set(place, finer);
    known.clear();
    sizes.markStale();
  }

  /// The coefficients of the angle in terms of the basis, by elimination; empty if it is
  /// independent of the basis.
  private List<Rational> combination(Map<Part, Rational> angle) {
    var rest = new HashMap<>(angle);
    var rows = new ArrayList<Row>();
    for (int place = 0; place < basis.size(); place++) {
      var row = Row.unit(basis.get(place), place, basis.size());
      for (var earlier : rows) {
        row.subtract(earlier);
      }
      rows.add(row);
    }
    var target = new Row(rest, zeros(basis.size()));
    for (var row : rows) {
      target.subtract(row);
    }
    return target.parts().isEmpty()
        ? new ArrayList<>(target.weights().stream().map(Rational::negate).toList())
        : List.of();
  }

  private static List<Rational> zeros(int count) {
    var zeros = new ArrayList<Rational>();
    for (int i = 0; i < count; i++) {
      zeros.add(Rational.ZERO);
    }
    return zeros;
  }

  /// A combination of parts that is also a combination of the basis with these weights, up to a
  /// fixed angle.
  private record Row(Map<Part, Rational> parts, List<Rational> weights) {

    static Row unit(Map<Part, Rational> parts, int place, int count) {
      var weights = zeros(count);
      weights.set(place, Rational.ONE);
      return new Row(new LinkedHashMap<>(parts), weights);
    }

    /// Subtracts the multiple of the other row that removes the other's first part from this one.
    void subtract(Row other) {
      var pivot = other.parts.keySet().iterator().next();
      var factor = parts.getOrDefault(pivot, Rational.ZERO).over(other.parts.get(pivot));
      if (factor.isZero()) {
        return;
      }
      other.parts.forEach((part, c) -> parts.merge(part, c.times(factor).negate(), Rational::plus));
      parts.values().removeIf(Rational::isZero);
      for (int i = 0; i < weights.size(); i++) {
        weights.set(i, weights.get(i).minus(other.weights.get(i).times(factor)));
      }
    }
  }
}
