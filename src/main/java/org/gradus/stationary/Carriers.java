package org.gradus.stationary;

import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Which generators can be unknowns of a polynomial system side by side.
///
/// A variable may occur itself, or in the sine and cosine of one multiple, or in one exponential or
/// logarithm, but not in two of these ways, because they are not independent over ℚ as numbers.
final class Carriers {
  private Carriers() {}

  static boolean areAlgebraic(DifferentialField field, List<Polynomial> equations) {
    var occurring = new TreeSet<Integer>();
    equations.forEach(p -> occurring.addAll(p.generators()));
    var carriers = new HashMap<Symbol, Integer>();
    for (int g : occurring) {
      if (field.generator(g) instanceof Generator.Root) {
        continue;
      }
      var symbol = carried(field, g);
      int place = field.generator(g) instanceof Generator.Cosine ? g - 1 : g;
      if (symbol == null || carriers.merge(symbol, place, (a, b) -> a.equals(b) ? a : -1) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the generator is a variable, or a function of one that its value determines up to
  /// periods.
  static boolean isCarrier(DifferentialField field, int g) {
    return carried(field, g) != null;
  }

  /// Whether the generators that have values are carriers of different variables, or algebraic.
  static boolean areIndependent(DifferentialField field, List<Integer> touched) {
    return areAlgebraic(field, touched.stream().map(Polynomial::generator).toList());
  }

  /// The one variable of which this generator is an invertible function, up to periods, else null.
  private static Symbol carried(DifferentialField field, int g) {
    return switch (field.generator(g)) {
      case Generator.Variable(var symbol, _) -> symbol;
      case Generator.Exponential(var u, _) -> linear(field, u);
      case Generator.Logarithm(var u, _) -> linear(field, u);
      case Generator.Sine(var u, _) -> linear(field, u);
      case Generator.Cosine(var u, _) -> linear(field, u);
      case Generator.Pi _, Generator.Root _, Generator.Other _ -> null;
    };
  }

  /// The variable of which the fraction is a rational multiple.
  private static Symbol linear(DifferentialField field, Fraction u) {
    if (!u.isPolynomial() || u.numerator().terms().size() != 1 || u.numerator().degree() != 1) {
      return null;
    }
    var generator = field.generator(u.numerator().generators().first());
    return generator instanceof Generator.Variable(var symbol, var expr)
            && FreeSymbols.contains(expr, symbol)
        ? symbol
        : null;
  }
}
