package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.number.Rational;

/// Absolute values, signs, roots and logarithms of quotients, taken apart into irreducible factors.
///
/// For real numbers |uv| = |u||v|, |u|ᶜ|v|ᶜ = |uv|ᶜ and ln|uv| = ln|u| + ln|v|, always; u itself
/// comes back through its sign, |u| = σ(u)·u. What the domain tells of signs is learnt on the way;
/// whoever learns something after a sign was used must start again.
final class Sizes {

  /// An irreducible polynomial or a prime number, and its exponent in a quotient.
  private record Factor(SparsePolynomial base, int exponent) {}

  private final KernelField field;
  private final Kernels kernels;
  private final SignRelations signs;
  private final Map<SparsePolynomial, Integer> indexOf = new HashMap<>();
  private final Map<SparsePolynomial, Map<SparsePolynomial, Integer>> factorsOf = new HashMap<>();
  private final Set<Integer> related = new HashSet<>();
  private final BitSet used = new BitSet();
  private final Set<SparsePolynomial> asked = new HashSet<>();
  private final Exponentials exponentials;
  private boolean isStale;

  Sizes(KernelField field) {
    this.field = field;
    this.exponentials = new Exponentials(this, field);
    this.kernels = field.kernels();
    this.signs = new SignRelations();
  }

  Exponentials exponentials() {
    return exponentials;
  }

  /// Whether something was learnt that makes earlier answers coarse; forgets it, for a new start.
  boolean startAgain() {
    boolean was = isStale;
    isStale = false;
    related.clear();
    used.clear();
    return was;
  }

  void markStale() {
    isStale = true;
  }

  /// |u| for a real u.
  KernelQuotient size(KernelQuotient u) {
    return field.times(sign(u), u);
  }

  /// σ(u): 1 where u ≥ 0, else −1, apart from zeros of u.
  KernelQuotient sign(KernelQuotient u) {
    var relation = signRelation(u);
    used.or(relation.signs());
    return SignRelations.quotient(relation);
  }

  private SignRelations.Relation signRelation(KernelQuotient u) {
    var unknown = new BitSet();
    boolean isNegative = u.coefficient().signum() < 0;
    for (var factor : factors(u)) {
      int known = factor.exponent() % 2 == 0 ? 1 : provedSign(factor.base());
      isNegative ^= known < 0;
      if (known == 0) {
        unknown.flip(signKernel(factor.base()));
      }
    }
    var reduced = signs.reduced(unknown);
    return new SignRelations.Relation(reduced.signs(), reduced.isNegative() != isNegative);
  }

  /// 1 or −1 where the polynomial is proved never to have the other sign, else 0.
  private int provedSign(SparsePolynomial p) {
    var known = new PolynomialSigns(kernels, this::provedSignOfKernel).of(p, signs.nonnegative());
    return known.isNonnegative() ? 1 : known.negative() && !known.positive() ? -1 : 0;
  }

  /// The sign of a kernel that is learnt from the domain.
  private Signs provedSignOfKernel(int kernel) {
    var p = SparsePolynomial.kernel(kernel);
    if (!kernels.contains(new Kernel.SignOf(p))) {
      return Signs.ANY;
    }
    boolean mayBeZero = !signs.isNonzero(p);
    return signs
        .single(kernels.number(new Kernel.SignOf(p)))
        .map(sign -> new Signs(sign < 0, mayBeZero, sign > 0))
        .orElse(new Signs(true, mayBeZero, true));
  }

  /// The kernel σ(p); the sign of a sign is that sign.
  private int signKernel(SparsePolynomial p) {
    int single = singleKernel(p);
    if (single >= 0 && kernels.get(single) instanceof Kernel.SignOf) {
      return single;
    }
    int number = kernels.number(new Kernel.SignOf(p));
    kernels.relate(number, 2, SparsePolynomial.ONE);
    return number;
  }

  /// Learns that u ≥ 0, or u > 0, on the domain.
  void learnNonnegative(KernelQuotient u, boolean isPositive) {
    if (isPositive) {
      learnNonzero(u);
    }
    boolean mayVanishApart =
        factors(u).stream()
            .anyMatch(f -> f.exponent() > 0 && f.exponent() % 2 == 0 && !isNonzero(f.base()));
    if (mayVanishApart) {
      return;
    }
    var relation = signRelation(u);
    if (signs.add(relation.signs(), relation.isNegative())) {
      isStale |= used.intersects(relation.signs());
      if (relation.signs().cardinality() == 1) {
        learnSingle(relation);
      }
    }
  }

