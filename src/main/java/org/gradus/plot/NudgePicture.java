package org.gradus.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gradus.calculus.DifferenceQuotient;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.StepTable;
import org.gradus.document.Axis;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.notation.Notation;

/// The V-curve: the error of difference quotients against the size of the nudge, both logarithmic.
///
/// On the right it falls with the truncation, with slope 1 or 2; on the left rounding lifts it
/// again.
public final class NudgePicture {
  private static final int MOST_PANELS = 4;
  private static final int COLUMNS = 2;

  /// Errors of 0 have no place on a logarithmic axis.
  private static final double SMALLEST = 1e-300;

  private final List<NudgeCheck.Row> rows;
  private final String name;

  private NudgePicture(String name, List<NudgeCheck.Row> rows) {
    this.name = name;
    this.rows = rows;
  }

  /// One panel for each variable that was nudged.
  public static Plot of(String name, List<NudgeCheck.Row> rows) {
    return new NudgePicture(name, rows).plot();
  }

  private Plot plot() {
    var panels = new ArrayList<Panel>();
    var sentences = new ArrayList<String>();
    for (var row : rows) {
      if (panels.size() < MOST_PANELS && row.steps().isPresent()) {
        var steps = row.steps().get();
        var slope = slope(row);
        var lines =
            List.of(errors(steps, StepTable.Row::forward), errors(steps, StepTable.Row::central));
        if (lines.stream().anyMatch(line -> !line.isEmpty())) {
          panels.add(panel(rows.size() == 1 ? "" : slope, lines));
          sentences.add(best(slope, "(f(x + h) − f(x))/h", lines.getFirst()));
          sentences.add(best(slope, "(f(x + h) − f(x − h))/2h", lines.getLast()));
        }
      }
    }
    if (panels.isEmpty()) {
      return new Plot.Refused(
          "The quotients have no error to draw: they are exact, or there are none.");
    }
    return new Plot.Drawn(
        new Figure(
            "Errors of difference quotients of %s as the nudge h shrinks".formatted(name),
            String.join(" ", sentences),
            Math.min(COLUMNS, panels.size()),
            panels));
  }

  private String slope(NudgeCheck.Row row) {
    var x = Notation.TEXT.write(row.symbol());
    return rows.size() == 1 ? "%s′(%s)".formatted(name, x) : "∂%s/∂%s".formatted(name, x);
  }

  /// The nudges with the sizes of their errors, from the smallest nudge on.
  private static List<Position> errors(
      StepTable steps, Function<StepTable.Row, DifferenceQuotient> kind) {
    return steps.rows().reversed().stream()
        .filter(row -> isVisible(kind.apply(row).error()))
        .map(row -> new Position(row.step(), Math.abs(kind.apply(row).error())))
        .toList();
  }

  private static boolean isVisible(double error) {
    return Double.isFinite(error) && Math.abs(error) > SMALLEST;
  }

  private static Panel panel(String title, List<List<Position>> lines) {
    var all = lines.stream().flatMap(List::stream).toList();
    double low = all.stream().mapToDouble(Position::y).min().orElse(1e-16);
    double high = all.stream().mapToDouble(Position::y).max().orElse(1);
    var drawings = new ArrayList<Drawing>();
    drawings.addAll(curve(lines.getFirst(), 0, Marker.DISC, "(f(x + h) − f(x))/h"));
    drawings.addAll(curve(lines.getLast(), 1, Marker.RING, "(f(x + h) − f(x − h))/2h"));
    return Panel.of(
        title,
        Axis.logarithmic("h", 3e-17, 0.3),
        Axis.logarithmic("size of the error", low / 5, Math.min(high * 5, Double.MAX_VALUE)),
        drawings);
  }

  private static List<Drawing> curve(
      List<Position> errors, int number, Marker marker, String quotient) {
    var pen = Pen.number(number);
    return errors.isEmpty()
        ? List.of()
        : List.of(
            new Drawing.Line(List.of(errors), pen, ""),
            new Drawing.Marks(errors, marker, pen.ink(), quotient));
  }

  private static String best(String slope, String quotient, List<Position> errors) {
    return errors.stream()
        .min(Comparator.comparingDouble(Position::y))
        .map(p ->
            "For %s the error of %s is smallest, %s, at h = %s."
                .formatted(slope, quotient, Numbers.text(p.y()), Numbers.text(p.x())))
        .orElse("For %s the quotient %s has no error.".formatted(slope, quotient));
  }
}
