package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradus.compute.Statements.Statement;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 100, 1_000, 8_000})
  void a_product_of_any_length_compiles_when_it_is_used_often(int n) {
    var factors = new Random(3).doubles(n, 0.99, 1.01).toArray();
    double product = DoubleStream.of(factors).reduce(1, (u, v) -> u * v);
    var evaluator = Evaluator.of(product(n), variables(n));
    for (int k = 0; k < 300; k++) {
      assertEquals(product, evaluator.value(factors), 1e-10 * product);
    }
  }

  @Test
  void threads_that_share_code_do_not_share_memory() {
    var evaluator = Evaluator.of(product(1_000), variables(1_000)).compiled();
    var points =
        IntStream.range(0, 4)
            .mapToObj(k -> new Random(k).doubles(1_000, 0.99, 1.01).toArray())
            .toList();
    var alone = points.stream().map(point -> evaluator.gradient(point)).toList();
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(k -> assertArrayEquals(alone.get(k % 4), evaluator.gradient(points.get(k % 4))));
  }

  @Test
  void no_method_computes_a_tree_that_the_virtual_machine_gives_up() {
    var program =
        new Derivatives(product(1_000), variables(1_000), Budget.ofWork(1_000_000))
            .reduced(new int[0], new int[0], Order.POINT);
    var statements = new Statements(program);
    var chunks = Chunks.fewest(statements).chunks();
    assertTrue(chunks.size() > 1, () -> chunks.size() + " method");
    for (var chunk : chunks) {
      var here = chunk.stream().map(Statement::step).collect(Collectors.toSet());
      for (int root : here) {
        int size = size(program, root, step -> !statements.isKept(step) || here.contains(step));
        assertTrue(size <= Statements.LARGEST_TREE, () -> size + " steps in one tree");
      }
    }
  }

  @Test
  void a_method_too_large_for_its_caller_is_divided_into_some_that_are_not() {
    var program = hessian("(1.5-x+xy)^2+(2.25-x+xy^2)^2+(2.625-x+xy^3)^2");
    var statements = new Statements(program);
    assertEquals(1, Chunks.fewest(statements).chunks().size());
    assertTrue(Chunks.fastest(statements).chunks().size() > 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^2+xy", "(x^2+y)^2(x-y^3)^2(1+xy)^4(2+x^2y)^3(3-x^3)^5e^(xy)sin(x+y)"})
  void small_and_large_programs_take_as_few_methods_as_they_can(String text) {
    var program = hessian(text);
    var statements = new Statements(program);
    assertEquals(1, Chunks.fewest(statements).chunks().size());
    assertEquals(1, Chunks.fastest(statements).chunks().size());
  }

  private static Program hessian(String text) {
    var variables = List.of(Symbol.of("x"), Symbol.of("y"));
    var f = Reader.standard().expression(text);
    return new Derivatives(f, variables, Budget.ofWork(1_000_000)).hessianProgram();
  }

  /// How many steps a step joins to one tree, with the operands that are computed beside it.
  private static int size(Program program, int step, IntPredicate isBeside) {
    int size = 1;
    for (int operand : operands(program, step)) {
      size += isBeside.test(operand) ? size(program, operand, isBeside) : 0;
    }
    return size;
  }

  private static int[] operands(Program program, int step) {
    return program.arity(step) < 2
        ? new int[0]
        : new int[] {program.left(step), program.right(step)};
  }

  private static List<Symbol> variables(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> Symbol.of("x", "" + i)).toList();
  }

  private static Expr product(int n) {
    return Reader.standard()
        .expression(
            IntStream.rangeClosed(1, n).mapToObj(i -> "x_" + i).collect(Collectors.joining("*")));
  }
}
