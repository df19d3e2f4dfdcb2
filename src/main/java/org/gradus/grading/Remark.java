package org.gradus.grading;

/// One thing that is said about an answer.
///
/// @param where the component, line or term that is meant; empty for the whole answer
public record Remark(Kind kind, String message, String where) {

  /// What sort of thing a remark says.
  public enum Kind {
    RIGHT("right"),
    WRONG("wrong"),
    MISSING("missing"),
    EXTRA("extra"),
    MISCONCEPTION("misconception"),
    NEAR_MISS("near miss"),
    STEP("step"),
    WORKING("working"),
    FORM("form"),
    FOLLOW_THROUGH("follow-through"),
    WITNESS("witness"),
    SYNTAX("syntax"),
    NOTE("note"),
    UNDECIDED("undecided");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /// Whether it says how a wrong result came about.
    boolean isExplanation() {
      return this == MISCONCEPTION || this == NEAR_MISS || this == STEP;
    }
  }

  static Remark of(Kind kind, String message) {
    return new Remark(kind, message, "");
  }

  Remark at(String place) {
    return where.isEmpty() ? new Remark(kind, message, place) : this;
  }
}
