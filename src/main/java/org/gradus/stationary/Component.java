package org.gradus.stationary;

import java.util.SequencedMap;
import java.util.Set;

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
}
