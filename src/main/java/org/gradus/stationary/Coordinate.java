package org.gradus.stationary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// A real number that is a coordinate or a value: as exact as it is known.
public sealed interface Coordinate {
  int DIGITS = 12;
  int MOST_DIGITS = 500;

  /// Elements of larger fields are not examined for a short form.
  int LARGEST_DEGREE = 12;

  /// Nor are elements with more bits: a minimal polynomial takes seconds, and nobody reads it.
  long LONGEST = 4_000;

  /// An enclosure of 0 that is narrower than this is shown as 0.
  BigDecimal NEGLIGIBLE = new BigDecimal("1e-13");

  /// An element of ℚ(α).
  record Algebraic(AlgebraicField field, UnivariatePolynomial element) implements Coordinate {
    @Override
    public Optional<Expr> exact() {
      var here = Radical.of(field, element);
      return here.isPresent() || isLarge()
          ? here
          : ownField().flatMap(f -> Radical.of(f, f.generator()));
    }

    private boolean isLarge() {
      return field.degree() > LARGEST_DEGREE || element.length() > LONGEST;
    }

    /// The field that the number itself generates, where that is smaller.
    private Optional<AlgebraicField> ownField() {
      var minimal = field.minimalPolynomialOf(element);
      if (minimal.degree() == field.degree() && !isShort(minimal)) {
        return Optional.empty();
      }
      return AlgebraicField.ofRoots(minimal).stream()
          .filter(f -> isSame(f.enclose(f.generator(), 60), enclose(60)))
          .findFirst();
    }

    private static boolean isShort(UnivariatePolynomial minimal) {
      return minimal.coefficients().subList(1, minimal.degree()).stream().allMatch(c -> c.isZero());
    }

    private static boolean isSame(BigInterval a, BigInterval b) {
      return a.mayEqual(b);
    }

    /// The number as a root of its minimal polynomial; empty for elements of larger fields and long
    /// ones.
    public Optional<RootOf> root() {
      return isLarge() ? Optional.empty() : Optional.of(RootOf.of(field, element));
    }

    @Override
    public BigInterval enclose(int digits) {
      return field.enclose(element, digits);
    }

    @Override
    public String description() {
      return exact()
          .map(Object::toString)
          .orElseGet(() ->
              isLarge()
                  ? "algebraic, about " + approximate()
                  : "a root of " + field.minimalPolynomialOf(element).primitive());
    }
  }

  /// An expression in other numbers, one for each placeholder.
  record Closed(Expr form, Map<Symbol, Coordinate> parts) implements Coordinate {
    public Closed {
      parts = Map.copyOf(parts);
    }

    @Override
    public Optional<Expr> exact() {
      var images = new java.util.HashMap<Symbol, Expr>();
      parts.forEach((symbol, part) -> part.exact().ifPresent(e -> images.put(symbol, e)));
      return images.size() == parts.size()
          ? Optional.of(Folding.folded(new Substitution(images).in(form)))
          : Optional.empty();
    }

    @Override
    public BigInterval enclose(int digits) {
      var symbols = List.copyOf(parts.keySet());
      var values = symbols.stream().map(s -> parts.get(s).enclose(digits)).toList();
      return Evaluator.of(form, symbols).enclose(values, digits);
    }

    @Override
    public String description() {
      return form + " with " + parts;
    }
  }

  /// A number of which only an enclosure is known.
  record Enclosed(Interval interval) implements Coordinate {
    @Override
    public Optional<Expr> exact() {
      return Optional.empty();
    }

    @Override
    public BigInterval enclose(int digits) {
      return new BigInterval.Bounded(
          new BigDecimal(interval.lower()), new BigDecimal(interval.upper()));
    }

    @Override
    public String description() {
      return interval.toString();
    }
  }

  static Coordinate of(Rational value) {
    return new Algebraic(AlgebraicField.RATIONALS, UnivariatePolynomial.of(value));
  }

  /// The number as an expression, where a short one is known.
  Optional<Expr> exact();

  /// Decimals between which the number lies, computed with so many digits.
  BigInterval enclose(int digits);

  /// The number in words where there is no short expression.
  String description();

  /// The number to twelve digits.
  default BigDecimal approximate() {
    var known =
        this instanceof Closed
            ? exact().flatMap(Folding::rational)
            : Optional.<org.gradus.number.Rational>empty();
    if (known.isPresent()) {
      return known.get().isFiniteDecimal()
          ? known.get().toBigDecimal().round(new MathContext(DIGITS))
          : new BigDecimal(known.get().numerator())
              .divide(new BigDecimal(known.get().denominator()), new MathContext(DIGITS));
    }
    for (int digits = 30; digits < MOST_DIGITS; digits *= 2) {
      if (enclose(digits) instanceof BigInterval.Bounded bounds
          && (certainDigits(bounds) >= DIGITS || this instanceof Enclosed || digits > 100)) {
        return middle(bounds);
      }
    }
    throw new ArithmeticException("The number cannot be enclosed.");
  }

  /// The middle to as many of twelve digits as are certain, but for a unit of the last; 0 where the
  /// number cannot be told from it.
  private static BigDecimal middle(BigInterval.Bounded bounds) {
    var width = bounds.upper().subtract(bounds.lower());
    boolean mayBeZero = bounds.lower().signum() * bounds.upper().signum() <= 0;
    if (mayBeZero && width.compareTo(NEGLIGIBLE) < 0) {
      return BigDecimal.ZERO;
    }
    int digits = Math.max(1, Math.min(DIGITS, certainDigits(bounds)));
    return bounds.lower().add(bounds.upper()).divide(BigDecimal.TWO).round(new MathContext(digits));
  }

  /// About how many digits both bounds share.
  private static int certainDigits(BigInterval.Bounded bounds) {
    var width = bounds.upper().subtract(bounds.lower());
    if (width.signum() == 0) {
      return DIGITS;
    }
    var size = bounds.lower().abs().min(bounds.upper().abs());
    return size.precision() - size.scale() - (width.precision() - width.scale());
  }
}
