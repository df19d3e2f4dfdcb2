package org.gradus.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.document.Drawing;
import org.gradus.document.Ink;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.expr.Symbol;
import org.gradus.stationary.Family;

/// The line of stationary points that a family with one real parameter is.
///
/// Where the kind depends on the parameter the picture says no more than that the points are
/// stationary.
record FamilyPoints(Family family, List<Symbol> variables, Predicate<Position> isSeen) {
  private static final int STEPS = 400;
  private static final double QUARTER_TURN = Math.PI / 2;

  List<Drawing> drawings() {
    try {
      return family.parameters().size() == 1 && !family.parameters().getFirst().integer()
          ? line()
          : List.of();
    } catch (NotNumeric unknown) {
      return List.of();
    }
  }

  private String name() {
    return family.pieces().size() == 1
        ? family.pieces().getFirst().classification().kind().text()
        : "stationary";
  }

  /// The parameter runs through all numbers as the tangent of an angle.
  private List<Drawing> line() {
    var points =
        IntStream.range(-STEPS + 1, STEPS)
            .mapToObj(i -> at(Math.tan(QUARTER_TURN * i / STEPS)))
            .flatMap(Optional::stream)
            .toList();
    return points.stream().noneMatch(isSeen)
        ? List.of()
        : List.of(
            new Drawing.Line(
                List.of(points), Pen.of(Ink.BLACK).with(Pen.Dash.DASHED), name() + ", all along"));
  }

  private Optional<Position> at(double... values) {
    var symbols = family.parameters().stream().map(Family.Parameter::symbol).toList();
    double[] at =
        variables.stream()
            .mapToDouble(x -> Evaluator.of(family.at().get(x), symbols).value(values))
            .toArray();
    double y = at.length > 1 ? at[1] : 0;
    return Double.isFinite(at[0]) && Double.isFinite(y)
        ? Optional.of(new Position(at[0], y))
        : Optional.empty();
  }
}
