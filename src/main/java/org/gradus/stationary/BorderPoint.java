package org.gradus.stationary;

import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.expr.Symbol;

/// A point that is listed beside the stationary ones: f has no gradient there, or its domain ends.
///
/// `value` is empty where f has none at the point itself, and `classification` where nothing was
/// proved. What the point is concerns the values of f near it, where there are any: √x has a
/// minimum at 0.
public record BorderPoint(
    SequencedMap<Symbol, Coordinate> at,
    Optional<Coordinate> value,
    Optional<Classification> classification) {}
