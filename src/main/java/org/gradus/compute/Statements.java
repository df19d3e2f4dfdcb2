package org.gradus.compute;

import java.util.ArrayList;
import java.util.List;

/// A program as statements: each computes one step that is kept, with the steps used only there
/// nested inside.
///
/// A step is kept if it is used more than once, gives the value, or would make a nested expression
/// too deep for the operand stack and for recursion. Constants are never kept.
final class Statements {
  private static final int DEEPEST = 40;

  private final Program program;
  private final int[] uses;
  private final boolean[] kept;
  private final List<Integer> order = new ArrayList<>();

  Statements(Program program) {
    this.program = program;
    this.uses = new int[program.size()];
    this.kept = new boolean[program.size()];
    countUses();
    choose();
  }

  /// The steps that are kept, in the order in which they are computed.
  List<Integer> order() {
    return order;
  }

  boolean isKept(int step) {
    return kept[step];
  }

  private void countUses() {
    for (int step = 0; step < program.size(); step++) {
      int arity = program.arity(step);
      if (arity > 0) {
        uses[program.left(step)]++;
      }
      if (arity > 1) {
        uses[program.right(step)]++;
      }
    }
    for (int k = 0; k < program.storedCount(); k++) {
      uses[program.stored(k)]++;
    }
    uses[program.result()]++;
  }

  private void choose() {
    var depths = new int[program.size()];
    for (int step = 0; step < program.size(); step++) {
      int arity = program.arity(step);
      int left = arity > 0 ? nested(depths, program.left(step)) : 0;
      int right = arity > 1 ? nested(depths, program.right(step)) : 0;
      depths[step] = 1 + Math.max(left, right);
      boolean isShared = uses[step] > 1 || step == program.result();
      kept[step] = program.op(step) != Op.CONSTANT && (isShared || depths[step] >= DEEPEST);
      if (kept[step]) {
        order.add(step);
      }
    }
  }

  private int nested(int[] depths, int step) {
    return kept[step] ? 1 : depths[step];
  }
}
