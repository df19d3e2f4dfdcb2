package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

  private static Batch batch(String f) {
    return Batch.plain(Reader.standard().expression(f), List.of(A), List.of(X));
  }
}
