package org.gradus.app.command;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// Gives the rows their questions, and returns why some have none: they name a variant or a
  /// question that is not there.
  Map<ObjectNode, Refused> ask(List<ObjectNode> rows) {
    int most =
        rows.stream()
            .mapToInt(row -> given(row, "variant"))
            .filter(variant -> variant <= MOST_VARIANTS)
            .max()
            .orElse(1);
    var made = entry.exercise().variants(Math.max(1, most), seed);
    int variants = made.size() < most ? made.size() : MOST_VARIANTS;
    int tasks = entry.exercise().kinds().size();
    var refused = new IdentityHashMap<ObjectNode, Refused>();
    for (var row : rows) {
      var fault = fault(row, "variant", variants).or(() -> fault(row, "question", tasks));
      if (fault.isPresent()) {
        refused.put(row, fault.get());
      } else {
        ask(row, made.get(given(row, "variant") - 1), given(row, "question") - 1);
      }
    }
    return refused;
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

  private static Optional<Refused> fault(ObjectNode row, String column, int most) {
    int number = given(row, column);
    return 1 <= number && number <= most
        ? Optional.empty()
        : Optional.of(
            Refused.request(
                "The row '%s' has the %s '%s'; there are 1 to %d."
                    .formatted(row.path("id").asString(""), column, text(row, column), most)));
  }

  /// A number from 1 on, 1 where the row says nothing; 0 where it says something else.
  private static int given(ObjectNode row, String column) {
    var text = text(row, column);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String text(ObjectNode row, String column) {
    return row.path(column).asString("1").strip();
  }
}
