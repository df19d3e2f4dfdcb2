package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.compute.LoopPlan.Repetition;
import org.gradus.expr.Function;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFileCompilerTest {

  @ParameterizedTest
  @CsvSource({"50, 1", "60, 14", "1, 900"})
  void no_loop_is_too_large_for_the_compiler_of_the_virtual_machine(int sequences, int stores) {
    var program = exponentials(200, 40, sequences, stores);
    var plan = LoopPlan.of(program);
    var statements = new Statements(plan);
    for (var loop : plan.loops()) {
      int length = length(statements, loop);
      assertTrue(length < 8_000, () -> length + " bytes");
    }
    assertSame(program);
  }

  @ParameterizedTest
  @CsvSource({"1, 160000", "40, 4000"})
  void results_that_are_stored_at_very_many_places_are_compiled_soon(int members, int stores) {
    var program = exponentials(400, members, 1, stores);
    assertTimeout(Duration.ofSeconds(5), () -> LoopPlan.of(program));
    assertSame(program);
  }

  @Test
  void a_program_with_more_numbers_than_a_class_may_have_runs() {
    var graph = new Graph(Budget.ofWork(200_000));
    int sum = graph.input(0);
    for (int k = 1; k <= 40_000; k++) {
      sum = graph.node(Op.ADD, sum, graph.constant(Literal.rounded(1.0 / k)));
    }
    assertSame(Program.of(graph, 1, sum));
  }

  /// Sequences such as e^(−x₀), e^(−x₁), … and e^(−e^(−x₀)), e^(−e^(−x₁)), … with members that are
  /// stored in a Hessian.
  private static Program exponentials(int dimension, int members, int sequences, int stores) {
    var graph = new Graph(Budget.ofWork(100_000));
    var stored = IntStream.builder();
    var steps = IntStream.range(0, members).map(graph::input).toArray();
    for (int k = 0; k < sequences; k++) {
      steps =
          IntStream.of(steps)
              .map(step -> graph.node(Op.code(Function.EXP), graph.node(Op.NEGATE, step), -1))
              .toArray();
      for (int j = 0; j < stores; j++) {
        IntStream.of(steps).forEach(stored);
      }
    }
    var all = stored.build().toArray();
    var offsets = IntStream.range(dimension, dimension + all.length).toArray();
    return Program.of(graph, dimension, steps[0], all, offsets);
  }

  /// Of the method of a loop, in bytes.
  private static int length(Statements statements, Repetition loop) {
    var doubles = ConstantDescs.CD_double.arrayType();
    var type = MethodTypeDesc.of(ConstantDescs.CD_void, doubles, doubles, doubles, doubles);
    var chunks = Chunks.fewest(statements);
    var file = ClassFile.of();
    var bytes =
        file.build(
            ClassDesc.of("Loop"),
            it ->
                it.withMethodBody(
                    "run",
                    type,
                    ClassFile.ACC_STATIC,
                    code -> {
                      new LoopEmission(code, statements, chunks, new ArrayList<>(), loop, 0).emit();
                      code.return_();
                    }));
    var method = file.parse(bytes).methods().getFirst();
    return method.findAttribute(Attributes.code()).orElseThrow().codeLength();
  }

  private static void assertSame(Program program) {
    var point = new Random(1).doubles(program.inputs(), -2, 2).toArray();
    var interpreter = new Interpreter(program);
    var code = ClassFileCompiler.compile(LoopPlan.of(program));
    assertArrayEquals(RandomFunctions.bits(interpreter, point), RandomFunctions.bits(code, point));
  }
}
