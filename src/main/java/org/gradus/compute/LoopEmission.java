package org.gradus.compute;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.compute.LoopPlan.Repetition;

/// Writes a loop of a program.
///
/// What its first two turns take and store shows where all others do: at the same distances.
final class LoopEmission {
  private final CodeBuilder code;
  private final Program program;
  private final Statements statements;
  private final Chunks chunks;
  private final Instructions instructions;
  private final Repetition loop;
  private final int point;
  private final int turn;

  /// For each step that the first turn takes the one that the second takes instead.
  private final Map<Integer, Integer> next = new HashMap<>();

  /// The variables of results of a turn, of results that all turns take, and of results of the turn
  /// before.
  private final Map<Integer, Integer> locals = new HashMap<>();

  /// `point` is the local variable of the first of the arrays; functions that are called are added
  /// to the list.
  LoopEmission(
      CodeBuilder code,
      Statements statements,
      Chunks chunks,
      List<Object> functions,
      Repetition loop,
      int point) {
    this.code = code;
    this.program = statements.plan().program();
    this.statements = statements;
    this.chunks = chunks;
    this.instructions = new Instructions(code, program, functions, this::push);
    this.loop = loop;
    this.point = point;
    this.turn = code.allocateLocal(TypeKind.INT);
  }

  void emit() {
    loop.rows().forEach(row -> prepareOperands(row[0], row[1]));
    var start = code.newLabel();
    var end = code.newLabel();
    code.iconst_0().istore(turn).labelBinding(start);
    code.iload(turn).loadConstant(loop.turns()).if_icmpge(end);
    loop.rows().forEach(row -> computeAndKeep(row[0], row[1]));
    next.forEach(this::carry);
    code.iinc(turn, 1).goto_(start).labelBinding(end);
  }

  private void prepareOperands(int first, int second) {
    prepare(program.left(first), program.left(second));
    if (program.arity(first) > 1) {
      prepare(program.right(first), program.right(second));
    }
  }

  /// Puts an operand into a variable if all turns take it or each takes it from the one before.
  private void prepare(int first, int second) {
    if (program.op(first) != Op.CONSTANT && next.put(first, second) == null) {
      if (first == second || loop.startsWith(second)) {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        pushFromArray(first, first).dstore(local);
        locals.put(first, local);
      }
    }
  }

  /// The result of this turn becomes that of the turn before.
  private void carry(int before, int step) {
    if (before != step && loop.startsWith(step)) {
      code.dload(locals.get(step)).dstore(locals.get(before));
    }
  }

  private void computeAndKeep(int first, int second) {
    int local = code.allocateLocal(TypeKind.DOUBLE);
    instructions.compute(first).dstore(local);
    locals.put(first, local);
    chunks
        .slot(first)
        .ifPresent(slot -> store(point + 3, slot, chunks.slot(second).orElseThrow(), local));
    var stores = statements.stores(first);
    for (int i = 0; i < stores.size(); i++) {
      int offset = program.offset(stores.get(i).k());
      int offsetOfSecond = program.offset(statements.stores(second).get(i).k());
      boolean isGradient = offset < program.inputs();
      int before = isGradient ? 0 : program.inputs();
      store(isGradient ? point + 1 : point + 2, offset - before, offsetOfSecond - before, local);
    }
  }

  private void store(int array, int first, int second, int local) {
    code.aload(array);
    place(first, second).dload(local).dastore();
  }

  private CodeBuilder push(int step) {
    var local = locals.get(step);
    if (local != null) {
      return code.dload(local);
    }
    return program.op(step) == Op.CONSTANT
        ? instructions.compute(step)
        : pushFromArray(step, next.get(step));
  }

  private CodeBuilder pushFromArray(int first, int second) {
    if (program.op(first) == Op.INPUT) {
      code.aload(point);
      return place(program.left(first), program.left(second)).daload();
    }
    code.aload(point + 3);
    return place(chunks.slot(first).orElseThrow(), chunks.slot(second).orElseThrow()).daload();
  }

  /// A place in an array that is known for the first and the second turn.
  private CodeBuilder place(int first, int second) {
    if (first == second) {
      return code.loadConstant(first);
    }
    return code.iload(turn).loadConstant(second - first).imul().loadConstant(first).iadd();
  }
}
