package org.gradus.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sum to which terms are added one by one; equal terms become one.
///
/// A factor that terms have in common is drawn out, and terms with the same constant factor are
/// added before they are multiplied by it. Their order is that of the graph, so that equal sums
/// meet.
final class Accumulator {
  private final Products products;
  private final Scaling scaling;
  private final Arithmetic arithmetic;

  /// The constant factors of the terms; of large numbers of sums most have one term.
  private Map<Integer, Integer> factors = Map.of();

  Accumulator(Products products) {
    this.products = products;
    this.scaling = products.scaling();
    this.arithmetic = scaling.arithmetic();
  }

  void add(Scaled term) {
    if (scaling.isZero(term)) {
      return;
    }
    if (factors.isEmpty()) {
      factors = Map.of(term.node(), term.factor());
      return;
    }
    factors = factors.size() == 1 ? new TreeMap<>(factors) : factors;
    if (arithmetic.isZero(factors.merge(term.node(), term.factor(), arithmetic::add))) {
      factors.remove(term.node());
    }
  }

  boolean isZero() {
    return factors.isEmpty();
  }

  /// The sum; it is one term from now on.
  Scaled total() {
    if (factors.size() > 1) {
      var total = scaling.of(sum());
      factors = Map.of();
      add(total);
    }
    if (factors.isEmpty()) {
      return scaling.constant(0);
    }
    var only = factors.entrySet().iterator().next();
    return new Scaled(only.getValue(), only.getKey());
  }

  private int sum() {
    var common = products.mostCommon(factors.keySet());
    return common.isPresent() ? drawnOut(common.getAsInt()) : sumOfGroups();
  }

  /// u·Σ v + Σ w, where the products u·v have the factor u, and the w do not.
  private int drawnOut(int common) {
    var inner = new Accumulator(products);
    var others = new Accumulator(products);
    factors.forEach((node, factor) -> {
      boolean isInside = products.hasFactor(node, common);
      var rest = scaling.of(isInside ? products.without(common, node) : node);
      (isInside ? inner : others).add(scaling.timesConstant(factor, rest));
    });
    others.add(scaling.times(scaling.of(common), inner.total()));
    return scaling.node(others.total());
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
