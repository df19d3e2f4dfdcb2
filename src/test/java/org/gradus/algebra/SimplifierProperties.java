package org.gradus.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// The laws of the simplifier.
class SimplifierProperties {
  private static final List<Symbol> XY = List.of(Symbol.of("x"), Symbol.of("y"));
  private static final List<Map<Symbol, Double>> POINTS = Points.random(XY, 12, 7);
  private static final List<Map<Symbol, Double>> INTEGERS = integerPoints();

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").withoutSums().deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> algebraic() {
    return Trees.algebraic("x", "y").deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> withSums() {
    return Trees.everything("x", "y").deep(3).arbitrary();
  }

  @Property(tries = 5000)
  void keeps_values_where_defined(@ForAll("everything") Expr e) {
    var result = Simplifier.simplify(e).result();
    for (var point : POINTS) {
      assertSameValue(e, result, point);
    }
  }

  @Property(tries = 5000)
  void is_idempotent(@ForAll("withSums") Expr e) {
    var once = Simplifier.simplify(e).result();
    assertEquals(once, Simplifier.simplify(once).result());
  }

  @Property(tries = 5000)
  void never_grows_the_cost(@ForAll("withSums") Expr e) {
    assertTrue(Cost.of(Simplifier.simplify(e).result()) <= Cost.of(e));
  }

  @Property(tries = 5000)
  void never_widens_a_domain_silently(@ForAll("algebraic") Expr e) {
    var simplified = Simplifier.simplify(e);
    for (var point : INTEGERS) {
      var value = new TreeValue(point);
      boolean silent =
          Double.isFinite(value.of(simplified.result()))
              && Double.isNaN(value.of(e))
              && !value.overflows(e)
              && simplified.provisos().stream().allMatch(c -> holds(c, value));
      assertTrue(!silent, () -> "at " + point + ": " + simplified);
    }
  }

  private static boolean holds(Condition condition, TreeValue value) {
    return condition.set().contains(value.of(condition.subject()));
  }

  /// Points that round-off spoils, seen by a small change of the point, show nothing.
  private static void assertSameValue(Expr e, Expr result, Map<Symbol, Double> point) {
    double before = TreeValue.of(e, point);
    double nearby = TreeValue.of(e, nudged(point));
    double after = TreeValue.of(result, point);
    double nearbyAfter = TreeValue.of(result, nudged(point));
    boolean steady = Points.close(before, nearby, 1e-9) && Points.close(after, nearbyAfter, 1e-9);
    if (steady) {
      assertTrue(
          Points.close(before, after, 1e-6),
          () -> before + " became " + after + " at " + point + ": " + result);
    }
  }

  private static Map<Symbol, Double> nudged(Map<Symbol, Double> point) {
    var nudged = new HashMap<>(point);
    nudged.replaceAll((_, value) -> value * (1 + 1e-13));
    return nudged;
  }

  private static List<Map<Symbol, Double>> integerPoints() {
    return List.of(-2.0, -1.0, 0.0, 1.0, 2.0).stream()
        .flatMap(x ->
            List.of(-1.0, 0.0, 1.0, 3.0).stream()
                .map(y -> Map.of(Symbol.of("x"), x, Symbol.of("y"), y)))
        .toList();
  }
}
