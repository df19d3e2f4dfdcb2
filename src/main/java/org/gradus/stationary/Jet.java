package org.gradus.stationary;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A polynomial in small quantities h₁, …, hₙ, of which terms beyond some degree have been dropped.
record Jet<E>(NavigableMap<Powers, E> terms) {
  Jet {
    terms = Collections.unmodifiableNavigableMap(terms);
  }

  /// The degree of the lowest term; empty terms have none.
  int order() {
    return terms.isEmpty() ? Integer.MAX_VALUE : terms.firstKey().degree();
  }

  /// The terms of one degree.
  Jet<E> form(int degree) {
    var part = new TreeMap<>(terms);
    part.keySet().removeIf(powers -> powers.degree() != degree);
    return new Jet<>(part);
  }

  boolean isZero() {
    return terms.isEmpty();
  }
}
