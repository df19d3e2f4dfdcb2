package org.gradus.compute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Which array keeps which result from one loop over rows to another.
///
/// A result that no later loop reads leaves its array to others, so that few arrays are in use and
/// all stay in the nearest cache.
final class Slots {
  static final int NONE = -1;

  private final Program program;
  private final List<List<Integer>> loops;
  private final boolean[] kept;
  private final int[] slots;
  private final Deque<Integer> free = new ArrayDeque<>();
  private int count;

  /// `loops` are the steps of each loop, whether computed there or only read.
  Slots(Program program, List<List<Integer>> loops, boolean[] kept) {
    this.program = program;
    this.loops = loops;
    this.kept = kept;
    this.slots = new int[program.size()];
    Arrays.fill(slots, NONE);
    var lastReads = lastReads();
    for (int loop = 0; loop < loops.size(); loop++) {
      loops.get(loop).forEach(this::assign);
      lastReads.get(loop).forEach(step -> free.push(slots[step]));
    }
  }

  /// How many arrays it takes.
  int count() {
    return count;
  }

  /// The array of a step that is kept, else `NONE`.
  int of(int step) {
    return slots[step];
  }

  private void assign(int step) {
    if (kept[step] && slots[step] == NONE) {
      slots[step] = free.isEmpty() ? count++ : free.pop();
    }
  }

  /// For each loop the kept results that it is the last to read.
  private List<List<Integer>> lastReads() {
    var lastReader = new int[program.size()];
    var lastReads = new ArrayList<List<Integer>>();
    for (int loop = 0; loop < loops.size(); loop++) {
      lastReads.add(new ArrayList<>());
      for (int step : loops.get(loop)) {
        int reader = loop;
        lastReader[step] = reader;
        program.eachOperand(step, operand -> lastReader[operand] = reader);
      }
    }
    for (int step = 0; step < kept.length; step++) {
      if (kept[step]) {
        lastReads.get(lastReader[step]).add(step);
      }
    }
    return lastReads;
  }
}
