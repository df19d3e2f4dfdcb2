package org.gradus.stationary;

import cc.redberry.rings.ARing;
import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import java.util.Iterator;
import org.gradus.number.Budget;

/// The ring of integers for the polynomial library, which spends a budget as the numbers grow.
///
/// The library cannot be interrupted, but it asks its ring for every product and every greatest
/// common divisor; the one that finds the budget used up ends the computation.
final class CountedIntegers extends ARing<BigInteger> {
  private static final long serialVersionUID = 1L;

  /// Pairs of machine words that are worth one unit of work, about a microsecond.
  private static final int PRODUCTS = 256;

  private static final int DIVISIONS = 32;

  private final transient Budget budget;

  CountedIntegers(Budget budget) {
    this.budget = budget;
  }

  private void spend(BigInteger a, BigInteger b, int pairs) {
    budget.spend(words(a) * words(b) / pairs);
  }

  private static long words(BigInteger a) {
    return 1 + a.bitLength() / Long.SIZE;
  }

  @Override
  public boolean isField() {
    return false;
  }

  @Override
  public boolean isEuclideanRing() {
    return true;
  }

  @Override
  public BigInteger cardinality() {
    return Rings.Z.cardinality();
  }

  @Override
  public BigInteger characteristic() {
    return BigInteger.ZERO;
  }

  @Override
  public BigInteger add(BigInteger a, BigInteger b) {
    return a.add(b);
  }

  @Override
  public BigInteger subtract(BigInteger a, BigInteger b) {
    return a.subtract(b);
  }

  @Override
  public BigInteger multiply(BigInteger a, BigInteger b) {
    spend(a, b, PRODUCTS);
    return a.multiply(b);
  }

  @Override
  public BigInteger negate(BigInteger a) {
    return a.negate();
  }

  @Override
  public BigInteger copy(BigInteger a) {
    return a;
  }

  @Override
  public int signum(BigInteger a) {
    return a.signum();
  }

  @Override
  public BigInteger[] divideAndRemainder(BigInteger a, BigInteger b) {
    spend(a, b, DIVISIONS);
    return Rings.Z.divideAndRemainder(a, b);
  }

  @Override
  public BigInteger reciprocal(BigInteger a) {
    return Rings.Z.reciprocal(a);
  }

  @Override
  public BigInteger gcd(BigInteger a, BigInteger b) {
    spend(a, b, DIVISIONS);
    return a.gcd(b);
  }

  @Override
  public BigInteger getZero() {
    return BigInteger.ZERO;
  }

  @Override
  public BigInteger getOne() {
    return BigInteger.ONE;
  }

  @Override
  public boolean isZero(BigInteger a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(BigInteger a) {
    return a.isOne();
  }

  @Override
  public boolean isUnit(BigInteger a) {
    return Rings.Z.isUnit(a);
  }

  @Override
  public BigInteger valueOf(long value) {
    return BigInteger.valueOf(value);
  }

  @Override
  public BigInteger valueOfBigInteger(BigInteger value) {
    return value;
  }

  @Override
  public BigInteger valueOf(BigInteger value) {
    return value;
  }

  @Override
  public BigInteger parse(String text) {
    return Rings.Z.parse(text);
  }

  @Override
  public Iterator<BigInteger> iterator() {
    return Rings.Z.iterator();
  }

  @Override
  public int compare(BigInteger a, BigInteger b) {
    return a.compareTo(b);
  }

  @Override
  public BigInteger[] createArray(int length) {
    return new BigInteger[length];
  }
}
