package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.gradus.compute.LoopPlan.Repetition;
import org.gradus.compute.Statements.Keep;
import org.gradus.compute.Statements.Repeat;
import org.gradus.compute.Statements.Statement;
import org.gradus.compute.Statements.Store;

/// Statements and stores of a program, divided among methods that are small enough for the compiler
/// of the virtual machine.
///
/// It leaves methods of 8,000 bytes and more to the interpreter, and those in which too many
/// results that are needed once join to one tree.
final class Chunks {
  private static final int LARGEST_METHOD = 6_000;

  /// The virtual machine puts a method that is called often into its callers up to 325 bytes.
  private static final int LARGEST_INLINED = 300;

  /// Of more methods it would not hold all the results that they hand on in registers.
  private static final int MOST_INLINED = 3;

  private static final int NONE = -1;

  private final LoopPlan plan;
  private final Program program;
  private final Statements statements;
  private final int largestMethod;
  private final List<List<Statement>> chunks = new ArrayList<>();
  private final int[] chunkOfStep;
  private final int[] slots;

  /// For a kept step that one other needs, how many steps its method computes for it alone.
  private final int[] trees;

  private int slotCount;
  private int bytes;

  private Chunks(Statements statements, int largestMethod) {
    this.plan = statements.plan();
    this.program = plan.program();
    this.statements = statements;
    this.largestMethod = largestMethod;
    this.bytes = largestMethod;
    this.chunkOfStep = new int[program.size()];
    this.slots = new int[program.size()];
    this.trees = new int[program.size()];
    Arrays.fill(chunkOfStep, NONE);
    Arrays.fill(slots, NONE);
    plan.arrays().forEach(array -> Arrays.stream(array).forEach(this::share));
    statements.list().forEach(this::add);
    share(program.result());
  }

  /// As few methods as the compiler of the virtual machine allows, with one for each loop.
  static Chunks fewest(Statements statements) {
    return new Chunks(statements, LARGEST_METHOD);
  }

  /// The same, or a few more methods that are so small that all become part of their caller.
  static Chunks fastest(Statements statements) {
    var fewest = fewest(statements);
    boolean isSmall = fewest.isOneMethod() && fewest.bytes <= MOST_INLINED * LARGEST_INLINED;
    return isSmall ? new Chunks(statements, LARGEST_INLINED) : fewest;
  }

  List<List<Statement>> chunks() {
    return chunks;
  }

  boolean isOneMethod() {
    return chunks.size() == 1 && plan.loops().isEmpty();
  }

  /// How many results are handed from one method to others.
  int slotCount() {
    return slotCount;
  }

  /// The place where this step's result is handed on; empty if no other method needs it.
  OptionalInt slot(int step) {
    return isOneMethod() || slots[step] == NONE ? OptionalInt.empty() : OptionalInt.of(slots[step]);
  }

  private void add(Statement statement) {
    int step = statement.step();
    switch (statement) {
      case Keep _ -> {
        makeRoomFor(tree(step), bytes(step) + 6);
        chunkOfStep[step] = chunks.size() - 1;
        trees[step] = statements.hasOneReader(step) ? tree(step) : 1;
        markOperandsShared(step);
      }
      case Store _ -> {
        makeRoomFor(branch(step), reference(step) + 6);
        markShared(step);
      }
      case Repeat(_, var loop) -> {
        makeRoomFor(0, largestMethod);
        markOperandsShared(loop);
      }
    }
    chunks.getLast().add(statement);
  }

  /// What all turns take is handed on to the loop.
  private void markOperandsShared(Repetition loop) {
    for (var row : loop.rows()) {
      program.eachOperand(
          row[0],
          operand -> {
            if (program.arity(operand) > 0 && !plan.isInLoop(operand)) {
              share(operand);
            }
          });
    }
  }

  private void makeRoomFor(int tree, int more) {
    if (bytes + more > largestMethod || tree > Statements.LARGEST_TREE) {
      chunks.add(new ArrayList<>());
      bytes = 0;
    }
    bytes += more;
  }

  /// How many steps join to one tree when the step is computed in the present method.
  private int tree(int step) {
    int arity = program.arity(step);
    return 1
        + (arity > 0 ? branch(program.left(step)) : 0)
        + (arity > 1 ? branch(program.right(step)) : 0);
  }

  private int branch(int step) {
    if (!statements.isKept(step)) {
      return tree(step);
    }
    return chunkOfStep[step] == chunks.size() - 1 ? trees[step] : 1;
  }

  /// An estimate from above of the bytes that compute this step on the stack.
  private int bytes(int step) {
    return switch (program.op(step)) {
      case CONSTANT -> 3;
      case INPUT -> 6;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, POW, POWER, STEP, LOG1P, EXPM1, FUNCTION -> {
        int call = program.op(step) == Op.FUNCTION ? 8 : 3;
        int arity = program.arity(step);
        yield call
            + reference(program.left(step))
            + (arity > 1 ? reference(program.right(step)) : 0);
      }
      case INTEGER_POWER, RATIONAL_POWER -> throw Op.onlyInFaithfulGraphs(program.op(step));
    };
  }

  private int reference(int step) {
    return statements.isKept(step) ? 5 : bytes(step);
  }

  private void markOperandsShared(int step) {
    program.eachOperand(step, this::markShared);
  }

  private void markShared(int step) {
    if (!statements.isKept(step)) {
      markOperandsShared(step);
    } else if (chunkOfStep[step] != chunks.size() - 1) {
      share(step);
    }
  }

  private void share(int step) {
    if (slots[step] == NONE && program.op(step) != Op.INPUT) {
      slots[step] = slotCount++;
    }
  }
}
