package org.gradus.exercise;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.exercise.Key.Shape;

/// The keys that a front matter may have: those of the file, of a task and of the policy.
///
/// The reader refuses every other key, and the published schema is written from the same lists.
public record Keys(List<Key> file, List<Key> task, List<Key> policy) {
  private static final List<Key> FILE =
      List.of(
          Key.of("title", Shape.TEXT, "What the exercise is called.").needed(),
          Key.of("function", Shape.TEXT, "The function, such as f(x, y) = a x² + y."),
          Key.of("variables", Shape.TEXTS, "The variables in order, where the function has none."),
          Key.of("parameters", Shape.VALUES, "The values of each parameter: 1..9, or a list."),
          Key.of("let", Shape.VALUES, "Numbers that follow from the parameters, one for each."),
          Key.of("constraints", Shape.TEXTS, "Conditions on the parameters, such as a ≠ b."),
          Key.of("hints", Shape.TEXTS, "What helps a student, the least telling first."),
          Key.of("policy", Shape.POLICY, "How marks are given."),
          Key.of("tasks", Shape.TASKS, "What is asked.").needed());

  private static final List<Key> TASK =
      List.of(
          Key.of("text", Shape.TEXT, "The question in words; it is written from the kind else."),
          Key.of("points", Shape.NUMBER, "The points of a right answer (1)."),
          Key.of("hints", Shape.TEXTS, "What helps with this task."));

  public Keys {
    file = List.copyOf(file);
    task = List.copyOf(task);
    policy = List.copyOf(policy);
  }

  /// The keys of an exercise, with what the grader is told of a task and of a policy.
  static Keys of(Questions questions) {
    return new Keys(
        FILE,
        Stream.concat(questions.taskKeys().stream(), TASK.stream()).toList(),
        questions.policyKeys());
  }

  /// Whether a key of a task is for the exercise and not for the grader.
  static boolean isOfExercise(String key) {
    return TASK.stream().anyMatch(own -> own.name().equals(key));
  }
}
