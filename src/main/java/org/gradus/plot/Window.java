package org.gradus.plot;

import org.gradus.document.Position;

/// The part of the plane that a picture shows.
public record Window(Range across, Range up) {
  boolean contains(Position p) {
    return across.contains(p.x()) && up.contains(p.y());
  }
}
