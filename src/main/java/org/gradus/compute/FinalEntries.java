package org.gradus.compute;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Entries of the Hessian that no step of a program needs: they can be computed in their places.
final class FinalEntries {
  private static final int NEVER = -1;

  private final Program program;

  /// Which of the stored results an entry is first; `NEVER` for steps that are none.
  private final int[] firstStores;

  /// Which of them it is next, as that of a mirror image; the first one again if there is no other.
  private final int[] secondStores;

  private FinalEntries(Program program) {
    this.program = program;
    this.firstStores = new int[program.size()];
    this.secondStores = new int[program.size()];
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
      int step = program.stored(k);
      boolean isComputed = program.arity(step) > 0;
      boolean isInHessian = program.offset(k) >= program.inputs();
      int next = entries.firstStores[step];
      entries.secondStores[step] = next == NEVER ? k : next;
      entries.firstStores[step] = isComputed && isInHessian ? k : NEVER;
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
  Loops computations(int[] places) {
    var first = stored(k -> k == firstStore(k));
    return Loops.of(
        each(first, k -> program.code(program.stored(k))),
        each(first, k -> places[program.left(program.stored(k))]),
        each(first, k -> places[lastOperand(program.stored(k))]),
        each(first, this::place),
        each(first, k -> place(secondStore(k))));
  }

  /// From the first places of entries to their third ones and any more.
  Loops copies() {
    var others =
        stored(k -> contains(program.stored(k)) && k != firstStore(k) && k != secondStore(k));
    var codes = new int[others.length];
    Arrays.fill(codes, Op.INPUT.code());
    var from = each(others, k -> place(firstStore(k)));
    var to = each(others, this::place);
    return Loops.of(codes, from, from, to, to);
  }

  private int secondStore(int k) {
    return secondStores[program.stored(k)];
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
