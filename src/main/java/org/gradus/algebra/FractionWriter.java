package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradus.algebra.SparsePolynomial.Monom;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Writes a quotient of polynomials in kernels that are expressions themselves as one fraction.
///
/// Sums go by falling degree and begin with a plus sign; the sign of the whole goes into a sum of
/// the numerator where there is one to take it: 2(1 − 3x²)/(x² + 1)³.
final class FractionWriter {
  /// By falling degree, and among equals by falling powers of the kernels that were met first.
  private static final Comparator<Monom> FALLING =
      Comparator.<Monom>comparingInt(m -> -m.powers().degree())
          .thenComparing(Monom::powers, FractionWriter::firstKernelsFirst);

  private final Kernels kernels;
  private final List<Expr> above = new ArrayList<>();
  private final List<Expr> below = new ArrayList<>();

  private FractionWriter(Kernels kernels) {
    this.kernels = kernels;
  }

  static Expr write(KernelQuotient u, Kernels kernels) {
    return u.isZero() ? Expressions.ZERO : new FractionWriter(kernels).written(u);
  }

  /// A sum in the order in which it is written, and its exponent.
  private record Factor(List<Monom> terms, int exponent) {

    static Factor of(SparsePolynomial p, int exponent) {
      return new Factor(p.terms().stream().sorted(FALLING).toList(), exponent);
    }

    boolean beginsNegative() {
      return terms.getFirst().coefficient().signum() < 0;
    }

    Factor opposite() {
      return new Factor(
          terms.stream().map(m -> new Monom(m.coefficient().negate(), m.powers())).toList(),
          exponent);
    }

    boolean takesSign() {
      return exponent == 1 && terms.stream().anyMatch(m -> m.coefficient().signum() < 0);
    }

    /// By rising degree, or where that begins with a minus sign too, the positive terms first.
    Factor positiveFirst() {
      var rising = new Factor(terms.reversed(), exponent);
      if (!rising.beginsNegative()) {
        return rising;
      }
      var ordered = new ArrayList<>(terms);
      ordered.sort(Comparator.comparingInt(m -> -m.coefficient().signum()));
      return new Factor(ordered, exponent);
    }
  }

  private Expr written(KernelQuotient u) {
    var factors = new ArrayList<Factor>();
    u.factors().forEach((p, k) -> factors.add(Factor.of(p, k)));
    long turned = factors.stream().filter(f -> f.beginsNegative() && f.exponent() % 2 != 0).count();
    factors.replaceAll(f -> f.beginsNegative() ? f.opposite() : f);
    boolean isNegative = u.coefficient().signum() < 0 != (turned % 2 != 0);
    var taker = factors.stream().filter(f -> isNegative && f.takesSign()).findFirst();
    taker.ifPresent(f -> factors.set(factors.indexOf(f), f.opposite().positiveFirst()));
    addNumber(u.coefficient().abs().numerator(), above);
    addNumber(u.coefficient().denominator(), below);
    addKernels(u.powers());
    factors.forEach(f -> add(sum(f.terms()), f.exponent()));
    return isNegative && taker.isEmpty() ? Expressions.negation(fraction()) : fraction();
  }

  private Expr fraction() {
    var numerator = Expressions.product(above);
    return below.isEmpty()
        ? numerator
        : Expressions.quotient(numerator, Expressions.product(below));
  }

  private static void addNumber(BigInteger n, List<Expr> factors) {
    if (!n.equals(BigInteger.ONE)) {
      factors.add(Expressions.number(Rational.of(n)));
    }
  }

  private void addKernels(PowerProduct powers) {
    for (int kernel = 0; kernel < powers.length(); kernel++) {
      add(expr(kernel), powers.exponent(kernel));
    }
  }

  private void add(Expr base, int exponent) {
    if (exponent != 0) {
      (exponent > 0 ? above : below).add(power(base, Math.abs(exponent)));
    }
  }

  private static Expr power(Expr base, int exponent) {
    return exponent == 1 ? base : Expressions.power(base, Expressions.number(exponent));
  }

  private Expr expr(int kernel) {
    return switch (kernels.get(kernel)) {
      case Kernel.Atom(var e) -> e;
      case Kernel other -> throw new IllegalStateException("Not an expression: " + other);
    };
  }

  private Expr sum(List<Monom> terms) {
    return Expressions.sum(terms.stream().map(this::term).toList());
  }

  private static int firstKernelsFirst(PowerProduct a, PowerProduct b) {
    for (int kernel = 0; kernel < Math.max(a.length(), b.length()); kernel++) {
      int order = Integer.compare(b.exponent(kernel), a.exponent(kernel));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Term term(Monom monom) {
    var factors = new ArrayList<Expr>();
    addNumber(monom.coefficient().abs(), factors);
    for (int kernel = 0; kernel < monom.powers().length(); kernel++) {
      if (monom.powers().exponent(kernel) != 0) {
        factors.add(power(expr(kernel), monom.powers().exponent(kernel)));
      }
    }
    var sign = monom.coefficient().signum() < 0 ? Sign.MINUS : Sign.PLUS;
    return new Term(sign, Expressions.product(factors));
  }
}
