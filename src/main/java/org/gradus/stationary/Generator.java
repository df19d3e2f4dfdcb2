package org.gradus.stationary;

import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// A function that is adjoined to ℚ so that f and its derivatives are fractions of polynomials.
sealed interface Generator {

  /// The generator as an expression in the variables.
  Expr expr();

  /// A variable or a parameter.
  record Variable(Symbol symbol, Expr expr) implements Generator {}

  /// π.
  record Pi(Expr expr) implements Generator {}

  /// e to a power.
  record Exponential(Fraction exponent, Expr expr) implements Generator {}

  /// The sine of an angle; the cosine of the same angle is the next generator.
  record Sine(Fraction angle, Expr expr) implements Generator {}

  /// The cosine of an angle; the sine of the same angle is the generator before.
  record Cosine(Fraction angle, Expr expr) implements Generator {}

  record Logarithm(Fraction argument, Expr expr) implements Generator {}

  /// The root of the radicand that has its sign (odd index), or the one that is not negative.
  record Root(int index, Fraction radicand, Expr expr) implements Generator {}

  /// Any other function of the table, whose derivatives the table knows.
  record Other(Expr.Application application) implements Generator {
    @Override
    public Expr expr() {
      return application;
    }
  }
}
