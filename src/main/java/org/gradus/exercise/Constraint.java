package org.gradus.exercise;

import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// A condition on the parameters, such as `4a c > b²`.
record Constraint(Expr left, Relation relation, Expr right) {

  /// The signs, the longer ones first, so that `<=` is not read as `<`.
  enum Relation {
    AT_MOST("<=", "≤"),
    AT_LEAST(">=", "≥"),
    DIFFERENT("!=", "≠"),
    LESS("<", "<"),
    GREATER(">", ">"),
    EQUAL("=", "=");

    private final String ascii;
    private final String sign;

    Relation(String ascii, String sign) {
      this.ascii = ascii;
      this.sign = sign;
    }

    /// Where the sign stands in a text; −1 where it does not.
    int place(String text) {
      int place = text.indexOf(sign);
      return place >= 0 ? place : text.indexOf(ascii);
    }

    int length(String text) {
      return text.contains(sign) ? sign.length() : ascii.length();
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case AT_MOST -> comparison <= 0;
        case AT_LEAST -> comparison >= 0;
        case DIFFERENT -> comparison != 0;
        case LESS -> comparison < 0;
        case GREATER -> comparison > 0;
        case EQUAL -> comparison == 0;
      };
    }
  }

  /// Whether it holds for these values; empty where a side has no rational value.
  Optional<Boolean> holds(Map<Symbol, Expr> values) {
    return value(left, values)
        .flatMap(a -> value(right, values).map(b -> relation.holds(a.compareTo(b))));
  }

  private static Optional<Rational> value(Expr side, Map<Symbol, Expr> values) {
    return Arithmetic.value(new Substitution(values).in(side));
  }
}
