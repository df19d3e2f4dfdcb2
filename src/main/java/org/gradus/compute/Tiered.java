package org.gradus.compute;

/// Interprets a program the first times, and compiles it when it turns out to be used often.
///
/// Both give the same results to the last bit, so that nobody notices but the clock. Programs
/// beyond a size stay with the interpreter, where compiling would cost more memory than it saves
/// time.
final class Tiered implements Code {
  /// Interpreting so often takes about as long as compiling.
  private static final int RUNS_BEFORE_COMPILING = 256;

  private static final int LARGEST_COMPILED_PROGRAM = 150_000;

  private final Program program;
  private final Compiler compiler;
  private Code code;
  private int runsLeft;

  Tiered(Program program, Compiler compiler) {
    this.program = program;
    this.compiler = compiler;
    this.code = new Interpreter(program);
    this.runsLeft =
        program.size() <= LARGEST_COMPILED_PROGRAM ? RUNS_BEFORE_COMPILING : Integer.MAX_VALUE;
  }

  Program program() {
    return program;
  }

  /// Threads may lose counts or compile twice, which changes no result.
  @Override
  public double run(double[] point, double[] gradient, double[] hessian) {
    var current = code;
    if (current instanceof Interpreter && --runsLeft <= 0) {
      compile();
    }
    return current.run(point, gradient, hessian);
  }

  /// Compiles now, where the size allows it.
  void compile() {
    if (program.size() <= LARGEST_COMPILED_PROGRAM && code instanceof Interpreter) {
      code = compiler.compile(program);
    }
    runsLeft = Integer.MAX_VALUE;
  }
}
