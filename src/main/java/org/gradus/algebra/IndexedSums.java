package org.gradus.algebra;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Sums over an index: split into terms, factors without the index taken out, the index renamed.
///
/// A short sum between numbers is written out.
final class IndexedSums {
  private static final int MOST_TERMS = 30;

  private final NormalForm form;
  private final KernelField field;
  private int depth;

  IndexedSums(NormalForm form, KernelField field) {
    this.form = form;
    this.field = field;
  }

  /// How many terms a sum from 1 to m has: m, which is a symbol or a number that counts.
  static Optional<Expr> numberOfTerms(Expr lower, Expr upper) {
    boolean counts =
        switch (upper) {
          case Expr.Variable _ -> true;
          case Expr.Number(var value, _) -> value.isInteger();
          case Expr _ -> false;
        };
    return counts && lower.equals(Expressions.ONE) ? Optional.of(upper) : Optional.empty();
  }

  KernelQuotient of(Expr.Sigma sigma) {
    var lower = form.of(sigma.lower());
    var upper = form.of(sigma.upper());
    return isShort(lower, upper)
        ? writtenOut(
            sigma,
            lower.coefficient().numerator().intValueExact(),
            upper.coefficient().numerator().intValueExact())
        : linear(sigma, new Bounds(field.canonical(lower), field.canonical(upper), terms(sigma)));
  }

  /// Where a sum begins and ends, and how many terms it has where that is known.
  private record Bounds(
      Kernel.Canonical lower, Kernel.Canonical upper, Optional<KernelQuotient> terms) {}

  private Optional<KernelQuotient> terms(Expr.Sigma sigma) {
    return numberOfTerms(sigma.lower(), sigma.upper()).map(form::of);
  }

  private static boolean isShort(KernelQuotient lower, KernelQuotient upper) {
    return lower.isNumber()
        && upper.isNumber()
        && lower.coefficient().isInteger()
        && upper.coefficient().isInteger()
        && lower.coefficient().numerator().bitLength() < 31
        && upper.coefficient().minus(lower.coefficient()).compareTo(Rational.of(MOST_TERMS)) < 0;
  }

  private KernelQuotient writtenOut(Expr.Sigma sigma, int first, int last) {
    var terms = new ArrayList<KernelQuotient>();
    for (int i = first; i <= last; i++) {
      var index = Map.of(sigma.index(), Expressions.number(i));
      terms.add(form.of(new Substitution(index).in(sigma.body())));
    }
    return field.sum(terms);
  }

  private KernelQuotient linear(Expr.Sigma sigma, Bounds bounds) {
    var index = new Symbol("index", Integer.toString(depth), "");
    depth++;
    var renamed = Map.of(sigma.index(), Expressions.variable(index));
    var body = form.of(new Substitution(renamed).in(sigma.body()));
    depth--;
    var terms = new ArrayList<KernelQuotient>();
    field.parts(body).forEach((part, c) -> terms.add(term(part, index, bounds).times(c)));
    return field.sum(terms);
  }

  /// The sum of one part: the powers of kernels without the index times the sum of the rest.
  private KernelQuotient term(Part part, Symbol index, Bounds bounds) {
    var outside = PowerProduct.ONE;
    var inside = part.powers();
    for (int kernel = 0; kernel < part.powers().length(); kernel++) {
      int exponent = part.powers().exponent(kernel);
      if (exponent != 0 && !field.kernels().symbols(kernel).contains(index)) {
        outside = outside.times(PowerProduct.of(kernel, exponent));
        inside = inside.without(kernel);
      }
    }
    boolean isFree = !field.kernels().symbols(part.denominator()).contains(index);
    var factor = isFree ? field.of(part.denominator()).power(-1) : KernelQuotient.ONE;
    var denominator = isFree ? SparsePolynomial.ONE : part.denominator();
    var sum = sumOf(new Part(inside, denominator), bounds);
    return field.times(field.times(KernelQuotient.of(outside), factor), sum);
  }

  private KernelQuotient sumOf(Part rest, Bounds bounds) {
    if (rest.powers().isOne() && rest.denominator().isOne() && bounds.terms().isPresent()) {
      return bounds.terms().get();
    }
    var body = field.canonical(field.of(rest));
    var sum = new Kernel.IndexedSum(bounds.lower(), bounds.upper(), body);
    return KernelQuotient.kernel(field.kernels().number(sum));
  }
}
