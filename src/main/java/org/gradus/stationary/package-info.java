/// Solving ∇f = 0 and proving what each point is.
package org.gradus.stationary;
