package org.gradus.document;

import java.util.List;
import java.util.stream.DoubleStream;

/// A figure with every kind of drawing, with marks outside the axes, with an axis of each scale,
/// and with text that a format could misread.
final class Figures {
  private Figures() {}

  static Figure showcase() {
    return Figure.sideBySide(
        "Every kind of drawing & <text>",
        "Two panels; the right one has a logarithmic axis. " + Showcase.HOSTILE,
        List.of(waves(), losses()));
  }

  private static Panel waves() {
    return Panel.of(
        "Curves",
        Axis.linear("x", -3, 3),
        Axis.linear("y", -1.5, 1.5),
        List.of(
            new Drawing.Area(
                List.of(List.of(at(-1, -9), at(1, -9), at(1, 9), at(-1, 9))),
                new Drawing.Fill.Tint(Ink.GREEN),
                "between −1 and 1"),
            new Drawing.Area(
                List.of(List.of(at(1.5, 0), at(3, 0), at(3, 1))), new Drawing.Fill.Shade(0.2), ""),
            new Drawing.Level(List.of(curve(x -> x * x / 4 - 1.2, -3, 3)), "0.25"),
            new Drawing.Line(
                List.of(curve(Math::sin, -4, -0.5), curve(Math::sin, 0.5, 4)),
                Pen.number(0),
                "sin x"),
            new Drawing.Line(List.of(curve(Math::exp, -4, 5)), Pen.number(1), "eˣ"),
            new Drawing.Marks(List.of(at(0, 0), at(50, 50)), Marker.CROSS, Ink.RED, "origin"),
            new Drawing.Marks(List.of(at(3, 1.5)), Marker.DISC, Ink.BLACK, ""),
            Drawing.Label.at(at(0, 0), "<b>O</b>", Drawing.Side.RIGHT),
            Drawing.Label.at(at(3, 1.5), "corner", Drawing.Side.RIGHT),
            new Drawing.Label(
                List.of(at(0, 0.05), at(-2, 1)), "once only", Drawing.Side.CENTRE, true)));
  }

  private static Panel losses() {
    return Panel.of(
        "Losses",
        Axis.linear("step", 0, 50),
        Axis.logarithmic("loss", 1e-12, 10),
        List.of(
            new Drawing.Line(List.of(curve(k -> Math.pow(0.5, k), 0, 50)), Pen.number(2), "halved"),
            new Drawing.Line(
                List.of(curve(k -> k < 20 ? 1 / (k + 1) : 0, 0, 50)), Pen.number(3), "then zero")));
  }

  static Position at(double x, double y) {
    return new Position(x, y);
  }

  static List<Position> curve(java.util.function.DoubleUnaryOperator f, double from, double to) {
    return DoubleStream.iterate(from, x -> x <= to, x -> x + (to - from) / 60)
        .mapToObj(x -> at(x, f.applyAsDouble(x)))
        .toList();
  }
}
