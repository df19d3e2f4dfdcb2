package org.gradus.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Isolates the real roots of a squarefree polynomial over ℚ by bisection and Descartes' rule of
/// signs (Vincent, Collins, Akritas).
public final class RealRoots {
  private final List<RootInterval> found = new ArrayList<>();

  private RealRoots() {}

  /// Disjoint intervals in increasing order, each with exactly one root; no end point is a root
  /// unless the interval is that point.
  public static List<RootInterval> of(UnivariatePolynomial squarefree) {
    var roots = new RealRoots();
    if (squarefree.degree() < 1) {
      return List.of();
    }
    var p = squarefree.primitive();
    boolean atZero = p.getFirst().signum() == 0;
    var q = atZero ? p.subList(1, p.size()) : p;
    int bound = boundExponent(q);
    roots.isolate(scaled(alternated(q), bound), new Dyadic(BigInteger.ZERO, -bound), atZero);
    var negative = roots.found.stream().map(RootInterval::negate).toList().reversed();
    var all = new ArrayList<>(negative);
    if (atZero) {
      all.add(new RootInterval(Rational.ZERO, Rational.ZERO));
    }
    roots.found.clear();
    roots.isolate(scaled(q, bound), new Dyadic(BigInteger.ZERO, -bound), atZero);
    all.addAll(roots.found);
    return List.copyOf(all);
  }

  /// The interval from numerator/2^exponent to (numerator + 1)/2^exponent.
  private record Dyadic(BigInteger numerator, int exponent) {
    Dyadic half(int side) {
      return new Dyadic(numerator.shiftLeft(1).add(BigInteger.valueOf(side)), exponent + 1);
    }

    Rational lower() {
      return Rational.TWO.pow(-exponent).times(Rational.of(numerator));
    }

    Rational upper() {
      return Rational.TWO.pow(-exponent).times(Rational.of(numerator.add(BigInteger.ONE)));
    }
  }

  /// The roots inside a part; one at its beginning is no longer among those of `p`.
  private void isolate(List<BigInteger> p, Dyadic part, boolean beginsAtRoot) {
    if (p.size() < 2) {
      return;
    }
    int variations = variations(shifted(p.reversed()));
    if (variations == 0) {
      return;
    }
    boolean endsAtRoot = sum(p).signum() == 0;
    if (variations == 1 && !beginsAtRoot && !endsAtRoot) {
      found.add(new RootInterval(part.lower(), part.upper()));
      return;
    }
    var left = halved(p);
    isolate(left, part.half(0), beginsAtRoot);
    var right = shifted(left);
    boolean isMiddleRoot = right.getFirst().signum() == 0;
    if (isMiddleRoot) {
      var middle = part.half(1).lower();
      found.add(new RootInterval(middle, middle));
      right = right.subList(1, right.size());
    }
    isolate(right, part.half(1), isMiddleRoot);
  }

  private static BigInteger sum(List<BigInteger> p) {
    return p.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// Cauchy's bound: every root is smaller in size than 2 to this power.
  private static int boundExponent(List<BigInteger> p) {
    int largest = p.stream().mapToInt(c -> c.abs().bitLength()).max().orElse(0);
    return Math.max(1, largest - p.getLast().abs().bitLength() + 2);
  }

  /// p(−x).
  private static List<BigInteger> alternated(List<BigInteger> p) {
    var result = new ArrayList<BigInteger>(p.size());
    for (int k = 0; k < p.size(); k++) {
      result.add(k % 2 == 0 ? p.get(k) : p.get(k).negate());
    }
    return result;
  }

  /// p(2ᵇx).
  private static List<BigInteger> scaled(List<BigInteger> p, int b) {
    var result = new ArrayList<BigInteger>(p.size());
    for (int k = 0; k < p.size(); k++) {
      result.add(p.get(k).shiftLeft(b * k));
    }
    return result;
  }

  /// 2ⁿ p(x/2).
  private static List<BigInteger> halved(List<BigInteger> p) {
    int n = p.size() - 1;
    var result = new ArrayList<BigInteger>(p.size());
    for (int k = 0; k <= n; k++) {
      result.add(p.get(k).shiftLeft(n - k));
    }
    return result;
  }

  /// p(x + 1).
  private static List<BigInteger> shifted(List<BigInteger> p) {
    var result = new ArrayList<>(p);
    for (int i = 0; i < p.size() - 1; i++) {
      for (int k = p.size() - 2; k >= i; k--) {
        result.set(k, result.get(k).add(result.get(k + 1)));
      }
    }
    return result;
  }

  private static int variations(List<BigInteger> p) {
    int count = 0;
    int last = 0;
    for (var c : p) {
      if (c.signum() != 0) {
        count += last != 0 && last != c.signum() ? 1 : 0;
        last = c.signum();
      }
    }
    return count;
  }
}
