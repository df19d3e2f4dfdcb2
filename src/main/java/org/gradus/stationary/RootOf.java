package org.gradus.stationary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// A real algebraic number as the only root of an irreducible polynomial between two decimals.
public record RootOf(UnivariatePolynomial minimal, BigDecimal lower, BigDecimal upper) {
  private static final int DIGITS = 60;

  static RootOf of(AlgebraicField field, UnivariatePolynomial element) {
    var minimal = field.minimalPolynomialOf(element);
    var number = enclose(field, element);
    var others =
        AlgebraicField.ofRoots(minimal).stream()
            .map(root -> enclose(root, root.generator()))
            .filter(root -> !root.mayEqual(number))
            .toList();
    for (int places = 1; places < DIGITS; places++) {
      var lower = number.lower().setScale(places, RoundingMode.FLOOR);
      var upper = number.upper().setScale(places, RoundingMode.CEILING);
      if (others.stream().allMatch(root -> isOutside(root, lower, upper))) {
        return new RootOf(minimal, lower, upper);
      }
    }
    return new RootOf(minimal, number.lower(), number.upper());
  }

  private static BigInterval.Bounded enclose(AlgebraicField field, UnivariatePolynomial element) {
    return (BigInterval.Bounded) field.enclose(element, DIGITS);
  }

  private static boolean isOutside(BigInterval.Bounded root, BigDecimal lower, BigDecimal upper) {
    return root.upper().compareTo(lower) < 0 || root.lower().compareTo(upper) > 0;
  }

  /// The polynomial with integer coefficients without common divisor, in an unknown.
  public Expr polynomial(Expr unknown) {
    var terms = new ArrayList<Term>();
    var coefficients = minimal.primitive();
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      var c = coefficients.get(k);
      if (c.signum() != 0) {
        terms.add(new Term(c.signum() < 0 ? Sign.MINUS : Sign.PLUS, term(c.abs(), unknown, k)));
      }
    }
    return Expressions.sum(terms);
  }

  private static Expr term(BigInteger coefficient, Expr unknown, int exponent) {
    var number = Expressions.number(Rational.of(coefficient));
    if (exponent == 0) {
      return number;
    }
    var power = exponent == 1 ? unknown : Expressions.power(unknown, exponent);
    return coefficient.equals(BigInteger.ONE) ? power : Expressions.product(List.of(number, power));
  }
}
