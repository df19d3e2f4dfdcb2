package org.gradus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gradus.expr.Symbol;

/// Seeded points at which laws are tested: of several sizes, of both signs.
public final class Points {
  private static final double[] SIZES = {0.3, 1, 3, 20};

  private Points() {}

  /// As many points for these symbols as are wanted, the same for the same seed.
  public static List<Map<Symbol, Double>> random(List<Symbol> symbols, int count, long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> point(symbols, random)).limit(count).toList();
  }

  private static Map<Symbol, Double> point(List<Symbol> symbols, Random random) {
    var point = new HashMap<Symbol, Double>();
    double size = SIZES[random.nextInt(SIZES.length)];
    for (var symbol : symbols) {
      point.put(symbol, size * (2 * random.nextDouble() - 1));
    }
    return point;
  }

  /// Whether two values agree to within rounding, relative to their size and to a scale.
  public static boolean close(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b));
  }
}
