package org.gradus.compute;

/// An expression has no numeric evaluation: a symbol without a value, or a Σ whose bounds are not
/// numbers.
///
/// The message is a sentence for the person who wrote the expression.
public final class NotNumeric extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotNumeric(String sentence) {
    super(sentence, null, false, false);
  }
}
