package org.gradus.plot;

import java.util.Optional;
import org.gradus.compute.NotNumeric;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.stationary.StationaryPoints;

/// The picture of stationary points: the graph or the level lines with the points marked.
public final class StationaryPicture {
  private StationaryPicture() {}

  /// @param drawing the work of evaluating
  /// @param search the work of looking for the points that are shown, where there are endlessly
  ///   many
  public static Plot of(String name, StationaryPoints found, Budget drawing, Budget search) {
    try {
      return switch (found.variables().size()) {
        case 1 -> curve(name, found, drawing, search);
        case 2 -> contour(name, found, drawing, search);
        default ->
            new Plot.Refused("There is a picture for functions of one and of two variables only.");
      };
    } catch (NotNumeric unknown) {
      return new Plot.Refused(unknown.getMessage());
    }
  }

  private static Plot curve(String name, StationaryPoints found, Budget drawing, Budget search) {
    var subject = Subject.of(name, found.function(), found.variables(), drawing);
    return Curve.of(subject).in(side(found, 0), Optional.empty()).knowing(found, search).plot();
  }

  private static Plot contour(String name, StationaryPoints found, Budget drawing, Budget search) {
    var subject = Subject.of(name, found.function(), found.variables(), drawing);
    var across = side(found, 0);
    var up = side(found, 1);
    var window =
        across.isPresent() && up.isPresent()
            ? Optional.of(new Window(across.get(), up.get()))
            : Optional.<Window>empty();
    return Contour.of(subject).in(window).knowing(found, search).plot();
  }

  /// The side of the box in which was searched, unless there are points to choose a window by.
  private static Optional<Range> side(StationaryPoints found, int i) {
    return found
        .box()
        .filter(_ -> found.points().isEmpty())
        .map(box -> box.get(found.variables().get(i)))
        .filter(StationaryPicture::isBounded)
        .map(side -> new Range(side.lower(), side.upper()));
  }

  private static boolean isBounded(Interval side) {
    return side.lower() < side.upper() && Double.isFinite(side.upper() - side.lower());
  }
}
