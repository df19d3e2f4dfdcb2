package org.gradus.descent;

import java.math.BigDecimal;
import org.gradus.number.Rational;

/// The number c such that a method converges on a quadratic exactly for rates between 0 and c/λmax.
public final class RateLimit {
  private RateLimit() {}

  /// @throws IllegalArgumentException for a method that has no such bound
  public static Rational of(Optimizer method) {
    var beta = Rational.of(new BigDecimal(Double.toString(LinearAction.beta(method))));
    return LinearAction.of(method)
        .map(action -> action.limit(beta))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Safe rates are known for gd, ascent, momentum and nesterov."));
  }
}
