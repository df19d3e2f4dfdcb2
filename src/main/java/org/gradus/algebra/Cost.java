package org.gradus.algebra;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Term;

/// How long an expression is to read: one for every operation, symbol and integer.
///
/// A number that is no integer counts as the quotient that it stands for, a whole power as its base
/// and one more, √8 as 2√2, and the arc of a number at least as much as an angle such as π/4.
final class Cost {
  private static final int FRACTION = 3;
  private static final Set<Function> ARCS = EnumSet.of(Function.ASIN, Function.ACOS, Function.ATAN);

  private Cost() {}

  /// The new form, unless it is longer than the old one.
  static Expr notLonger(Expr before, Expr after) {
    return after.equals(before) || of(after) > of(before) ? before : after;
  }

  static long of(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> value.isInteger() ? 1 : FRACTION;
      case Expr.Application(var f, var arguments)
          when f == Function.SQRT
              && arguments.getFirst() instanceof Expr.Number(var n, _)
              && Decomposition.squareIn(n) > 1 ->
          2 * FRACTION - 2;
      case Expr.Application(var f, var arguments)
          when ARCS.contains(f) && arguments.getFirst() instanceof Expr.Number ->
          Math.max(FRACTION, 1 + ofAll(arguments));
      case Expr.Application(var f, var arguments)
          when ARCS.contains(f)
              && arguments.getFirst() instanceof Expr.Negation(Expr.Number number) ->
          1 + Math.max(FRACTION, 1 + of(number));
      case Expr.Power(var base, Expr.Number(var n, _)) when n.isInteger() -> 1 + of(base);
      case Expr.Sum(var terms) -> ofTerms(terms);
      case Expr.Product(var factors) -> factors.size() - 1 + ofAll(factors);
      case Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          1 + ofAll(e.operands());
    };
  }

  /// Costs are taken so often that streams would be felt.
  private static long ofAll(List<Expr> parts) {
    long sum = 0;
    for (var part : parts) {
      sum += of(part);
    }
    return sum;
  }

  private static long ofTerms(List<Term> terms) {
    long sum = terms.size() - 1;
    for (var term : terms) {
      sum += of(term.expr());
    }
    return sum;
  }
}
