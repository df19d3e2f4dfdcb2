package org.gradus.exercise;

import java.util.List;
import java.util.Map;

/// What the grader can be asked.
///
/// The fields of a task are those of the batch contract, and whoever serves that contract serves
/// this one, so that an exercise may ask whatever can be graded.
public interface Questions {

  /// The fields of a task, with the kinds as the choices of `kind`.
  List<Key> taskKeys();

  /// The fields of a marking policy.
  List<Key> policyKeys();

  /// The question that these fields ask.
  ///
  /// @param task texts, lists of texts and maps of texts by the names of the fields
  /// @throws Unusable if they ask nothing
  Question question(Map<String, Object> task, Map<String, String> policy, List<String> variables);

  /// The reason why fields ask nothing, for a person.
  final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
      super(message, null, false, false);
    }
  }
}