  private void learnSingle(SignRelations.Relation relation) {
    if (kernels.get(relation.signs().nextSetBit(0)) instanceof Kernel.SignOf(var p)) {
      signs.nonnegative().add(relation.isNegative() ? p.negate() : p);
    }
  }

  /// Learns that u is not zero on the domain.
  void learnNonzero(KernelQuotient u) {
    for (var factor : factors(u)) {
      isStale |= signs.addNonzero(factor.base()) && asked.contains(factor.base());
    }
  }

  /// Whether u is proved not to vanish on the domain.
  boolean isNonzero(KernelQuotient u) {
    return !u.isZero() && factors(u).stream().allMatch(f -> isNonzero(f.base()));
  }

  private boolean isNonzero(SparsePolynomial p) {
    asked.add(p);
    return signs.isNonzero(p)
        || new PolynomialSigns(kernels, this::provedSignOfKernel)
            .of(p, signs.nonnegative())
            .isNonzero();
  }

  /// |u| to a rational power.
  KernelQuotient power(KernelQuotient u, Rational exponent) {
    var result = KernelQuotient.ONE;
    for (var factor : allFactors(u)) {
      var c = exponent.times(Rational.of(factor.exponent()));
      result = field.times(result, powerOf(factor.base(), c));
    }
    return result;
  }

  /// |p| to a rational power, for an irreducible p.
  KernelQuotient powerOf(SparsePolynomial p, Rational c) {
    int kernel = singleKernel(p);
    return switch (kernel < 0 ? null : kernels.get(kernel)) {
      case Kernel.Exponential(var part, var divisor) ->
          exponentials.of(part, c.over(Rational.of(divisor)));
      case Kernel.RootOfSize(var q, var n) -> powerOf(q, c.over(Rational.of(n)));
      case Kernel.SignOf _ -> KernelQuotient.ONE;
      case null -> powerOfBase(p, c);
      case Kernel.Atom _,
          Kernel.Member _,
          Kernel.Sine _,
          Kernel.Cosine _,
          Kernel.LogarithmOfSize _,
          Kernel.Value _,
          Kernel.IndexedSum _ ->
          powerOfBase(p, c);
    };
  }

  private KernelQuotient powerOfBase(SparsePolynomial p, Rational c) {
    var parts = c.numerator().divideAndRemainder(c.denominator());
    int whole = parts[0].intValueExact();
    var sign = whole % 2 == 0 ? KernelQuotient.ONE : sign(field.of(p));
    var integral = field.times(sign, field.power(field.of(p), whole));
    return parts[1].signum() == 0
        ? integral
        : field.times(integral, root(p, parts[1].intValueExact(), c.denominator().intValueExact()));
  }

  /// |p| to the power r/n.
  private KernelQuotient root(SparsePolynomial p, int r, int n) {
    int index = indexOf.getOrDefault(p, 1);
    int common =
        KernelField.leastCommonMultiple(BigInteger.valueOf(index), BigInteger.valueOf(n))
            .intValueExact();
    isStale |= index > 1 && common > index;
    indexOf.put(p, common);
    int kernel = kernels.number(new Kernel.RootOfSize(p, common));
    if (related.add(kernel)) {
      kernels.relate(kernel, common, field.expanded(size(field.of(p))));
    }
    return KernelQuotient.kernel(kernel, r * (common / n));
  }

  /// ln|u|.
  KernelQuotient logarithm(KernelQuotient u) {
    var terms = new ArrayList<KernelQuotient>();
    for (var factor : allFactors(u)) {
      terms.add(logarithmOf(factor.base()).times(Rational.of(factor.exponent())));
    }
    return field.sum(terms);
  }

  /// ln|p| for an irreducible p; of an exponential and of a root it is known.
  private KernelQuotient logarithmOf(SparsePolynomial p) {
    int kernel = singleKernel(p);
    return switch (kernel < 0 ? null : kernels.get(kernel)) {
      case Kernel.Exponential(var part, var divisor) ->
          field.of(part).times(new Rational(BigInteger.ONE, divisor));
      case Kernel.RootOfSize(var q, var n) -> logarithmOf(q).times(Rational.of(1, n));
      case Kernel.SignOf _ -> KernelQuotient.ZERO;
      case null -> newLogarithm(p);
      case Kernel.Atom _,
          Kernel.Member _,
          Kernel.Sine _,
          Kernel.Cosine _,
          Kernel.LogarithmOfSize _,
          Kernel.Value _,
          Kernel.IndexedSum _ ->
          newLogarithm(p);
    };
  }

