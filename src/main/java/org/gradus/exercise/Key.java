package org.gradus.exercise;

import java.util.List;

/// A key of the front matter: what it holds, and what it is for.
///
/// @param choices the allowed values; empty where any are
public record Key(
    String name, Shape shape, boolean required, List<String> choices, String description) {
  public Key {
    choices = List.copyOf(choices);
  }

  /// What a key holds.
  public enum Shape {
    TEXT,
    NUMBER,
    FLAG,
    /// A text, or a list of texts.
    TEXTS,
    /// A text, or a list of texts, for each name.
    VALUES,
    /// A list of tasks.
    TASKS,
    /// The keys of the policy.
    POLICY
  }

  public static Key of(String name, Shape shape, String description) {
    return new Key(name, shape, false, List.of(), description);
  }

  Key needed() {
    return new Key(name, shape, true, choices, description);
  }

  public Key oneOf(List<String> values) {
    return new Key(name, shape, required, values, description);
  }
}
