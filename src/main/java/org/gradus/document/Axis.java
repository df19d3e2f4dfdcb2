package org.gradus.document;

/// What one direction of a picture measures, between which numbers.
public record Axis(String label, double from, double to, Scale scale) {

  /// How lengths on the axis go with numbers.
  public enum Scale {
    LINEAR,
    /// Equal lengths are equal ratios; both ends are positive.
    LOG,
    /// Linear, and without ticks.
    BARE
  }

  /// A point far outside is drawn this many boxes away; that keeps the directions of lines.
  private static final double FARTHEST = 1e5;

  public Axis {
    label = PlainCharacters.oneLine(label);
    boolean isFinite = Double.isFinite(from) && Double.isFinite(to) && Double.isFinite(to - from);
    if (!isFinite || from >= to || (scale == Scale.LOG && from <= 0)) {
      throw new IllegalArgumentException("An axis goes from a number to a larger one.");
    }
  }

  public static Axis linear(String label, double from, double to) {
    return new Axis(label, from, to, Scale.LINEAR);
  }

  public static Axis logarithmic(String label, double from, double to) {
    return new Axis(label, from, to, Scale.LOG);
  }

  public static Axis bare(String label, double from, double to) {
    return new Axis(label, from, to, Scale.BARE);
  }

  /// Where a number lies: 0 at the start, 1 at the end; on a logarithmic axis what is not positive
  /// lies below everything.
  double fraction(double value) {
    double fraction =
        switch (scale) {
          case LINEAR, BARE -> (value - from) / (to - from);
          case LOG ->
              value > 0 ? Math.log(value / from) / Math.log(to / from) : Double.NEGATIVE_INFINITY;
        };
    return Math.clamp(fraction, -FARTHEST, FARTHEST);
  }
}
