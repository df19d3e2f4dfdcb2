package org.gradus.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gradus.expr.Symbol;
import org.gradus.grading.Form;
import org.gradus.grading.Grader;
import org.gradus.grading.Policy;
import org.gradus.grading.Task;
import org.gradus.grading.Verdict;
import org.gradus.notation.Declarations;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Verdicts a second on answers of the size of a lecture's, from text to verdict, on two cores.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@Threads(2)
public class GradingBenchmark {
  private static final Symbol X = Symbol.of("x");
  private static final Grader POLYNOMIAL = grader("x³y² + 2xy + 5yz⁴");
  private static final Grader TRIGONOMETRIC = grader("x² sin(3x) + cos(x)²");

  @Param({"right", "equivalent", "wrong"})
  public String answers;

  private static Grader grader(String f) {
    return Grader.of(
        new Task.Derivative(Reader.standard().expression(f), List.of(X)),
        Set.<Form>of(),
        Policy.standard(),
        Declarations.none(),
        Budget.standard());
  }

  private List<String> polynomial() {
    return switch (answers) {
      case "right" -> List.of("3x²y² + 2y");
      case "equivalent" -> List.of("y(3x^2 y + 2)", "2y + 3(xy)²");
      default -> List.of("x²y² + 2y", "3x²y² + 2y + 5yz⁴", "2x³y + 2x + 5z⁴");
    };
  }

  private List<String> trigonometric() {
    return switch (answers) {
      case "right" -> List.of("2x sin(3x) + 3x² cos(3x) - 2 cos(x) sin(x)");
      case "equivalent" -> List.of("x(2 sin(3x) + 3x cos(3x)) - sin(2x)");
      default -> List.of("6x cos(3x) - 2 cos(x) sin(x)", "2x sin(3x) + x² cos(3x) - 2cos x sin x");
    };
  }

  @State(Scope.Thread)
  public static class Turn {
    private int next;
  }

  @Benchmark
  public Verdict polynomial(Turn turn) {
    var list = polynomial();
    return POLYNOMIAL.grade(list.get(turn.next++ % list.size()), Budget.ofWork(Grader.USUAL_WORK));
  }

  @Benchmark
  public Verdict trigonometric(Turn turn) {
    var list = trigonometric();
    return TRIGONOMETRIC.grade(
        list.get(turn.next++ % list.size()), Budget.ofWork(Grader.USUAL_WORK));
  }
}
