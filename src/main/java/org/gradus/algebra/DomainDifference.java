package org.gradus.algebra;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;

/// Where two expressions that agree are not defined at the same points.
///
/// Each condition is one that has a witness: a point at which it fails, the other expression being
/// defined.
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

  /// Where they agree and who is defined where, in one or two sentences.
  ///
  /// @param written how an expression is written
  public String sentence(Function<Expr, String> written) {
    var agree = "They agree where both are defined. ";
    if (left.isEmpty()) {
      return agree + only("second", right, "first", written);
    }
    return right.isEmpty()
        ? agree + only("first", left, "second", written)
        : agree
            + "Only the first needs "
            + all(left, written)
            + ", only the second needs "
            + all(right, written)
            + ".";
  }

  private static String only(
      String one, List<Condition> conditions, String other, Function<Expr, String> written) {
    return "The %s is defined only where %s; the %s does not need that."
        .formatted(one, all(conditions, written), other);
  }

  private static String all(List<Condition> conditions, Function<Expr, String> written) {
    return conditions.stream()
        .map(c -> c.set().condition(written.apply(c.subject())))
        .collect(Collectors.joining(" and "));
  }
}
