package org.gradus.lesson;

import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.Schedule;
import org.gradus.document.Prose;

/// Optimizers and schedules in words.
final class MethodName {
  private MethodName() {}

  /// The name at the beginning of a line.
  static Prose of(Optimizer optimizer) {
    return inSentence(optimizer).capitalized();
  }

  static Prose inSentence(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.GradientDescent _ -> Prose.of("gradient descent");
      case Optimizer.Ascent _ -> Prose.of("gradient ascent");
      case Optimizer.Sequential _ -> Prose.of("gradient descent with sequential updates");
      case Optimizer.Momentum(double beta) ->
          Prose.of("momentum (").then(with("β", beta)).text(")");
      case Optimizer.Nesterov(double beta) ->
          Prose.of("Nesterov momentum (").then(with("β", beta)).text(")");
      case Optimizer.AdaGrad _ -> Prose.of("AdaGrad");
      case Optimizer.AdaDelta(double rho, _) ->
          Prose.of("AdaDelta (").then(with("ρ", rho)).text(")");
      case Optimizer.RmsProp(double rho, _) -> Prose.of("RMSProp (").then(with("ρ", rho)).text(")");
      case Optimizer.Adam(double beta1, double beta2, _) ->
          Prose.of("Adam (").then(with("β₁", beta1)).text(", ").then(with("β₂", beta2)).text(")");
      case Optimizer.Qhm(double nu, double beta) ->
          Prose.of("quasi-hyperbolic momentum (")
              .then(with("ν", nu))
              .text(", ")
              .then(with("β", beta))
              .text(")");
      case Optimizer.Newton _ -> Prose.of("Newton's method");
      case Optimizer.Backtracking _ -> Prose.of("gradient descent with backtracking");
    };
  }

  private static Prose with(String letter, double value) {
    return Prose.EMPTY.spelled(letter).text(" = ").math(Decimals.of(value));
  }

  /// “learning rate 0.1”, with the schedule where it is not constant.
  static Prose rate(Plan plan) {
    var rate = Prose.of("learning rate ").math(Decimals.of(plan.rate().toDouble()));
    return switch (plan.schedule()) {
      case Schedule.Constant _ -> rate;
      case Schedule.Step(int n, double gamma) ->
          rate.text(", times ").math(Decimals.of(gamma)).text(" after every " + n + " updates");
      case Schedule.Exponential(double gamma) ->
          rate.text(", times ").math(Decimals.of(gamma)).text(" after every update");
      case Schedule.Linear(int n) -> rate.text(", falling linearly to 0 in " + n + " updates");
      case Schedule.Cosine(int n) ->
          rate.text(", falling to 0 along a cosine in " + n + " updates");
      case Schedule.Inverse(double gamma) ->
          rate.text(", divided by 1 + ").math(Decimals.of(gamma)).spelled("k").text(" at update k");
    };
  }
}
