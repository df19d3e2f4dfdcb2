package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// An account of a few updates foretells what thousands of updates by plain code do.
class AccountProperties {
  private static final int MANY = 20_000;

  @Property(tries = 300)
  void an_account_never_claims_what_does_not_come(
      @ForAll @IntRange(min = -3, max = 3) int a,
      @ForAll @IntRange(min = -3, max = 3) int b,
      @ForAll @IntRange(min = -3, max = 3) int c,
      @ForAll @IntRange(min = -2, max = 2) int p,
      @ForAll @IntRange(min = -4, max = 4) int x,
      @ForAll @IntRange(min = -4, max = 4) int y,
      @ForAll @IntRange(min = 1, max = 20) int sixteenths,
      @ForAll @IntRange(min = 0, max = 3) int quarters) {
    var f = "(%d)*x^2/2+(%d)*x*y+(%d)*y^2/2+(%d)*x".formatted(a, b, c, p);
    double beta = quarters / 4.0;
    var account = account(f, x, y, sixteenths, beta);
    double way = far(a, b, c, p, x, y, sixteenths / 16.0, beta);
    var told = f + " from (" + x + ", " + y + ") " + account.findings() + " goes " + way;
    switch (account.outcome()) {
      case "converges" -> assertTrue(way < 1e-3, told);
      case "diverges" -> assertTrue(!(way < 400), told);
      case "rests" -> assertTrue(way == 0, told);
      case "cycles" -> assertTrue(way > 1e-3 && way < 1e3, told);
      default -> assertTrue(List.of("stalls", "not settled").contains(account.outcome()), told);
    }
  }

  private static Account account(String f, int x, int y, int sixteenths, double beta) {
    var objective =
        Objective.of(Reader.standard().expression(f), List.of(Symbol.of("x"), Symbol.of("y")));
    var plan =
        Plan.of(new Optimizer.Momentum(beta), Rational.of(sixteenths, 16), StoppingRule.after(5));
    return Account.of(Descent.run(objective, new double[] {x, y}, plan, Budget.standard()));
  }

  /// How far the last of many updates goes, divided by the rate: 0 where they converge.
  private static double far(
      int a, int b, int c, int p, double x, double y, double rate, double beta) {
    double v = 0;
    double w = 0;
    double most = 0;
    for (int k = 0; k < MANY; k++) {
      double gx = a * x + b * y + p;
      double gy = b * x + c * y;
      v = beta * v + rate * gx;
      w = beta * w + rate * gy;
      x -= v;
      y -= w;
      most = Math.hypot(x, y);
    }
    boolean isLinear = most > 500 && Math.hypot(v, w) < 500;
    return isLinear ? most : Math.hypot(v, w) / rate;
  }
}
