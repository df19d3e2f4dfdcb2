package org.gradus.compute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradus.compute.LoopPlan.Repetition;

/// A program as statements: each computes one step, with the steps used only there nested inside,
/// and keeps the result in a variable or stores it.
///
/// Steps run in the order of the program. A step is nested in the next one that needs it, unless it
/// is needed again, or another statement comes between, or the nesting would become too deep for
/// the operand stack and for recursion, or too large.
final class Statements {
  private static final int DEEPEST = 40;

  /// Few enough for one instruction tree of the virtual machine's compiler, which gives up a method
  /// with a tree of about a thousand nodes.
  static final int LARGEST_TREE = 400;

  private static final int NONE = -1;

  /// What happens to the result of a step.
  sealed interface Statement {
    int step();
  }

  record Keep(int step) implements Statement {}

  /// The result is the k-th that the program stores.
  record Store(int step, int k) implements Statement {}

  /// A loop, which begins with the step.
  record Repeat(int step, Repetition loop) implements Statement {}

  private final LoopPlan plan;
  private final Program program;
  private final int[] uses;

  /// How deep the steps nested in a step lie, and how many there are, itself included.
  private final int[] depths;

  private final int[] sizes;
  private final boolean[] kept;
  private final List<List<Store>> stores;
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

  Statements(Program program) {
    this(LoopPlan.withoutLoops(program));
  }

  Statements(LoopPlan plan) {
    this.plan = plan;
    this.program = plan.program();
    this.uses = uses();
    this.depths = new int[program.size()];
    this.sizes = new int[program.size()];
    this.kept = new boolean[program.size()];
    this.stores = new ArrayList<>(Collections.nCopies(program.size(), List.of()));
    listStores();
    choose();
  }

  LoopPlan plan() {
    return plan;
  }

  /// The statements in their order.
  List<Statement> list() {
    var statements = new ArrayList<Statement>();
    for (int step = 0; step < program.size(); step++) {
      if (plan.isInLoop(step)) {
        addLoopFrom(step, statements);
      } else {
        addLine(step, statements);
      }
    }
    return statements;
  }

  private void addLoopFrom(int step, List<Statement> statements) {
    plan.loopFrom(step).ifPresent(loop -> statements.add(new Repeat(step, loop)));
  }

  private void addLine(int step, List<Statement> statements) {
    boolean isNeeded = readers(step) > 0 || step == program.result();
    if (kept[step] && isNeeded) {
      statements.add(new Keep(step));
    }
    statements.addAll(stores.get(step));
  }

  /// How often results are taken. Loops take inputs from the point, not from variables.
  private int[] uses() {
    var uses = new int[program.size()];
    for (int step = 0; step < program.size(); step++) {
      boolean isInLoop = plan.isInLoop(step);
      program.eachOperand(
          step,
          operand -> {
            if (!isInLoop || program.op(operand) != Op.INPUT) {
              uses[operand]++;
            }
          });
    }
    return uses;
  }

  private int readers(int step) {
    return uses[step] + stores.get(step).size();
  }

  /// Where the result of a step is stored.
  List<Store> stores(int step) {
    return stores.get(step);
  }

  /// Whether the result is kept in a variable.
  boolean isKept(int step) {
    return kept[step];
  }

  /// Whether one other step needs the result, and nothing else does.
  boolean hasOneReader(int step) {
    return uses[step] == 1 && stores.get(step).isEmpty() && step != program.result();
  }

  private void listStores() {
    for (int k = 0; k < program.storedCount(); k++) {
      int step = program.stored(k);
      if (stores.get(step).isEmpty()) {
        stores.set(step, new ArrayList<>());
      }
      stores.get(step).add(new Store(step, k));
    }
  }

  private void choose() {
    for (int step = 0; step < program.size(); step++) {
      if (plan.isInLoop(step)) {
        keepWaiting();
        kept[step] = true;
      } else if (program.op(step) != Op.CONSTANT) {
        measure(step);
        place(step);
      }
    }
    keepWaiting();
  }

  private void measure(int step) {
    int arity = program.arity(step);
    int right = arity > 1 ? takeIfLast(program.right(step)) : NONE;
    int left = arity > 0 ? takeIfLast(program.left(step)) : NONE;
    depths[step] = 1 + Math.max(left == NONE ? 0 : depths[left], right == NONE ? 0 : depths[right]);
    sizes[step] = 1 + (left == NONE ? 0 : sizes[left]) + (right == NONE ? 0 : sizes[right]);
  }

  private void place(int step) {
    int readers = readers(step);
    boolean isStoredOnly = uses[step] == 0 && readers == 1;
    boolean isLarge = depths[step] >= DEEPEST || sizes[step] >= LARGEST_TREE / 2;
    kept[step] =
        step == program.result()
            || plan.isInArray(step)
            || readers > 1
            || (isLarge && !isStoredOnly);
    if (kept[step] || isStoredOnly) {
      keepWaiting();
    } else {
      waiting.push(step);
    }
  }

  private void keepWaiting() {
    waiting.forEach(step -> kept[step] = true);
    waiting.clear();
  }

  /// The step if it waits last, so that it can be nested; otherwise it is kept if it waits.
  private int takeIfLast(int step) {
    if (kept[step] || program.op(step) == Op.CONSTANT || waiting.isEmpty()) {
      return NONE;
    }
    if (waiting.peek() == step) {
      return waiting.pop();
    }
    if (waiting.remove(step)) {
      kept[step] = true;
    }
    return NONE;
  }
}
