package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Compiles the loops of a plan to a hidden class, one method a loop.
final class RowCompiler {
  private static final ClassDesc DOUBLES = CD_double.arrayType();
  private static final ClassDesc TABLE = DOUBLES.arrayType();
  private static final MethodTypeDesc LOOP =
      MethodTypeDesc.of(CD_void, TABLE, TABLE, DOUBLES, CD_int, CD_int, DOUBLES);

  /// The virtual machine puts no method of more bytes into another one. Loops that it compiled
  /// together in one method would not all become vector instructions, so bytes that never run keep
  /// them apart.
  private static final int TOO_LARGE_TO_INLINE = 325;

  private final RowPlan plan;
  private final Lanes lanes;
  private final List<Consumer<RowEmission>> bodies = new ArrayList<>();

  private RowCompiler(RowPlan plan, Lanes lanes) {
    this.plan = plan;
    this.lanes = lanes;
    plan.loops().forEach(loop -> bodies.add(emission -> emission.loop(loop.steps())));
    plan.results().forEach(results -> bodies.add(emission -> emission.sums(results)));
    int result = plan.program().result();
    if (plan.isWrittenOut(result)
        && plan.isVarying(result)
        && plan.program().op(result) == Op.INPUT) {
      bodies.add(emission -> emission.copy(result));
    }
  }

  /// Code that adds up the results or writes out the values, as the plan says.
  static RowCode compile(RowPlan plan, Lanes lanes, List<Object> constants) {
    return HiddenClass.of(RowCode.class, constants, new RowCompiler(plan, lanes)::writeTo);
  }

  private void writeTo(ClassBuilder type) {
    for (int i = 0; i < bodies.size(); i++) {
      var body = bodies.get(i);
      type.withMethodBody(
          "loop" + i,
          LOOP,
          ClassFile.ACC_STATIC,
          code -> {
            body.accept(new RowEmission(code, plan, lanes));
            IntStream.range(0, TOO_LARGE_TO_INLINE).forEach(_ -> code.nop());
            code.return_();
          });
    }
    type.withMethodBody(
        "run",
        LOOP,
        ClassFile.ACC_PUBLIC,
        code -> {
          for (int i = 0; i < bodies.size(); i++) {
            code.aload(1).aload(2).aload(3).iload(4).iload(5).aload(6);
            code.invokestatic(HiddenClass.NAME, "loop" + i, LOOP);
          }
          code.return_();
        });
  }
}
