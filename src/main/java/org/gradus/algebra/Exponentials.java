package org.gradus.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.gradus.number.Rational;

/// Exponentials of quotients as powers of exponentials of a basis that is independent over ℚ.
///
/// eˣ⁺¹ is eˣe, and where e^(x/2) occurs eˣ is its square. The multiple of a logarithm gives a
/// power.
final class Exponentials {
  private final Sizes sizes;
  private final KernelField field;
  private final Map<Part, BigInteger> divisors = new HashMap<>();

  Exponentials(Sizes sizes, KernelField field) {
    this.sizes = sizes;
    this.field = field;
  }

  /// e to the power u.
  KernelQuotient of(KernelQuotient u) {
    var product = KernelQuotient.ONE;
    for (var entry : field.parts(u).entrySet()) {
      product = field.times(product, ofMultiple(entry.getKey(), entry.getValue()));
    }
    return product;
  }

  /// e to a multiple of a part; e to the power c ln|p| is |p| to the power c.
  private KernelQuotient ofMultiple(Part part, Rational c) {
    int kernel = part.kernel();
    return kernel >= 0 && field.kernels().get(kernel) instanceof Kernel.LogarithmOfSize(var p)
        ? sizes.powerOf(p, c)
        : of(part, c);
  }

  /// e to the power c times the part, as a power of one kernel.
  KernelQuotient of(Part part, Rational c) {
    var known = divisors.getOrDefault(part, BigInteger.ONE);
    var divisor = KernelField.leastCommonMultiple(known, c.denominator());
    if (!divisor.equals(known)) {
      divisors.put(part, divisor);
      sizes.markStale();
    }
    int kernel = field.kernels().number(new Kernel.Exponential(part, divisor));
    return KernelQuotient.kernel(kernel, c.times(Rational.of(divisor)).numerator().intValueExact());
  }
}
