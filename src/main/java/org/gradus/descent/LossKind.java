package org.gradus.descent;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// The usual losses by their names: what one row contributes, and the factor before the sum.
///
/// The three conventions for squares differ by the factors 2 and m, which changes the learning
/// rates that are safe and not the minimizer.
public enum LossKind {
  /// The sum of squared errors.
  SSE(LossKind::squaredError, _ -> ONE),
  /// Their mean.
  MSE(LossKind::squaredError, Expressions::reciprocal),
  /// Half their mean, so that the factor 2 cancels in the derivative.
  HALF_MSE(LossKind::squaredError, m -> quotient(ONE, product(Expressions.TWO, m))),
  /// The sum of absolute errors over m.
  MAE((h, y) -> abs(difference(h, y)), Expressions::reciprocal),
  /// Minus the logarithm of the likelihood, labels 0 and 1: Σ ln(1 + eʰ) − yh.
  LOGISTIC((h, y) -> difference(Function.SOFTPLUS.of(h), product(y, h)), _ -> ONE),
  /// Its mean over the rows.
  MEAN_LOGISTIC(LOGISTIC.row, Expressions::reciprocal),
  /// Minus the logarithm of the likelihood, labels −1 and 1: −Σ ln σ(yh) = Σ ln(1 + e⁻ʸʰ).
  SIGNED_LOGISTIC((h, y) -> Function.SOFTPLUS.of(negation(product(y, h))), _ -> ONE);

  private final BinaryOperator<Expr> row;
  private final UnaryOperator<Expr> factor;

  LossKind(BinaryOperator<Expr> row, UnaryOperator<Expr> factor) {
    this.row = row;
    this.factor = factor;
  }

  private static Expr squaredError(Expr prediction, Expr target) {
    return square(difference(prediction, target));
  }

  /// The kind with this name, such as `half-mse`.
  public static Optional<LossKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.lossName().equals(name)).findFirst();
  }

  public String lossName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether targets are labels of two classes.
  public boolean hasLabels() {
    return this == LOGISTIC || this == MEAN_LOGISTIC || this == SIGNED_LOGISTIC;
  }

  /// The loss of a model that predicts a column.
  public Loss of(Expr prediction, Symbol target, Symbol count) {
    return new Loss(
        row.apply(prediction, Expressions.variable(target)),
        factor.apply(Expressions.variable(count)),
        count,
        Expressions.ZERO);
  }
}
