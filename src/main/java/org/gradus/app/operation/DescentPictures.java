package org.gradus.app.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Request;
import org.gradus.descent.ClosedForm;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.RowObjective;
import org.gradus.descent.Schedule;
import org.gradus.descent.Trajectory;
import org.gradus.document.Drawing;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Position;
import org.gradus.expr.FreeSymbols;
import org.gradus.lesson.RunNames;
import org.gradus.plot.DescentPicture;
import org.gradus.plot.LineFit;
import org.gradus.plot.Plot;
import org.gradus.plot.Subject;
import org.gradus.plot.Track;
import org.gradus.stationary.StationaryPoints;

/// The pictures of runs.
final class DescentPictures {
  private DescentPictures() {}

  /// Runs on a typed function, with its stationary points where a short search finds them.
  static Plot ofFunction(Request request, Request.Function function, List<Trajectory> runs) {
    var found =
        StationaryPoints.of(
            function.body(), function.arguments(), Optional.empty(), Pictures.search(request));
    var known = new DescentPicture.Known(found, Pictures.search(request));
    var objective = runs.getFirst().objective();
    var picture =
        DescentPicture.of(
            subject(request, function.name().toString(), objective),
            Optional.of(known),
            tracks(runs));
    return hasModels(runs)
        ? picture.withModels(runs.getFirst().plan().rate().toDouble()).plot()
        : picture.plot();
  }

  /// Runs on data: the model beside the space of its parameters, where both can be drawn.
  static Plot ofFit(
      Request request, RowObjective objective, List<Trajectory> runs, Optional<ClosedForm> closed) {
    var tracks = tracks(runs);
    boolean areWhole = runs.stream().allMatch(run -> passes(run) == 1);
    var best = closed.filter(form -> !form.isSingular()).map(ClosedForm::at);
    var beside = fit(request, objective, best).flatMap(fit -> fit.panel(tracks)).stream().toList();
    return DescentPicture.of(subject(request, "L", objective), Optional.empty(), tracks)
        .with(
            areWhole ? "step" : "passes over the data",
            best.filter(at -> at.size() == 2).map(DescentPictures::mark).stream().toList(),
            beside)
        .plot();
  }

  private static Drawing mark(List<Double> at) {
    return new Drawing.Marks(
        List.of(new Position(at.getFirst(), at.getLast())), Marker.DOWN, Ink.GREEN, "closed form");
  }

  /// How much of the data one update looks at.
  private static double passes(Trajectory run) {
    int rows = run.objective().rows();
    return (double) Math.min(run.plan().batching().size(), rows) / rows;
  }

  /// The model, if it is a curve over one column.
  private static Optional<LineFit> fit(
      Request request, RowObjective objective, Optional<List<Double>> best) {
    var table = objective.table();
    return LossFields.prediction(request, table)
        .flatMap(prediction -> {
          var inputs = FreeSymbols.of(prediction.formula()).stream().filter(table::has).toList();
          return inputs.size() == 1
              ? Optional.of(
                  new LineFit(
                      prediction.formula(),
                      objective.variables(),
                      inputs.getFirst(),
                      prediction.target(),
                      table,
                      best))
              : Optional.empty();
        });
  }

  private static Subject subject(Request request, String name, Objective objective) {
    return Subject.of(name, objective, PlotFields.budget(request));
  }

  private static List<Track> tracks(List<Trajectory> runs) {
    var names = RunNames.of(runs);
    var tracks = new ArrayList<Track>();
    for (int i = 0; i < runs.size(); i++) {
      tracks.add(Track.of(names.get(i), runs.get(i), passes(runs.get(i))));
    }
    return tracks;
  }

  /// The local models are those of one plain gradient descent at a constant rate.
  private static boolean hasModels(List<Trajectory> runs) {
    var plan = runs.getFirst().plan();
    return runs.size() == 1
        && plan.optimizer() instanceof Optimizer.GradientDescent
        && plan.schedule() instanceof Schedule.Constant;
  }
}
