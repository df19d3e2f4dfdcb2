package org.gradus.stationary;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.number.Rational;

/// A sum of terms c e^P tᵃ (ln t)ᵇ for t → ∞, and a remainder of at most a certain size.
///
/// Terms that are not larger than the remainder are left out.
final class Growing {
  private static final int DIGITS = 60;
  private static final int MOST_PRODUCTS = 2_000;

  private final DifferentialField field;
  private final NavigableMap<Size, Fraction> terms;
  private final Optional<Size> remainder;

  private Growing(
      DifferentialField field, NavigableMap<Size, Fraction> terms, Optional<Size> remainder) {
    this.field = field;
    this.terms = new TreeMap<>(order(field));
    this.remainder = remainder;
    terms.forEach((size, c) -> {
      if (!c.isZero() && remainder.filter(r -> compare(field, size, r) <= 0).isEmpty()) {
        this.terms.put(size, c);
      }
    });
  }

  /// tᵃ (ln t)ᵇ, in the order of growth.
  record Monomial(Rational power, int logarithms) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(Rational.ZERO, 0);
    static final Monomial LOGARITHM = new Monomial(Rational.ZERO, 1);

    Monomial times(Monomial other) {
      return new Monomial(power.plus(other.power), logarithms + other.logarithms);
    }

