package org.gradus.document;

import java.util.List;

/// Something that is drawn in a panel.
///
/// A name that is not empty stands in the legend.
public sealed interface Drawing {

  /// One or several polygonal lines of the same meaning.
  record Line(List<List<Position>> strokes, Pen pen, String name) implements Drawing {
    public Line {
      strokes = strokes.stream().map(List::copyOf).toList();
      name = PlainCharacters.oneLine(name);
    }
  }

  /// What lies inside an odd number of the outlines.
  record Area(List<List<Position>> outlines, Fill fill, String name) implements Drawing {
    public Area {
      outlines = outlines.stream().map(List::copyOf).toList();
      name = PlainCharacters.oneLine(name);
    }
  }

  /// Points, each with the same marker.
  record Marks(List<Position> at, Marker marker, Ink ink, String name) implements Drawing {
    public Marks {
      at = List.copyOf(at);
      name = PlainCharacters.oneLine(name);
    }
  }

  /// A text at the first of several places where it does not cover another one.
  ///
  /// @param side where the text stands as seen from its place, if there is room
  /// @param optional whether the text may be left out where there is no room
  record Label(List<Position> places, String text, Side side, boolean optional) implements Drawing {
    public Label {
      places = List.copyOf(places);
      text = PlainCharacters.oneLine(text);
    }

    public static Label at(Position place, String text, Side side) {
      return new Label(List.of(place), text, side, false);
    }
  }

  /// How an area is filled.
  sealed interface Fill {

    /// A light tone of an ink.
    record Tint(Ink ink) implements Fill {}

    /// One of the tones from the darkest, 0, to the lightest, 1.
    record Shade(double lightness) implements Fill {
      public Shade {
        lightness = Math.clamp(lightness, 0, 1);
      }
    }
  }

  /// Where a text stands as seen from its place.
  enum Side {
    RIGHT,
    LEFT,
    ABOVE,
    BELOW,
    CENTRE
  }
}
