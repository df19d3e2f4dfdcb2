package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds places for texts so that none covers another or leaves the panel.
///
/// Lengths are in units of the writer, y downwards.
final class TextPlaces {
  private final Box panel;
  private final double gapAcross;
  private final double gapUp;
  private final List<Box> taken = new ArrayList<>();

  /// @param gapAcross the distance between a place and a text beside it
  /// @param gapUp the same above and below
  TextPlaces(Box panel, double gapAcross, double gapUp) {
    this.panel = panel;
    this.gapAcross = gapAcross;
    this.gapUp = gapUp;
  }

  /// A rectangle.
  record Box(double left, double top, double width, double height) {
    private boolean meets(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }

    private boolean isIn(Box other) {
      return left >= other.left
          && top >= other.top
          && left + width <= other.left + other.width
          && top + height <= other.top + other.height;
    }

    private Box movedInto(Box other) {
      return new Box(
          Math.clamp(left, other.left, Math.max(other.left, other.left + other.width - width)),
          Math.clamp(top, other.top, Math.max(other.top, other.top + other.height - height)),
          width,
          height);
    }
  }

  /// Keeps a rectangle free of texts.
  void take(Box box) {
    taken.add(box);
  }

  /// The rectangle for a text of this size at the first of the places where there is room; where
  /// there is none, at the first place inside the panel, or nothing for an optional text.
  Optional<Box> place(Drawing.Label label, List<Position> places, double width, double height) {
    for (var place : places) {
      for (var side : sides(label.side())) {
        var box = box(place, side, width, height);
        if (box.isIn(panel) && taken.stream().noneMatch(box::meets)) {
          taken.add(box);
          return Optional.of(box);
        }
      }
    }
    if (label.optional() || places.isEmpty()) {
      return Optional.empty();
    }
    var box = box(places.getFirst(), label.side(), width, height).movedInto(panel);
    taken.add(box);
    return Optional.of(box);
  }

  /// The wanted side, and then the others; a text in the centre stands nowhere else.
  private static List<Drawing.Side> sides(Drawing.Side wanted) {
    if (wanted == Drawing.Side.CENTRE) {
      return List.of(wanted);
    }
    var sides = new ArrayList<>(List.of(wanted));
    for (var side : Drawing.Side.values()) {
      if (side != wanted && side != Drawing.Side.CENTRE) {
        sides.add(side);
      }
    }
    return sides;
  }

  private Box box(Position at, Drawing.Side side, double width, double height) {
    double left =
        switch (side) {
          case RIGHT -> at.x() + gapAcross;
          case LEFT -> at.x() - gapAcross - width;
          case ABOVE, BELOW, CENTRE -> at.x() - width / 2;
        };
    double top =
        switch (side) {
          case ABOVE -> at.y() - gapUp - height;
          case BELOW -> at.y() + gapUp;
          case RIGHT, LEFT, CENTRE -> at.y() - height / 2;
        };
    return new Box(left, top, width, height);
  }
}
