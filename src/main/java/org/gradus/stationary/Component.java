package org.gradus.stationary;

import java.util.SequencedMap;

/// Solutions of one case: values of some generators, and others expressed by those that are left.
///
/// In `assigned` no generator of an entry is a key of an earlier one.
record Component(Solution solution, SequencedMap<Integer, Fraction> assigned) {

  boolean touches(int generator) {
    return solution.has(generator) || assigned.containsKey(generator);
  }
}
