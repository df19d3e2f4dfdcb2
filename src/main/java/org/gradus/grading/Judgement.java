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

  boolean isRight() {
    return state == State.RIGHT;
  }
}
