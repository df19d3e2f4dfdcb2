package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each optimizer beside plain code after the paper that it cites, on f(x, y) = x⁴ + xy + 2y² from
/// (1.5, −1).
class OptimizerTest {
  private static final int STEPS = 10;
  private static final double ALPHA = 0.05;

  /// One update of the point `x`, with whatever it remembers.
  private interface Update {
    void apply(double[] x);
  }

  private static double[] slope(double x, double y) {
    return new double[] {4 * x * x * x + y, x + 4 * y};
  }

  private static double value(double x, double y) {
    return x * x * x * x + x * y + 2 * y * y;
  }

  private static final Map<String, Supplier<Update>> REFERENCES =
      Map.ofEntries(
          Map.entry("gd", OptimizerTest::cauchy),
          Map.entry("ascent", OptimizerTest::ascent),
          Map.entry("sequential", OptimizerTest::sequential),
          Map.entry("momentum:0.9", OptimizerTest::heavyBall),
          Map.entry("nesterov:0.9", OptimizerTest::nesterov),
          Map.entry("adagrad", OptimizerTest::adaGrad),
          Map.entry("adadelta", OptimizerTest::adaDelta),
          Map.entry("rmsprop", OptimizerTest::rmsProp),
          Map.entry("adam", OptimizerTest::adam),
          Map.entry("qhm", OptimizerTest::qhm),
          Map.entry("newton", OptimizerTest::newton),
          Map.entry("backtracking", OptimizerTest::armijo));

