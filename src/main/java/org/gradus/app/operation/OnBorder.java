package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Decision;
import org.gradus.algebra.Equality;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;

/// A number that no precision tells from the border of a domain and that certainly lies on it:
/// cos(π/2) is 0, so that tan(π/2) has no value; tan(π/4) is 1, which has an arcsine.
final class OnBorder {
  private OnBorder() {}

  /// The value of a constant, or that it has none, where the subject lies on the border; else as it
  /// was.
  static Evaluation settled(Evaluation.Undecided open, Expr constant, Expr subject) {
    return outside(open, subject).filter(u -> areEqual(u, Expressions.ZERO)).isPresent()
        ? new Evaluation.Undefined(open.subterm(), open.subject(), open.needed())
        : numbersInside(open).stream()
            .filter(number -> areEqual(subject, number))
            .map(number -> replaced(constant, subject, number))
            .filter(simpler -> !simpler.equals(constant))
            .map(OnBorder::value)
            .findFirst()
            .orElse(open);
  }

  private static Evaluation value(Expr constant) {
    return Evaluator.of(constant, List.of()).at() instanceof Evaluation.Undecided open
        ? settled(open, constant, open.subject())
        : Evaluator.of(constant, List.of()).at();
  }

  /// What is zero on a border that does not belong to the set.
  private static Optional<Expr> outside(Evaluation.Undecided open, Expr u) {
    return isPower(open) ? Optional.empty() : outside(open.needed(), u);
  }

  /// Zero has positive powers, and no others: which it is shows with zero in its place.
  private static boolean isPower(Evaluation.Undecided open) {
    return open.subterm() instanceof Expr.Power && open.needed() == RealSet.POSITIVE;
  }

  private static Optional<Expr> outside(RealSet set, Expr u) {
    return switch (set) {
      case NONZERO, POSITIVE, ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE -> Optional.of(u);
      case COSINE_NONZERO -> Optional.of(Function.COS.of(u));
      case SINE_NONZERO -> Optional.of(Function.SIN.of(u));
      case ABOVE_ONE -> Optional.of(Expressions.difference(u, Expressions.ONE));
      case OPEN_UNIT, OUTSIDE_CLOSED_UNIT ->
          Optional.of(Expressions.difference(Expressions.square(u), Expressions.ONE));
      case REALS, NONNEGATIVE, CLOSED_UNIT, OUTSIDE_OPEN_UNIT, AT_LEAST_ONE, NOT_AN_INTEGER ->
          Optional.empty();
    };
  }

  /// The numbers on the border that belong to the set.
  private static List<Expr> numbersInside(Evaluation.Undecided open) {
    return isPower(open) ? List.of(Expressions.ZERO) : numbersInside(open.needed());
  }

  private static List<Expr> numbersInside(RealSet set) {
    return switch (set) {
      case NONNEGATIVE -> List.of(Expressions.ZERO);
      case CLOSED_UNIT, OUTSIDE_OPEN_UNIT ->
          List.of(Expressions.ONE, Expressions.negation(Expressions.ONE));
      case AT_LEAST_ONE, ZERO_TO_ONE -> List.of(Expressions.ONE);
      case REALS,
          NONZERO,
          POSITIVE,
          OPEN_UNIT,
          OUTSIDE_CLOSED_UNIT,
          ABOVE_ONE,
          BETWEEN_ZERO_AND_ONE,
          COSINE_NONZERO,
          SINE_NONZERO,
          NOT_AN_INTEGER ->
          List.of();
    };
  }

  static boolean areEqual(Expr a, Expr b) {
    return Equality.decide(a, b) instanceof Decision.Equal equal && equal.isProved();
  }

  private static Expr replaced(Expr e, Expr part, Expr number) {
    return e.equals(part) ? number : e.map(operand -> replaced(operand, part, number));
  }
}
