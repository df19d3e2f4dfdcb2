package org.gradus.lesson;

import java.util.List;
import org.gradus.algebra.Condition;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// Conditions on expressions, written out.
final class ConditionFormula {
  private static final Formula ZERO = Formula.of(Expressions.ZERO);
  private static final Formula ONE = Formula.of(Expressions.ONE);
  private static final Formula MINUS_ONE = Formula.of(Rational.of(-1));

  private ConditionFormula() {}

  /// “x > 0 and y ≠ 0”.
  static Prose all(List<Condition> conditions) {
    return Prose.enumerate(conditions.stream().map(ConditionFormula::of).toList());
  }

  static Prose of(Condition condition) {
    var u = Formula.of(condition.subject());
    return switch (condition.set()) {
      case REALS -> Prose.of(u).text(" is real");
      case POSITIVE -> relation(u, Relation.GREATER, ZERO);
      case NONNEGATIVE -> relation(u, Relation.AT_LEAST, ZERO);
      case NONZERO -> relation(u, Relation.DIFFERS_FROM, ZERO);
      case CLOSED_UNIT -> between(MINUS_ONE, Relation.AT_MOST, u, Relation.AT_MOST);
      case OPEN_UNIT -> between(MINUS_ONE, Relation.LESS, u, Relation.LESS);
      case OUTSIDE_OPEN_UNIT -> relation(size(condition), Relation.AT_LEAST, ONE);
      case OUTSIDE_CLOSED_UNIT -> relation(size(condition), Relation.GREATER, ONE);
      case AT_LEAST_ONE -> relation(u, Relation.AT_LEAST, ONE);
      case ABOVE_ONE -> relation(u, Relation.GREATER, ONE);
      case ZERO_TO_ONE -> between(ZERO, Relation.LESS, u, Relation.AT_MOST);
      case BETWEEN_ZERO_AND_ONE -> between(ZERO, Relation.LESS, u, Relation.LESS);
      case NOT_AN_INTEGER -> Prose.of(u).text(" is not an integer");
      case COSINE_NONZERO -> isNoMultipleOfPi(u, true);
      case SINE_NONZERO -> isNoMultipleOfPi(u, false);
    };
  }

  private static Prose relation(Formula u, Relation relation, Formula v) {
    return Prose.of(Chain.from(u).then(relation, v));
  }

  private static Prose between(Formula low, Relation above, Formula u, Relation below) {
    return Prose.of(Chain.from(low).then(above, u).then(below, ONE));
  }

  private static Formula size(Condition condition) {
    return Formula.of(Expressions.abs(condition.subject()));
  }

  private static Prose isNoMultipleOfPi(Formula u, boolean shifted) {
    Expr pi = Expressions.constant(Constant.PI);
    Expr multiple = Expressions.product(Expressions.variable("k"), pi);
    var value =
        shifted ? Expressions.sum(Expressions.quotient(pi, Expressions.TWO), multiple) : multiple;
    return relation(u, Relation.DIFFERS_FROM, Formula.of(value))
        .text(" for every integer ")
        .math(Expressions.variable("k"));
  }
}
