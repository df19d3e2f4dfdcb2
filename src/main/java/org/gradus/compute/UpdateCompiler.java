package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles a program that stores a gradient to the loops of {@link Updates}.
final class UpdateCompiler {
  /// With more coordinates than registers the time goes into the gradient.
  private static final int MOST_COORDINATES = 16;

  private static final ClassDesc DOUBLES = CD_double.arrayType();
  private static final MethodTypeDesc LOOP =
      MethodTypeDesc.of(CD_int, DOUBLES, DOUBLES, DOUBLES, DOUBLES, DOUBLES, CD_int);

  private UpdateCompiler() {}

  /// Empty where the program is too large to gain by it.
  static Optional<Updates> compile(Program program) {
    var chunks = Chunks.fewest(new Statements(program));
    if (program.inputs() > MOST_COORDINATES || !chunks.isOneMethod()) {
      return Optional.empty();
    }
    var functions = new ArrayList<Object>();
    return Optional.of(
        HiddenClass.of(
            Updates.class,
            functions,
            type -> {
              loop(type, "plain", program, functions);
              loop(type, "heavyBall", program, functions);
            }));
  }

  private static void loop(
      ClassBuilder type, String name, Program program, List<Object> functions) {
    type.withMethodBody(
        name,
        LOOP,
        ClassFile.ACC_PUBLIC,
        code -> new UpdateEmission(code, program, functions).emit(name.equals("heavyBall")));
  }
}
