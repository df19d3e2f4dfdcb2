package org.gradus.compute;

import static java.lang.constant.ConstantDescs.BSM_CLASS_DATA_AT;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.IntFunction;
import org.gradus.expr.Function;

/// Several rows a turn, with the vectors of `jdk.incubator.vector`.
///
/// Instructions name the classes of that module by strings, so that this class needs the module
/// only when it is used. A vector function differs from that of `Math` by at most two units in the
/// last place, because both are within one of the true value; results differ accordingly.
final class VectorLanes implements Lanes {
  private static final String PACKAGE = "jdk.incubator.vector.";
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE + "DoubleVector");
  private static final ClassDesc ANY = ClassDesc.of(PACKAGE + "Vector");
  private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
  private static final ClassDesc MASK = ClassDesc.of(PACKAGE + "VectorMask");
  private static final ClassDesc UNARY = ClassDesc.of(PACKAGE + "VectorOperators$Unary");
  private static final ClassDesc BINARY = ClassDesc.of(PACKAGE + "VectorOperators$Binary");
  private static final ClassDesc SUM = ClassDesc.of(PACKAGE + "VectorOperators$Associative");
  private static final ClassDesc TEST = ClassDesc.of(PACKAGE + "VectorOperators$Comparison");
  private static final ClassDesc DOUBLES = CD_double.arrayType();

  private final Program program;
  private final List<Object> constants;
  private final VectorModule module;

  /// Constants of the class are added to the list.
  VectorLanes(Program program, List<Object> constants, VectorModule module) {
    this.program = program;
    this.constants = constants;
    this.module = module;
  }

  @Override
  public TypeKind kind() {
    return TypeKind.REFERENCE;
  }

  @Override
  public int rows() {
    return module.lanes();
  }

  @Override
  public void broadcast(CodeBuilder code, Runnable number) {
    constant(code, SPECIES, module.species());
    number.run();
    code.invokestatic(VECTOR, "broadcast", MethodTypeDesc.of(VECTOR, SPECIES, CD_double));
  }

  @Override
  public void load(CodeBuilder code, Runnable array, Runnable index) {
    constant(code, SPECIES, module.species());
    array.run();
    index.run();
    code.invokestatic(VECTOR, "fromArray", MethodTypeDesc.of(VECTOR, SPECIES, DOUBLES, CD_int));
  }

  @Override
  public void store(CodeBuilder code, Runnable array, Runnable index, Runnable value) {
    value.run();
    array.run();
    index.run();
    code.invokevirtual(VECTOR, "intoArray", MethodTypeDesc.of(CD_void, DOUBLES, CD_int));
  }

  @Override
  public void add(CodeBuilder code) {
    binary(code, "add");
  }

  @Override
  public void total(CodeBuilder code) {
    constant(code, SUM, module.operator("ADD"));
    code.invokevirtual(VECTOR, "reduceLanes", MethodTypeDesc.of(CD_double, SUM));
  }

  @Override
  public CodeBuilder compute(CodeBuilder code, int step, IntFunction<CodeBuilder> push) {
    push.apply(program.left(step));
    if (program.arity(step) == 2) {
      push.apply(program.right(step));
    }
    return switch (program.op(step)) {
      case ADD -> binary(code, "add");
      case SUBTRACT -> binary(code, "sub");
      case MULTIPLY -> binary(code, "mul");
      case DIVIDE -> binary(code, "div");
      case NEGATE -> unary(code, "NEG");
      case POW -> pow(code);
      case LOG1P -> unary(code, "LOG1P");
      case EXPM1 -> unary(code, "EXPM1");
      case STEP -> step(code);
      case FUNCTION -> call(code, Op.function(program.code(step)));
      case CONSTANT, INPUT, INTEGER_POWER, RATIONAL_POWER, POWER ->
          throw new IllegalStateException(program.op(step) + " has no vector form.");
    };
  }

  private CodeBuilder binary(CodeBuilder code, String name) {
    return code.invokevirtual(VECTOR, name, MethodTypeDesc.of(VECTOR, ANY));
  }

  private CodeBuilder unary(CodeBuilder code, String operator) {
    constant(code, UNARY, module.operator(operator));
    return code.invokevirtual(VECTOR, "lanewise", MethodTypeDesc.of(VECTOR, UNARY));
  }

  private CodeBuilder pow(CodeBuilder code) {
    int exponent = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(exponent);
    constant(code, BINARY, module.operator("POW"));
    return code.aload(exponent)
        .invokevirtual(VECTOR, "lanewise", MethodTypeDesc.of(VECTOR, BINARY, ANY));
  }

  /// The lanes of v, with 1 where u ≥ 0.
  private CodeBuilder step(CodeBuilder code) {
    code.swap();
    constant(code, TEST, module.operator("GE"));
    int mask = code.allocateLocal(TypeKind.REFERENCE);
    return code.dconst_0()
        .invokevirtual(VECTOR, "compare", MethodTypeDesc.of(MASK, TEST, CD_double))
        .astore(mask)
        .dconst_1()
        .aload(mask)
        .invokevirtual(VECTOR, "blend", MethodTypeDesc.of(VECTOR, CD_double, MASK));
  }

  private CodeBuilder call(CodeBuilder code, Function function) {
    return function.arity() == 2
        ? binary(code, function.ascii())
        : unary(code, VectorModule.operatorName(function));
  }

  private void constant(CodeBuilder code, ClassDesc type, Object value) {
    int place = constants.indexOf(value);
    if (place < 0) {
      place = constants.size();
      constants.add(value);
    }
    code.loadConstant(DynamicConstantDesc.ofNamed(BSM_CLASS_DATA_AT, DEFAULT_NAME, type, place));
  }
}
