package org.gradus.lesson;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Seeded points of several sizes at which expressions are compared.
///
/// A symbol that counts terms or members is a small integer; a family of data has a few members.
final class SamplePoints {
  private static final long SEED = 1847;
  private static final double[] SIZES = {1, 0.4, 2.5, 1, 7, 40, 1000};
  private static final int MEMBERS = 4;
  private static final double COUNT = 3;

  private final Set<Symbol> reals = new LinkedHashSet<>();
  private final Set<Symbol> counts = new LinkedHashSet<>();
  private final Set<Symbol> families = new LinkedHashSet<>();

  private SamplePoints() {}

  /// Points for everything on which one of the expressions depends.
  static SamplePoints of(List<Expr> expressions) {
    var samples = new SamplePoints();
    for (var e : expressions) {
      samples.reals.addAll(FreeSymbols.of(e));
      samples.collect(e);
    }
    return samples;
  }

  /// The points one after the other, the same ones every time.
  Stream<Map<Symbol, Double>> points() {
    var random = new Random(SEED);
    return Stream.iterate(0, k -> k + 1).map(k -> point(k, random));
  }

  Map<Symbol, Double> first() {
    return point(0, new Random(SEED));
  }

  private void collect(Expr e) {
    switch (e) {
      case Expr.Indexed(var family, var index) -> {
        families.add(family);
        counts.addAll(FreeSymbols.of(index));
      }
      case Expr.Sigma(_, var lower, var upper, _) -> {
        counts.addAll(FreeSymbols.of(lower));
        counts.addAll(FreeSymbols.of(upper));
      }
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ -> {}
    }
    e.operands().forEach(this::collect);
  }

  /// Every second point has positive coordinates only, because many functions have no others.
  private Map<Symbol, Double> point(int k, Random random) {
    double size = SIZES[k / 2 % SIZES.length];
    var point = new HashMap<Symbol, Double>();
    reals.forEach(symbol -> point.put(symbol, coordinate(k, size, random)));
    counts.stream().filter(reals::contains).forEach(symbol -> point.put(symbol, COUNT));
    for (var family : families) {
      for (int i = 0; i <= MEMBERS; i++) {
        point.put(family.withSubscript(Integer.toString(i)), coordinate(k, size, random));
      }
    }
    return point;
  }

  private static double coordinate(int k, double size, Random random) {
    double unit = random.nextDouble();
    return size * (k % 2 == 0 ? unit : 2 * unit - 1);
  }
}
