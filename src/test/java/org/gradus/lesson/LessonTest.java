package org.gradus.lesson;

import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.Golden;
import org.gradus.TreeValue;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Examples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonTest {
  private static final Symbol X = Symbol.of("x");
  private static final Expr x = variable(X);
  private static final Settings STANDARD = Settings.standard(TreeValue::of);

  static Stream<String> names() {
    return Examples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void first_derivatives_are_told_as_in_the_golden_document(String name) {
    var lesson = first(Examples.all().get(name), Detail.NORMAL);
    Golden.check("lessons/" + name + ".txt", Format.TEXT.write(told(lesson)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void second_derivatives_are_told_as_in_the_golden_document(String name) {
    var lesson = second(Examples.all().get(name), Detail.NORMAL);
    Golden.check("lessons/" + name + ".hessian.txt", Format.TEXT.write(told(lesson)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_detail_and_every_format_is_told(String name) {
    var example = Examples.all().get(name);
    for (var detail : Detail.values()) {
      for (var format : Format.values()) {
        assertFalse(format.write(told(first(example, detail))).isEmpty());
        assertFalse(format.write(told(second(example, detail))).isEmpty());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_gradient_of_the_lecture_is_told_in_every_format(Format format) {
    var lesson = first(Examples.all().get("polynomial"), Detail.NORMAL);
    Golden.check("lessons/polynomial." + format.extension(), format.write(told(lesson)));
  }

  @ParameterizedTest
  @EnumSource
  void more_detail_says_more(Detail detail) {
    var lesson = first(Examples.all().get("nested"), detail);
    Golden.check("lessons/nested." + detail.detailName() + ".txt", Format.TEXT.write(told(lesson)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_graph_is_as_good_a_witness_as_a_walk_over_the_tree(String name) {
    var example = Examples.all().get(name);
    var byGraph = Settings.standard(new GraphValuation());
    assertEquals(
        Lessons.gradient(example.function(), example.variables(), STANDARD),
        Lessons.gradient(example.function(), example.variables(), byGraph));
  }

  @Test
  void a_limit_is_told_line_by_line() {
    var lesson = Lessons.firstPrinciples(square(x), X, STANDARD);
    var text = Format.TEXT.write(told(lesson));
    assertTrue(text.contains("= 2x + h"), text);
    assertTrue(text.contains("let h approach 0"), text);
    assertInstanceOf(Lesson.Refused.class, Lessons.firstPrinciples(power(x, x), X, STANDARD));
  }

  @Test
  void the_derivative_is_a_row_and_the_gradient_its_transpose() {
    var example = Examples.all().get("polynomial");
    var lesson =
        Lessons.gradient(example.function(), example.variables(), Orientation.ROW, STANDARD);
    var text = Format.TEXT.write(told(lesson)).replaceAll("\\s+", " ");
    assertTrue(text.contains("Df = [ 3x²y² + 2y"), text);
    assertTrue(text.contains("its transpose, the column, is the gradient ∇f"), text);
  }

  @Test
  void a_corner_is_named_with_both_slopes() {
    var text = derivative(abs(product(TWO, sum(x, number(3)))));
    assertTrue(text.contains("the slope is −2 before and 2 after"), text);
  }

  @Test
  void rules_that_are_silent_somewhere_say_where() {
    assertTrue(derivative(square(abs(x))).contains("rules apply for x ≠ 0"));
  }

  @Test
  void a_part_that_was_worked_is_referred_to() {
    var text = Format.TEXT.write(told(first(Examples.all().get("nested"), Detail.NORMAL)));
    assertEquals(1, text.split("inner function . = x²\n", -1).length - 1, text);
    assertTrue(text.contains("as above"), text);
  }

  @Test
  void letters_of_the_function_are_not_used_for_its_parts() {
    var f = product(variable("u"), product(square(x), ln(x)), variable("f"));
    var text = derivative(f);
    assertTrue(text.startsWith("Derivative of g(x)"), text);
    assertTrue(text.contains("(vw)′ = v′w + vw′"), text);
  }

  @Test
  void an_undefined_point_is_named() {
    var settings = STANDARD.at(new Point(Map.of(X, negation(number(1)))));
    var text = Format.TEXT.write(told(Lessons.derivative(ln(x), X, settings)));
    assertTrue(text.contains("At x = −1, f is not defined."), text);
  }

  @Test
  void a_variable_that_counts_is_refused() {
    var loss = Examples.all().get("loss").function();
    var lesson = Lessons.gradient(loss, List.of(Symbol.of("m")), STANDARD);
    assertInstanceOf(Lesson.Refused.class, lesson);
    assertEquals(
        List.of(Symbol.of("theta", "0"), Symbol.of("theta", "1")), Lessons.variables(loss));
  }

  @Test
  void nothing_is_told_that_the_witness_denies() {
    Valuation liar = (e, point) -> TreeValue.of(e, point) + (e.equals(product(TWO, x)) ? 1 : 0);
    var lesson = Lessons.derivative(square(x), X, Settings.standard(liar));
    assertInstanceOf(Lesson.Refused.class, lesson);
  }

  @Test
  void a_wrong_equality_is_found_wherever_it_stands() {
    var wrong = Formula.Chain.from(Formula.of(square(x))).equalTo(Formula.of(difference(x, x)));
    var document =
        new Document(Prose.of("Wrong"), List.of(new Block.Paragraph(Prose.of("So ").math(wrong))));
    var confirmation = new Confirmation(new Witness(TreeValue::of));
    assertThrows(Unconfirmed.class, () -> confirmation.of(document));
  }

  private static String derivative(Expr f) {
    return Format.TEXT.write(told(Lessons.derivative(f, X, STANDARD))).replaceAll("\\s+", " ");
  }

  private static Lesson first(Example example, Detail detail) {
    var settings = settings(example, detail);
    return example.variables().size() == 1
        ? Lessons.derivative(example.function(), example.variables().getFirst(), settings)
        : Lessons.gradient(example.function(), example.variables(), settings);
  }

  private static Lesson second(Example example, Detail detail) {
    return Lessons.hessian(example.function(), example.variables(), settings(example, detail));
  }

  private static Settings settings(Example example, Detail detail) {
    var settings = STANDARD.with(detail);
    return example.at().map(settings::at).orElse(settings);
  }

  private static Document told(Lesson lesson) {
    return switch (lesson) {
      case Lesson.Told(var document) -> document;
      case Lesson.Refused(var reason) -> throw new AssertionError(reason);
    };
  }
}
