package org.gradus.plot;

import org.gradus.document.Figure;

/// A picture, or why there is none.
public sealed interface Plot {

  /// The picture.
  record Drawn(Figure figure) implements Plot {}

  /// There is nothing to draw; the reason is a sentence for a person.
  record Refused(String reason) implements Plot {}
}
