package org.gradus.compute;

import java.util.function.Supplier;

/// Interprets a program the first times, and compiles it when it turns out to be used often.
///
/// Both give the same results to the last bit, so that nobody notices but the clock. Programs
/// beyond a size, where compiling would cost more memory than it saves time, become loops over runs
/// of equal operations. The program itself is built when it is first needed.
final class Tiered {
  /// Interpreting so often takes about as long as compiling.
  private static final int RUNS_BEFORE_COMPILING = 256;

  private static final int LARGEST_COMPILED_PROGRAM = 150_000;

  private final Supplier<Program> source;
  private final Compiler compiler;

  /// Absent before compiling. Threads that do not see it yet interpret or compile once more, which
  /// changes no result: code keeps nothing from one call to the next but memory to work in.
  private Code compiled;

  private volatile Interpreter interpreter;
  private int runs;

  Tiered(Supplier<Program> source, Compiler compiler) {
    this.source = source;
    this.compiler = compiler;
  }

  /// What runs the program now; the caller runs it, so that the virtual machine sees for each kind
  /// of call by itself which code is run there.
  Code code() {
    var current = compiled;
    return current != null ? current : interpreterUntilCompiled();
  }

  private Code interpreterUntilCompiled() {
    if (++runs == RUNS_BEFORE_COMPILING) {
      compile();
    }
    return interpreter();
  }

  Program program() {
    return interpreter().program();
  }

  private Interpreter interpreter() {
    var current = interpreter;
    if (current == null) {
      current = new Interpreter(source.get());
      interpreter = current;
    }
    return current;
  }

  /// Compiles now; where the size does not allow it, divides the program into runs.
  void compile() {
    if (compiled == null) {
      var program = program();
      boolean isLarge = program.size() > LARGEST_COMPILED_PROGRAM;
      compiled = isLarge ? Runs.of(program) : compiler.compile(program);
    }
  }
}
