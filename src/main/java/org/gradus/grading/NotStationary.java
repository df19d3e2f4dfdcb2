package org.gradus.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.calculus.Gradient;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Shows that points are not stationary, by a partial derivative that is not 0 there.
final class NotStationary {
  private static final List<Rational> VALUES =
      List.of(Rational.ONE, Rational.ZERO, Rational.of(-2), Rational.of(3));

  private final Expr f;
  private final List<Symbol> variables;
  private final List<Expr> gradient;

  NotStationary(Expr f, List<Symbol> variables, Budget budget) {
    this.f = f;
    this.variables = List.copyOf(variables);
    this.gradient = Gradient.of(f, variables, budget).components();
  }

  /// A sentence with a partial derivative that is certainly not 0; empty where there is none.
  Optional<String> reason(GivenPoints points) {
    for (var value : VALUES) {
      var parameters = new LinkedHashMap<Symbol, Rational>();
      points.parameters().forEach(t -> parameters.put(t, value));
      var reason =
          Places.decimals(points.at(), parameters)
              .flatMap(place -> reason(place, points, parameters));
      if (reason.isPresent() || points.parameters().isEmpty()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<String> reason(
      List<BigInterval.Bounded> place, GivenPoints points, Map<Symbol, Rational> parameters) {
    var at = new ArrayList<BigInterval>(place);
    if (Evaluator.of(f, variables).enclose(at, Places.DIGITS) instanceof BigInterval.Undefined) {
      return Optional.of("The function is not defined there.");
    }
    for (int i = 0; i < variables.size(); i++) {
      var slope = Evaluator.of(gradient.get(i), variables).enclose(at, Places.DIGITS);
      if (slope instanceof BigInterval.Bounded(var lower, var upper)
          && lower.signum() * upper.signum() > 0) {
        return Optional.of(
            "This is no stationary point: %s there is %s%s, not 0."
                .formatted(
                    variables.size() == 1 ? "the derivative" : Targets.label(variables.get(i)),
                    shown(lower, upper),
                    values(parameters)));
      }
    }
    return Optional.empty();
  }

  private static String values(Map<Symbol, Rational> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(e -> Notation.TEXT.write(e.getKey()) + " = " + e.getValue())
            .collect(Collectors.joining(", ", " for ", ""));
  }

  private static String shown(BigDecimal lower, BigDecimal upper) {
    var middle = lower.add(upper).divide(BigDecimal.TWO);
    boolean isExact = lower.compareTo(upper) == 0 && middle.stripTrailingZeros().precision() < 10;
    var digits = isExact ? middle : middle.round(new java.math.MathContext(5));
    return (isExact ? "" : "about ")
        + digits.stripTrailingZeros().toPlainString().replace('-', '−');
  }
}
