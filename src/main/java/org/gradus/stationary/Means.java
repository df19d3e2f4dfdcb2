package org.gradus.stationary;

import java.util.ArrayList;
import org.gradus.number.Rational;

/// The sign of a sum of even powers that outweighs one other term, by the inequality between the
/// arithmetic and the geometric mean: x⁴ + y⁴ + z⁴ + w⁴ ≥ 4xyzw.
final class Means {
  private Means() {}

  /// 1 or −1 where the polynomial never has the other sign, else 0.
  static int sign(Polynomial p) {
    return isNonnegative(p) ? 1 : isNonnegative(p.negate()) ? -1 : 0;
  }

  /// With k terms cᵢmᵢ ≥ 0 and a term d·m where mᵏ = m₁m₂…mₖ: whether |d|ᵏ ≤ kᵏ c₁c₂…cₖ.
  private static boolean isNonnegative(Polynomial p) {
    var product = Powers.ONE;
    var coefficients = Rational.ONE;
    var others = new ArrayList<Powers>();
    int k = 0;
    for (var term : p.terms().entrySet()) {
      if (term.getKey().isEven() && term.getValue().signum() > 0) {
        product = product.times(term.getKey());
        coefficients =
            coefficients.times(term.getValue()).times(Rational.of(p.terms().size() - 1L));
        k++;
      } else {
        others.add(term.getKey());
      }
    }
    if (others.size() != 1 || k == 0) {
      return false;
    }
    var power = Powers.ONE;
    for (int i = 0; i < k; i++) {
      power = power.times(others.getFirst());
    }
    var size = p.coefficient(others.getFirst()).abs().pow(k);
    return power.equals(product) && size.compareTo(coefficients) <= 0;
  }
}
