package org.gradus.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Microseconds for the gradient, and for gradient and Hessian, of the functions of the lectures,
/// with all derivations.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DifferentiationBenchmark {
  @Param({
    "x³y²+2xy+5yz⁴",
    "x^3+3x^2y-yz^3+z^2",
    "x₁³+2x₂+5x₃⁴",
    "cos²θ₁+cos²θ₂",
    "-Σ_{n=1}^{N} log(σ(y_n (w x_n + b)))"
  })
  private String function;

  private Expr f;
  private List<Symbol> variables;

  @Setup
  public void read() {
    f = Reader.standard().expression(function);
    variables = FreeSymbols.of(f).stream().filter(x -> !x.name().equals("N")).toList();
  }

  @Benchmark
  public Object gradient() {
    return Gradient.of(f, variables, Budget.standard());
  }

  @Benchmark
  public Object gradientAndHessian() {
    var budget = Budget.standard();
    return Hessian.of(Gradient.of(f, variables, budget), budget);
  }
}
