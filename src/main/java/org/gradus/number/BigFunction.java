package org.gradus.number;

/// A real function on numbers that are known to many digits.
@FunctionalInterface
public interface BigFunction {

  /// The value, to about so many significant digits, or what is known of it.
  BigInterval at(BigInterval u, int digits);
}
