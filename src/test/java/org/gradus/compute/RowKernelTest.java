package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.Test;

class RowKernelTest {
  private static final Symbol A = Symbol.of("a");
  private static final Symbol X = Symbol.of("x");

  @Test
  void tables_longer_than_what_is_kept_give_sums_and_values() {
    int rows = 40_001;
    double[][] table = {IntStream.range(0, rows).mapToDouble(i -> i % 7).toArray()};
    var batch = batch("2^(a*x)*a");
    var values = new double[rows];
    batch.values(new double[] {1}, table, values);
    assertEquals(64, values[39_997]);
    assertEquals(16, values[39_995]);
    var gradient = new double[1];
    double sum = batch.sums(table, rows).all(new double[] {1}, gradient);
    double expected = rows / 7 * 127 + IntStream.range(0, rows % 7).map(k -> 1 << k).sum();
    assertEquals(expected, sum, 1e-9 * expected);
  }

  @Test
  void a_program_too_large_for_a_class_is_interpreted() {
    var batch = batch("Σ_{k=1}^{5000} sin(a*k*x)/k");
    double[][] table = {{0.5, 1}};
    var values = new double[2];
    batch.values(new double[] {1}, table, values);
    assertEquals((Math.PI - 1) / 2, values[1], 1e-3);
    var gradient = new double[1];
    double sum = batch.sums(table, 2).chosen(new double[] {1}, new int[] {1, 1}, 0, 2, gradient);
    assertEquals(2 * values[1], sum, 1e-12);
  }

  @Test
  void a_parameter_alone_is_added_up_for_each_row() {
    var gradient = new double[1];
    double[][] table = {{0.5, 1, 7}};
    assertEquals(12, batch("a^2").sums(table, 3).all(new double[] {2}, gradient));
    assertEquals(12, gradient[0]);
  }

  @Test
  void the_logarithm_of_one_plus_a_fraction_is_within_one_and_a_half_units() {
    var random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      double x = i % 2 == 0 ? random.nextDouble() : Math.exp(-40 * random.nextDouble());
      var exact = BigDecimalMath.log(BigDecimal.ONE.add(new BigDecimal(x)), new MathContext(40));
      double actual = Logarithm.onePlus(x);
      double error = new BigDecimal(actual).subtract(exact).abs().doubleValue();
      assertTrue(error <= 1.5 * Math.ulp(actual), () -> "ln(1 + " + x + ") is not " + actual);
    }
    assertEquals(0, Logarithm.onePlus(0));
    assertEquals(Math.log1p(-0.5), Logarithm.onePlus(-0.5));
    assertEquals(Double.NaN, Logarithm.onePlusFraction(Double.NaN));
  }

  /// The time of a pass is that of the columns which loops write and read again.
  @Test
  void loops_over_rows_hand_few_columns_to_later_loops() {
    var plan = logistic(20).planOfSums();
    long handed = IntStream.range(0, plan.program().size()).filter(plan::isKept).count();
    assertTrue(handed <= 11, () -> handed + " results are written and read again");
    assertTrue(plan.slotCount() <= 5, () -> plan.slotCount() + " columns wait at a time");
    assertTrue(plan.loops().size() <= 9, () -> plan.loops().size() + " loops");
  }

  private static Batch logistic(int features) {
    var w = symbols("w", features);
    var x = symbols("x", features);
    var products = IntStream.rangeClosed(1, features).mapToObj(j -> "w_" + j + "*x_" + j).toList();
    var loss = "ln(1+e^(-y*(" + String.join("+", products) + "+b)))";
    var parameters = Stream.concat(w, Stream.of(Symbol.of("b"))).toList();
    var columns = Stream.concat(x, Stream.of(Symbol.of("y"))).toList();
    return Batch.plain(Reader.standard().expression(loss), parameters, columns);
  }

  private static Stream<Symbol> symbols(String family, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(j -> Symbol.of(family, "" + j));
  }

  private static Batch batch(String f) {
    return Batch.plain(Reader.standard().expression(f), List.of(A), List.of(X));
  }
}
