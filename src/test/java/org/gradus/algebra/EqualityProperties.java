package org.gradus.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The laws of the equality decision.
class EqualityProperties {
  private static final List<Symbol> XY = List.of(Symbol.of("x"), Symbol.of("y"));
  private static final List<Map<Symbol, Double>> POINTS = Points.random(XY, 20, 11);
  private static final Expr X = Expressions.variable("x");
  private static final long WORK = 400_000;

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").withoutSums().deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> tame() {
    return Trees.tame("x", "y").deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> polynomialTrigonometricExponential() {
    return Trees.algebraic("x", "y")
        .withFunctions(f -> false)
        .deep(2)
        .arbitrary()
        .flatMap(inner ->
            Trees.algebraic("x", "y")
                .deep(2)
                .arbitrary()
                .map(outer -> Expressions.sum(Function.SIN.of(inner), outer, Function.EXP.of(X))));
  }

  private static Decision decide(Expr a, Expr b) {
    return Equality.decide(new Question(a, b, List.of(), 3), Budget.ofWork(WORK));
  }

  @Property(tries = 600)
  void is_symmetric(@ForAll("everything") Expr a, @ForAll("everything") Expr b) {
    assertEquals(decide(a, b).getClass(), decide(b, a).getClass());
    var tidied = Simplifier.simplify(a).result();
    assertEquals(decide(a, tidied).getClass(), decide(tidied, a).getClass());
  }

  @Property(tries = 1500)
  void a_simplified_expression_is_never_different(@ForAll("everything") Expr e) {
    var decision = decide(e, Simplifier.simplify(e).result());
    assertFalse(decision instanceof Decision.Different, () -> decision.toString());
  }

  @Property(tries = 1500)
  void equal_expressions_have_equal_values(
      @ForAll("everything") Expr a, @ForAll("everything") Expr b) {
    checkAgainstValues(a, b, decide(a, b));
  }

  @Property(tries = 1500)
  void a_changed_number_is_seen_unless_the_values_agree(
      @ForAll("everything") Expr e, @ForAll @LongRange(min = 0, max = 1000) long seed) {
    var changed = withOneNumberChanged(e, new Random(seed));
    checkAgainstValues(e, changed, decide(e, changed));
  }

  /// A verdict that plain double arithmetic contradicts would be wrong.
  private static void checkAgainstValues(Expr a, Expr b, Decision decision) {
    switch (decision) {
      case Decision.Different different -> EqualityTest.assertSeparates(different.witness(), a, b);
      case Decision.Equal _ ->
          POINTS.forEach(point -> assertTrue(mayAgree(a, b, point), () -> decision + " " + point));
      case Decision.Undecided _ -> {}
    }
  }

  private static boolean mayAgree(Expr a, Expr b, Map<Symbol, Double> point) {
    double left = TreeValue.of(a, point);
    double right = TreeValue.of(b, point);
    boolean isStable =
        Points.close(left, TreeValue.of(a, nudged(point)), 1e-6)
            && Points.close(right, TreeValue.of(b, nudged(point)), 1e-6);
    return !isStable || Double.isNaN(left - right) || Points.close(left, right, 1e-5);
  }

  private static Map<Symbol, Double> nudged(Map<Symbol, Double> point) {
    return Map.of(
        XY.get(0), point.get(XY.get(0)) * (1 + 1e-9), XY.get(1), point.get(XY.get(1)) * (1 - 1e-9));
  }

  @Property(tries = 1000)
  void twenty_value_preserving_rewrites_leave_it_equal(
      @ForAll("tame") Expr e, @ForAll @LongRange(min = 0, max = 1000) long seed) {
    var rewritten = rewritten(e, new Random(seed));
    var decision = decide(e, rewritten);
    assertFalse(decision instanceof Decision.Different, () -> rewritten + ": " + decision);
  }

