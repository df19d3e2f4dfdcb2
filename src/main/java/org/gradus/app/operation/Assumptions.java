package org.gradus.app.operation;

import java.util.List;
import java.util.Map;
import org.gradus.algebra.Condition;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.RealSet;

/// Conditions as a person types them: `x > 0`, `n ≥ 1`, `a != b`.
final class Assumptions {
  /// The signs, the longer ones first, with the set in which the difference of the sides lies.
  private static final List<Map.Entry<String, RealSet>> SIGNS =
      List.of(
          Map.entry(">=", RealSet.NONNEGATIVE),
          Map.entry("≥", RealSet.NONNEGATIVE),
          Map.entry("<=", RealSet.NONNEGATIVE),
          Map.entry("≤", RealSet.NONNEGATIVE),
          Map.entry("!=", RealSet.NONZERO),
          Map.entry("≠", RealSet.NONZERO),
          Map.entry(">", RealSet.POSITIVE),
          Map.entry("<", RealSet.POSITIVE));

  private Assumptions() {}

  static Condition read(String text, Request request) {
    for (var sign : SIGNS) {
      int place = text.indexOf(sign.getKey());
      if (place > 0) {
        var left = request.expression(text.substring(0, place));
        var right = request.expression(text.substring(place + sign.getKey().length()));
        boolean isLess = "<≤".indexOf(sign.getKey().charAt(0)) >= 0;
        return new Condition(
            isLess ? difference(right, left) : difference(left, right), sign.getValue());
      }
    }
    throw Refused.request("'" + text + "' is no condition, such as x > 0.");
  }

  private static Expr difference(Expr larger, Expr smaller) {
    return smaller.equals(Expressions.ZERO) ? larger : Expressions.difference(larger, smaller);
  }
}
