package org.gradus.compute;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.compute.Statements.Keep;
import org.gradus.compute.Statements.Repeat;
import org.gradus.compute.Statements.Statement;
import org.gradus.compute.Statements.Store;

/// Writes the instructions of one method.
///
/// The parameters are the point, the gradient, the Hessian and, in a part of a program, the array
/// that hands results on.
final class Emission {

  private final CodeBuilder code;
  private final Program program;
  private final Statements statements;
  private final Chunks chunks;
  private final List<Object> functions;
  private final Instructions instructions;
  private final int point;
  private final Map<Integer, Integer> locals = new HashMap<>();

  /// `point` is the local variable of the first of the arrays; functions that are called are added
  /// to the list.
  Emission(
      CodeBuilder code, Statements statements, Chunks chunks, List<Object> functions, int point) {
    this.code = code;
    this.program = statements.plan().program();
    this.statements = statements;
    this.chunks = chunks;
    this.functions = functions;
    this.instructions = new Instructions(code, program, functions, this::push);
    this.point = point;
  }

  /// Computes and keeps or stores the steps of the chunk.
  void emit(List<Statement> chunk) {
    int inputs = program.inputs();
    touchLast(point, inputs);
    if (storesBetween(chunk, 0, inputs) > 1) {
      touchLast(point + 1, inputs);
    }
    if (storesBetween(chunk, inputs, Integer.MAX_VALUE) > 1) {
      touchLast(point + 2, inputs * inputs);
    }
    for (var statement : chunk) {
      switch (statement) {
        case Keep(var step) -> keep(step);
        case Store(var step, var k) -> store(step, program.offset(k));
        case Repeat(_, var loop) ->
            new LoopEmission(code, statements, chunks, functions, loop, point).emit();
      }
    }
  }

  /// One look beyond the end of an array spares the checks of all that follow.
  private void touchLast(int array, int length) {
    if (length > 0) {
      code.aload(array).loadConstant(length - 1).daload().pop2();
    }
  }

  private long storesBetween(List<Statement> chunk, int from, int to) {
    return chunk.stream()
        .filter(statement ->
            statement instanceof Store(_, var k)
                && program.offset(k) >= from
                && program.offset(k) < to)
        .count();
  }

  private void keep(int step) {
    int local = code.allocateLocal(TypeKind.DOUBLE);
    compute(step).dstore(local);
    locals.put(step, local);
    chunks
        .slot(step)
        .ifPresent(slot -> code.aload(point + 3).loadConstant(slot).dload(local).dastore());
  }

  private void store(int step, int offset) {
    boolean isGradient = offset < program.inputs();
    code.aload(isGradient ? point + 1 : point + 2)
        .loadConstant(isGradient ? offset : offset - program.inputs());
    push(step).dastore();
  }

  /// Leaves the result of the step on the stack.
  CodeBuilder push(int step) {
    if (!statements.isKept(step)) {
      return compute(step);
    }
    var local = locals.get(step);
    if (local != null) {
      return code.dload(local);
    }
    return program.op(step) == Op.INPUT
        ? compute(step)
        : code.aload(point + 3).loadConstant(chunks.slot(step).orElseThrow()).daload();
  }

  private CodeBuilder compute(int step) {
    return switch (program.op(step)) {
      case INPUT -> code.aload(point).loadConstant(program.left(step)).daload();
      case CONSTANT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION ->
          instructions.compute(step);
    };
  }
}
