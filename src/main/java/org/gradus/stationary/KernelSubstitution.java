package org.gradus.stationary;

import java.util.HashMap;
import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;

/// Puts a value in place of a generator; where it is a variable, also in the arguments of kernels.
final class KernelSubstitution {
  private final DifferentialField field;
  private final int generator;
  private final Fraction value;
  private final Map<Integer, Fraction> images = new HashMap<>();

  KernelSubstitution(DifferentialField field, int generator, Fraction value) {
    this.field = field;
    this.generator = generator;
    this.value = value;
  }

  boolean changes(Polynomial p) {
    return p.generators().stream().anyMatch(i -> !image(i).equals(Fraction.generator(i)));
  }

  /// The numerator of the polynomial after the substitution.
  ///
  /// The denominators that are multiplied out are powers of that of the value, which does not
  /// vanish.
  Polynomial numerator(Polynomial p) {
    return changes(p) ? p.substitute(this::image).numerator() : p;
  }

  Fraction of(Fraction u) {
    return u.substitute(this::image);
  }

  private Fraction image(int i) {
    return images.computeIfAbsent(i, this::compute);
  }

  private Fraction compute(int i) {
    if (i == generator) {
      return value;
    }
    if (!(field.generator(generator) instanceof Generator.Variable(var symbol, _))
        || field.generator(i) instanceof Generator.Variable
        || !FreeSymbols.contains(field.generator(i).expr(), symbol)) {
      return Fraction.generator(i);
    }
    Expr written = new Writer(field).write(value);
    return field.read(new Substitution(Map.of(symbol, written)).in(field.generator(i).expr()));
  }
}