  @Property(tries = 1000)
  void rewrites_of_polynomials_sines_and_exponentials_are_proved_equal(
      @ForAll("polynomialTrigonometricExponential") Expr e,
      @ForAll @LongRange(min = 0, max = 1000) long seed) {
    var decision = decide(e, rewritten(e, new Random(seed)));
    boolean isProved =
        decision instanceof Decision.Equal equal && (equal.isProved() || !equal.whole().isEmpty());
    boolean hasNoPoint = decision instanceof Decision.Undecided;
    assertTrue(isProved || hasNoPoint, () -> decision.toString());
  }

  @Property(tries = 500)
  void a_small_constant_added_after_rewriting_is_seen(
      @ForAll("polynomialTrigonometricExponential") Expr e,
      @ForAll @LongRange(min = 0, max = 1000) long seed) {
    var tiny = Expressions.number(Rational.of(10).pow(-30));
    var changed = Expressions.sum(rewritten(e, new Random(seed)), tiny);
    var decision = decide(e, changed);
    assertFalse(decision instanceof Decision.Equal, () -> decision.toString());
  }

  private static final List<UnaryOperator<Expr>> REWRITES =
      List.of(
          u -> Expressions.negation(Expressions.negation(u)),
          u -> Expressions.quotient(Expressions.product(Expressions.TWO, u), Expressions.TWO),
          u -> Expressions.difference(Expressions.sum(u, X), X),
          u -> Expressions.product(u, onePythagoras()),
          u -> Expressions.sum(u, Expressions.difference(onePythagoras(), Expressions.ONE)),
          u -> Expressions.product(u, Function.EXP.of(X), Function.EXP.of(Expressions.negation(X))),
          u ->
              Expressions.difference(
                  Expressions.square(half(u, 1)), Expressions.square(half(u, -1))),
          EqualityProperties::reversed);

  private static Expr onePythagoras() {
    var double_ = Expressions.product(Expressions.TWO, X);
    return Expressions.sum(
        Expressions.square(Function.SIN.of(double_)), Expressions.square(Function.COS.of(double_)));
  }

  /// (u ± 1)/2, whose squares differ by u.
  private static Expr half(Expr u, int sign) {
    return Expressions.quotient(Expressions.sum(u, Expressions.number(sign)), Expressions.TWO);
  }

  private static Expr reversed(Expr e) {
    return switch (e) {
      case Expr.Product(var factors) -> Expressions.product(factors.reversed());
      case Expr.Sum(var terms) ->
          Expressions.sum(terms.reversed().stream().map(t -> Term.plus(t.signed())).toList());
      case Expr other -> other;
    };
  }

  /// Twenty rewrites at most, each at a random place.
  private static Expr rewritten(Expr e, Random random) {
    var result = e;
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      var rewrite = REWRITES.get(random.nextInt(REWRITES.size()));
      result = atRandomPlace(result, random, rewrite);
    }
    return result;
  }

  private static Expr atRandomPlace(Expr e, Random random, UnaryOperator<Expr> change) {
    var operands = e.operands();
    boolean stop = operands.isEmpty() || e instanceof Expr.Power || random.nextInt(3) == 0;
    if (stop) {
      return change.apply(e);
    }
    var chosen = operands.get(random.nextInt(operands.size()));
    var done = new ArrayList<Expr>();
    return e.map(operand -> {
      boolean isPlace = operand == chosen && done.isEmpty();
      if (isPlace) {
        done.add(operand);
      }
      return isPlace ? atRandomPlace(operand, random, change) : operand;
    });
  }

  private static Expr withOneNumberChanged(Expr e, Random random) {
    if (e instanceof Expr.Number(var value, _)) {
      return Expressions.number(value.plus(Rational.of(1 + random.nextInt(9), 1000)));
    }
    return e.operands().isEmpty()
        ? e
        : atRandomPlace(
            e,
            random,
            place ->
                place instanceof Expr.Number(var value, _)
                    ? Expressions.number(value.plus(Rational.of(1 + random.nextInt(9), 1000)))
                    : place);
  }
}
