package org.gradus.expr;

/// The families of elementary functions, by which books divide their tables.
public enum FunctionFamily {
  TRIGONOMETRIC,
  /// The inverses of the trigonometric functions.
  ARC,
  HYPERBOLIC,
  /// The inverses of the hyperbolic functions.
  AREA,
  /// The exponential function, its inverse, and functions made of exponentials or with exponential
  /// derivatives.
  EXPONENTIAL,
  ROOT,
  /// Functions whose graphs consist of straight pieces.
  PIECEWISE_LINEAR;

  /// Whether the functions are inverses of those of another family.
  public boolean isOfInverses() {
    return this == ARC || this == AREA;
  }
}
