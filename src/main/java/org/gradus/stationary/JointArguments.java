package org.gradus.stationary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.number.Rational;

/// Sums such as x + y that occur as angles, or as exponents, in multiples only: sin(x + y) is then
/// a kernel of its own, and not taken apart by the addition theorem.
final class JointArguments {
  private final Map<Sort, List<Polynomial>> noted = new EnumMap<>(Sort.class);
  private final Map<Sort, Polynomial> settled;

  /// What a sum is an argument of.
  enum Sort {
    ANGLE,
    EXPONENT
  }

  JointArguments() {
    this(Map.of());
  }

  private JointArguments(Map<Sort, Polynomial> settled) {
    this.settled = settled;
  }

  /// Remembers an argument, without its constant terms.
  void note(Sort sort, Polynomial sum) {
    if (!sum.isZero()) {
      noted.computeIfAbsent(sort, _ -> new ArrayList<>()).add(sum.monic());
    }
  }

  /// The sums that are the only ones among the arguments noted.
  JointArguments settled() {
    var only = new EnumMap<Sort, Polynomial>(Sort.class);
    noted.forEach((sort, sums) -> {
      boolean isOne = sums.stream().distinct().count() == 1;
      if (isOne && sums.getFirst().terms().size() > 1) {
        only.put(sort, sums.getFirst());
      }
    });
    return new JointArguments(only);
  }

  /// The factor with which the argument is a multiple of the settled sum.
  Optional<Rational> multiple(Sort sort, Polynomial sum) {
    var known = settled.get(sort);
    return known != null && !sum.isZero() && sum.monic().equals(known)
        ? Optional.of(sum.leading())
        : Optional.empty();
  }
}
