package org.gradus.plot;

import java.util.Collection;
import java.util.Optional;
import org.gradus.document.Axis;

/// The numbers from one to a larger one.
public record Range(double from, double to) {
  public Range {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException("A range goes from a number to a larger one.");
    }
  }

  /// The smallest range that holds the numbers; empty where it would be none.
  static Optional<Range> of(Collection<Double> values) {
    double from = values.stream().mapToDouble(x -> x).min().orElse(0);
    double to = values.stream().mapToDouble(x -> x).max().orElse(0);
    return from < to && Double.isFinite(to - from)
        ? Optional.of(new Range(from, to))
        : Optional.empty();
  }

  /// A range around a number, wide enough for doubles to tell its parts apart.
  static Range around(double middle, double half) {
    double room = Math.max(half, 1e-9 * Math.abs(middle));
    return new Range(middle - room, middle + room);
  }

  double width() {
    return to - from;
  }

  double at(double fraction) {
    return from + fraction * (to - from);
  }

  boolean contains(double value) {
    return from <= value && value <= to;
  }

  /// The range with this part of its width added at both ends; unchanged where that is beyond the
  /// range of doubles.
  Range widened(double part) {
    double room = part * width();
    return Double.isFinite(width() + 2 * room) && Double.isFinite(from - room)
        ? new Range(from - room, to + room)
        : this;
  }

  Range hull(Range other) {
    return new Range(Math.min(from, other.from), Math.max(to, other.to));
  }

  Axis axis(String label) {
    return Axis.linear(label, from, to);
  }
}
