package org.gradus.grading;

import java.util.List;
import java.util.Optional;

/// What is known of one component of an answer.
///
/// @param proof what equality rests on; empty where it does not hold
/// @param share the part of the component that is right, from 0 to 1
/// @param trace the sentence about the mark
record Judgement(
    State state,
    String proof,
    double share,
    String trace,
    List<Remark> remarks,
    List<String> misconceptions,
    Optional<Witness> witness) {

  /// Whether the component has the right value.
  enum State {
    RIGHT,
    WRONG,
    UNDECIDED
  }

  Judgement {
    remarks = List.copyOf(remarks);
    misconceptions = List.copyOf(misconceptions);
  }

  static Judgement right(String proof) {
    return new Judgement(
        State.RIGHT, proof, 1, "the value is right", List.of(), List.of(), Optional.empty());
  }

  static Judgement undecided(String message) {
    return new Judgement(
        State.UNDECIDED,
        "",
        0,
        "undecided",
        List.of(Remark.of(Remark.Kind.UNDECIDED, message)),
        List.of(),
        Optional.empty());
  }

  /// The same for a part that is right for the student's own earlier result.
  Judgement followingThrough(double credit, String label) {
    var remark =
        new Remark(
            Remark.Kind.FOLLOW_THROUGH,
            "This follows rightly from your own gradient, where the mistake was made.",
            label);
    return new Judgement(
        state,
        proof,
        Math.max(share, credit),
        "right for the student's own gradient",
        List.of(remark),
        List.of("followThrough"),
        witness);
  }

  boolean isRight() {
    return state == State.RIGHT;
  }
}
