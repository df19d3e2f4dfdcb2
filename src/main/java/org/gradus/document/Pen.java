package org.gradus.document;

import java.util.List;

/// How a line is drawn.
public record Pen(Ink ink, Dash dash, Weight weight) {

  /// A pattern, so that a line can be told from others without its colour.
  ///
  /// The lengths drawn and left out in turn, in units of the line's width.
  public enum Dash {
    SOLID(),
    DASHED(5, 3),
    DOTTED(1.2, 2.2),
    DASH_DOT(6, 2.5, 1.2, 2.5),
    LONG_DASHED(10, 3);

    private final List<Double> lengths;

    Dash(double... lengths) {
      this.lengths = java.util.Arrays.stream(lengths).boxed().toList();
    }

    List<Double> lengths() {
      return lengths;
    }
  }

  /// The width of a line.
  public enum Weight {
    THIN(1),
    USUAL(2);

    private final double width;

    Weight(double width) {
      this.width = width;
    }

    double width() {
      return width;
    }
  }

  private static final List<Ink> HUES =
      List.of(Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.PURPLE, Ink.BROWN, Ink.RED);

  public static Pen of(Ink ink) {
    return new Pen(ink, Dash.SOLID, Weight.USUAL);
  }

  public static Pen thin(Ink ink) {
    return new Pen(ink, Dash.SOLID, Weight.THIN);
  }

  /// The pen of the n-th of several lines, counted from 0: neighbours differ in colour and in
  /// pattern.
  public static Pen number(int n) {
    var dashes = Dash.values();
    return new Pen(HUES.get(n % HUES.size()), dashes[n % dashes.length], Weight.USUAL);
  }

  public Pen with(Dash other) {
    return new Pen(ink, other, weight);
  }
}
