package org.gradus.algebra;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Divides common factors of sums out of a fraction: (x² − 1)/(x − 1) is x + 1.
///
/// Numerator and denominator are quotients of polynomials in what is no sum, product or whole power
/// itself, such as x, ln x and √x, whatever their values. Fractions within the fraction go too.
final class Cancellation {
  /// Beyond this a fraction is too long to be read anyway.
  private static final long MOST_WORK = 4_000;

  private final KernelField field;
  private final Kernels kernels;
  private final Budget budget;
  private final Map<Expr, KernelQuotient> known = new IdentityHashMap<>();

  private Cancellation(Budget budget) {
    this.budget = budget;
    this.kernels = new Kernels(budget);
    this.field = new KernelField(kernels);
  }

  /// The fraction without common factors, where that is shorter.
  static Optional<Expr> shorter(Expr.Quotient e, Budget budget) {
    if (!isWorthTrying(e)) {
      return Optional.empty();
    }
    var part = budget.part(MOST_WORK);
    try {
      return Optional.of(new Cancellation(part).cancelled(e))
          .filter(shorter -> Cost.of(shorter) < Cost.of(e));
    } catch (Budget.Exhausted | ArithmeticException tooLongOrUndefined) {
      return Optional.empty();
    } finally {
      budget.spend(Math.min(part.spent(), budget.remaining()));
    }
  }

  /// Whether there is something to divide by, and no decimal, which would become a fraction.
  private static boolean isWorthTrying(Expr.Quotient e) {
    return Rationals.valueOf(e.denominator()).isEmpty()
        && (hasSum(e.numerator()) || hasSum(e.denominator()))
        && !hasDecimal(e);
  }

  /// Whether there is a sum in a product or a power, or a power of a product.
  private static boolean hasSum(Expr e) {
    return switch (e) {
      case Expr.Sum _ -> true;
      case Expr.Negation(var u) -> hasSum(u);
      case Expr.Product(var factors) -> factors.stream().anyMatch(Cancellation::hasSum);
      case Expr.Power(var u, _) -> hasSum(u) || u instanceof Expr.Product;
      case Expr.Quotient(var u, var v) -> hasSum(u) || hasSum(v);
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  private static boolean hasDecimal(Expr e) {
    return e instanceof Expr.Number number
        ? Rationals.isDecimal(number)
        : e.operands().stream().anyMatch(Cancellation::hasDecimal);
  }

  private Expr cancelled(Expr e) {
    return FractionWriter.write(withoutCommonDivisors(of(e)), kernels);
  }

  private KernelQuotient of(Expr e) {
    var form = known.get(e);
    if (form == null) {
      budget.spend(2);
      form = newForm(e);
      known.put(e, form);
    }
    return form;
  }

  private KernelQuotient newForm(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> KernelQuotient.of(value);
      case Expr.Negation(var u) -> of(u).negate();
      case Expr.Sum(var terms) ->
          field.sum(
              terms.stream()
                  .map(t -> t.isSubtracted() ? of(t.expr()).negate() : of(t.expr()))
                  .toList());
      case Expr.Product(var factors) ->
          factors.stream().map(this::of).reduce(KernelQuotient.ONE, field::times);
      case Expr.Quotient(var u, var v) -> field.over(of(u), of(v));
      case Expr.Power(var u, var v) ->
          Rationals.valueOf(v)
              .flatMap(Rational::smallInteger)
              .map(n -> field.power(of(u), n))
              .orElseGet(() -> atom(e));
      case Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          atom(e);
    };
  }

  private KernelQuotient atom(Expr e) {
    int kernel = kernels.number(new Kernel.Atom(e));
    Decomposition.rootIn(e).ifPresent(root -> relate(kernel, root));
    return KernelQuotient.kernel(kernel);
  }

  /// The n-th power of a root is its radicand.
  private void relate(int kernel, Decomposition.Rooted root) {
    var radicand = of(root.radicand());
    boolean isPolynomial =
        radicand.coefficient().isInteger()
            && radicand.powers().equals(radicand.powers().positive())
            && radicand.factors().values().stream().allMatch(k -> k > 0);
    if (isPolynomial && root.index().smallInteger().isPresent()) {
      kernels.relate(kernel, root.index().smallInteger().get(), field.expanded(radicand));
    }
  }

  private KernelQuotient withoutCommonDivisors(KernelQuotient u) {
    for (var above : u.factors().entrySet()) {
      for (var below : u.factors().entrySet()) {
        if (above.getValue() > 0 && below.getValue() < 0) {
          var divisor = commonDivisor(above.getKey(), below.getKey());
          if (!divisor.isConstant()) {
            return withoutCommonDivisors(
                split(split(u, above.getKey(), divisor), below.getKey(), divisor));
          }
        }
      }
    }
    return u;
  }

  private SparsePolynomial commonDivisor(SparsePolynomial p, SparsePolynomial q) {
    if (p.dividedBy(q, budget).isPresent()) {
      return q;
    }
    return q.dividedBy(p, budget).isPresent() ? p : Polynomials.commonDivisor(p, q, budget);
  }

  /// The same quotient with a factor written as a divisor of it times the rest.
  private KernelQuotient split(
      KernelQuotient u, SparsePolynomial factor, SparsePolynomial divisor) {
    if (factor.equals(divisor)) {
      return u;
    }
    int exponent = u.factors().get(factor);
    var rest = factor.dividedBy(divisor, budget).orElseThrow(ArithmeticException::new);
    var others = new LinkedHashMap<>(u.factors());
    others.remove(factor);
    return new KernelQuotient(u.coefficient(), u.powers(), others)
        .times(field.of(divisor).power(exponent))
        .times(field.of(rest).power(exponent));
  }
}
