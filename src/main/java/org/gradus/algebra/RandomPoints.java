package org.gradus.algebra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Seeded points with rational coordinates: of several sizes, of one sign or of both.
///
/// Most coordinates are moderate and positive, because most expressions are defined there; all are
/// exact doubles.
final class RandomPoints {
  private static final int STEPS_TO_ONE = 64;

  private final SplittableRandom random;

  RandomPoints(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// The kind of the k-th point is always the same.
  private enum Kind {
    POSITIVE,
    SIGNED,
    WIDE,
    LARGE,
    SMALL,
    BELOW_ONE;

    private static final Kind[] IN_TURN = {
      POSITIVE, SIGNED, POSITIVE, LARGE, SIGNED, BELOW_ONE, POSITIVE, WIDE, SIGNED, SMALL, WIDE
    };
  }

  /// The k-th point.
  Map<Symbol, Rational> next(int k, Set<Symbol> symbols) {
    var kind = Kind.IN_TURN[k % Kind.IN_TURN.length];
    var point = new LinkedHashMap<Symbol, Rational>();
    symbols.forEach(symbol -> point.put(symbol, coordinate(kind)));
    return point;
  }

  private Rational coordinate(Kind kind) {
    return switch (kind) {
      case POSITIVE -> dyadic(1, 4 * STEPS_TO_ONE);
      case SIGNED -> signed(dyadic(1, 4 * STEPS_TO_ONE));
      case WIDE ->
          signed(dyadic(1, 4 * STEPS_TO_ONE).times(Rational.TWO.pow(random.nextInt(-8, 9))));
      case LARGE ->
          signed(dyadic(1, 4 * STEPS_TO_ONE).times(Rational.TWO.pow(random.nextInt(4, 24))));
      case SMALL ->
          signed(dyadic(1, 4 * STEPS_TO_ONE).times(Rational.TWO.pow(random.nextInt(-24, -3))));
      case BELOW_ONE -> dyadic(1, STEPS_TO_ONE);
    };
  }

  private Rational dyadic(int least, int most) {
    return Rational.of(random.nextInt(least, most), STEPS_TO_ONE);
  }

  private Rational signed(Rational size) {
    return random.nextBoolean() ? size : size.negate();
  }

  /// The point with some coordinates changed: by a little, by a factor, in sign, or altogether.
  Map<Symbol, Rational> near(Map<Symbol, Rational> point, Set<Symbol> free) {
    var changed = new LinkedHashMap<>(point);
    var symbols = free.stream().toList();
    if (symbols.isEmpty()) {
      return changed;
    }
    int changes = 1 + random.nextInt(Math.min(3, symbols.size()));
    for (int i = 0; i < changes; i++) {
      changed.compute(symbols.get(random.nextInt(symbols.size())), (_, value) -> mutated(value));
    }
    return changed;
  }

  private Rational mutated(Rational value) {
    return switch (random.nextInt(6)) {
      case 0 -> value.negate();
      case 1 -> value.times(Rational.of(random.nextInt(2, 9)));
      case 2 -> value.over(Rational.of(1L << random.nextInt(1, 4)));
      case 3 -> value.plus(signed(dyadic(1, STEPS_TO_ONE)));
      case 4 -> dyadic(1, STEPS_TO_ONE);
      default -> signed(dyadic(1, 8 * STEPS_TO_ONE));
    };
  }
}
