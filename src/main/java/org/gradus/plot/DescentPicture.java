package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Panel;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// One or several descents side by side: where they went, and the value along them.
///
/// @param objective what was made small
/// @param known what is known of its stationary points
/// @param modelRate the learning rate of a plain gradient descent in one variable, whose local
///   models are shown
/// @param counted what the values are counted by: steps, or passes over the data
/// @param beside panels that stand before the others
public record DescentPicture(
    Subject objective,
    Optional<Known> known,
    List<Track> tracks,
    OptionalDouble modelRate,
    String counted,
    List<Drawing> marks,
    List<Panel> beside) {

  /// Stationary points, and the work for looking at more of them in the window.
  public record Known(StationaryPoints found, Budget budget) {}

  public DescentPicture {
    tracks = List.copyOf(tracks);
    marks = List.copyOf(marks);
    beside = List.copyOf(beside);
  }

  public static DescentPicture of(Subject objective, Optional<Known> known, List<Track> tracks) {
    return new DescentPicture(
        objective, known, tracks, OptionalDouble.empty(), "step", List.of(), List.of());
  }

  /// With the local models of a plain gradient descent at this rate.
  public DescentPicture withModels(double rate) {
    return new DescentPicture(
        objective, known, tracks, OptionalDouble.of(rate), counted, marks, beside);
  }

  /// With other names for the counts across, further marks in the plane, and panels to the left.
  public DescentPicture with(String counts, List<Drawing> more, List<Panel> left) {
    return new DescentPicture(objective, known, tracks, modelRate, counts, more, left);
  }

  /// The picture: of two variables at most the space, and always the values.
  public Plot plot() {
    var panels = new ArrayList<>(beside);
    if (objective.variables().size() == 1) {
      panels.addAll(line());
    } else if (objective.variables().size() == 2) {
      plane().ifPresent(panels::add);
    }
    panels.add(new LossCurves(tracks, counted, objective.call()).panel());
    return new Plot.Drawn(
        new Figure("Descent on " + objective.equation(), description(), panels.size(), panels));
  }

  private List<Panel> line() {
    var bare =
        new Curve(objective, Optional.empty(), Optional.empty(), Landmarks.NONE, List.of(), tracks);
    var curve = known.map(k -> bare.knowing(k.found, k.budget)).orElse(bare);
    var shown = curve.shown();
    var graph = shown.flatMap(curve::panel);
    var panels = new ArrayList<Panel>();
    graph.ifPresent(panels::add);
    if (graph.isPresent() && modelRate.isPresent()) {
      panels.add(
          new LocalModels(curve, tracks.getFirst(), modelRate.getAsDouble())
              .panel(graph.get(), shown.get()));
    }
    return panels;
  }

  private Optional<Panel> plane() {
    var bare = new Contour(objective, Optional.empty(), Landmarks.NONE, tracks, marks);
    var contour = known.map(k -> bare.knowing(k.found, k.budget)).orElse(bare);
    return contour.shown().flatMap(contour::panel);
  }

  private String description() {
    var sentences = new ArrayList<String>();
    sentences.add(
        objective.variables().size() > 2
            ? "The values of %s along the way.".formatted(objective.call())
            : "Where the descent went, and the values of %s along the way."
                .formatted(objective.call()));
    tracks.forEach(track -> sentences.add(Descriptions.of(track, objective)));
    return String.join(" ", sentences);
  }
}
