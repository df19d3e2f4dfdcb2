package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiator;
import org.gradus.calculus.Formula;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// A right derivation as a list of steps, each after those that it rests on, in which any step can
/// be taken wrongly.
///
/// What the wrong steps lead to is first computed as a fingerprint, from the values of the parts,
/// and only then, where the fingerprint is that of the answer, as an expression.
final class Steps {
  private final Symbol x;
  private final Samples samples;
  private final List<Derivation> derivations = new ArrayList<>();
  private final List<List<Integer>> parts = new ArrayList<>();
  private final List<Expr> rightTemplates = new ArrayList<>();
  private final List<double[]> rightValues = new ArrayList<>();
  private final boolean isUnderSigma;

  /// @throws Budget.Exhausted if the budget is used up
  Steps(Expr f, Symbol x, Samples samples, Budget budget) {
    this.x = x;
    this.samples = samples;
    samples.remember(f);
    add(new Differentiator(x, budget).differentiate(f));
    this.isUnderSigma = derivations.stream().anyMatch(d -> d.untidied().rule() == Rule.SIGMA);
  }

  private int add(Derivation derivation) {
    var untidied = derivation.untidied();
    var indices = untidied.parts().stream().map(this::add).toList();
    var template =
        Formulas.of(untidied.rule()).apply(untidied.subject(), Slot.first(indices.size()), x);
    derivations.add(derivation);
    parts.add(indices);
    rightTemplates.add(template);
    rightValues.add(samples.values(template, indices.stream().map(rightValues::get).toList()));
    return derivations.size() - 1;
  }

  /// Whether a step is the outer derivative in a chain rule, taken by the inner function.
  boolean isOuter(int step) {
    for (int k = 0; k < size(); k++) {
      if (rule(k) == Rule.CHAIN && parts.get(k).getFirst() == step) {
        return true;
      }
    }
    return false;
  }

  /// The right values at a step.
  Fingerprint valueAt(int step) {
    return new Fingerprint(rightValues.get(step));
  }

  int size() {
    return derivations.size();
  }

  Symbol variable() {
    return x;
  }

  /// The right derivation of the part that a step differentiates.
  Derivation at(int step) {
    return derivations.get(step);
  }

  Rule rule(int step) {
    return derivations.get(step).untidied().rule();
  }

  private Expr subject(int step) {
    return derivations.get(step).subject();
  }

  /// The right derivative, tidied.
  Expr result() {
    return derivations.getLast().result();
  }

  /// Every misconception at every step where it changes something.
  List<Slip> slips() {
    var slips = new ArrayList<Slip>();
    for (int step = 0; step < size(); step++) {
      for (var misconception : Misconception.of(rule(step))) {
        if (changes(step, misconception)) {
          slips.add(new Slip(step, misconception));
        }
      }
    }
    return slips;
  }

  private boolean changes(int step, Misconception misconception) {
    var wrong = applied(step, misconception, Slot.first(parts.get(step).size()));
    return !wrong.equals(rightTemplates.get(step));
  }

  private Expr applied(int step, Misconception misconception, List<Expr> results) {
    return formula(step, misconception).apply(subject(step), results, x);
  }

  private Formula formula(int step, Misconception misconception) {
    return misconception.wrongRules().getOrDefault(rule(step), Formulas.of(rule(step)));
  }

  /// The fingerprint of the derivative with these misconceptions at these steps.
  double[] values(Map<Integer, Misconception> wrong) {
    if (isUnderSigma) {
      return samples.values(result(wrong, new Simplifier(Budget.standard())));
    }
    var values = new ArrayList<double[]>(size());
    for (int step = 0; step < size(); step++) {
      values.add(value(step, wrong.get(step), values));
    }
    return values.getLast();
  }

  private double[] value(int step, Misconception wrong, List<double[]> before) {
    var slots = parts.get(step).stream().map(before::get).toList();
    if (wrong != null) {
      return samples.values(applied(step, wrong, Slot.first(slots.size())), slots);
    }
    for (int part : parts.get(step)) {
      if (before.get(part) != rightValues.get(part)) {
        return samples.values(rightTemplates.get(step), slots);
      }
    }
    return rightValues.get(step);
  }

  /// The derivative with these misconceptions at these steps, tidied.
  Expr result(Map<Integer, Misconception> wrong, Simplifier simplifier) {
    return result(size() - 1, wrong, simplifier);
  }

  /// What a step gives with these misconceptions at it and below it, tidied.
  Expr result(int step, Map<Integer, Misconception> wrong, Simplifier simplifier) {
    var results = parts.get(step).stream().map(i -> result(i, wrong, simplifier)).toList();
    var formula =
        wrong.containsKey(step) ? formula(step, wrong.get(step)) : Formulas.of(rule(step));
    return simplifier.tidy(formula.apply(subject(step), results, x));
  }
}
