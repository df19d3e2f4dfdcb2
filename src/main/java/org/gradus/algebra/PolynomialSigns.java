package org.gradus.algebra;

import java.math.BigInteger;
import java.util.Set;
import java.util.function.IntFunction;
import org.gradus.algebra.SparsePolynomial.Monom;
import org.gradus.expr.Expr;
import org.gradus.expr.ValueSign;

/// The signs that a polynomial in kernels can have, as far as its form shows them.
///
/// @param learnt the signs of kernels that follow from the domain
record PolynomialSigns(Kernels kernels, IntFunction<Signs> learnt) {

  /// The signs, also in the light of polynomials that are known not to be negative.
  Signs of(SparsePolynomial p, Set<SparsePolynomial> nonnegative) {
    var signs = of(p);
    if (!(signs.negative() && signs.positive())) {
      return signs;
    }
    for (var q : nonnegative) {
      var more = Signs.NONNEGATIVE.plus(of(p.minus(q)));
      var less = Signs.NONNEGATIVE.plus(of(p.negate().minus(q)));
      if (more.isNonnegative() || less.isNonnegative()) {
        return more.isNonnegative() ? more : less.opposite();
      }
    }
    return signs;
  }

  private Signs of(SparsePolynomial p) {
    var signs = Signs.ZERO;
    for (var term : p.terms()) {
      signs = signs.plus(of(term));
    }
    if (signs.negative() && signs.positive()) {
      if (isBoundedByConstant(p) || isDefiniteQuadratic(p)) {
        boolean isUp = reference(p).signum() > 0;
        boolean mayVanish = isBoundedByConstant(p);
        return new Signs(!isUp, mayVanish, isUp);
      }
    }
    return signs;
  }

  private Signs of(Monom term) {
    var signs = term.coefficient().signum() > 0 ? Signs.POSITIVE : Signs.POSITIVE.opposite();
    for (int kernel = 0; kernel < term.powers().length(); kernel++) {
      int exponent = term.powers().exponent(kernel);
      if (exponent != 0) {
        var factor = ofKernel(kernel);
        signs = signs.times(exponent % 2 == 0 ? new Signs(false, factor.zero(), true) : factor);
      }
    }
    return signs;
  }

  private Signs ofKernel(int kernel) {
    var shown =
        switch (kernels.get(kernel)) {
          case Kernel.Atom(Expr.Named _) -> Signs.POSITIVE;
          case Kernel.Exponential _ -> Signs.POSITIVE;
          case Kernel.RootOfSize(var p, _) -> p.isConstant() ? Signs.POSITIVE : Signs.NONNEGATIVE;
          case Kernel.LogarithmOfSize(var p) -> p.isConstant() ? Signs.POSITIVE : Signs.ANY;
          case Kernel.SignOf _ -> Signs.NONZERO;
          case Kernel.Value(var f, _) ->
              f.sign() == ValueSign.ALWAYS_POSITIVE
                  ? Signs.POSITIVE
                  : f.sign() == ValueSign.NEVER_NEGATIVE ? Signs.NONNEGATIVE : Signs.ANY;
          case Kernel.Atom _,
              Kernel.Member _,
              Kernel.Sine _,
              Kernel.Cosine _,
              Kernel.IndexedSum _ ->
              Signs.ANY;
        };
    var known = learnt.apply(kernel);
    return new Signs(
        shown.negative() && known.negative(),
        shown.zero() && known.zero(),
        shown.positive() && known.positive());
  }

  /// The coefficient that decides: the constant one, or the leading one of a quadratic.
  private BigInteger reference(SparsePolynomial p) {
    return isBoundedByConstant(p) ? p.terms().getLast().coefficient() : p.leading().coefficient();
  }

  /// Whether all terms but the constant are products of sines, cosines and signs, and their
  /// coefficients do not outweigh the constant.
  private boolean isBoundedByConstant(SparsePolynomial p) {
    var last = p.terms().getLast();
    if (!last.powers().isOne()) {
      return false;
    }
    var others = BigInteger.ZERO;
    for (var term : p.terms().subList(0, p.terms().size() - 1)) {
      if (!isBounded(term.powers())) {
        return false;
      }
      others = others.add(term.coefficient().abs());
    }
    return others.compareTo(last.coefficient().abs()) <= 0;
  }

  private boolean isBounded(PowerProduct powers) {
    for (int kernel = 0; kernel < powers.length(); kernel++) {
      boolean isBounded =
          switch (kernels.get(kernel)) {
            case Kernel.Sine _, Kernel.Cosine _, Kernel.SignOf _ -> true;
            case Kernel.Atom _,
                Kernel.Member _,
                Kernel.Exponential _,
                Kernel.LogarithmOfSize _,
                Kernel.RootOfSize _,
                Kernel.Value _,
                Kernel.IndexedSum _ ->
                powers.exponent(kernel) == 0;
          };
      if (!isBounded) {
        return false;
      }
    }
    return true;
  }

  /// Whether p = ax² + bx + c with b² < 4ac for a kernel x.
  private static boolean isDefiniteQuadratic(SparsePolynomial p) {
    var powers = p.leading().powers();
    int x = powers.length() - 1;
    boolean isQuadratic =
        p.terms().size() == 3
            && powers.equals(PowerProduct.of(x, 2))
            && p.terms().get(1).powers().equals(PowerProduct.of(x, 1))
            && p.terms().get(2).powers().isOne();
    if (!isQuadratic) {
      return false;
    }
    var a = p.terms().get(0).coefficient();
    var b = p.terms().get(1).coefficient();
    var c = p.terms().get(2).coefficient();
    return b.multiply(b).compareTo(a.multiply(c).shiftLeft(2)) < 0;
  }
}
