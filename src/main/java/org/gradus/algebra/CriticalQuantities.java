package org.gradus.algebra;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;

/// The quantities of an expression at whose zeros its formula may change: arguments of absolute
/// values and of other functions that are not differentiable everywhere, radicands, denominators.
///
/// Between two zeros of all of them the expression is one smooth function.
final class CriticalQuantities {
  private static final int MOST = 24;

  private final Set<Expr> found = new LinkedHashSet<>();

  private CriticalQuantities() {}

  /// The quantities of some expressions, at most so many, factors apart.
  static List<Expr> of(Expr... expressions) {
    var quantities = new CriticalQuantities();
    for (var e : expressions) {
      quantities.visit(e);
    }
    return quantities.found.stream().limit(MOST).toList();
  }

  private void visit(Expr e) {
    if (found.size() >= MOST) {
      return;
    }
    e.operands().forEach(this::visit);
    switch (e) {
      case Expr.Quotient(_, var v) -> add(v);
      case Expr.Power(var u, var v) -> {
        if (Rationals.valueOf(v).filter(n -> n.isInteger() && n.signum() >= 0).isEmpty()) {
          add(u);
        }
      }
      case Expr.Root(_, var u) -> add(u);
      case Expr.Logarithm(_, var u) -> add(u);
      case Expr.Application(var f, var arguments) -> visitApplication(f, arguments);
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Sigma _ -> {}
    }
  }

  private void visitApplication(Function f, List<Expr> arguments) {
    var u = f.critical(arguments);
    edges(f.differentiableOn()).forEach(edge -> add(shifted(u, edge)));
  }

  /// The numbers at which membership changes; of infinitely many the middle ones.
  private static List<Integer> edges(RealSet set) {
    return switch (set) {
      case POSITIVE, NONNEGATIVE, NONZERO -> List.of(0);
      case CLOSED_UNIT, OPEN_UNIT, OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT -> List.of(-1, 1);
      case AT_LEAST_ONE, ABOVE_ONE -> List.of(1);
      case ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE -> List.of(0, 1);
      case NOT_AN_INTEGER -> List.of(0, 1, -1, 2);
      case REALS, COSINE_NONZERO, SINE_NONZERO -> List.of();
    };
  }

  private static Expr shifted(Expr u, int edge) {
    return edge == 0 ? u : Expressions.difference(u, Expressions.number(edge));
  }

  /// Adds the factors of a quantity, which vanish where it does.
  private void add(Expr u) {
    switch (u) {
      case Expr.Negation(var v) -> add(v);
      case Expr.Product(var factors) -> new ArrayList<>(factors).forEach(this::add);
      case Expr.Quotient(var v, var w) -> {
        add(v);
        add(w);
      }
      case Expr.Power(var v, var w) when FreeSymbols.of(w).isEmpty() -> add(v);
      case Expr.Application(var f, var arguments)
          when f.arity() == 1 && f.differentiableOn() == RealSet.POSITIVE ->
          add(arguments.getFirst());
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Power _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Application _,
          Expr.Sigma _ -> {
        if (!FreeSymbols.of(u).isEmpty()) {
          found.add(u);
        }
      }
    }
  }
}
