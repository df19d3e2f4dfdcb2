package org.gradus.lesson;

/// Something that cannot be shown, such as a line that a witness does not confirm; the message is
/// for a person.
final class Unconfirmed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unconfirmed(String message) {
    super(message, null, false, false);
  }
}
