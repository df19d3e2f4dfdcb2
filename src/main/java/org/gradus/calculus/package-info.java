/// Differentiation: rules, derivations, gradient, Hessian, Jacobian, first-principles limits,
/// finite differences.
package org.gradus.calculus;
