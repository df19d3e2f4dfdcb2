package org.gradus.lesson;

import org.gradus.descent.Optimizer;
import org.gradus.document.Prose;

/// What an update does, in words and as a formula.
final class UpdateRule {
  private UpdateRule() {}

  static Prose of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.GradientDescent _ ->
          rule(
              "Each update goes against the gradient, the learning rate α times as far as it is"
                  + " long: ",
              "x ← x − α∇f(x)");
      case Optimizer.Ascent _ ->
          rule(
              "Each update goes along the gradient, the learning rate α times as far as it is"
                  + " long: ",
              "x ← x + α∇f(x)");
      case Optimizer.Sequential _ ->
          rule(
              "Each coordinate goes against its slope, taken where the coordinates before it have"
                  + " already moved (a mistake): ",
              "xᵢ ← xᵢ − α∂f/∂xᵢ");
      case Optimizer.Momentum _ ->
          rule(
              "The velocity v remembers a share β of the last one and adds the gradient; the point"
                  + " goes against it: ",
              "v ← βv + α∇f(x), x ← x − v");
      case Optimizer.Nesterov _ ->
          rule(
              "Like momentum, with the gradient taken where the old velocity leads: ",
              "v ← βv + α∇f(x − βv), x ← x − v");
      case Optimizer.AdaGrad _ ->
          rule(
              "Each coordinate has its own rate, which falls with the slopes g seen so far: ",
              "s ← s + g², x ← x − αg/(√s + ε)");
      case Optimizer.AdaDelta _ ->
          rule(
              "Each coordinate moves as far as its recent moves and slopes g suggest: ",
              "d ← √(u + ε)/√(s + ε) · g, x ← x − αd");
      case Optimizer.RmsProp _ ->
          rule(
              "Each slope g is divided by the root of its recent mean square s: ",
              "s ← ρs + (1 − ρ)g², x ← x − αg/(√s + ε)");
      case Optimizer.Adam _ ->
          rule(
              "Means of the slopes g and of their squares, freed of their bias towards 0, set the"
                  + " step: ",
              "m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², x ← x − αm̂/(√ŝ + ε)");
      case Optimizer.Qhm _ ->
          rule(
              "The step mixes the gradient g and its recent mean m: ",
              "m ← βm + (1 − β)g, x ← x − α((1 − ν)g + νm)");
      case Optimizer.Newton _ ->
          rule(
              "Each update goes to the stationary point of the quadratic that has value, gradient"
                  + " and Hessian H of f here: ",
              "x ← x − αH⁻¹∇f(x)");
      case Optimizer.Backtracking _ ->
          rule(
              "Each update goes against the gradient g, with the first of the steps t = α, τα, τ²α,"
                  + " … that lowers f enough: ",
              "f(x − tg) ≤ f(x) − ct|g|²");
    };
  }

  private static Prose rule(String words, String formula) {
    return Prose.of(words).spelled(formula).text(".");
  }
}
