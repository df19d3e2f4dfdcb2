package org.gradus.lesson;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.Golden;
import org.gradus.descent.Account;
import org.gradus.descent.Descent;
import org.gradus.descent.Named;
import org.gradus.descent.Names;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.StoppingRule;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescentLessonTest {
  private static final Settings SETTINGS = Settings.standard(new GraphValuation());

  @ParameterizedTest
  @EnumSource
  void a_descent_is_told_in_every_format(Format format) {
    var lesson = Lessons.descent(account("x^2", "gd", "2", 10, 10), SETTINGS);
    Golden.check("lessons/descent." + format.extension(), format.write(told(lesson)));
  }

  @Test
  void momentum_is_worked_by_hand_with_its_velocity() {
    var lesson =
        Lessons.descent(account("x^2+x*y+y^2", "momentum:0.9", "0.1", 20, 1, 0.3), SETTINGS);
    Golden.check("lessons/momentum.txt", Format.TEXT.write(told(lesson)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gd",
        "ascent",
        "sequential",
        "momentum",
        "nesterov",
        "adagrad",
        "adadelta",
        "rmsprop",
        "adam",
        "qhm",
        "newton",
        "backtracking"
      })
  void every_method_is_told(String method) {
    var account = account("x^2+x*y+y^2+sin(x)", method, "0.1", 20, 1, 0.3);
    for (var detail : Detail.values()) {
      var text = Format.TEXT.write(told(Lessons.descent(account, SETTINGS.with(detail))));
      assertTrue(text.contains("It "), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_update_is_derived_in_every_format(Format format) {
    Expr f = Reader.standard().expression("x^2+x*y");
    var settings =
        SETTINGS.at(
            new Point(Map.of(Symbol.of("x"), Expressions.ONE, Symbol.of("y"), Expressions.TWO)));
    var lesson = Lessons.update(f, symbols("x y"), settings);
    Golden.check("lessons/update." + format.extension(), format.write(told(lesson)));
  }

  @Test
  void the_update_of_one_variable_has_no_vectors() {
    var lesson = Lessons.update(Reader.standard().expression("a^2"), symbols("a"), SETTINGS);
    Golden.check("lessons/update-of-one.txt", Format.TEXT.write(told(lesson)));
  }

  @ParameterizedTest
  @EnumSource
  void the_quiz_answers_every_choice_in_every_format(Format format) {
    Expr f = Reader.standard().expression("(theta_1^2-1)^2");
    var theta = Symbol.of("theta", "1");
    var lesson =
        Lessons.quiz(f, List.of(theta), SETTINGS.at(new Point(Map.of(theta, Expressions.ONE))));
    Golden.check("lessons/quiz." + format.extension(), format.write(told(lesson)));
  }

  @Test
  void the_quiz_is_refused_where_the_slope_is_not_zero() {
    var point = new Point(Map.of(Symbol.of("x"), Expressions.TWO));
    var lesson =
        Lessons.quiz(Reader.standard().expression("x^2"), symbols("x"), SETTINGS.at(point));
    assertInstanceOf(Lesson.Refused.class, lesson);
  }

  private static Account account(String f, String method, String rate, int steps, double... start) {
    Expr e = Reader.standard().expression(f);
    var objective = Objective.of(e, List.copyOf(FreeSymbols.of(e)));
    var optimizer = ((Named.Found<Optimizer>) Names.method(method)).value();
    var plan = Plan.of(optimizer, Rational.of(new BigDecimal(rate)), StoppingRule.after(steps));
    return Account.of(Descent.run(objective, start, plan, Budget.standard()));
  }

  private static List<Symbol> symbols(String names) {
    return Stream.of(names.split(" ")).map(Symbol::of).toList();
  }

  private static Document told(Lesson lesson) {
    return switch (lesson) {
      case Lesson.Told(var document) -> document;
      case Lesson.Refused(var reason) -> throw new AssertionError(reason);
    };
  }
}
