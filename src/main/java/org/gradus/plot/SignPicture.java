package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.document.Axis;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.stationary.SignChart;

/// A function above its derivative, with a strip between them that says where the derivative is
/// positive and where it is negative.
///
/// @param chart the proved signs of the derivative; empty where they are not known
public record SignPicture(Curve curve, Optional<SignChart> chart) {
  private static final double CURVE = 0.5;
  private static final double STRIP = 0.06;
  private static final double DERIVATIVE = 0.36;

  /// The picture.
  public Plot plot() {
    var shown = curve.shown();
    var above = shown.flatMap(curve::panel);
    if (above.isEmpty()) {
      return curve.plot();
    }
    var panels = new ArrayList<Panel>();
    panels.add(formed(above.get(), CURVE));
    chart.ifPresent(signs -> panels.add(strip(signs, shown.get())));
    panels.add(derivative(shown.get()));
    return new Plot.Drawn(
        Figure.stacked(
            "%s and its derivative".formatted(curve.subject().equation()),
            description(shown.get()),
            panels));
  }

  private static Panel formed(Panel panel, double aspect) {
    return new Panel(panel.title(), panel.across(), panel.up(), aspect, panel.drawings());
  }

  private String prime() {
    return "%s′(%s)".formatted(curve.subject().name(), curve.subject().variable(0));
  }

  private Panel derivative(Range shown) {
    var graph = Sampler.strokes(curve.subject()::slope, shown);
    var drawings = new ArrayList<Drawing>();
    drawings.add(
        new Drawing.Line(
            List.of(List.of(new Position(shown.from(), 0), new Position(shown.to(), 0))),
            Pen.thin(Ink.GREY),
            ""));
    drawings.add(new Drawing.Line(graph, Pen.of(Ink.ORANGE), prime()));
    chart.ifPresent(signs -> drawings.add(zeros(signs, shown)));
    var up = Heights.of(curve.subject()::slope, shown, List.of(0.0));
    return new Panel(
        "", shown.axis(curve.subject().variable(0)), up.axis(prime()), DERIVATIVE, drawings);
  }

  private static Drawing zeros(SignChart signs, Range shown) {
    var zeros =
        signs.marks().stream()
            .filter(SignChart.Mark::stationary)
            .map(SignPicture::place)
            .filter(shown::contains)
            .map(x -> new Position(x, 0))
            .toList();
    return new Drawing.Marks(zeros, Marker.DISC, Ink.BLACK, "");
  }

  private static double place(SignChart.Mark mark) {
    return mark.at().approximate().doubleValue();
  }

  /// One box a stretch: tinted and + where the function rises, − where it falls, 0 where it is
  /// constant, empty where it is not defined.
  private Panel strip(SignChart signs, Range shown) {
    var drawings = new ArrayList<Drawing>();
    var ends = new ArrayList<>(signs.marks().stream().map(SignPicture::place).toList());
    ends.addFirst(Double.NEGATIVE_INFINITY);
    ends.add(Double.POSITIVE_INFINITY);
    for (int i = 0; i < signs.stretches().size(); i++) {
      double from = Math.max(ends.get(i), shown.from());
      double to = Math.min(ends.get(i + 1), shown.to());
      var sign = signs.stretches().get(i).sign();
      if (from < to && sign.isPresent()) {
        drawings.addAll(stretch(from, to, sign.get()));
      }
    }
    return new Panel(
        "sign of " + prime(),
        Axis.bare("", shown.from(), shown.to()),
        Axis.bare("", 0, 1),
        STRIP,
        drawings);
  }

  private static List<Drawing> stretch(double from, double to, int sign) {
    var box =
        List.of(
            new Position(from, 0), new Position(to, 0), new Position(to, 1), new Position(from, 1));
    var drawings = new ArrayList<Drawing>();
    if (sign > 0) {
      drawings.add(new Drawing.Area(List.of(box), new Drawing.Fill.Tint(Ink.BLUE), "rising"));
    } else if (sign < 0) {
      drawings.add(new Drawing.Area(List.of(box), new Drawing.Fill.Tint(Ink.ORANGE), "falling"));
    }
    drawings.add(
        new Drawing.Line(
            List.of(List.of(new Position(to, 0), new Position(to, 1))), Pen.thin(Ink.BLACK), ""));
    drawings.add(
        Drawing.Label.at(
            new Position(from / 2 + to / 2, 0.5),
            sign > 0 ? "+" : sign < 0 ? "−" : "0",
            Drawing.Side.CENTRE));
    return drawings;
  }

  private String description(Range shown) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "Above, %s; below, its derivative, for %s from %s to %s."
            .formatted(
                curve.subject().equation(),
                curve.subject().variable(0),
                Numbers.text(shown.from()),
                Numbers.text(shown.to())));
    chart.ifPresent(signs -> sentences.add(signs(signs)));
    return String.join(" ", sentences);
  }

  private String signs(SignChart signs) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < signs.stretches().size(); i++) {
      var sign = signs.stretches().get(i).sign();
      parts.add(sign.isEmpty() ? "undefined" : sign.get() > 0 ? "+" : sign.get() < 0 ? "−" : "0");
      if (i < signs.marks().size()) {
        parts.add(
            "at %s = %s"
                .formatted(curve.subject().variable(0), Numbers.text(place(signs.marks().get(i)))));
      }
    }
    return "Signs of the derivative from left to right: " + String.join(", ", parts) + ".";
  }
}
