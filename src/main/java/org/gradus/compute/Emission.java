package org.gradus.compute;

import static java.lang.constant.ConstantDescs.BSM_CLASS_DATA_AT;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.gradus.compute.Statements.Keep;
import org.gradus.compute.Statements.Statement;
import org.gradus.compute.Statements.Store;
import org.gradus.expr.Function;

/// Writes the instructions of one method.
///
/// The parameters are the point, the gradient, the Hessian and, in a part of a program, the array
/// that hands results on.
final class Emission {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc SCALAR = ClassDesc.of(Scalar.class.getName());
  private static final ClassDesc UNARY = ClassDesc.of(DoubleUnaryOperator.class.getName());
  private static final ClassDesc BINARY = ClassDesc.of(DoubleBinaryOperator.class.getName());
  private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(CD_double, CD_double);
  private static final MethodTypeDesc OF_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);

  private final CodeBuilder code;
  private final Program program;
  private final Statements statements;
  private final Chunks chunks;
  private final List<Object> functions;
  private final int point;
  private final Map<Integer, Integer> locals = new HashMap<>();

  /// `point` is the local variable of the first of the arrays; functions that are called are added
  /// to the list.
  Emission(
      CodeBuilder code,
      Program program,
      Statements statements,
      Chunks chunks,
      List<Object> functions,
      int point) {
    this.code = code;
    this.program = program;
    this.statements = statements;
    this.chunks = chunks;
    this.functions = functions;
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
      case CONSTANT -> code.loadConstant(program.literal(step).toDouble());
      case INPUT -> code.aload(point).loadConstant(program.left(step)).daload();
      case ADD -> pushBoth(step).dadd();
      case SUBTRACT -> pushBoth(step).dsub();
      case MULTIPLY -> pushBoth(step).dmul();
      case DIVIDE -> pushBoth(step).ddiv();
      case NEGATE -> push(program.left(step)).dneg();
      case POW -> pushBoth(step).invokestatic(MATH, "pow", OF_TWO);
      case POWER -> pushBoth(step).invokestatic(SCALAR, "power", OF_TWO);
      case STEP -> pushBoth(step).invokestatic(SCALAR, "step", OF_TWO);
      case LOG1P -> push(program.left(step)).invokestatic(MATH, "log1p", OF_ONE);
      case EXPM1 -> push(program.left(step)).invokestatic(MATH, "expm1", OF_ONE);
      case FUNCTION -> call(step, Op.function(program.code(step)));
      case INTEGER_POWER, RATIONAL_POWER -> throw Op.onlyInFaithfulGraphs(program.op(step));
    };
  }

  private CodeBuilder pushBoth(int step) {
    push(program.left(step));
    return push(program.right(step));
  }

  private CodeBuilder call(int step, Function function) {
    if (function.arity() == 1) {
      pushFunction(UNARY, function.unary());
      return push(program.left(step)).invokeinterface(UNARY, "applyAsDouble", OF_ONE);
    }
    pushFunction(BINARY, function.binary());
    return pushBoth(step).invokeinterface(BINARY, "applyAsDouble", OF_TWO);
  }

  private void pushFunction(ClassDesc type, Object function) {
    int place = functions.indexOf(function);
    if (place < 0) {
      place = functions.size();
      functions.add(function);
    }
    code.loadConstant(DynamicConstantDesc.ofNamed(BSM_CLASS_DATA_AT, DEFAULT_NAME, type, place));
  }
}
