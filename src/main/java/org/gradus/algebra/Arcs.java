package org.gradus.algebra;

import java.util.List;
import java.util.function.Supplier;
import org.gradus.expr.Constant;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Arc functions: their exact values at the sides of the set squares, and arctan(1/u) through
/// arctan u.
final class Arcs {

  /// A value that a function takes at the given multiple of π.
  private record SpecialAngle(KernelQuotient value, Rational turn) {}

  private final Sizes sizes;
  private final KernelField field;

  Arcs(Sizes sizes, KernelField field) {
    this.sizes = sizes;
    this.field = field;
  }

  /// arcsin u for a u that does not look negative.
  KernelQuotient ofSine(KernelQuotient u) {
    var half = Rational.of(1, 2);
    return value(
        Function.ASIN,
        u,
        () ->
            List.of(
                new SpecialAngle(KernelQuotient.of(half), Rational.of(1, 6)),
                new SpecialAngle(root(2).times(half), Rational.of(1, 4)),
                new SpecialAngle(root(3).times(half), Rational.of(1, 3)),
                new SpecialAngle(KernelQuotient.ONE, half)));
  }

  /// arctan u for a u that does not look negative; arctan(1/v) is σ(v)π/2 − arctan v.
  KernelQuotient ofTangent(KernelQuotient u) {
    boolean isReciprocal =
        u.powers().degree() + u.factors().values().stream().mapToInt(Integer::intValue).sum() < 0;
    if (isReciprocal && !u.isZero()) {
      var right = pi().times(Rational.of(1, 2));
      return field.minus(field.times(sizes.sign(u), right), ofTangent(field.power(u, -1)));
    }
    return value(
        Function.ATAN,
        u,
        () ->
            List.of(
                new SpecialAngle(root(3).times(Rational.of(1, 3)), Rational.of(1, 6)),
                new SpecialAngle(KernelQuotient.ONE, Rational.of(1, 4)),
                new SpecialAngle(root(3), Rational.of(1, 3))));
  }

  private KernelQuotient value(
      Function f, KernelQuotient u, Supplier<List<SpecialAngle>> specials) {
    if (u.isZero()) {
      return KernelQuotient.ZERO;
    }
    return (isConstant(u) ? specials.get() : List.<SpecialAngle>of())
        .stream()
            .filter(special -> field.minus(special.value(), u).isZero())
            .findFirst()
            .map(special -> pi().times(special.turn()))
            .orElseGet(() -> kernel(new Kernel.Value(f, List.of(field.canonical(u)))));
  }

  /// Whether the quotient consists of numbers and roots of numbers.
  private boolean isConstant(KernelQuotient u) {
    for (int kernel = 0; kernel < u.powers().length(); kernel++) {
      boolean isRoot = field.kernels().get(kernel) instanceof Kernel.RootOfSize;
      if (u.powers().exponent(kernel) != 0 && !isRoot) {
        return false;
      }
    }
    return u.factors().isEmpty();
  }

  private KernelQuotient pi() {
    return kernel(new Kernel.Atom(Expressions.constant(Constant.PI)));
  }

  private KernelQuotient kernel(Kernel kernel) {
    return KernelQuotient.kernel(field.kernels().number(kernel));
  }

  private KernelQuotient root(int n) {
    return sizes.power(KernelQuotient.of(Rational.of(n)), Rational.of(1, 2));
  }
}
