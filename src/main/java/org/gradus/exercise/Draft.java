package org.gradus.exercise;

import java.util.List;
import java.util.stream.Collectors;

/// An exercise file that is being written.
///
/// @param task the lines of its task
record Draft(
    String title, String function, Coefficients numbers, List<String> hints, List<String> task) {
  Draft {
    hints = List.copyOf(hints);
    task = List.copyOf(task);
  }

  String text() {
    return """
    ---
    title: %s
    function: %s
    %shints:
    %s
    tasks:
      - %s
    ---
    """
        .formatted(
            title,
            function,
            numbers.frontMatter(),
            hints.stream().map(hint -> "  - '" + hint + "'").collect(Collectors.joining("\n")),
            String.join("\n    ", task));
  }
}
