package org.gradus.descent;

/// What a name with parameters stands for, such as `momentum:0.9`.
public sealed interface Named<T> {

  /// It stands for this.
  record Found<T>(T value) implements Named<T> {}

  /// It stands for nothing; the message says what there is.
  record Unknown<T>(String message) implements Named<T> {}
}
