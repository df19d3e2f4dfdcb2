package org.gradus.algebra;

import java.util.List;

/// Where two expressions that agree are not defined at the same points.
///
/// @param left conditions of the left one that the right one does not need
/// @param right conditions of the right one that the left one does not need
public record DomainDifference(List<Condition> left, List<Condition> right) {

  public DomainDifference {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  DomainDifference swapped() {
    return new DomainDifference(right, left);
  }
}
