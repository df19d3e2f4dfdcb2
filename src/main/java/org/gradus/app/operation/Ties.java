package org.gradus.app.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;

/// A number whose digits no precision gives because it is certainly 0, or because a function jumps
/// where its argument certainly is: ⌊√2 · √3 − √6 + 2⌋ is ⌊2⌋.
final class Ties {
  private static final int DIGITS = 60;

  /// Longer integers are not looked for.
  private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(DIGITS / 2);

  private Ties() {}

  /// The value of the constant where integers that are proved give it; else as it was.
  static Evaluation settled(Evaluation open, Expr constant) {
    if (mayBeZero(open) && OnBorder.areEqual(constant, Expressions.ZERO)) {
      return new Evaluation.Value(0);
    }
    var simpler = withIntegers(constant);
    return simpler.equals(constant) ? open : value(simpler);
  }

  private static boolean mayBeZero(Evaluation open) {
    return open instanceof Evaluation.Bounded(var enclosure) && enclosure.contains(0);
  }

  private static Evaluation value(Expr constant) {
    var found = Evaluator.of(constant, List.of()).at();
    return switch (found) {
      case Evaluation.Bounded _, Evaluation.Undecided _ -> settled(found, constant);
      case Evaluation.Value _, Evaluation.Undefined _, Evaluation.TooLarge _ -> found;
    };
  }

  /// The same number with every argument of a function that is certainly an integer as that
  /// integer.
  private static Expr withIntegers(Expr e) {
    return switch (e) {
      case Expr.Application application -> application.map(Ties::argument);
      case Expr.Sigma sigma -> sigma;
      case Expr other -> other.map(Ties::withIntegers);
    };
  }

  private static Expr argument(Expr u) {
    return integer(u).filter(n -> OnBorder.areEqual(u, n)).orElseGet(() -> withIntegers(u));
  }

  /// The integer that so many digits do not tell from the number.
  private static Optional<Expr> integer(Expr u) {
    return Evaluator.of(u, List.of()).digits(List.of(), DIGITS)
                instanceof BigInterval.Bounded(var lower, var upper)
            && lower.abs().compareTo(LARGEST) < 0
        ? Optional.of(lower.setScale(0, RoundingMode.CEILING))
            .filter(n -> n.compareTo(upper) <= 0)
            .map(n -> Expressions.number(Rational.of(n)))
        : Optional.empty();
  }
}
