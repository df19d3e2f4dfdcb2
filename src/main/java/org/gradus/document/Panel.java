package org.gradus.document;

import java.util.List;

/// One coordinate system with what is drawn in it, the later above the earlier.
///
/// What lies outside the axes is cut off.
///
/// @param title empty where the figure's title says it all
/// @param aspect the height of the box between the axes, divided by its width
public record Panel(String title, Axis across, Axis up, double aspect, List<Drawing> drawings) {
  private static final double USUAL_ASPECT = 0.66;

  public Panel {
    title = PlainCharacters.oneLine(title);
    drawings = List.copyOf(drawings);
    if (!(aspect > 0.02 && aspect < 4)) {
      throw new IllegalArgumentException("A panel is neither a line nor a column.");
    }
  }

  public static Panel of(String title, Axis across, Axis up, List<Drawing> drawings) {
    return new Panel(title, across, up, USUAL_ASPECT, drawings);
  }

  /// Whether a point that {@link #inBox} gave is between the axes, but for rounding.
  static boolean isInBox(Position inBox) {
    return Math.min(Math.min(inBox.x(), 1 - inBox.x()), Math.min(inBox.y(), 1 - inBox.y()))
        >= -1e-9;
  }

  /// Where a point lies in the box between the axes: both coordinates from 0 to 1 inside it.
  Position inBox(Position p) {
    return new Position(across.fraction(p.x()), up.fraction(p.y()));
  }
}
