package org.gradus.compute;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the code of the programs that were used last, so that an equal program need not be
/// compiled again.
final class CompiledPrograms implements Compiler {
  private static final int CAPACITY = 64;
  private static final int LARGEST_KEPT_PROGRAM = 5_000;

  private final Compiler compiler;
  private final Map<Program, Code> kept =
      new LinkedHashMap<>(2 * CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Program, Code> eldest) {
          return size() > CAPACITY;
        }
      };

  CompiledPrograms(Compiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public Code compile(Program program) {
    if (program.size() > LARGEST_KEPT_PROGRAM) {
      return compiler.compile(program);
    }
    synchronized (kept) {
      return kept.computeIfAbsent(program, compiler::compile);
    }
  }
}
