package org.gradus.grading;

import java.util.Map;
import org.gradus.calculus.Formula;
import org.gradus.calculus.Rule;

/// A wrong rule of differentiation as a value: the formulas that it puts in the place of the right
/// ones.
///
/// The message is for the student, in the second person; the engine adds the line where the rule
/// was used. Several share an id where they are variants of one mistake.
///
/// @param id the name under which a front end and a course know it
/// @param wrongRules for {@link org.gradus.calculus.Differentiator#with}
/// @param isRare whether it is seldom the reason where another one explains an answer as well
public record Misconception(
    String id, String message, Map<Rule, Formula> wrongRules, boolean isRare) {

  public Misconception {
    wrongRules = Map.copyOf(wrongRules);
  }

  Misconception(String id, String message, Map<Rule, Formula> wrongRules) {
    this(id, message, wrongRules, false);
  }

  Misconception(String id, String message, Rule rule, Formula wrong) {
    this(id, message, Map.of(rule, wrong));
  }

  Misconception rare() {
    return new Misconception(id, message, wrongRules, true);
  }

  /// Whether it says what all terms are about, so that using it everywhere is one mistake.
  boolean isAboutAllTerms() {
    return this == ConstantMistakes.ALL_VARIABLES;
  }

  @Override
  public String toString() {
    return id;
  }
}
