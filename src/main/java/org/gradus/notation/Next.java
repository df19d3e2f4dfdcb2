package org.gradus.notation;

/// What follows a part in the same product, on which forms that are open on their right depend.
///
/// `Σ xᵢ` takes every factor that follows it, and the x of `sin x` would take a y that follows; but
/// the name of a function ends the argument before it: `sin x cos y`.
enum Next {
  NOTHING,
  FUNCTION_NAME,
  FACTOR
}
