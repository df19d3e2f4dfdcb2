package org.gradus.exercise;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// The parameters of an exercise, what follows from them, and the conditions between them.
///
/// @param derived numbers that follow from the parameters and from those before them
record Parameters(List<Parameter> free, Map<Symbol, Expr> derived, List<Constraint> constraints) {
  /// So many combinations are tried one after another; among more, some are drawn.
  private static final int ALL = 20_000;

  private static final int TRIES_FOR_EACH = 400;

  Parameters {
    free = List.copyOf(free);
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    constraints = List.copyOf(constraints);
  }

  Set<Symbol> symbols() {
    var symbols = new LinkedHashSet<Symbol>();
    free.forEach(parameter -> symbols.add(parameter.symbol()));
    symbols.addAll(derived.keySet());
    return symbols;
  }

  /// The first choices of values of a seed, all different; fewer where there are no more.
  List<Map<Symbol, Expr>> choices(int count, long seed) {
    var random = new Random(seed);
    return combinations().bitLength() <= 31 && combinations().intValue() <= ALL
        ? shuffled(count, random)
        : drawn(count, random);
  }

  private BigInteger combinations() {
    return free.stream()
        .map(parameter -> BigInteger.valueOf(parameter.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private List<Map<Symbol, Expr>> shuffled(int count, Random random) {
    int all = combinations().intValue();
    var order = new ArrayList<Integer>(all);
    for (int k = 0; k < all; k++) {
      order.add(k);
    }
    Collections.shuffle(order, random);
    return order.stream().map(this::combination).filter(this::isAllowed).limit(count).toList();
  }

  /// The combination with this number: its digits in the mixed base of the numbers of values.
  private Map<Symbol, Expr> combination(int number) {
    var values = new LinkedHashMap<Symbol, Expr>();
    int rest = number;
    for (var parameter : free) {
      values.put(parameter.symbol(), parameter.values().get(rest % parameter.values().size()));
      rest /= parameter.values().size();
    }
    return withDerived(values);
  }

  private List<Map<Symbol, Expr>> drawn(int count, Random random) {
    var found = new ArrayList<Map<Symbol, Expr>>();
    var seen = new HashSet<Map<Symbol, Expr>>();
    for (int tries = 0; found.size() < count && tries < TRIES_FOR_EACH * count; tries++) {
      var values = new LinkedHashMap<Symbol, Expr>();
      for (var parameter : free) {
        var all = parameter.values();
        values.put(parameter.symbol(), all.get(random.nextInt(all.size())));
      }
      if (seen.add(Map.copyOf(values))) {
        var whole = withDerived(values);
        if (isAllowed(whole)) {
          found.add(whole);
        }
      }
    }
    return found;
  }

  private Map<Symbol, Expr> withDerived(Map<Symbol, Expr> values) {
    derived.forEach((symbol, formula) -> values.put(symbol, new Filling(values).in(formula)));
    return values;
  }

  private boolean isAllowed(Map<Symbol, Expr> values) {
    return constraints.stream().allMatch(constraint -> constraint.holds(values).orElse(false));
  }
}
