package org.gradus.grading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.algebra.Rationals;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// The values of expressions at a few fixed points at once, in doubles: the fingerprint by which a
/// wrong derivative is recognised.
///
/// A fingerprint only proposes; what it proposes is decided by `algebra`. A value is NaN where some
/// part is undefined or infinite. The value of a symbol at a point depends on nothing but its name,
/// so that fingerprints do not depend on the order of the work.
final class Samples {
  static final int COUNT = 6;
  private static final int LONGEST_SUM = 1000;
  private static final double[] LEAST = {0.15, 0.35, 0.9, 1.3, -0.45, -2.2};
  private static final double[] WIDTH = {0.3, 0.55, 0.7, 1.6, 0.3, 1.1};
  private static final int[] LENGTHS = {3, 2, 4, 3, 2, 5};

  private final Set<Symbol> counts = new HashSet<>();
  private final Map<Symbol, double[]> symbols = new HashMap<>();
  private final Map<Expr, double[]> remembered = new IdentityHashMap<>();

  private Samples() {}

  /// The same samples, to be used by another thread.
  Samples(Samples other) {
    this.counts.addAll(other.counts);
  }

  /// The samples in which the symbols that bound a Σ in the expression have whole values.
  static Samples of(Expr e) {
    var samples = new Samples();
    samples.findCounts(e);
    samples.remember(e);
    return samples;
  }

  private void findCounts(Expr e) {
    if (e instanceof Expr.Sigma(_, var lower, var upper, _)) {
      for (var bound : List.of(lower, upper)) {
        if (bound instanceof Expr.Variable(var symbol)) {
          counts.add(symbol);
        }
      }
    }
    e.operands().forEach(this::findCounts);
  }

  /// Keeps the values of the expression and of all its parts, which are looked up by identity.
  void remember(Expr e) {
    if (!remembered.containsKey(e) && !(e instanceof Expr.Sigma)) {
      e.operands().forEach(this::remember);
      remembered.put(e, values(e));
    }
  }

  Fingerprint fingerprint(Expr e) {
    return new Fingerprint(values(e));
  }

  double[] values(Expr e) {
    return values(e, List.of());
  }

  /// The values of an expression in which {@link Slot}s stand for parts with these values.
  double[] values(Expr e, List<double[]> slots) {
    var result = new double[COUNT];
    for (int k = 0; k < COUNT; k++) {
      result[k] = new AtPoint(k, slots, Map.of()).of(e);
    }
    return result;
  }

  /// The value of a symbol, chosen by its name, at one of the points.
  double value(Symbol symbol, int point) {
    return symbols.computeIfAbsent(symbol, this::chosen)[point];
  }

  private double[] chosen(Symbol symbol) {
    var values = new double[COUNT];
    for (int k = 0; k < COUNT; k++) {
      values[k] = counts.contains(symbol) ? LENGTHS[k] : LEAST[k] + WIDTH[k] * fraction(symbol, k);
    }
    return values;
  }

  /// A number between 0 and 1 from the bits of a name.
  private static double fraction(Object name, int k) {
    long bits = (name.toString().hashCode() * 31L + k) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return ((bits ^ bits >>> 31) >>> 11) * 0x1p-53;
  }

  /// Whether two fingerprints agree wherever both have values, and both have at least two.
  static boolean agree(double[] a, double[] b) {
    int compared = 0;
    for (int k = 0; k < COUNT; k++) {
      if (Double.isNaN(a[k]) || Double.isNaN(b[k])) {
        continue;
      }
      if (!close(a[k], b[k])) {
        return false;
      }
      compared++;
    }
    return compared >= 2;
  }

  static boolean close(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-13;
  }

  /// One of the points, with values for the slots and the indices that are bound.
  private final class AtPoint {
    private final int point;
    private final List<double[]> slots;
    private final Map<Symbol, Double> bound;

    AtPoint(int point, List<double[]> slots, Map<Symbol, Double> bound) {
      this.point = point;
      this.slots = slots;
      this.bound = bound;
    }

    double of(Expr e) {
      if (bound.isEmpty() && remembered.get(e) instanceof double[] known) {
        return known[point];
      }
      double value = raw(e);
      return Double.isFinite(value) ? value : Double.NaN;
    }

    private double raw(Expr e) {
      return switch (e) {
        case Expr.Number(var value, _) -> value.toDouble();
        case Expr.Named(var constant) -> constant.value();
        case Expr.Variable(var symbol) -> variable(symbol);
        case Expr.Indexed(var family, var index) -> member(family, of(index));
        case Expr.Negation(var u) -> -of(u);
        case Expr.Sum(var terms) -> sum(terms);
        case Expr.Product(var factors) -> product(factors);
        case Expr.Quotient(var u, var v) -> of(u) / of(v);
        case Expr.Power(var u, var v) -> power(u, v);
        case Expr.Application(var f, var arguments) -> application(f, arguments);
        case Expr.Root(var n, var u) -> root(of(n), of(u));
        case Expr.Logarithm(var b, var u) -> Math.log(of(u)) / Math.log(of(b));
        case Expr.Sigma sigma -> sigma(sigma);
      };
    }

    private double variable(Symbol symbol) {
      if (Slot.number(symbol) >= 0) {
        return slots.get(Slot.number(symbol))[point];
      }
      return bound.isEmpty()
          ? value(symbol, point)
          : bound.getOrDefault(symbol, value(symbol, point));
    }

    /// The datum with this number; that of a free index is another one.
    private double member(Symbol family, double index) {
      return LEAST[point]
          + WIDTH[point] * fraction(family + "[" + Math.round(1e6 * index) + "]", point);
    }

    private double sum(List<Term> terms) {
      double total = 0;
      for (var term : terms) {
        double value = of(term.expr());
        total += term.isSubtracted() ? -value : value;
      }
      return total;
    }

    private double product(List<Expr> factors) {
      double total = 1;
      for (var factor : factors) {
        total *= of(factor);
      }
      return total;
    }

    private double application(Function f, List<Expr> arguments) {
      return f.arity() == 1
          ? f.value(of(arguments.getFirst()))
          : f.value(arguments.stream().mapToDouble(this::of).toArray());
    }

    private double power(Expr u, Expr v) {
      double base = of(u);
      double exponent = of(v);
      if (base >= 0 || exponent == Math.rint(exponent)) {
        return Double.isNaN(base) ? Double.NaN : Math.pow(base, exponent);
      }
      return Rationals.valueOf(v).map(p -> oddRoot(base, p)).orElse(Double.NaN);
    }

    /// The real power of a negative base, whose exponent must have an odd denominator.
    private double oddRoot(double base, Rational exponent) {
      if (!exponent.denominator().testBit(0)) {
        return Double.NaN;
      }
      double size = Math.pow(-base, exponent.toDouble());
      return exponent.numerator().testBit(0) ? -size : size;
    }

    private double root(double index, double radicand) {
      boolean isOdd = Math.abs(index % 2) == 1;
      return radicand < 0 && isOdd
          ? -Math.pow(-radicand, 1 / index)
          : Math.pow(radicand, 1 / index);
    }

    private double sigma(Expr.Sigma sigma) {
      double from = of(sigma.lower());
      double to = of(sigma.upper());
      if (!(to - from < LONGEST_SUM) || from != Math.rint(from)) {
        return Double.NaN;
      }
      double total = 0;
      for (double i = from; i <= to; i++) {
        var inner = new HashMap<>(bound);
        inner.put(sigma.index(), i);
        total += new AtPoint(point, slots, inner).of(sigma.body());
      }
      return total;
    }
  }
}
