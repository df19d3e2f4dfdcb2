package org.gradus.exercise;

import java.util.EnumSet;
import java.util.Set;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Rule;

/// How hard a derivative is, from the rules that its derivation uses.
final class Difficulty {
  /// The rules that need a decision of the student, each counted once for every use.
  private static final Set<Rule> COUNTED =
      EnumSet.of(
          Rule.PRODUCT, Rule.QUOTIENT, Rule.RECIPROCAL, Rule.CHAIN, Rule.GENERAL_POWER, Rule.ROOT);

  static final int HARDEST = 5;

  private Difficulty() {}

  /// From 1, where every rule is read off, to 5.
  static int of(Derivation derivation) {
    return Math.min(HARDEST, 1 + uses(derivation));
  }

  private static int uses(Derivation derivation) {
    int here = COUNTED.contains(derivation.rule()) ? 1 : 0;
    return here + derivation.parts().stream().mapToInt(Difficulty::uses).sum();
  }

  /// The rules of a derivation that say something to a student.
  static Set<Rule> rules(Derivation derivation) {
    var rules = EnumSet.of(derivation.rule());
    derivation.parts().forEach(part -> rules.addAll(rules(part)));
    rules.removeAll(
        EnumSet.of(
            Rule.TIDY, Rule.CONSTANT, Rule.VARIABLE, Rule.NEGATION, Rule.REWRITE, Rule.FUNCTION));
    return rules;
  }
}
