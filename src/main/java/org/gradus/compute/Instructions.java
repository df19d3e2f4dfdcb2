package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.gradus.expr.Function;

/// Writes the instructions of one step, which end with its result on the stack.
///
/// Functions of the table are constants of the class, by their place in a list.
final class Instructions {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc SCALAR = ClassDesc.of(Scalar.class.getName());
  private static final ClassDesc LOGARITHM = ClassDesc.of(Logarithm.class.getName());
  private static final ClassDesc UNARY = ClassDesc.of(DoubleUnaryOperator.class.getName());
  private static final ClassDesc BINARY = ClassDesc.of(DoubleBinaryOperator.class.getName());
  private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(CD_double, CD_double);
  private static final MethodTypeDesc OF_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);

  private final CodeBuilder code;
  private final Program program;
  private final List<Object> functions;
  private final IntFunction<CodeBuilder> push;

  /// `push` leaves the result of an earlier step on the stack; functions that are called are added
  /// to the list.
  Instructions(
      CodeBuilder code, Program program, List<Object> functions, IntFunction<CodeBuilder> push) {
    this.code = code;
    this.program = program;
    this.functions = functions;
    this.push = push;
  }

  /// Leaves the result of the step on the stack.
  CodeBuilder compute(int step) {
    return switch (program.op(step)) {
      case CONSTANT -> code.loadConstant(program.literal(step).toDouble());
      case ADD -> pushBoth(step).dadd();
      case SUBTRACT -> pushBoth(step).dsub();
      case MULTIPLY ->
          isDoubling(step) ? push.apply(program.right(step)).dup2().dadd() : pushBoth(step).dmul();
      case DIVIDE -> pushBoth(step).ddiv();
      case NEGATE -> push.apply(program.left(step)).dneg();
      case POW -> pushBoth(step).invokestatic(MATH, "pow", OF_TWO);
      case POWER -> pushBoth(step).invokestatic(SCALAR, "power", OF_TWO);
      case STEP -> pushBoth(step).invokestatic(SCALAR, "step", OF_TWO);
      case LOG1P -> push.apply(program.left(step)).invokestatic(LOGARITHM, "onePlus", OF_ONE);
      case EXPM1 -> push.apply(program.left(step)).invokestatic(MATH, "expm1", OF_ONE);
      case FUNCTION -> call(step, Op.function(program.code(step)));
      case INPUT, INTEGER_POWER, RATIONAL_POWER -> throw Op.onlyInFaithfulGraphs(program.op(step));
    };
  }

  /// 2u is u + u to the last bit, which has no constant to load.
  private boolean isDoubling(int step) {
    int factor = program.left(step);
    return program.op(factor) == Op.CONSTANT && program.literal(factor).toDouble() == 2;
  }

  private CodeBuilder pushBoth(int step) {
    push.apply(program.left(step));
    return push.apply(program.right(step));
  }

  private CodeBuilder call(int step, Function function) {
    if (function.arity() == 1) {
      HiddenClass.push(function.unary(), UNARY, code, functions);
      return push.apply(program.left(step)).invokeinterface(UNARY, "applyAsDouble", OF_ONE);
    }
    HiddenClass.push(function.binary(), BINARY, code, functions);
    return pushBoth(step).invokeinterface(BINARY, "applyAsDouble", OF_TWO);
  }
}
