package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Budget;

/// Mistakes that only a gradient or a Hessian as a whole shows.
final class WholeAnswer {
  /// All orders of more variables than this are not tried.
  private static final int MOST_VARIABLES = 5;

  private final Target target;
  private final List<Optional<Expr>> parts;
  private final Budget budget;

  WholeAnswer(Target target, List<Optional<Expr>> parts, Budget budget) {
    this.target = target;
    this.parts = parts;
    this.budget = budget;
  }

  record Found(String id, Remark remark) {}

  Optional<Found> remark() {
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return switch (target) {
      case Target.Scalar _,
          Target.Plane _,
          Target.Judged _,
          Target.Option _,
          Target.Place _,
          Target.Rates _ ->
          Optional.empty();
      case Target.Row row -> ofRow(row);
      case Target.Square square -> ofSquare(square);
    };
  }

  private Optional<Found> ofRow(Target.Row row) {
    int n = row.variables().size();
    return orders(n).stream().anyMatch(order -> isInOrder(order, row.components(), 1))
        ? found(
            "grad.order",
            "The components are right, but in another order; they go with "
                + Targets.names(row.variables())
                + ".")
        : Optional.empty();
  }

  private Optional<Found> ofSquare(Target.Square square) {
    int n = square.size();
    if (isDiagonalOnly(square)) {
      return found(
          "hess.diagOnly", "The diagonal is right; the mixed second derivatives are not zero.");
    }
    if (orders(n).stream().anyMatch(order -> isInOrder(order, square.components(), 2))) {
      return found("hess.order", "The entries are right, but for another order of the variables.");
    }
    return isSymmetric(n)
        ? Optional.empty()
        : found(
            "hess.notSymmetric",
            "The matrix is not symmetric; both orders of differentiation give the same.");
  }

  private static Optional<Found> found(String id, String message) {
    return Optional.of(new Found(id, Remark.of(Remark.Kind.NEAR_MISS, message)));
  }

  private boolean isDiagonalOnly(Target.Square square) {
    int n = square.size();
    return n > 1
        && IntStream.range(0, n * n)
            .allMatch(k ->
                k % n == k / n
                    ? equal(part(k), square.components().get(k).right())
                    : part(k).equals(Expressions.ZERO));
  }

  private boolean isSymmetric(int n) {
    return IntStream.range(0, n * n)
        .filter(k -> k % n > k / n)
        .allMatch(k -> equal(part(k), part(k % n * n + k / n)));
  }

  /// Whether the parts are the components with the variables in this order.
  ///
  /// @param rank 1 for a gradient, 2 for a Hessian
  private boolean isInOrder(List<Integer> order, List<Component> components, int rank) {
    int n = order.size();
    return IntStream.range(0, components.size())
        .allMatch(k -> {
          int image = rank == 1 ? order.get(k) : order.get(k / n) * n + order.get(k % n);
          return equal(part(k), components.get(image).right());
        });
  }

  private Expr part(int k) {
    return parts.get(k).orElseThrow();
  }

  private boolean equal(Expr a, Expr b) {
    return Comparison.areEqual(a, b, budget);
  }

  /// Every order but the given one.
  private static List<List<Integer>> orders(int n) {
    if (n > MOST_VARIABLES) {
      return List.of();
    }
    List<List<Integer>> orders = List.of(List.of());
    for (int i = 0; i < n; i++) {
      var longer = new ArrayList<List<Integer>>();
      for (var order : orders) {
        for (int k = 0; k <= order.size(); k++) {
          var next = new ArrayList<>(order);
          next.add(k, i);
          longer.add(next);
        }
      }
      orders = longer;
    }
    var natural = IntStream.range(0, n).boxed().toList();
    return orders.stream().filter(order -> !order.equals(natural)).toList();
  }
}