  private KernelQuotient newLogarithm(SparsePolynomial p) {
    return KernelQuotient.kernel(kernels.number(new Kernel.LogarithmOfSize(p)));
  }

  private static int singleKernel(SparsePolynomial p) {
    var powers = p.leading().powers();
    return p.terms().size() == 1 && powers.degree() == 1 ? powers.length() - 1 : -1;
  }

  /// The irreducible factors and the primes of the coefficient.
  private List<Factor> allFactors(KernelQuotient u) {
    var all = withSquaresOfSines(factors(u));
    PrimeFactors.of(u.coefficient().numerator().abs())
        .forEach((prime, k) -> all.add(new Factor(SparsePolynomial.constant(prime), k)));
    PrimeFactors.of(u.coefficient().denominator())
        .forEach((prime, k) -> all.add(new Factor(SparsePolynomial.constant(prime), -k)));
    return all;
  }

  /// |cos − 1| times |cos + 1| is sin².
  private List<Factor> withSquaresOfSines(List<Factor> factors) {
    var result = new ArrayList<>(factors);
    for (var factor : factors) {
      squareOfSine(factor, factors)
          .ifPresent(sine -> {
            int k = sine.exponent() / 2;
            var other = factor.base().plus(SparsePolynomial.constant(BigInteger.TWO));
            result.replaceAll(f ->
                f.base().equals(factor.base()) || f.base().equals(other)
                    ? new Factor(f.base(), f.exponent() - k)
                    : f);
            result.add(sine);
          });
    }
    return result;
  }

  /// The square of a sine that this factor, if it is cos − 1, has with a factor cos + 1.
  private Optional<Factor> squareOfSine(Factor factor, List<Factor> factors) {
    var cosine = factor.base().plus(SparsePolynomial.ONE);
    int kernel = cosine.isZero() ? -1 : singleKernel(cosine);
    if (kernel < 0 || !(kernels.get(kernel) instanceof Kernel.Cosine(var angle))) {
      return Optional.empty();
    }
    var other = cosine.plus(SparsePolynomial.ONE);
    int sine = kernels.number(new Kernel.Sine(angle));
    return factors.stream()
        .filter(f -> f.base().equals(other) && f.exponent() * factor.exponent() > 0)
        .map(f -> Math.abs(f.exponent()) < Math.abs(factor.exponent()) ? f : factor)
        .map(f -> new Factor(SparsePolynomial.kernel(sine), 2 * f.exponent()))
        .findFirst();
  }

  /// The irreducible factors without the coefficient.
  private List<Factor> factors(KernelQuotient u) {
    var powers = new HashMap<SparsePolynomial, Integer>();
    var ordered = new ArrayList<SparsePolynomial>();
    for (int kernel = 0; kernel < u.powers().length(); kernel++) {
      if (u.powers().exponent(kernel) != 0) {
        merge(powers, ordered, SparsePolynomial.kernel(kernel), u.powers().exponent(kernel));
      }
    }
    u.factors()
        .forEach((p, k) ->
            irreducible(p)
                .forEach(
                    (factor, multiplicity) -> merge(powers, ordered, factor, multiplicity * k)));
    var result = new ArrayList<Factor>();
    for (var base : ordered) {
      if (powers.get(base) != 0) {
        result.add(new Factor(base, powers.get(base)));
      }
    }
    return result;
  }

  private static void merge(
      Map<SparsePolynomial, Integer> powers,
      List<SparsePolynomial> ordered,
      SparsePolynomial base,
      int exponent) {
    if (powers.merge(base, exponent, Math::addExact) == exponent && !ordered.contains(base)) {
      ordered.add(base);
    }
  }

  private Map<SparsePolynomial, Integer> irreducible(SparsePolynomial p) {
    var known = factorsOf.get(p);
    if (known == null) {
      known = Polynomials.factors(p, kernels.budget());
      factorsOf.put(p, known);
    }
    return known;
  }
}
