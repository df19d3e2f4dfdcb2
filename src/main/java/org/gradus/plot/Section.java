package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Ink;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;

/// What is left of a function of two variables when one is held at a number: the line in the plane,
/// and the graph above it, whose slope is the partial derivative.
///
/// @param contour the whole function
/// @param section the function of the variable that is left
/// @param frozen which variable is held, 0 or 1
public record Section(Contour contour, Curve section, int frozen, double value) {

  /// The picture.
  public Plot plot() {
    var window = contour.shown().map(this::withLine);
    var plane = window.flatMap(contour::panel);
    var across = section.window().or(() -> window.map(this::left));
    var graph = across.flatMap(section::panel);
    if (plane.isEmpty() || graph.isEmpty()) {
      return new Plot.Refused(Curve.NOWHERE.formatted(section.subject().variable(0)));
    }
    return new Plot.Drawn(
        Figure.sideBySide(
            "%s for %s = %s"
                .formatted(
                    contour.subject().equation(),
                    contour.subject().variable(frozen),
                    Numbers.text(value)),
            description(across.get()),
            List.of(cut(plane.get(), window.get()), graph.get())));
  }

  /// The window, widened where the line is not in it.
  private Window withLine(Window shown) {
    var range = frozen == 0 ? shown.across() : shown.up();
    var wide = range.contains(value) ? range : range.hull(Range.around(value, range.width() / 10));
    return frozen == 0 ? new Window(wide, shown.up()) : new Window(shown.across(), wide);
  }

  private Range left(Window shown) {
    return frozen == 0 ? shown.up() : shown.across();
  }

  private Panel cut(Panel plane, Window shown) {
    var line =
        frozen == 0
            ? List.of(new Position(value, shown.up().from()), new Position(value, shown.up().to()))
            : List.of(
                new Position(shown.across().from(), value),
                new Position(shown.across().to(), value));
    var drawings = new ArrayList<>(plane.drawings());
    drawings.add(
        new Drawing.Line(
            List.of(line),
            Pen.of(Ink.BLUE),
            "%s = %s".formatted(contour.subject().variable(frozen), Numbers.text(value))));
    return new Panel("", plane.across(), plane.up(), plane.aspect(), drawings);
  }

  private String description(Range across) {
    return "Left, level lines of %s with the line %s = %s. Right, the values along that line, %s, for %s from %s to %s; their slope is the partial derivative by %s."
        .formatted(
            contour.subject().equation(),
            contour.subject().variable(frozen),
            Numbers.text(value),
            section.subject().equation(),
            section.subject().variable(0),
            Numbers.text(across.from()),
            Numbers.text(across.to()),
            section.subject().variable(0));
  }
}
