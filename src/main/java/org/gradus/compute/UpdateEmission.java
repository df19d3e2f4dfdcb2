package org.gradus.compute;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gradus.compute.Statements.Keep;
import org.gradus.compute.Statements.Repeat;
import org.gradus.compute.Statements.Store;

/// Writes one loop of {@link Updates}: an update, the program at the new point, the tests.
///
/// The parameters are those of the interface. Their numbers are put into variables before the loop
/// and back after it.
final class UpdateEmission {
  private static final int POINT = 1;
  private static final int GRADIENT = 2;
  private static final int VELOCITY = 3;
  private static final int BEFORE = 4;
  private static final int NUMBERS = 5;
  private static final int MOST = 6;
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(CD_double, CD_double);

  private final CodeBuilder code;
  private final Program program;
  private final Statements statements;
  private final Instructions instructions;
  private final int[] point;
  private final int[] gradient;
  private final int[] velocity;
  private final int[] before;
  private final int[] numbers;
  private final int count;
  private final Map<Integer, Integer> kept = new HashMap<>();

  UpdateEmission(CodeBuilder code, Program program, List<Object> functions) {
    this.code = code;
    this.program = program;
    this.statements = new Statements(program);
    this.instructions = new Instructions(code, program, functions, this::push);
    this.point = variables(program.inputs());
    this.gradient = variables(program.inputs());
    this.velocity = variables(program.inputs());
    this.before = variables(program.inputs());
    this.numbers = variables(Updates.NUMBERS);
    this.count = code.allocateLocal(TypeKind.INT);
  }

  private int[] variables(int size) {
    return IntStream.range(0, size).map(_ -> code.allocateLocal(TypeKind.DOUBLE)).toArray();
  }

  void emit(boolean hasVelocity) {
    load(POINT, point);
    load(GRADIENT, gradient);
    load(NUMBERS, numbers);
    if (hasVelocity) {
      load(VELOCITY, velocity);
    }
    code.loadConstant(0).istore(count);
    loop(hasVelocity);
    store(POINT, point);
    store(GRADIENT, gradient);
    store(BEFORE, before);
    store(NUMBERS, numbers);
    if (hasVelocity) {
      store(VELOCITY, velocity);
    }
    code.iload(count).ireturn();
  }

  private void loop(boolean hasVelocity) {
    var again = code.newBoundLabel();
    var end = code.newLabel();
    for (int i = 0; i < point.length; i++) {
      update(i, hasVelocity);
    }
    look();
    code.iinc(count, 1);
    endUnlessFinite(end);
    int n = point.length;
    endIfSmall(n, i -> code.dload(point[i]).dload(before[i]).dsub(), Updates.MOVE, end);
    endIfSmall(n, i -> code.dload(gradient[i]), Updates.SLOPE, end);
    endIfSmall(1, _ -> number(Updates.VALUE).dload(valueBefore()).dsub(), Updates.CHANGE, end);
    code.iload(count).iload(MOST).if_icmplt(again);
    code.labelBinding(end);
  }

  private int valueBefore() {
    return numbers[Updates.VALUE_BEFORE];
  }

  private CodeBuilder number(int place) {
    return code.dload(numbers[place]);
  }

  private void load(int array, int... locals) {
    for (int i = 0; i < locals.length; i++) {
      code.aload(array).loadConstant(i).daload().dstore(locals[i]);
    }
  }

  private void store(int array, int... locals) {
    for (int i = 0; i < locals.length; i++) {
      code.aload(array).loadConstant(i).dload(locals[i]).dastore();
    }
  }

  private void update(int i, boolean hasVelocity) {
    code.dload(point[i]).dstore(before[i]);
    if (hasVelocity) {
      number(Updates.MOMENTUM).dload(velocity[i]).dmul();
      number(Updates.RATE).dload(gradient[i]).dmul().dadd().dstore(velocity[i]);
      code.dload(point[i]).dload(velocity[i]).dsub().dstore(point[i]);
    } else {
      code.dload(point[i]);
      number(Updates.RATE).dload(gradient[i]).dmul().dsub().dstore(point[i]);
    }
  }

  /// Value and gradient at the new point.
  private void look() {
    number(Updates.VALUE).dstore(valueBefore());
    for (var statement : statements.list()) {
      switch (statement) {
        case Keep(var step) -> {
          int local = code.allocateLocal(TypeKind.DOUBLE);
          compute(step).dstore(local);
          kept.put(step, local);
        }
        case Store(var step, var k) -> push(step).dstore(gradient[program.offset(k)]);
        case Repeat _ -> throw new IllegalStateException("There are no loops in an update.");
      }
    }
    push(program.result()).dstore(numbers[Updates.VALUE]);
  }

  private CodeBuilder push(int step) {
    return statements.isKept(step) ? code.dload(kept.get(step)) : compute(step);
  }

  private CodeBuilder compute(int step) {
    return program.op(step) == Op.INPUT
        ? code.dload(point[program.left(step)])
        : instructions.compute(step);
  }

  /// The difference of a sum and itself is 0 for a finite sum alone.
  private void endUnlessFinite(Label end) {
    number(Updates.VALUE);
    for (int i = 0; i < point.length; i++) {
      code.dload(point[i]).dadd().dload(gradient[i]).dadd();
    }
    code.dup2().dsub().dconst_0().dcmpg().ifne(end);
  }

  /// Ends the loop where none of the quantities is larger than the tolerance.
  private void endIfSmall(int quantities, IntConsumer quantity, int tolerance, Label end) {
    var isLarge = code.newLabel();
    for (int i = 0; i < quantities; i++) {
      quantity.accept(i);
      code.invokestatic(MATH, "abs", OF_ONE);
      number(tolerance).dcmpg().ifgt(isLarge);
    }
    code.goto_(end).labelBinding(isLarge);
  }
}
