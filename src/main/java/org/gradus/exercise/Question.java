package org.gradus.exercise;

import java.util.Optional;
import org.gradus.grading.Grader;
import org.gradus.grading.Task;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// A task with the grader of its answers.
public record Question(Task task, Grader grader) {

  /// The stationary points of the function of the task.
  ///
  /// They are those that the grader knows, unless it left something open: it has less work to spend
  /// on them.
  StationaryPoints stationaryPoints(Task.Stationary asked) {
    return grader
        .stationaryPoints()
        .filter(known -> known.complete() && known.tried().isEmpty())
        .orElseGet(() ->
            StationaryPoints.of(
                asked.of(), asked.variables(), Optional.empty(), Budget.standard()));
  }
}