  @TestFactory
  Stream<DynamicTest> ten_iterates_are_those_of_the_paper() {
    return REFERENCES.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> compare(entry.getKey(), entry.getValue().get())));
  }

  private static void compare(String name, Update reference) {
    var run = run(name);
    double[] x = {1.5, -1};
    for (int k = 0; k <= STEPS; k++) {
      assertEquals(x[0], run.at(k, 0), 1e-12 * (1 + Math.abs(x[0])), name + " x at " + k);
      assertEquals(x[1], run.at(k, 1), 1e-12 * (1 + Math.abs(x[1])), name + " y at " + k);
      reference.apply(x);
    }
  }

  private static Trajectory run(String name) {
    Expr f = Reader.standard().expression("x^4+x*y+2y^2");
    var objective = Objective.of(f, List.of(Symbol.of("x"), Symbol.of("y")));
    var method = ((Named.Found<Optimizer>) Names.method(name)).value();
    double rate = usesOwnRate(name) ? 1 : name.equals("ascent") ? 0.001 : ALPHA;
    var exact = Rational.of(new BigDecimal(Double.toString(rate)));
    var plan = Plan.of(method, exact, StoppingRule.after(STEPS));
    return Descent.run(objective, new double[] {1.5, -1}, plan, Budget.standard());
  }

  private static boolean usesOwnRate(String name) {
    return List.of("adadelta", "newton", "backtracking").contains(name);
  }

  private static Update cauchy() {
    return p -> {
      var g = slope(p[0], p[1]);
      p[0] = p[0] - ALPHA * g[0];
      p[1] = p[1] - ALPHA * g[1];
    };
  }

  private static Update ascent() {
    return p -> {
      var g = slope(p[0], p[1]);
      p[0] = p[0] + 0.001 * g[0];
      p[1] = p[1] + 0.001 * g[1];
    };
  }

  private static Update sequential() {
    return p -> {
      p[0] = p[0] - ALPHA * slope(p[0], p[1])[0];
      p[1] = p[1] - ALPHA * slope(p[0], p[1])[1];
    };
  }

  /// Polyak's two-step form: x⁺ = x − α∇f(x) + β(x − x⁻).
  private static Update heavyBall() {
    var last = new double[] {1.5, -1};
    return p -> {
      var g = slope(p[0], p[1]);
      double x = p[0] - ALPHA * g[0] + 0.9 * (p[0] - last[0]);
      double y = p[1] - ALPHA * g[1] + 0.9 * (p[1] - last[1]);
      last[0] = p[0];
      last[1] = p[1];
      p[0] = x;
      p[1] = y;
    };
  }

  /// The form with a look-ahead point: y = x + β(x − x⁻), x⁺ = y − α∇f(y).
  private static Update nesterov() {
    var last = new double[] {1.5, -1};
    return p -> {
      double aheadX = p[0] + 0.9 * (p[0] - last[0]);
      double aheadY = p[1] + 0.9 * (p[1] - last[1]);
      var g = slope(aheadX, aheadY);
      last[0] = p[0];
      last[1] = p[1];
      p[0] = aheadX - ALPHA * g[0];
      p[1] = aheadY - ALPHA * g[1];
    };
  }

  private static Update adaGrad() {
    var sum = new double[2];
    return p -> {
      var g = slope(p[0], p[1]);
      for (int i = 0; i < 2; i++) {
        sum[i] += Math.pow(g[i], 2);
        p[i] -= ALPHA / (Math.sqrt(sum[i]) + 1e-10) * g[i];
      }
    };
  }

  /// Zeiler's algorithm 1, with RMS[z] = √(E[z²] + ε).
  private static Update adaDelta() {
    var meanOfSlopes = new double[2];
    var meanOfMoves = new double[2];
    return p -> {
      var g = slope(p[0], p[1]);
      for (int i = 0; i < 2; i++) {
        meanOfSlopes[i] = 0.95 * meanOfSlopes[i] + 0.05 * g[i] * g[i];
        double move = -Math.sqrt(meanOfMoves[i] + 1e-6) / Math.sqrt(meanOfSlopes[i] + 1e-6) * g[i];
        meanOfMoves[i] = 0.95 * meanOfMoves[i] + 0.05 * move * move;
        p[i] += move;
      }
    };
  }

  private static Update rmsProp() {
    var meanSquare = new double[2];
    return p -> {
      var g = slope(p[0], p[1]);
      for (int i = 0; i < 2; i++) {
        meanSquare[i] = 0.9 * meanSquare[i] + 0.1 * g[i] * g[i];
        p[i] -= ALPHA * g[i] / (Math.sqrt(meanSquare[i]) + 1e-8);
      }
    };
  }

  private static Update adam() {
    var m = new double[2];
    var v = new double[2];
    var t = new int[1];
    return p -> {
      var g = slope(p[0], p[1]);
      t[0]++;
      for (int i = 0; i < 2; i++) {
        m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
        v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
        double mHat = m[i] / (1 - Math.pow(0.9, t[0]));
        double vHat = v[i] / (1 - Math.pow(0.999, t[0]));
        p[i] -= ALPHA * mHat / (Math.sqrt(vHat) + 1e-8);
      }
    };
  }

  private static Update qhm() {
    var average = new double[2];
    return p -> {
      var g = slope(p[0], p[1]);
      for (int i = 0; i < 2; i++) {
        average[i] = 0.999 * average[i] + (1 - 0.999) * g[i];
        p[i] -= ALPHA * ((1 - 0.7) * g[i] + 0.7 * average[i]);
      }
    };
  }

  /// With the inverse of the Hessian [[12x², 1], [1, 4]].
  private static Update newton() {
    return p -> {
      var g = slope(p[0], p[1]);
      double a = 12 * p[0] * p[0];
      double determinant = 4 * a - 1;
      p[0] -= (4 * g[0] - g[1]) / determinant;
      p[1] -= (-g[0] + a * g[1]) / determinant;
    };
  }

  private static Update armijo() {
    return p -> {
      var g = slope(p[0], p[1]);
      double square = g[0] * g[0] + g[1] * g[1];
      double t = 1;
      while (value(p[0] - t * g[0], p[1] - t * g[1]) > value(p[0], p[1]) - 1e-4 * t * square) {
        t = t / 2;
      }
      p[0] -= t * g[0];
      p[1] -= t * g[1];
    };
  }
}
