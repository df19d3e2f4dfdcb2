package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Two curves through a point, one along which a polynomial rises and one along which it falls: a
/// proof that the point is no extremum.
public record WitnessCurves(Curve rising, Curve falling) {
  /// The largest coefficients for curves in one, two and three variables.
  private static final List<Integer> LARGEST_COEFFICIENTS = List.of(1, 7, 2);

  private static final int LARGEST_EXPONENT = 3;

  /// A curve in a parameter that is 0 at the point, and the difference of the function from its
  /// value there.
  public record Curve(List<Expr> coordinates, Expr difference) {
    public Curve {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// The simplest curves with coordinates cᵢ + aᵢ sᵖ; empty where there are none, or f is no
  /// polynomial.
  public static Optional<WitnessCurves> of(
      Expr f, List<Symbol> variables, Map<Symbol, Rational> point, Symbol parameter) {
    if (variables.size() > LARGEST_COEFFICIENTS.size()) {
      return Optional.empty();
    }
    try {
      var value = DifferentialField.of(f, variables).read(f);
      boolean isPolynomial =
          value.isPolynomial()
              && value.numerator().generators().stream().allMatch(g -> g < variables.size());
      var centre = variables.stream().map(point::get).toList();
      return isPolynomial
          ? new Search(value.numerator(), centre, parameter).run()
          : Optional.empty();
    } catch (Unsupported | ArithmeticException _) {
      return Optional.empty();
    }
  }

  /// The search, from the curves with the fewest and smallest numbers on.
  private record Search(Polynomial f, List<Rational> centre, Symbol parameter) {

    Optional<WitnessCurves> run() {
      int largest = LARGEST_COEFFICIENTS.get(centre.size() - 1);
      var directions = vectors(-largest, largest);
      var exponents = vectors(1, LARGEST_EXPONENT);
      Optional<Curve> rising = Optional.empty();
      Optional<Curve> falling = Optional.empty();
      for (var p : exponents) {
        for (var a : directions) {
          if (!isNeeded(a, p)) {
            continue;
          }
          var difference = along(a, p);
          int sign = lowest(difference);
          if (sign > 0 && rising.isEmpty()) {
            rising = Optional.of(curve(a, p, difference));
          } else if (sign < 0 && falling.isEmpty()) {
            falling = Optional.of(curve(a, p, difference));
          }
          if (rising.isPresent() && falling.isPresent()) {
            return Optional.of(new WitnessCurves(rising.get(), falling.get()));
          }
        }
      }
      return Optional.empty();
    }

    /// Every curve once: the exponent of a coordinate that stays is 1.
    private static boolean isNeeded(List<Integer> a, List<Integer> p) {
      return a.stream().anyMatch(c -> c != 0)
          && IntStream.range(0, a.size()).allMatch(i -> a.get(i) != 0 || p.get(i) == 1);
    }

    private List<List<Integer>> vectors(int least, int most) {
      var all = new ArrayList<List<Integer>>(List.of(List.of()));
      for (int i = 0; i < centre.size(); i++) {
        var longer = new ArrayList<List<Integer>>();
        for (var v : all) {
          for (int c = least; c <= most; c++) {
            var next = new ArrayList<>(v);
            next.add(c);
            longer.add(next);
          }
        }
        all = longer;
      }
      all.sort(
          Comparator.<List<Integer>>comparingInt(
                  v -> v.stream().mapToInt(c -> 10 * Math.abs(c) + (c < 0 ? 1 : 0)).sum())
              .thenComparing(Object::toString));
      return all;
    }

    private Polynomial along(List<Integer> a, List<Integer> p) {
      var value = f.substitute(i -> Fraction.of(coordinate(i, a, p))).numerator();
      return value.minus(Polynomial.of(value.constantTerm()));
    }

    private Polynomial coordinate(int i, List<Integer> a, List<Integer> p) {
      return Polynomial.generator(0)
          .power(p.get(i))
          .times(Rational.of(a.get(i)))
          .plus(Polynomial.of(centre.get(i)));
    }

    /// The sign for small positive parameters.
    private static int lowest(Polynomial p) {
      return p.isZero() ? 0 : p.terms().firstEntry().getValue().signum();
    }

    private Curve curve(List<Integer> a, List<Integer> p, Polynomial difference) {
      var writer = new Writer(_ -> Expressions.variable(parameter));
      var coordinates = new ArrayList<Expr>();
      for (int i = 0; i < centre.size(); i++) {
        coordinates.add(writer.write(coordinate(i, a, p)));
      }
      return new Curve(coordinates, writer.write(difference));
    }
  }
}
