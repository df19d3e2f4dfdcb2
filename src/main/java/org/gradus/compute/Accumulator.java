package org.gradus.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sum to which terms are added one by one; equal terms become one, and terms with the same
/// constant factor are added before they are multiplied by it.
final class Accumulator {
  private final Scaling scaling;
  private final Arithmetic arithmetic;
  private final Map<Integer, Integer> factors = new LinkedHashMap<>();

  Accumulator(Scaling scaling) {
    this.scaling = scaling;
    this.arithmetic = scaling.arithmetic();
  }

  void add(Scaled term) {
    if (!scaling.isZero(term)
        && arithmetic.isZero(factors.merge(term.node(), term.factor(), arithmetic::add))) {
      factors.remove(term.node());
    }
  }

  boolean isZero() {
    return factors.isEmpty();
  }

  /// The sum; it is one term from now on.
  Scaled total() {
    if (factors.size() > 1) {
      var total = scaling.of(sumOfGroups());
      factors.clear();
      add(total);
    }
    if (factors.isEmpty()) {
      return scaling.constant(0);
    }
    var only = factors.entrySet().iterator().next();
    return new Scaled(only.getValue(), only.getKey());
  }

  /// Σ c·(Σ ±u) over the constant factors c.
  private int sumOfGroups() {
    var groups = new LinkedHashMap<Integer, List<Integer>>();
    factors.forEach((node, factor) -> {
      int opposite = arithmetic.negate(factor);
      boolean isOpposite = groups.containsKey(opposite);
      groups
          .computeIfAbsent(isOpposite ? opposite : factor, _ -> new ArrayList<>())
          .add(isOpposite ? arithmetic.negate(node) : node);
    });
    int sum = arithmetic.number(0);
    for (var group : groups.entrySet()) {
      sum = arithmetic.add(sum, arithmetic.multiply(group.getKey(), sum(group.getValue())));
    }
    return sum;
  }

  private int sum(List<Integer> nodes) {
    return nodes.stream().reduce(arithmetic.number(0), arithmetic::add);
  }
}
