package org.gradus.compute;

/// Something that runs a program at a point.
interface Code {

  /// The value; stored results go into the gradient and the Hessian.
  ///
  /// Entries of the Hessian that are zero everywhere are not written. The arrays are distinct,
  /// because results are stored while the point is still read; those for which the program stores
  /// nothing may be absent.
  double run(double[] point, double[] gradient, double[] hessian);
}
