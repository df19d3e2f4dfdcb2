package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.IntFunction;

/// One row a turn, with ordinary instructions that the virtual machine may turn into vector ones.
record ScalarLanes(Program program, List<Object> functions) implements Lanes {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc LOGARITHM = ClassDesc.of(Logarithm.class.getName());
  private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(CD_double, CD_double);
  private static final MethodTypeDesc OF_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);

  @Override
  public TypeKind kind() {
    return TypeKind.DOUBLE;
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public void broadcast(CodeBuilder code, Runnable number) {
    number.run();
  }

  @Override
  public void load(CodeBuilder code, Runnable array, Runnable index) {
    array.run();
    index.run();
    code.daload();
  }

  @Override
  public void store(CodeBuilder code, Runnable array, Runnable index, Runnable value) {
    array.run();
    index.run();
    value.run();
    code.dastore();
  }

  @Override
  public CodeBuilder compute(CodeBuilder code, int step, IntFunction<CodeBuilder> push) {
    if (program.op(step) == Op.STEP) {
      return step(code, push.apply(program.left(step)), program.right(step), push);
    }
    if (program.isLogarithmOfOnePlusFraction(step)) {
      return push.apply(program.left(step)).invokestatic(LOGARITHM, "onePlusFraction", OF_ONE);
    }
    return new Instructions(code, program, functions, push).compute(step);
  }

  /// max(v, sgn u) is v, or 1 for u ≥ 0, because v lies between 0 and 1; it takes no branch.
  private static CodeBuilder step(
      CodeBuilder code, CodeBuilder sign, int power, IntFunction<CodeBuilder> push) {
    sign.invokestatic(MATH, "signum", OF_ONE);
    return push.apply(power).invokestatic(MATH, "max", OF_TWO);
  }

  @Override
  public void add(CodeBuilder code) {
    code.dadd();
  }

  @Override
  public void total(CodeBuilder code) {}
}
