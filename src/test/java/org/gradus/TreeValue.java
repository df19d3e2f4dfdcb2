package org.gradus;

import java.util.HashMap;
import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;

/// The value of an expression by a plain walk over the tree: the slow witness that laws are tested
/// against.
///
/// A value is NaN unless every subexpression is finite. Members of an indexed family are looked up
/// as subscripted symbols: x₃ for the third x.
public record TreeValue(Map<Symbol, Double> point) {

  public static double of(Expr e, Map<Symbol, Double> point) {
    return new TreeValue(point).of(e);
  }

  /// The value with one-letter variables given as `x`, 1.5, `y`, 2.0, ….
  public static double at(Expr e, Object... namesAndValues) {
    var point = new HashMap<Symbol, Double>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      point.put(
          Symbol.of((String) namesAndValues[i]), ((Number) namesAndValues[i + 1]).doubleValue());
    }
    return of(e, point);
  }

  public double of(Expr e) {
    double value = raw(e);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /// Whether some part is too large for a double although its operands are not, so that nothing is
  /// shown about domains.
  public boolean overflows(Expr e) {
    return Math.abs(raw(e)) > 1e150 && !dividesByZero(e)
        || e.operands().stream().anyMatch(this::overflows);
  }

  private boolean dividesByZero(Expr e) {
    return e instanceof Expr.Quotient(_, var v) && of(v) == 0
        || e instanceof Expr.Power(var u, _) && of(u) == 0;
  }

  private double raw(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> value.toDouble();
      case Expr.Named(var constant) -> constant.value();
      case Expr.Variable(var symbol) -> point.getOrDefault(symbol, Double.NaN);
      case Expr.Indexed(var family, var index) ->
          point.getOrDefault(
              family.withSubscript(Long.toString(Math.round(of(index)))), Double.NaN);
      case Expr.Negation(var u) -> -of(u);
      case Expr.Sum(var terms) ->
          terms.stream()
              .mapToDouble(t -> t.sign() == Sign.PLUS ? of(t.expr()) : -of(t.expr()))
              .sum();
      case Expr.Product(var factors) ->
          factors.stream().mapToDouble(this::of).reduce(1, (a, b) -> a * b);
      case Expr.Quotient(var u, var v) -> of(u) / of(v);
      case Expr.Power(var u, var v) -> power(u, v);
      case Expr.Application(var function, var arguments) ->
          function.value(arguments.stream().mapToDouble(this::of).toArray());
      case Expr.Root(var n, var u) -> power(u, Expressions.reciprocal(n));
      case Expr.Logarithm(var b, var u) -> logarithm(of(b), of(u));
      case Expr.Sigma sigma -> sigma(sigma);
    };
  }

  private double power(Expr u, Expr v) {
    double base = of(u);
    double exponent = of(v);
    if (Double.isNaN(base) || Double.isNaN(exponent)) {
      return Double.NaN;
    }
    if (v.equals(Expressions.ZERO) && !(u instanceof Expr.Number)) {
      return 1;
    }
    if (base >= 0 || exponent == Math.rint(exponent)) {
      return base == 0 && exponent == 0 ? Double.NaN : Math.pow(base, exponent);
    }
    return oddRoot(v) ? -Math.pow(-base, exponent) * evenSign(v) : Double.NaN;
  }

  /// Whether the exponent is written as an integer over an odd integer.
  private static boolean oddRoot(Expr v) {
    return switch (v) {
      case Expr.Negation(var u) -> oddRoot(u);
      case Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)) when !q.isZero() ->
          p.over(q).denominator().testBit(0);
      case Expr.Quotient(Expr.Negation(var p), var q) -> oddRoot(new Expr.Quotient(p, q));
      case Expr.Number(var p, _) -> p.denominator().testBit(0);
      case Expr other -> false;
    };
  }

  /// −1 where the numerator of the exponent is even, for then the root of a negative base is
  /// positive.
  private static int evenSign(Expr v) {
    return switch (v) {
      case Expr.Negation(var u) -> evenSign(u);
      case Expr.Quotient(Expr.Negation(var p), var q) -> evenSign(new Expr.Quotient(p, q));
      case Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)) when !q.isZero() ->
          p.over(q).numerator().testBit(0) ? 1 : -1;
      case Expr.Number(var p, _) -> p.numerator().testBit(0) ? 1 : -1;
      case Expr other -> 1;
    };
  }

  private static double logarithm(double base, double u) {
    return base > 0 && base != 1 && u > 0 ? Math.log(u) / Math.log(base) : Double.NaN;
  }

  private double sigma(Expr.Sigma sigma) {
    long from = Math.round(of(sigma.lower()));
    long to = Math.round(of(sigma.upper()));
    double total = 0;
    for (long i = from; i <= to; i++) {
      var inner = new HashMap<>(point);
      inner.put(sigma.index(), (double) i);
      total += new TreeValue(inner).of(sigma.body());
    }
    return total;
  }
}
