/// Exact symmetric matrices over an ordered field (ℚ, algebraic numbers): LDLᵀ, inertia,
/// definiteness.
package org.gradus.matrix;
