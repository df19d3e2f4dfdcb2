package org.gradus.app.command;

import java.util.List;
import java.util.Set;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.app.request.Refused;
import org.gradus.exercise.Misread;
import org.gradus.exercise.Variant;
import tools.jackson.databind.node.ObjectNode;

/// Answers to an exercise: puts into each row the question of its variant and number.
record ExerciseRows(ExerciseFolder.Entry entry, long seed) {
  /// Which variant and which of its questions an answer is for.
  static final Set<String> COLUMNS = Set.of("variant", "question");

  private static final int MOST_VARIANTS = 100_000;

  /// @throws Refused if a row names a variant or a question that is not there
  void ask(List<ObjectNode> rows) {
    int most = 1;
    for (var row : rows) {
      most = Math.max(most, number(row, "variant", MOST_VARIANTS));
    }
    var made = entry.exercise().variants(most, seed);
    for (var row : rows) {
      int variant = number(row, "variant", made.size());
      int task = number(row, "question", entry.exercise().kinds().size());
      ask(row, made.get(variant - 1), task - 1);
    }
  }

  private void ask(ObjectNode row, Variant variant, int task) {
    try {
      var asked = variant.asked(task);
      row.remove(COLUMNS);
      row.set("task", GraderQuestions.object(asked.task()));
      row.set("policy", GraderQuestions.object(asked.policy()));
      var names = row.putArray("vars");
      asked.variables().forEach(names::add);
    } catch (Misread misread) {
      throw entry.refused(misread.fault());
    }
  }

  /// A number from 1 on; 1 where the row has none.
  private int number(ObjectNode row, String column, int most) {
    var given = row.path(column).asString("1").strip();
    int number = given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
    if (number < 1 || number > most) {
      throw Refused.request(
          "The row '%s' has the %s '%s'; there are 1 to %d."
              .formatted(row.path("id").asString(""), column, given, most));
    }
    return number;
  }
}
