package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.stream.Stream;
import org.gradus.Golden;
import org.gradus.document.Format;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NudgeLessonTest {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");
  private static final Expr x = variable(X);
  private static final Settings STANDARD = Settings.standard(new GraphValuation());

  private record Example(Expr f, Map<Symbol, Expr> at) {}

  private static final Map<String, Example> EXAMPLES =
      Map.of(
          "square", new Example(square(x), Map.of(X, TWO)),
          "line", new Example(product(number(3), x), Map.of(X, number(5))),
          "exponential", new Example(exp(x), Map.of(X, ONE)),
          "cube", new Example(power(x, 3), Map.of(X, ZERO)),
          "corner", new Example(abs(x), Map.of(X, ZERO)),
          "border", new Example(sqrt(x), Map.of(X, ZERO)),
          "two-variables", new Example(product(square(x), variable(Y)), Map.of(X, ONE, Y, TWO)));

  static Stream<String> names() {
    return EXAMPLES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void nudges_are_told_as_in_the_golden_document(String name) {
    Golden.check("lessons/nudge." + name + ".txt", told(EXAMPLES.get(name), Format.TEXT));
  }

  @ParameterizedTest
  @EnumSource
  void every_format_is_told(Format format) {
    assertFalse(told(EXAMPLES.get("square"), format).isEmpty());
  }

  @Test
  void without_a_point_or_a_value_there_is_nothing_to_nudge() {
    assertEquals(
        new Lesson.Refused(
            "Nudges start from a point: give a value for every symbol, such as x=2."),
        Lessons.nudge(square(x), X, STANDARD));
    var outside = STANDARD.at(new Point(Map.of(X, ZERO)));
    assertInstanceOf(Lesson.Refused.class, Lessons.nudge(ln(x), X, outside));
  }

  private static String told(Example example, Format format) {
    var lesson = Lessons.nudge(example.f(), X, STANDARD.at(new Point(example.at())));
    return switch (lesson) {
      case Lesson.Told(var document) -> format.write(document);
      case Lesson.Refused(var reason) -> throw new AssertionError(reason);
    };
  }
}
