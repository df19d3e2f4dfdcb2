package org.gradus.app.prompt;

import java.util.Optional;

/// Where the lines of a prompt come from.
public interface Lines {

  /// The next line; empty at the end of the input.
  Optional<String> next();

  /// Answers one line, in whatever way lets the person who typed it end long work.
  Optional<Integer> answer(Session session, String line);
}
