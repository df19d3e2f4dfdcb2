package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;

/// Compiled code does what the interpreter does, to the last bit.
class CompiledProperties {

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").arbitrary();
  }

  @Property(tries = 600)
  void compiled_equals_interpreted_to_the_last_bit(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty() || evaluator.get().operations().withHessian() > 20_000) {
      return;
    }
    var interpreted = results(evaluator.get(), seed);
    assertArrayEquals(interpreted, results(evaluator.get().compiled(), seed));
  }

  @Property(tries = 300)
  void runs_of_equal_operations_equal_the_interpreter_to_the_last_bit(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty() || evaluator.get().operations().withHessian() > 20_000) {
      return;
    }
    var variables = evaluator.get().variables();
    var program = new Derivatives(f, variables, Budget.ofWork(1_000_000)).hessianProgram();
    var random = new Random(seed);
    var runs = Runs.of(program);
    for (int k = 0; k < 4; k++) {
      var point = RandomFunctions.point(random, 3);
      assertArrayEquals(
          RandomFunctions.bits(new Interpreter(program), point), RandomFunctions.bits(runs, point));
    }
  }

  @Property(tries = 30)
  void entries_in_loops_equal_the_interpreter_to_the_last_bit(
      @ForAll("families") String f,
      @ForAll @IntRange(min = 50, max = 70) int n,
      @ForAll long seed) {
    assertLoops(f.replace("%d", "" + n), n, seed);
  }

  /// Their Hessians are full; constants, inputs and equal results are among the entries.
  @Provide
  Arbitrary<String> families() {
    return Arbitraries.of(
        "(Σ_{i=1}^{%d} x_i^2)^2",
        "√(Σ_{i=1}^{%d} x_i^2) + x_1x_2 + x_3x_4^2",
        "ln(Σ_{i=1}^{%d} e^(x_i))",
        "(Σ_{i=1}^{%d} x_i^2)^2 + (x_1 + x_2 + x_3)^3");
  }

  @Example
  void entries_of_a_product_equal_the_interpreter_to_the_last_bit() {
    var product =
        IntStream.rangeClosed(1, 300).mapToObj(i -> "x_" + i).collect(Collectors.joining("*"));
    assertLoops(product, 300, 1);
  }

  private static void assertLoops(String f, int n, long seed) {
    var variables = IntStream.rangeClosed(1, n).mapToObj(i -> Symbol.of("x", "" + i)).toList();
    var expression = Reader.standard().expression(f);
    var program = new Derivatives(expression, variables, Budget.ofWork(1_000_000)).hessianProgram();
    var runs = Runs.of(program);
    assertTrue(runs.entryLoops() > 0);
    var random = new Random(seed);
    for (int k = 0; k < 2; k++) {
      var point = random.doubles(n, 0.5, 2).toArray();
      assertArrayEquals(
          RandomFunctions.bits(new Interpreter(program), point), RandomFunctions.bits(runs, point));
    }
  }

  /// The bits of the value, the gradient and the Hessian at some points.
  private static long[] results(Evaluator f, long seed) {
    var random = new Random(seed);
    int n = f.variables().size();
    var results = new double[4][2 + n + n + n * n];
    for (var row : results) {
      var point = RandomFunctions.point(random, 3);
      var gradient = new double[n];
      var hessian = new double[n * n];
      row[0] = f.value(point);
      row[1] = f.gradient(point, gradient);
      System.arraycopy(gradient, 0, row, 2, n);
      f.hessian(point, gradient, hessian);
      System.arraycopy(gradient, 0, row, 2 + n, n);
      System.arraycopy(hessian, 0, row, 2 + n + n, n * n);
    }
    return Arrays.stream(results)
        .flatMapToDouble(Arrays::stream)
        .mapToLong(Double::doubleToLongBits)
        .toArray();
  }
}
