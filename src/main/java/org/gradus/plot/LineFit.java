package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.descent.Table;
import org.gradus.document.Drawing;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Data with the curves of a model: every point of the parameters' space is one of them.
///
/// @param prediction what the model predicts, of the parameters and one column
/// @param best the parameters of the closed form, where there is one
public record LineFit(
    Expr prediction,
    List<Symbol> parameters,
    Symbol input,
    Symbol target,
    Table table,
    Optional<List<Double>> best) {
  private static final int MOST_ROWS = 400;

  public LineFit {
    parameters = List.copyOf(parameters);
  }

  /// The panel with the curves at the start and at the end of each run; empty where no data can be
  /// shown.
  public Optional<Panel> panel(List<Track> tracks) {
    var data = data();
    var across = Range.of(data.stream().map(Position::x).toList());
    if (across.isEmpty()) {
      return Optional.empty();
    }
    var shown = across.get().widened(0.08);
    var drawings = new ArrayList<Drawing>();
    drawings.add(new Drawing.Marks(data, marker(data), Ink.BLACK, "data"));
    tracks.stream()
        .limit(1)
        .forEach(track ->
            drawings.add(
                curve(
                    track.points().getFirst(),
                    shown,
                    Pen.of(Ink.GREY).with(Pen.Dash.LONG_DASHED),
                    "start")));
    for (int i = 0; i < tracks.size(); i++) {
      var name = tracks.size() == 1 ? "end" : tracks.get(i).name();
      drawings.add(curve(tracks.get(i).last(), shown, TrackLines.pen(i, tracks.size()), name));
    }
    best.ifPresent(at ->
        drawings.add(curve(at, shown, Pen.of(Ink.BLACK).with(Pen.Dash.DOTTED), "closed form")));
    var up = Range.of(data.stream().map(Position::y).toList()).orElse(Range.around(0, 1));
    return Optional.of(
        Panel.of(
            "",
            shown.axis(Notation.TEXT.write(input)),
            up.widened(0.3).axis(Notation.TEXT.write(target)),
            drawings));
  }

  private static Marker marker(List<Position> data) {
    return data.size() > 60 ? Marker.POINT : Marker.DISC;
  }

  /// The rows, or as many of them at equal distances.
  private List<Position> data() {
    int stride = Math.max(1, Math.ceilDiv(table.rows(), MOST_ROWS));
    return IntStream.iterate(0, r -> r < table.rows(), r -> r + stride)
        .filter(r -> Double.isFinite(table.at(r, input)) && Double.isFinite(table.at(r, target)))
        .mapToObj(r -> new Position(table.at(r, input), table.at(r, target)))
        .toList();
  }

  private Drawing curve(List<Double> at, Range shown, Pen pen, String name) {
    var symbols = new ArrayList<>(parameters);
    symbols.add(input);
    var model = Evaluator.of(prediction, symbols);
    var point = new double[symbols.size()];
    for (int i = 0; i < at.size(); i++) {
      point[i] = at.get(i);
    }
    return new Drawing.Line(
        Sampler.strokes(
            x -> {
              point[at.size()] = x;
              return model.value(point);
            },
            shown),
        pen,
        name);
  }
}
