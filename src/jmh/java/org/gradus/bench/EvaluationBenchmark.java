package org.gradus.bench;

import java.util.concurrent.TimeUnit;
import org.gradus.compute.Evaluator;
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

/// Nanoseconds for one evaluation: compiled, by hand with care, and naively.
///
/// {@link EvaluationComparison} measures the same in turns, which a busy machine disturbs less.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EvaluationBenchmark {
  @Param({
    "lecture A",
    "lecture C",
    "Rosenbrock 2",
    "Rosenbrock 10",
    "Rosenbrock 100",
    "Ackley",
    "Rastrigin 10",
    "Beale",
    "Goldstein–Price",
    "Himmelblau",
    "Speelpenning 10",
    "Speelpenning 100",
    "Speelpenning 1000",
    "logistic term",
    "Helmholtz 5",
    "nested 20"
  })
  public String function;

  private HandWritten hand;
  private NaivelyWritten naive;
  private Evaluator compiled;
  private double[][] points;
  private double[] gradient;
  private double[] hessian;
  private int turn;

  @Setup
  public void setUp() {
    var f = Functions.ALL.get(function);
    hand = f.byHand();
    naive = f.naive();
    compiled = f.evaluator();
    points = f.points();
    gradient = new double[f.dimension()];
    hessian = new double[f.dimension() * f.dimension()];
  }

  private double[] point() {
    return points[turn++ & 63];
  }

  @Benchmark
  public double valueCompiled() {
    return compiled.value(point());
  }

  @Benchmark
  public double valueByHand() {
    return hand.value(point());
  }

  @Benchmark
  public double valueNaive() {
    return naive.value(point());
  }

  @Benchmark
  public double gradientCompiled() {
    return compiled.gradient(point(), gradient);
  }

  @Benchmark
  public double gradientByHand() {
    return hand.gradient(point(), gradient);
  }

  @Benchmark
  public double gradientNaive() {
    return naive.gradient(point(), gradient);
  }

  @Benchmark
  public double hessianCompiled() {
    return compiled.hessian(point(), gradient, hessian);
  }

  @Benchmark
  public double hessianByHand() {
    return hand.hessian(point(), gradient, hessian);
  }
}
