package org.gradus.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.calculus.Obstacle;
import org.gradus.descent.Account;
import org.gradus.descent.Optimizer;
import org.gradus.document.Document;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Certificate;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.stationary.StationaryPoints;

/// The worked examples that can be told of a function.
///
/// Each is told only if the witness confirms every derivative and every equality in it.
public final class Lessons {
  private static final String NO_LIMIT =
      "The limit is worked out for polynomials, √x, 1/x, sin x and eˣ; for this function use the"
          + " rules.";

  private Lessons() {}

  /// The symbols by which a function can be differentiated, in order of first appearance: not those
  /// that count the terms of a sum.
  public static List<Symbol> variables(Expr f) {
    return FreeSymbols.of(f).stream().filter(x -> Obstacle.in(f, x).isEmpty()).toList();
  }

  /// The derivative of a function by one variable, every other symbol a constant.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson derivative(Expr f, Symbol x, Settings settings) {
    return derivative(f, List.of(x), x, settings);
  }

  /// The derivative of a function by one of its variables: a partial derivative where there are
  /// others.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson derivative(Expr f, List<Symbol> variables, Symbol x, Settings settings) {
    return derivative(f, variables, List.of(x), settings);
  }

  /// The last of several derivatives, one after the other.
  ///
  /// @param last what the variables before the last have made of the function
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson derivative(
      Expr last, List<Symbol> variables, List<Symbol> by, Settings settings) {
    return told(
        last,
        List.of(by.getLast()),
        settings,
        () -> DerivativeLesson.of(last, variables, by, settings));
  }

  /// The gradient, as the column of the partial derivatives.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson gradient(Expr f, List<Symbol> variables, Settings settings) {
    return gradient(f, variables, Orientation.COLUMN, settings);
  }

  /// The partial derivatives, as the gradient or as the derivative, its transpose.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson gradient(
      Expr f, List<Symbol> variables, Orientation orientation, Settings settings) {
    return told(
        f, variables, settings, () -> GradientLesson.of(f, variables, orientation, settings));
  }

  /// The Hessian, from the gradient on.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson hessian(Expr f, List<Symbol> variables, Settings settings) {
    return told(f, variables, settings, () -> HessianLesson.of(f, variables, settings));
  }

  /// The derivative by one variable at the point of the settings, as the response to nudges.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson nudge(Expr f, Symbol x, Settings settings) {
    return told(f, List.of(x), settings, () -> NudgeLesson.of(f, x, settings));
  }

  /// The derivative as the limit of the difference quotient.
  public static Lesson firstPrinciples(Expr f, Symbol x, Settings settings) {
    return firstPrinciples(f, List.of(x), x, settings);
  }

  /// The derivative by one of several variables as the limit of the difference quotient.
  public static Lesson firstPrinciples(
      Expr f, List<Symbol> variables, Symbol x, Settings settings) {
    return told(
        f,
        List.of(x),
        settings,
        () ->
            DerivativeLesson.fromFirstPrinciples(f, variables, x, settings)
                .orElseThrow(() -> new Unconfirmed(NO_LIMIT)));
  }

  /// The stationary points, with the way in which they are found and the reason for each kind.
  ///
  /// Where the box is empty, all real points are asked for.
  public static Lesson stationary(
      Expr f, List<Symbol> variables, Optional<Map<Symbol, Interval>> box, Settings settings) {
    return told(
        f,
        variables,
        settings,
        () ->
            StationaryLesson.of(
                StationaryPoints.of(f, variables, box, settings.budget()),
                box.isPresent(),
                settings));
  }

  /// The same of stationary points that are known already, for which no box was given.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson stationary(StationaryPoints found, Settings settings) {
    return told(
        found.function(),
        found.variables(),
        settings,
        () -> StationaryLesson.of(found, false, settings));
  }

  /// Stationary points in short: a table with the reason for each line, and what the list is worth.
  ///
  /// @param name what the function is called, unless it uses that letter itself
  /// @param isDefaultBox whether their box was chosen because none was given
  public static Document summary(Symbol name, StationaryPoints found, boolean isDefaultBox) {
    return StationarySummary.of(name, found, isDefaultBox);
  }

  /// Why a matrix has its signs: “the leading principal minors 2 and 3 are positive”.
  public static Prose reason(Certificate<Expr> certificate) {
    return Certificates.reason(certificate);
  }

  /// The name of a method of descent within a sentence, such as “momentum (β = 0.9)”.
  public static Prose name(Optimizer method) {
    return MethodName.inSentence(method);
  }

  /// A run of a descent: the rule, the first updates by hand, the iterates, the account.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson descent(Account account, Settings settings) {
    return confirmed(settings, () -> DescentLesson.of(account, settings));
  }

  /// Where the update of gradient descent comes from: the minimizer of a local model.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson update(Expr f, List<Symbol> variables, Settings settings) {
    return told(f, variables, settings, () -> UpdateOrigin.of(f, variables, settings));
  }

  /// The question what one update does at a stationary point, with an answer to every choice.
  ///
  /// @throws Budget.Exhausted if the budget of the settings is used up
  public static Lesson quiz(Expr f, List<Symbol> variables, Settings settings) {
    return told(f, variables, settings, () -> StepQuiz.of(f, variables, settings));
  }

  private static Lesson told(
      Expr f, List<Symbol> variables, Settings settings, Supplier<Document> telling) {
    return refusal(f, variables, settings)
        .<Lesson>map(Lesson.Refused::new)
        .orElseGet(() -> confirmed(settings, telling));
  }

  private static Lesson confirmed(Settings settings, Supplier<Document> telling) {
    try {
      var document = telling.get();
      new Confirmation(new Witness(settings.valuation())).of(document);
      return new Lesson.Told(document);
    } catch (Unconfirmed e) {
      return new Lesson.Refused(e.getMessage());
    }
  }

  private static Optional<String> refusal(Expr f, List<Symbol> variables, Settings settings) {
    if (variables.isEmpty()) {
      return Optional.of("There is no variable by which to differentiate; name one.");
    }
    if (settings.at().filter(point -> !point.covers(variables)).isPresent()) {
      return Optional.of("The point has no value for one of the variables.");
    }
    return variables.stream()
        .flatMap(x -> Obstacle.in(f, x).stream())
        .map(Obstacle::message)
        .findFirst();
  }
}
