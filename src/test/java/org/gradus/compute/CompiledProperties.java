package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.Trees;
import org.gradus.expr.Expr;
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
    var runs = new Runs(program);
    for (int k = 0; k < 4; k++) {
      var point = RandomFunctions.point(random, 3);
      assertArrayEquals(bits(new Interpreter(program), point), bits(runs, point));
    }
  }

  private static long[] bits(Code code, double[] point) {
    int n = point.length;
    var gradient = new double[n];
    var hessian = new double[n * n];
    double value = code.run(point, gradient, hessian);
    return DoubleStream.concat(
            DoubleStream.of(value),
            DoubleStream.concat(Arrays.stream(gradient), Arrays.stream(hessian)))
        .mapToLong(Double::doubleToLongBits)
        .toArray();
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
