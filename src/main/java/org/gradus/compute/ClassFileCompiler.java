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
import org.gradus.compute.Statements.Keep;
import org.gradus.compute.Statements.Repeat;
import org.gradus.compute.Statements.Statement;
import org.gradus.compute.Statements.Store;

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

  /// The table of constants of a class has 65,535 places (JVM Specification, §4.1); some are for
  /// functions.
  private static final int LARGEST_TABLE = 60_000;

  /// For an array that a loop reads or writes: the first place and the distance to the next.
  private static final int NUMBERS_OF_ARRAY = 2;

  private static final int NAMES_OF_METHOD = 3;

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

  /// The code of a program with these loops; runs where it has too many numbers for a class.
  static Code compile(LoopPlan plan) {
    var statements = new Statements(plan);
    var chunks = Chunks.fastest(statements);
    var methods = new Methods(plan.program(), statements, chunks, new ArrayList<>());
    return methods.tableSize() > LARGEST_TABLE
        ? Runs.of(plan.program())
        : HiddenClass.of(Code.class, methods.functions(), methods::writeTo);
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

    /// How many places of the table of constants are taken at most: by a double two, by an integer
    /// that does not fit into an instruction one.
    int tableSize() {
      int largestPlace = Math.max(program.inputs(), chunks.slotCount());
      return 2 * program.constants()
          + NAMES_OF_METHOD * chunks.chunks().size()
          + Math.max(0, largestPlace - Short.MAX_VALUE)
          + chunks.chunks().stream().flatMap(List::stream).mapToInt(this::numbers).sum();
    }

    private int numbers(Statement statement) {
      return switch (statement) {
        case Keep _ -> 0;
        case Store(_, var k) -> program.offset(k) - program.inputs() > Short.MAX_VALUE ? 1 : 0;
        case Repeat(_, var loop) -> loop.rows().stream().mapToInt(this::numbers).sum();
      };
    }

    private int numbers(int[] row) {
      int arrays = 3 + statements.stores(row[0]).size();
      return NUMBERS_OF_ARRAY * arrays;
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

    private void part(CodeBuilder code, List<Statement> chunk) {
      new Emission(code, statements, chunks, functions, 0).emit(chunk);
      code.return_();
    }
  }
}
