package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.calculus.Differentiator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;

class DiagnosisProperties {
  private static final Symbol X = Symbol.of("x");

  @Test
  void wrong_rules_are_named_for_random_functions_and_never_accepted() {
    var functions = new RandomFunctions(20);
    int wrong = 0;
    int named = 0;
    var missed = new TreeMap<String, Integer>();
    for (int k = 0; k < 200; k++) {
      var f = functions.next();
      var grader = grader(f);
      var right = new Differentiator(X, Budget.standard()).differentiate(f).result();
      for (var misconception : Misconception.values()) {
        var product =
            new Differentiator(X, Budget.standard())
                .with(misconception.wrongRules())
                .differentiate(f)
                .result();
        if (product.equals(right) || Comparison.areEqual(product, right, Budget.standard())) {
          continue;
        }
        var verdict = Grading.grade(grader, Notation.TEXT.write(product));
        assertFalse(
            verdict instanceof Verdict.Correct,
            () -> f + " " + misconception.id() + " " + Notation.TEXT.write(product));
        if (verdict instanceof Verdict.Wrong || verdict instanceof Verdict.PartlyCorrect) {
          wrong++;
          boolean isNamed = verdict.report().misconceptions().contains(misconception.id());
          named += isNamed ? 1 : 0;
          if (!isNamed) {
            missed.merge(
                misconception + " as " + verdict.report().misconceptions(), 1, Integer::sum);
          }
        }
      }
    }
    System.out.println(named + " of " + wrong + " " + missed);
    assertTrue(wrong > 1000, "too few wrong answers: " + wrong);
    assertTrue(named >= 0.95 * wrong, named + " of " + wrong + " " + missed);
  }

  @Test
  void a_right_derivative_stays_correct_under_twenty_rewrites() {
    var functions = new RandomFunctions(7);
    var undecided = new ArrayList<String>();
    for (int k = 0; k < 60; k++) {
      var f = functions.next();
      var grader = grader(f);
      var right = new Differentiator(X, Budget.standard()).differentiate(f).result();
      var rewritten = new RandomRewrites(k).rewritten(right, 20);
      var verdict = Grading.grade(grader, Notation.ASCII.write(rewritten));
      if (!(verdict instanceof Verdict.Correct)) {
        undecided.add(
            verdict.label()
                + " "
                + Notation.TEXT.write(f)
                + " : "
                + Notation.TEXT.write(rewritten));
      }
    }
    assertTrue(undecided.isEmpty(), () -> undecided.size() + " " + undecided);
  }

  private static Grader grader(Expr f) {
    return Grader.of(
        new Task.Derivative(f, List.of(X)),
        Set.of(),
        Policy.standard(),
        Declarations.none(),
        Budget.standard());
  }
}
