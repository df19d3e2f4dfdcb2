package org.gradus.algebra;

import java.util.List;
import org.gradus.expr.Expr;

/// A simpler form, and the conditions that the original needed and this form does not show.
///
/// For x²/x the result is x with the proviso x ≠ 0.
public record Simplified(Expr result, List<Condition> provisos) {}
