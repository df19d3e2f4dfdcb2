package org.gradus.expr;

/// A named real constant.
public enum Constant {
  PI(Math.PI),
  E(Math.E);

  private final double value;

  Constant(double value) {
    this.value = value;
  }

  /// The nearest double.
  public double value() {
    return value;
  }
}
