package org.gradus.calculus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Domain;
import org.gradus.algebra.Simplifier;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;

/// Where the rules of differentiation apply.
///
/// |x| is defined at 0 but has no derivative there. Where a condition fails the rules are silent;
/// the function may still have a derivative, as |x|² has at 0.
public final class Differentiability {
  private static final int DIGITS = 50;

  private Differentiability() {}

  /// The conditions that the derivative by x needs beyond those under which the function is
  /// defined.
  public static List<Condition> conditions(Expr e, Symbol x) {
    var found = new LinkedHashSet<Condition>();
    collect(e, x, found);
    return Domain.lost(new ArrayList<>(found), Domain.of(e));
  }

  /// The conditions for the derivatives by these variables that do not certainly hold at a point.
  public static List<Condition> openAt(Expr e, List<Symbol> variables, Map<Symbol, Expr> point) {
    var put = new Substitution(point);
    return variables.stream()
        .flatMap(x -> conditions(e, x).stream())
        .distinct()
        .filter(condition -> !holds(put.in(condition.subject()), condition.set()))
        .toList();
  }

  /// Both bounds of a narrow enclosure, on one side of 0 unless they are equal.
  private static boolean holds(Expr subject, RealSet set) {
    return Evaluator.of(subject, List.of()).digits(List.of(), DIGITS)
            instanceof BigInterval.Bounded(var lower, var upper)
        && (lower.compareTo(upper) == 0 || lower.signum() * upper.signum() > 0)
        && set.contains(lower.doubleValue())
        && set.contains(upper.doubleValue());
  }

  private static void collect(Expr e, Symbol x, LinkedHashSet<Condition> found) {
    if (!FreeSymbols.contains(e, x)) {
      return;
    }
    e.operands().forEach(operand -> collect(operand, x, found));
    switch (e) {
      case Expr.Application(var f, var arguments) ->
          found.addAll(Domain.reduced(critical(f, arguments), f.differentiableOn()));
      case Expr.Power(var u, Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)))
          when !q.isZero() ->
          fractionalPower(u, p.over(q), found);
      case Expr.Power(var u, Expr.Number(var p, _)) -> fractionalPower(u, p, found);
      case Expr.Root(_, var u) -> found.addAll(Domain.reduced(u, RealSet.NONZERO));
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Logarithm _,
          Expr.Sigma _ -> {}
    }
  }

  private static Expr critical(Function f, List<Expr> arguments) {
    return Simplifier.simplify(f.critical(arguments)).result();
  }

  /// A power between 0 and 1 has a vertical tangent where its base is 0.
  private static void fractionalPower(Expr u, Rational p, LinkedHashSet<Condition> found) {
    if (p.signum() > 0 && p.compareTo(Rational.ONE) < 0) {
      found.addAll(Domain.reduced(u, RealSet.NONZERO));
    }
  }
}
