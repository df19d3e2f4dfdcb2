package org.gradus.stationary;

/// A part of a function with which the exact methods cannot begin.
final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsupported(String message) {
    super(message, null, false, false);
  }
}
