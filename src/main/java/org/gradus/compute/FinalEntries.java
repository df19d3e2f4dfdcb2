package org.gradus.compute;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Entries of the Hessian that no step of a program needs: they can be computed in their places.
final class FinalEntries {
  private static final int NEVER = -1;

  private final Program program;

  /// Which of the stored results an entry is first; `NEVER` for steps that are none.
  private final int[] firstStores;

  private FinalEntries(Program program) {
    this.program = program;
    this.firstStores = new int[program.size()];
    Arrays.fill(firstStores, NEVER);
  }

  /// No entries, so that all results are stored when they are known.
  static FinalEntries none(Program program) {
    return new FinalEntries(program);
  }

  /// All that there are.
  static FinalEntries of(Program program) {
    var entries = new FinalEntries(program);
    for (int k = program.storedCount() - 1; k >= 0; k--) {
      boolean isComputed = program.arity(program.stored(k)) > 0;
      boolean isInHessian = program.offset(k) >= program.inputs();
      entries.firstStores[program.stored(k)] = isComputed && isInHessian ? k : NEVER;
    }
    entries.removeNeeded();
    return entries;
  }

  private void removeNeeded() {
    firstStores[program.result()] = NEVER;
    for (int step = 0; step < program.size(); step++) {
      program.eachOperand(step, operand -> firstStores[operand] = NEVER);
    }
  }

  boolean contains(int step) {
    return firstStores[step] != NEVER;
  }

  int count() {
    return (int) Arrays.stream(firstStores).filter(k -> k != NEVER).count();
  }

  /// Their operations, with operands from the places of steps.
  List<Loop> computations(int[] places) {
    var first = stored(k -> k == firstStore(k));
    return Loop.list(
        each(first, k -> program.code(program.stored(k))),
        each(first, k -> places[program.left(program.stored(k))]),
        each(first, k -> places[lastOperand(program.stored(k))]),
        each(first, this::place));
  }

  /// From the first places of entries to their other ones, such as that of the mirror image.
  List<Loop> copies() {
    var others = stored(k -> contains(program.stored(k)) && k != firstStore(k));
    return Loop.copies(each(others, k -> place(firstStore(k))), each(others, this::place));
  }

  private int firstStore(int k) {
    return firstStores[program.stored(k)];
  }

  private int lastOperand(int step) {
    return program.arity(step) > 1 ? program.right(step) : program.left(step);
  }

  private int[] stored(IntPredicate isWanted) {
    return IntStream.range(0, program.storedCount()).filter(isWanted).toArray();
  }

  /// Where in the Hessian the k-th stored result stands.
  private int place(int k) {
    return program.offset(k) - program.inputs();
  }

  private static int[] each(int[] numbers, IntUnaryOperator f) {
    return Arrays.stream(numbers).map(f).toArray();
  }
}
