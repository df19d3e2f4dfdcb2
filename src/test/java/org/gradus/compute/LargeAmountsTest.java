package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Very many functions, and very large ones.
class LargeAmountsTest {
  private static final Symbol X = Symbol.of("x");

  /// Three classes a function, of some six kilobytes each: all of them together would not fit.
  @Test
  void classes_that_are_not_used_any_more_leave_no_trace() throws Exception {
    assertEquals(0, compileInSmallMachine(5_000, "-XX:MaxMetaspaceSize=40m"));
  }

  @Test
  @Tag("heavy")
  void a_million_different_functions_are_compiled_in_one_process() throws Exception {
    assertEquals(0, compileInSmallMachine(1_000_000, "-XX:MaxMetaspaceSize=64m"));
  }

  private static int compileInSmallMachine(int functions, String metaspace)
      throws IOException, InterruptedException {
    var java = ProcessHandle.current().info().command().orElse("java");
    var path = System.getProperty("java.class.path");
    var main = Compilations.class.getName();
    return new ProcessBuilder(
            java, "-Xmx128m", "-XX:+UseSerialGC", metaspace, "-cp", path, main, "" + functions)
        .inheritIO()
        .start()
        .waitFor();
  }

  /// Compiles so many different functions and compares each value with that before compiling.
  static final class Compilations {
    public static void main(String[] arguments) {
      int functions = Integer.parseInt(arguments[0]);
      for (int k = 0; k < functions; k++) {
        var f = Evaluator.of(different(k), List.of(X));
        double interpreted = f.value(0.5);
        if (f.compiled().value(0.5) != interpreted) {
          System.exit(1);
        }
      }
    }

    /// sin(kx + 1) + k, kept in code by nothing but its own evaluator and a small cache.
    private static Expr different(int k) {
      var inner =
          Expressions.sum(
              Expressions.product(Expressions.number(k + 2), Expressions.variable(X)),
              Expressions.ONE);
      return Expressions.sum(
          new Expr.Application(Function.SIN, List.of(inner)), Expressions.number(k + 1));
    }
  }

  @Test
  void a_graph_of_a_million_operations_is_evaluated() {
    var f = Reader.standard().expression("Σ_{k=1}^{250000} sin(k*x)/k^2");
    var evaluator = Evaluator.of(f, List.of(X));
    double series = 0;
    double slope = 0;
    for (int k = 1; k <= 250_000; k++) {
      series += Math.sin(k * 0.3) / ((double) k * k);
      slope += Math.cos(k * 0.3) / k;
    }
    var gradient = new double[1];
    assertEquals(series, evaluator.gradient(new double[] {0.3}, gradient), 1e-9);
    assertEquals(slope, gradient[0], 1e-9);
    assertEquals(series, evaluator.compiled().value(0.3), 1e-9);
  }
}
