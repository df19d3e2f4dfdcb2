package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The exponents of the generators in a monomial, without trailing zeros.
///
/// The order is by total degree, then lexicographic.
record Powers(List<Integer> exponents) implements Comparable<Powers> {
  static final Powers ONE = new Powers(List.of());

  Powers {
    int size = exponents.size();
    while (size > 0 && exponents.get(size - 1) == 0) {
      size--;
    }
    exponents = List.copyOf(exponents.subList(0, size));
  }

  static Powers of(int generator, int exponent) {
    return ONE.with(generator, exponent);
  }

  int of(int generator) {
    return generator < exponents.size() ? exponents.get(generator) : 0;
  }

  int degree() {
    return exponents.stream().mapToInt(Integer::intValue).sum();
  }

  Powers with(int generator, int exponent) {
    var changed = new ArrayList<>(exponents);
    while (changed.size() <= generator) {
      changed.add(0);
    }
    changed.set(generator, exponent);
    return new Powers(changed);
  }

  Powers times(Powers other) {
    int size = Math.max(exponents.size(), other.exponents.size());
    return new Powers(IntStream.range(0, size).mapToObj(i -> of(i) + other.of(i)).toList());
  }

  boolean divides(Powers other) {
    return IntStream.range(0, exponents.size()).allMatch(i -> of(i) <= other.of(i));
  }

  /// The generators that occur.
  List<Integer> generators() {
    return IntStream.range(0, exponents.size()).filter(i -> of(i) != 0).boxed().toList();
  }

  boolean isEven() {
    return exponents.stream().allMatch(e -> e % 2 == 0);
  }

  @Override
  public int compareTo(Powers other) {
    int byDegree = Integer.compare(degree(), other.degree());
    for (int i = 0; byDegree == 0 && i < Math.max(exponents.size(), other.exponents.size()); i++) {
      if (of(i) != other.of(i)) {
        return Integer.compare(of(i), other.of(i));
      }
    }
    return byDegree;
  }
}
