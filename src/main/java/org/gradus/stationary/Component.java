package org.gradus.stationary;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Solutions of one case: values of some generators, and others expressed by those that are left.
///
/// In `assigned` no generator of an entry is a key of an earlier one; `nonzero` is what the case
/// assumes not to vanish.
record Component(
    Solution solution, SequencedMap<Integer, Fraction> assigned, Set<Polynomial> nonzero) {

  Component(Solution solution, SequencedMap<Integer, Fraction> assigned) {
    this(solution, assigned, Set.of());
  }

  boolean touches(int generator) {
    return solution.has(generator) || assigned.containsKey(generator);
  }

  /// What stands below an even root of an assigned value that is known not to vanish.
  List<Fraction> positiveRadicands(DifferentialField field) {
    return assigned.values().stream()
        .flatMap(u -> u.numerator().generators().stream())
        .distinct()
        .filter(g -> nonzero.contains(Polynomial.generator(g)))
        .flatMap(g ->
            field.generator(g) instanceof Generator.Root(int n, var u, _) && n % 2 == 0
                ? Stream.of(u)
                : Stream.empty())
        .toList();
  }
}
