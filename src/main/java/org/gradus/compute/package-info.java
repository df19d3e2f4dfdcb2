/// The computational graph: hash-consed nodes, reverse accumulation, interpretation, compilation to
/// hidden classes, interval and high-precision evaluation, batch kernels.
package org.gradus.compute;
