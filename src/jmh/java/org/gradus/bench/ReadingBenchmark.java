package org.gradus.bench;

import java.util.concurrent.TimeUnit;
import org.gradus.notation.Reader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Readings a second of answers of about sixty characters, from the text to the statement.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ReadingBenchmark {
  @Param({
    "3*x^2*y^2 + 2*y*sin(x) - 5*y*z^4 + exp(-x^2/2) + ln(x+1)*y",
    "6x^2y + 2 + 3xy^2 - 12(x+1)(x-1) + 4sin(x)^2 cos(y) + tan 3x",
    "x³y²+2xy+5yz⁴ − e⁻ˣ·sin(x)cos(y) + √(x²+y²) + ½θ₁² + θ₂ + 3z",
    "\\frac{x^{2}+1}{x-1} + \\sin\\left(x\\right)e^{-x} + \\sqrt{x^2+1}",
    "3*x^2*y^2 + 2*y*sin(x) - 5*y*z^4 + exp(-x^2/2 + lm(x+1)*cos("
  })
  private String answer;

  private final Reader reader = Reader.standard();

  @Benchmark
  public Object read() {
    return reader.read(answer);
  }
}