    @Override
    public int compareTo(Monomial other) {
      int order = power.compareTo(other.power);
      return order != 0 ? order : Integer.compare(logarithms, other.logarithms);
    }
  }

  /// e^P tᵃ (ln t)ᵇ; the terms of P grow.
  record Size(NavigableMap<Monomial, Fraction> exponent, Monomial powers) {
    static final Size ONE = new Size(new TreeMap<>(), Monomial.ONE);

    static Size power(Rational a) {
      return new Size(new TreeMap<>(), new Monomial(a, 0));
    }

    /// e^(c m); e^(c ln t) is a power of t.
    static Size exponential(Size m, Fraction c) {
      if (!m.exponent.isEmpty()) {
        throw undecided();
      }
      boolean isPower = m.powers.equals(Monomial.LOGARITHM) && c.isConstant();
      return isPower
          ? power(c.numerator().constantTerm())
          : new Size(new TreeMap<>(Map.of(m.powers, c)), Monomial.ONE);
    }

    /// The power of t.
    ///
    /// @throws Unsupported if there is something else
    Rational order() {
      if (!exponent.isEmpty() || powers.logarithms != 0) {
        throw undecided();
      }
      return powers.power;
    }

    Size times(Size other) {
      var sum = new TreeMap<>(exponent);
      other.exponent.forEach((m, c) -> sum.merge(m, c, Fraction::plus));
      sum.values().removeIf(Fraction::isZero);
      return new Size(sum, powers.times(other.powers));
    }

    /// @throws Unsupported for a broken power of a logarithm
    Size raised(Rational n) {
      if (powers.logarithms != 0 && !n.isInteger()) {
        throw undecided();
      }
      var scaled = new TreeMap<>(exponent);
      scaled.replaceAll((_, c) -> c.times(n));
      int logarithms =
          powers.logarithms == 0 ? 0 : powers.logarithms * n.numerator().intValueExact();
      return new Size(scaled, new Monomial(powers.power.times(n), logarithms));
    }
  }

  /// The largest term.
  record Leading(Size size, Fraction coefficient) {}

  static Unsupported undecided() {
    return new Unsupported("How f grows was not decided.");
  }

  static Growing zero(DifferentialField field) {
    return new Growing(field, new TreeMap<>(order(field)), Optional.empty());
  }

  static Growing of(DifferentialField field, Fraction c, Size size) {
    return zero(field).plus(c, size);
  }

  private Growing plus(Fraction c, Size size) {
    var more = copy();
    more.merge(size, c, Fraction::plus);
    return new Growing(field, more, remainder);
  }

  /// ln(e^P tᵃ) = P + a ln t.
  ///
  /// @throws Unsupported for the logarithm of a logarithm
  static Growing logarithm(DifferentialField field, Size size) {
    if (size.powers.logarithms != 0) {
      throw undecided();
    }
    var sum =
        of(field, Fraction.of(size.powers.power), new Size(new TreeMap<>(), Monomial.LOGARITHM));
    for (var term : size.exponent.entrySet()) {
      sum = sum.plus(term.getValue(), new Size(new TreeMap<>(), term.getKey()));
    }
    return sum;
  }

  Growing plus(Growing other) {
    var sum = copy();
    other.terms.forEach((size, c) -> sum.merge(size, c, Fraction::plus));
    return new Growing(field, sum, larger(remainder, other.remainder));
  }

  Growing times(Growing other) {
    if (terms.size() * other.terms.size() > MOST_PRODUCTS) {
      throw undecided();
    }
    var product = new TreeMap<Size, Fraction>(order(field));
    terms.forEach((a, c) ->
        other.terms.forEach((b, d) -> product.merge(a.times(b), c.times(d), Fraction::plus)));
    var left = remainder.flatMap(r -> other.bound().map(r::times));
    var right = other.remainder.flatMap(r -> bound().map(r::times));
    return new Growing(field, product, larger(left, right));
  }

  Growing times(Rational factor) {
    if (factor.isZero()) {
      return zero(field);
    }
    var scaled = copy();
    scaled.replaceAll((_, c) -> c.times(factor));
    return new Growing(field, scaled, remainder);
  }

  Growing negate() {
    return times(Rational.ONE.negate());
  }

  /// What it is known to be at most of the order of; empty for 0.
  Optional<Size> bound() {
    return terms.isEmpty() ? remainder : Optional.of(terms.lastKey());
  }

  /// The same with a remainder of at least this size.
  Growing upTo(Optional<Size> size) {
    return new Growing(field, terms, larger(remainder, size));
  }

  private NavigableMap<Size, Fraction> copy() {
    return new TreeMap<>(terms);
  }

  private Optional<Size> larger(Optional<Size> a, Optional<Size> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return compare(field, a.get(), b.get()) >= 0 ? a : b;
  }

  /// @throws Unsupported if the largest term is not known
  Leading leading() {
    if (terms.isEmpty()) {
      throw undecided();
    }
    return new Leading(terms.lastKey(), terms.lastEntry().getValue());
  }

  /// The sign for all large t; 0 for the function that is zero.
  int sign() {
    return terms.isEmpty() && remainder.isEmpty() ? 0 : sign(field, leading().coefficient);
  }

  /// ε, where this is its largest term times 1 + ε.
  Growing relative() {
    var lead = leading();
    var inverse = of(field, Fraction.ONE.over(lead.coefficient), lead.size.raised(Rational.of(-1)));
    return times(inverse).plus(Fraction.ONE.negate(), Size.ONE);
  }

  /// The terms that grow.
  NavigableMap<Size, Fraction> large() {
    requireSmallRemainder();
    return terms.tailMap(Size.ONE, false);
  }

  Fraction constant() {
    requireSmallRemainder();
    return terms.getOrDefault(Size.ONE, Fraction.ZERO);
  }

  /// What tends to 0.
  Growing small() {
    requireSmallRemainder();
    return new Growing(field, terms.headMap(Size.ONE, false), remainder);
  }

  private void requireSmallRemainder() {
    if (remainder.filter(r -> compare(field, r, Size.ONE) >= 0).isPresent()) {
      throw undecided();
    }
  }

  private static Comparator<Size> order(DifferentialField field) {
    return (a, b) -> compare(field, a, b);
  }

  /// e^P tᵃ (ln t)ᵇ grows faster where P does, then by a, then by b; e^(c ln t) is a power, too.
  private static int compare(DifferentialField field, Size a, Size b) {
    var ratio = a.times(b.raised(Rational.of(-1)));
    if (ratio.exponent.isEmpty()) {
      return a.powers.compareTo(b.powers);
    }
    var lead = ratio.exponent.lastEntry();
    boolean isPower = lead.getKey().equals(Monomial.LOGARITHM);
    return sign(
        field, isPower ? lead.getValue().plus(Fraction.of(ratio.powers.power)) : lead.getValue());
  }

  /// The sign of a number that is not zero.
  ///
  /// @throws Unsupported if sixty digits do not show it
  static int sign(DifferentialField field, Fraction number) {
    int sign = Enclosing.sign(new Enclosing(field, Map.of(), DIGITS).at(number));
    if (sign == 0) {
      throw new Unsupported("The sign of a number was not decided.");
    }
    return sign;
  }
}
