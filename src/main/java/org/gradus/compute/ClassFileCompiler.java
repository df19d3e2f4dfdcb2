package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Compiles a program to a hidden class of the virtual machine.
///
/// The class computes all in one method, or in several that hand results on in an array where one
/// would be too large. Functions of the table are called as constants of the class, so that the
/// virtual machine can inline them. The class goes away with its last instance.
final class ClassFileCompiler implements Compiler {
  private static final ClassDesc DOUBLES = CD_double.arrayType();
  private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_double, DOUBLES, DOUBLES, DOUBLES);
  private static final MethodTypeDesc PART =
      MethodTypeDesc.of(CD_void, DOUBLES, DOUBLES, DOUBLES, DOUBLES);

  private static final ClassDesc WORKSPACE = ClassDesc.of(Workspace.class.getName());

  /// The virtual machine keeps a new array in registers, if at all, up to this length.
  private static final int LARGEST_IN_REGISTERS = 64;

  /// Up to about so many operations straight lines are as fast as loops, as processors keep all of
  /// their instructions decoded.
  private static final int MOST_IN_LINES = 1_500;

  @Override
  public Code compile(Program program) {
    return compile(
        program.operations() > MOST_IN_LINES ? plan(program) : LoopPlan.withoutLoops(program));
  }

  /// With loops where these compute most.
  private static LoopPlan plan(Program program) {
    var plan = LoopPlan.of(program);
    boolean isRegular = plan.stepsInLoops() > program.operations() / 2;
    return isRegular ? plan : LoopPlan.withoutLoops(program);
  }

  /// The code of a program with these loops.
  static Code compile(LoopPlan plan) {
    var statements = new Statements(plan);
    var chunks = Chunks.fastest(statements);
    var functions = new ArrayList<Object>();
    return HiddenClass.of(
        Code.class,
        functions,
        type -> new Methods(plan.program(), statements, chunks, functions).writeTo(type));
  }

  /// The methods of one class.
  private record Methods(
      Program program, Statements statements, Chunks chunks, List<Object> functions) {

    void writeTo(ClassBuilder type) {
      if (chunks.isOneMethod()) {
        method(type, "run", RUN, ClassFile.ACC_PUBLIC, this::all);
        return;
      }
      int count = chunks.chunks().size();
      method(type, "run", RUN, ClassFile.ACC_PUBLIC, code -> callParts(code, count));
      for (int i = 0; i < count; i++) {
        var chunk = chunks.chunks().get(i);
        method(type, "part" + i, PART, ClassFile.ACC_STATIC, code -> part(code, chunk));
      }
    }

    private static void method(
        ClassBuilder type,
        String name,
        MethodTypeDesc signature,
        int flags,
        Consumer<CodeBuilder> body) {
      type.withMethodBody(name, signature, flags, body::accept);
    }

    private void all(CodeBuilder code) {
      var emission = new Emission(code, statements, chunks, functions, 1);
      emission.emit(chunks.chunks().getFirst());
      emission.push(program.result());
      code.dreturn();
    }

    private void callParts(CodeBuilder code, int count) {
      int handedOn = 4;
      boolean isInMemory = chunks.slotCount() > LARGEST_IN_REGISTERS;
      var workspace = new Workspace(new double[0], chunks.slotCount());
      if (isInMemory) {
        HiddenClass.push(workspace, WORKSPACE, code, functions)
            .invokevirtual(WORKSPACE, "take", MethodTypeDesc.of(DOUBLES));
      } else {
        code.loadConstant(chunks.slotCount()).newarray(TypeKind.DOUBLE);
      }
      code.astore(handedOn);
      for (int i = 0; i < count; i++) {
        code.aload(1)
            .aload(2)
            .aload(3)
            .aload(handedOn)
            .invokestatic(HiddenClass.NAME, "part" + i, PART);
      }
      new Emission(code, statements, chunks, functions, 1).push(program.result());
      if (isInMemory) {
        HiddenClass.push(workspace, WORKSPACE, code, functions)
            .aload(handedOn)
            .invokevirtual(WORKSPACE, "giveBack", MethodTypeDesc.of(CD_void, DOUBLES));
      }
      code.dreturn();
    }

    private void part(CodeBuilder code, List<Statements.Statement> chunk) {
      new Emission(code, statements, chunks, functions, 0).emit(chunk);
      code.return_();
    }
  }
}
