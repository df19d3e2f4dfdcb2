package org.gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One row of the function table, filled in column by column.
///
/// A column that is left out has its usual entry: defined and differentiable everywhere, neither
/// odd nor even, no inverse, written as it is spelled.
record FunctionRow(
    UndifferentiatedRow values,
    Function<List<Expr>, List<Expr>> derivatives,
    Parity parity,
    ValueSign sign,
    Optional<String> inverse) {

  FunctionRow odd() {
    return parity(Parity.ODD);
  }

  FunctionRow odd(String newInverse) {
    return odd().inverse(newInverse);
  }

  FunctionRow even() {
    return parity(Parity.EVEN);
  }

  FunctionRow even(String newInverse) {
    return even().inverse(newInverse);
  }

  /// Odd, with values that have the sign of the argument and vanish with it.
  FunctionRow oddLikeArgument() {
    return odd().sign(ValueSign.OF_ARGUMENT);
  }

  FunctionRow oddLikeArgument(String newInverse) {
    return oddLikeArgument().inverse(newInverse);
  }

  FunctionRow positive() {
    return nonnegative(ValueSign.ALWAYS_POSITIVE);
  }

  FunctionRow nonnegative() {
    return nonnegative(ValueSign.NEVER_NEGATIVE);
  }

  /// Nonnegative, and zero exactly where the argument is.
  FunctionRow sizeOfArgument() {
    return nonnegative(ValueSign.SIZE_OF_ARGUMENT);
  }

  FunctionRow nonzero() {
    return sign(ValueSign.NEVER_ZERO);
  }

  FunctionRow inverse(String name) {
    return new FunctionRow(values, derivatives, parity, sign, Optional.of(name));
  }

  private FunctionRow parity(Parity newParity) {
    return new FunctionRow(values, derivatives, newParity, sign, inverse);
  }

  private FunctionRow sign(ValueSign newSign) {
    return new FunctionRow(values, derivatives, parity, newSign, inverse);
  }

  private FunctionRow nonnegative(ValueSign newSign) {
    return new FunctionRow(
        values.range(0, Double.POSITIVE_INFINITY), derivatives, parity, newSign, inverse);
  }
}
