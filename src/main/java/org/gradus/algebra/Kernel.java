package org.gradus.algebra;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// What a normal form is a quotient of polynomials in.
///
/// Two kernels are equal only if they have the same value wherever both are defined.
sealed interface Kernel {

  /// A symbol or π.
  record Atom(Expr expr) implements Kernel {}

  /// A member of a family.
  record Member(Symbol family, Canonical index) implements Kernel {}

  record Sine(Map<Part, Rational> angle) implements Kernel {}

  record Cosine(Map<Part, Rational> angle) implements Kernel {}

  /// e to the power part/divisor.
  record Exponential(Part part, BigInteger divisor) implements Kernel {}

  /// ln|p|.
  record LogarithmOfSize(SparsePolynomial p) implements Kernel {}

  /// The non-negative root of |p|.
  record RootOfSize(SparsePolynomial p, int index) implements Kernel {}

  /// 1 where p ≥ 0 and −1 elsewhere, so that |p| = σp.
  record SignOf(SparsePolynomial p) implements Kernel {}

  /// A function about which no more than its symmetry is known.
  record Value(Function function, List<Canonical> arguments) implements Kernel {}

  /// The sum of the body, in which the index is named by its depth.
  record IndexedSum(Canonical lower, Canonical upper, Canonical body) implements Kernel {}

  /// A quotient of two polynomials without common factor, as far as that was found, and powers of
  /// kernels.
  record Canonical(SparsePolynomial numerator, SparsePolynomial denominator, PowerProduct powers) {}
}
