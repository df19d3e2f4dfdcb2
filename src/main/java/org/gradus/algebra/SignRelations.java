package org.gradus.algebra;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is known of the signs of polynomials on the common domain: products of them that are 1 or
/// −1, and polynomials that are not zero.
///
/// √(xy) tells that σ(x)σ(y) = 1. The relations are linear equations over the field of two elements
/// and are kept in echelon form, each under its highest sign.
final class SignRelations {

  /// The product of signs is −1 where `isNegative`, else 1.
  record Relation(BitSet signs, boolean isNegative) {

    Relation times(Relation other) {
      var product = (BitSet) signs.clone();
      product.xor(other.signs);
      return new Relation(product, isNegative != other.isNegative);
    }
  }

  private final TreeMap<Integer, Relation> byHighest = new TreeMap<>();
  private final Set<SparsePolynomial> nonzero = new HashSet<>();
  private final Set<SparsePolynomial> nonnegative = new HashSet<>();

  /// The same product of signs in terms of those that are not determined by others.
  Relation reduced(BitSet signs) {
    var result = new Relation((BitSet) signs.clone(), false);
    for (var row : byHighest.descendingMap().entrySet()) {
      if (result.signs().get(row.getKey())) {
        result = result.times(row.getValue());
      }
    }
    return result;
  }

  /// Adds a relation; says whether it is new.
  ///
  /// One that contradicts what is known holds at zeros only and tells nothing.
  boolean add(BitSet signs, boolean isNegative) {
    var rest = reduced(signs).times(new Relation(new BitSet(), isNegative));
    if (rest.signs().isEmpty()) {
      return false;
    }
    byHighest.put(rest.signs().length() - 1, rest);
    return true;
  }

  /// The sign of one polynomial: 1, −1, or unknown.
  Optional<Integer> single(int sign) {
    var signs = new BitSet();
    signs.set(sign);
    var known = reduced(signs);
    return known.signs().isEmpty() ? Optional.of(known.isNegative() ? -1 : 1) : Optional.empty();
  }

  boolean addNonzero(SparsePolynomial p) {
    return nonzero.add(p);
  }

  boolean isNonzero(SparsePolynomial p) {
    return nonzero.contains(p);
  }

  /// The polynomials, or their negatives, that are not negative.
  Set<SparsePolynomial> nonnegative() {
    return nonnegative;
  }

  /// A combination of signs as a map from their numbers, all to the first power.
  static KernelQuotient quotient(Relation relation) {
    var powers = PowerProduct.ONE;
    for (int sign = relation.signs().nextSetBit(0);
        sign >= 0;
        sign = relation.signs().nextSetBit(sign + 1)) {
      powers = powers.times(PowerProduct.of(sign, 1));
    }
    var product = KernelQuotient.of(powers);
    return relation.isNegative() ? product.negate() : product;
  }
}
