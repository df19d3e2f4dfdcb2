package org.gradus.notation;

import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// Which expressions, as the whole left side of an equation, look like a derivative or like the
/// heading of a definition.
final class LeftSide {
  private LeftSide() {}

  /// Whether it looks like `f_x`, like `f(x)`, or like `dy/dx`.
  static boolean isAmbiguous(Expr e) {
    return switch (e) {
      case Expr.Variable(var symbol) -> !symbol.subscript().chars().allMatch(Character::isDigit);
      case Expr.Product(var factors) when factors.getFirst() instanceof Expr.Variable ->
          factors.stream().anyMatch(LeftSide::isEnclosed) || startsWithD(e);
      case Expr.Root _ -> true;
      case Expr.Application call -> call.function() == Function.SIGMOID;
      case Expr other -> startsWithD(other);
    };
  }

  /// Whether a factor that is not the first one is written in parentheses.
  private static boolean isEnclosed(Expr factor) {
    return factor instanceof Expr.Sum
        || factor instanceof Expr.Product
        || factor instanceof Expr.Quotient
        || factor instanceof Expr.Negation;
  }

  private static boolean startsWithD(Expr e) {
    return switch (e) {
      case Expr.Sum(var terms) -> startsWithD(terms.getFirst().expr());
      case Expr.Product(var factors) -> startsWithD(factors.getFirst());
      case Expr.Quotient(var numerator, _) -> startsWithD(numerator);
      case Expr.Power(var base, _) -> startsWithD(base);
      case Expr.Variable(Symbol symbol) -> symbol.name().equals("d");
      case Expr other -> false;
    };
  }
}
