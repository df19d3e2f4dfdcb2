package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;

/// Loops in compiled code do what the interpreter does, to the last bit.
class LoopProperties {
  private static final int TERMS = 70;
  private static final int DIMENSION = 2 * TERMS + 4;
  private static final List<Symbol> VARIABLES =
      IntStream.range(0, DIMENSION).mapToObj(i -> Symbol.of("x", "" + i)).toList();

  /// Sums of terms in neighbouring variables, in which a term may be another, joined to one value.
  @Provide
  Arbitrary<Expr> regular() {
    var sums = Combinators.combine(terms(), terms(), Arbitraries.integers().between(0, 3));
    return sums.as((first, second, form) ->
        switch (form) {
          case 0 -> first;
          case 1 -> Expressions.product(first, second);
          case 2 -> Expressions.sum(first, Expressions.product(second, second));
          default -> Expressions.quotient(first, Expressions.sum(Expressions.number(2), second));
        });
  }

  private static Arbitrary<Expr> terms() {
    var bodies = Trees.tame("x", "y", "z").arbitrary();
    var shifts = Arbitraries.integers().between(0, 3);
    return Combinators.combine(
            bodies,
            bodies,
            Arbitraries.integers().between(1, 2),
            shifts,
            shifts,
            Arbitraries.integers().between(-TERMS, TERMS))
        .as(LoopProperties::terms);
  }

  private static Expr terms(
      Expr body, Expr other, int distance, int shift, int otherShift, int place) {
    return Expressions.sum(
        IntStream.range(0, TERMS)
            .mapToObj(i ->
                new Substitution(
                        Map.of(
                            Symbol.of("x"), variable(distance * i + shift),
                            Symbol.of("y"), variable(distance * i + otherShift),
                            Symbol.of("z"), variable(TERMS + i)))
                    .in(i == place ? other : body))
            .toArray(Expr[]::new));
  }

  private static Expr variable(int i) {
    return Expressions.variable(VARIABLES.get(i));
  }

  @Property(tries = 60)
  void loops_equal_the_interpreter_to_the_last_bit(@ForAll("regular") Expr f, @ForAll long seed) {
    var derivatives = new Derivatives(f, VARIABLES, Budget.ofWork(1_000_000));
    int loops = 0;
    loops += assertSame(value(derivatives), seed);
    loops += assertSame(gradient(derivatives), seed);
    var hessian = derivatives.hessianProgram();
    if (hessian.operations() < 30_000) {
      loops += assertSame(hessian, seed);
    }
    Statistics.label("with loops")
        .collect(loops > 0)
        .coverage(it -> it.check(true).percentage(share -> share > 50));
  }

  private static Program value(Derivatives f) {
    return f.reduced(new int[0], new int[0], Order.POINT);
  }

  private static Program gradient(Derivatives f) {
    return f.reduced(f.gradient(), IntStream.range(0, f.inputs()).toArray(), Order.POINT);
  }

  /// How many loops there are.
  private static int assertSame(Program program, long seed) {
    var plan = LoopPlan.of(program);
    var code = ClassFileCompiler.compile(plan);
    var random = new Random(seed);
    for (int k = 0; k < 3; k++) {
      var point = random.doubles(program.inputs(), -2, 2).toArray();
      assertArrayEquals(
          RandomFunctions.bits(new Interpreter(program), point), RandomFunctions.bits(code, point));
    }
    return plan.loops().size();
  }

  @Example
  void what_all_turns_take_and_what_the_turn_before_left_reaches_a_loop() {
    var terms = "Σ_{i=1}^{%d} (x_{i+1}-x_i^2)^2".formatted(TERMS);
    var f = Reader.standard().expression("√(1+%s) + (%s)^2".formatted(terms, terms));
    var program = new Derivatives(f, VARIABLES, Budget.ofWork(1_000_000)).hessianProgram();
    assertTrue(assertSame(program, 1) > 1);
  }

  @Example
  void loops_compute_nearly_all_of_a_long_regular_program() {
    var f = Reader.standard().expression("Σ_{i=1}^{140} (100(x_{i+1}-x_i^2)^2 + (1-x_i)^2)");
    var program = new Derivatives(f, VARIABLES, Budget.ofWork(1_000_000)).hessianProgram();
    var plan = LoopPlan.of(program);
    assertTrue(plan.stepsInLoops() > 0.9 * program.operations());
    assertTrue(Chunks.fewest(new Statements(plan)).chunks().size() <= 2 * plan.loops().size() + 1);
    assertSame(program, 1);
  }

  @Example
  void an_irregular_program_has_no_loops() {
    var f = Reader.standard().expression("x_1^2x_2+sin(x_3x_4)+e^(x_5-x_6^3)");
    var program = new Derivatives(f, VARIABLES, Budget.ofWork(1_000_000)).hessianProgram();
    assertEquals(0, assertSame(program, 1));
  }
}
