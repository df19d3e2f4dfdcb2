package org.gradus.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /// Lines on which something has one value; the text on them says which, where there is room.
  ///
  /// Where several levels would crowd a picture, a writer may leave out some.
  record Level(List<List<Position>> strokes, String text) implements Drawing {
    private static final int PLACES = 12;

    /// A step through the places that begins far from the ends.
    private static final int STEP = 5;

    public Level {
      strokes = strokes.stream().map(List::copyOf).toList();
      text = PlainCharacters.oneLine(text);
    }

    Pen pen() {
      return Pen.thin(Ink.GREY);
    }

    /// The text at one of several places along the longest line.
    Label label() {
      var places =
          strokes.stream()
              .max(Comparator.comparingInt(List::size))
              .map(line ->
                  IntStream.rangeClosed(1, PLACES)
                      .mapToObj(k -> (k * STEP % PLACES + 0.5) / PLACES)
                      .map(part -> line.get((int) (part * line.size())))
                      .toList())
              .orElse(List.of());
      return new Label(places, text, Side.CENTRE, true);
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
