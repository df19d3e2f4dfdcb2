package org.gradus.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How much a worked example says.
public enum Detail {
  /// The method and the result.
  BRIEF,
  /// One rule a line.
  NORMAL,
  /// Every rule with its formula, every sum term by term.
  FULL;

  /// The level with this name, as it is given on a command line.
  public static Optional<Detail> named(String name) {
    return Stream.of(values()).filter(d -> d.detailName().equals(name)).findFirst();
  }

  public String detailName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
