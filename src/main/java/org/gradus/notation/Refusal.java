package org.gradus.notation;

/// Leaves the reading of a text at its first error; {@link Reader#read} turns it into a result.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SyntaxError error;

  Refusal(SyntaxError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  SyntaxError error() {
    return error;
  }
}
