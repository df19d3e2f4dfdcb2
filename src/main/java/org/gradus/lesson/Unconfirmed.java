package org.gradus.lesson;

/// A line that a witness does not confirm, and that is therefore not shown.
final class Unconfirmed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unconfirmed(String message) {
    super(message, null, false, false);
  }
}
