package org.gradus.exercise;

/// What is wrong with a file, where, and how to mend it.
///
/// @param length how many characters are meant, at least 1
public record Fault(Place place, int length, String message) {

  static Fault at(Place place, String message) {
    return new Fault(place, 1, message);
  }

  /// The file, the line with a mark under the place, and the message:
  ///
  /// ```
  /// gradients/plane.md:4:1
  /// funktion: x² + y²
  /// ^^^^^^^^ There is no key 'funktion'. Did you mean 'function'?
  /// ```
  public String picture(String file, String text) {
    var lines = text.lines().toList();
    int number = place.line();
    var line = number <= lines.size() ? lines.get(number - 1) : "";
    int before = Math.min(place.column() - 1, line.length());
    return "%s:%d:%d\n%s\n%s%s %s"
        .formatted(
            file,
            number,
            place.column(),
            line,
            " ".repeat(before),
            "^".repeat(Math.clamp(line.length() - before, 1, length)),
            message);
  }
}
