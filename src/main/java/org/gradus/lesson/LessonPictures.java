package org.gradus.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.calculus.NudgeCheck;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Schedule;
import org.gradus.descent.Trajectory;
import org.gradus.document.Block;
import org.gradus.number.Budget;
import org.gradus.plot.DescentPicture;
import org.gradus.plot.NudgePicture;
import org.gradus.plot.Plot;
import org.gradus.plot.StationaryPicture;
import org.gradus.plot.Subject;
import org.gradus.plot.Track;
import org.gradus.stationary.StationaryPoints;

/// The pictures of lessons: none in a brief one, and none where there is nothing to draw or drawing
/// takes too much work.
record LessonPictures(Settings settings, String name) {
  /// A scalar operation costs one: about a second of evaluating.
  private static final long DRAWING = 200_000_000;

  private static final long SEARCH = 100_000;

  private List<Block> drawn(Supplier<Plot> plot) {
    if (settings.detail() == Detail.BRIEF) {
      return List.of();
    }
    try {
      return switch (plot.get()) {
        case Plot.Drawn(var figure) -> List.of(new Block.Picture(figure));
        case Plot.Refused _ -> List.of();
      };
    } catch (Budget.Exhausted tooMuch) {
      return List.of();
    }
  }

  /// The graph or the level lines with the points marked.
  List<Block> stationary(StationaryPoints found) {
    return drawn(
        () -> StationaryPicture.of(name, found, Budget.ofWork(DRAWING), Budget.ofWork(SEARCH)));
  }

  /// Where a run went.
  List<Block> descent(Trajectory run) {
    return drawn(() -> picture(run).plot());
  }

  private DescentPicture picture(Trajectory run) {
    var subject = Subject.of(name, run.objective(), Budget.ofWork(DRAWING));
    var track = Track.of(RunNames.of(List.of(run)).getFirst(), run, 1);
    var picture = DescentPicture.of(subject, known(run.objective()), List.of(track));
    return run.plan().optimizer() instanceof Optimizer.GradientDescent
            && run.plan().schedule() instanceof Schedule.Constant
        ? picture.withModels(run.plan().rate().toDouble())
        : picture;
  }

  private static Optional<DescentPicture.Known> known(Objective objective) {
    return objective instanceof Objective.OfFunction(var f)
        ? Optional.of(
            new DescentPicture.Known(
                StationaryPoints.of(
                    f.function(), f.variables(), Optional.empty(), Budget.ofWork(SEARCH)),
                Budget.ofWork(SEARCH)))
        : Optional.empty();
  }

  /// The errors of difference quotients as the nudge shrinks.
  List<Block> nudges(NudgeCheck.Row row) {
    return drawn(() -> NudgePicture.of(name, List.of(row)));
  }
}
