package org.gradus.stationary;

import java.util.SequencedMap;
import org.gradus.expr.Symbol;

/// A stationary point with the value of f there and what it is.
public record StationaryPoint(
    SequencedMap<Symbol, Coordinate> at, Coordinate value, Classification classification) {
  public Kind kind() {
    return classification.kind();
  }
}
