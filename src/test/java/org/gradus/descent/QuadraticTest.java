package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticTest {

  @ParameterizedTest
  @CsvSource({"8, 100, PROVED", "20, 100, DECIMALS", "20, 8, DECIMALS"})
  void a_fit_of_many_columns_has_its_account_soon_and_says_what_it_rests_on(
      int columns, int rows, Finding.Evidence evidence) {
    var objective = loss(columns, rows);
    var plan = Plan.of(new Optimizer.GradientDescent(), decimal("0.1"), StoppingRule.after(20));
    var run = Descent.run(objective, new double[columns], plan, Budget.ofWork(1_000_000_000));
    var account = assertTimeout(Duration.ofSeconds(10), () -> Account.of(run));
    switch (account.findings().getFirst()) {
      case Finding.Converges converges -> {
        assertEquals(evidence, converges.evidence());
        var closed = ClosedForm.of(objective).orElseThrow().at();
        for (int i = 0; i < columns; i++) {
          assertEquals(closed.get(i), converges.limit().get(i), 1e-12);
        }
      }
      case Finding.Valley valley -> {
        assertEquals(evidence, valley.evidence());
        assertEquals(columns - rows, valley.dimension());
      }
      case Finding other -> throw new AssertionError(other);
    }
  }

  @Test
  void a_budget_that_ends_within_the_exact_sums_leaves_those_in_doubles() {
    var objective = loss(3, 20);
    var enough = Budget.standard();
    assertTrue(Quadratic.of(objective, enough).orElseThrow().isExact());
    var summed = Quadratic.of(objective, Budget.ofWork(enough.spent() - 1)).orElseThrow();
    assertFalse(summed.isExact());
    assertEquals(new Inertia(3, 0, 0), summed.inertia());
  }

  @Test
  void doubles_tell_what_exact_arithmetic_tells() {
    var random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(5);
      var entries = symmetric(n, () -> Rational.of(random.nextInt(-9, 10)));
      var slope = numbers(n, () -> Rational.of(random.nextInt(-9, 10)));
      var exact = new Quadratic(entries, slope, true);
      var summed = new Quadratic(entries, slope, false);
      assertTrue(exact.isExact() && !summed.isExact());
      assertEquals(exact.inertia(), summed.inertia(), entries::toString);
      var point = exact.stationaryPoint();
      assertEquals(point.isPresent(), summed.stationaryPoint().isPresent(), entries::toString);
      point.ifPresent(z -> assertArrayEquals(z, summed.stationaryPoint().orElseThrow(), 1e-8));
      var b = Rational.of(2 * random.nextInt(-20, 20) + 1, 2);
      if (Math.abs(exact.eigenvalues().getLast() - b.toDouble()) > 1e-9) {
        assertEquals(exact.compareLargestEigenvalue(b), summed.compareLargestEigenvalue(b));
      }
    }
  }

  @Test
  void long_numbers_are_not_eliminated_exactly() {
    var random = new Random(11);
    var denominator = BigInteger.TEN.pow(300);
    var entries = symmetric(12, () -> new Rational(new BigInteger(996, random), denominator));
    var slope = numbers(12, () -> Rational.ONE);
    var quadratic = assertTimeout(Duration.ofSeconds(5), () -> new Quadratic(entries, slope, true));
    assertFalse(quadratic.isExact());
    var diagonal =
        IntStream.range(0, 12)
            .mapToObj(i ->
                IntStream.range(0, 12)
                    .mapToObj(j -> i == j ? entries.get(i).get(i) : Rational.ZERO)
                    .toList())
            .toList();
    assertTrue(new Quadratic(diagonal, slope, true).isExact());
  }

  /// Half the mean square error of Σ wⱼ aⱼ over random decimals.
  private static RowObjective loss(int columns, int rows) {
    var random = new Random(31L * columns + rows);
    var table = new double[columns + 1][rows];
    for (var column : table) {
      for (int i = 0; i < rows; i++) {
        column[i] = random.nextInt(-9999, 10_000) / 10_000.0;
      }
    }
    var names = new ArrayList<>(symbols("a", columns));
    var terms =
        IntStream.range(0, columns)
            .mapToObj(j ->
                Expressions.product(Expressions.variable("w" + j), Expressions.variable("a" + j)))
            .toArray(Expr[]::new);
    names.add(Symbol.of("y"));
    var loss = LossKind.HALF_MSE.of(Expressions.sum(terms), Symbol.of("y"), Symbol.of("m"));
    return RowObjective.of(loss, Table.of(names, table, rows), symbols("w", columns));
  }

  private static List<Symbol> symbols(String letter, int count) {
    return IntStream.range(0, count).mapToObj(j -> Symbol.of(letter + j)).toList();
  }

  private static Rational decimal(String text) {
    return Rational.of(new BigDecimal(text));
  }

  private static List<Rational> numbers(int n, Supplier<Rational> entry) {
    return Stream.generate(entry).limit(n).toList();
  }

  private static List<List<Rational>> symmetric(int n, Supplier<Rational> entry) {
    var lower = IntStream.rangeClosed(1, n).mapToObj(i -> numbers(i, entry)).toList();
    return IntStream.range(0, n)
        .mapToObj(i ->
            IntStream.range(0, n)
                .mapToObj(j -> lower.get(Math.max(i, j)).get(Math.min(i, j)))
                .toList())
        .toList();
  }
}
