package org.gradus.exercise;

import java.util.Arrays;

/// A Markdown file that begins with YAML between two lines of three dashes.
///
/// @param bodyLine the line of the file at which the Markdown begins, counted from 1
record FrontMatter(Node keys, String body, int bodyLine) {
  private static final String FENCE = "---";

  /// @throws Misread if there is no front matter, or it is no YAML
  static FrontMatter read(String text) {
    var lines = text.replace("\r\n", "\n").split("\n", -1);
    if (!lines[0].stripTrailing().equals(FENCE)) {
      throw new Misread(
          new Place(1, 1), "An exercise begins with a line --- and the keys of its front matter.");
    }
    int end = 1;
    while (end < lines.length && !lines[end].stripTrailing().equals(FENCE)) {
      end++;
    }
    if (end == lines.length) {
      throw new Misread(new Place(1, 1), "A second line --- ends the front matter; it is missing.");
    }
    var yaml = String.join("\n", Arrays.copyOfRange(lines, 1, end));
    var body = String.join("\n", Arrays.copyOfRange(lines, end + 1, lines.length));
    return new FrontMatter(Yaml.read(yaml, 1), body, end + 2);
  }
}
