package org.gradus.grading;

import java.util.List;
import java.util.Map;

/// Why an answer came out as it did.
sealed interface Cause {

  /// The name of the misconception or the near miss.
  String id();

  /// What the student is told.
  String message();

  /// A wrong rule at some steps of a derivation.
  ///
  /// @param all all the wrong rules of the explanation, by step
  record WrongRule(
      Misconception misconception,
      List<Integer> places,
      Steps steps,
      Map<Integer, Misconception> all)
      implements Cause {
    public WrongRule {
      places = List.copyOf(places);
      all = Map.copyOf(all);
    }

    @Override
    public String id() {
      return misconception.id();
    }

    @Override
    public String message() {
      return misconception.message();
    }
  }

  /// Another question was answered, or the answer is a simple change of the right one.
  record Whole(String id, String message) implements Cause {}
}
