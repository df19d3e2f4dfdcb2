package org.gradus.lesson;

import org.gradus.document.Document;

/// What came of the wish to explain something.
public sealed interface Lesson {

  /// The worked example.
  record Told(Document document) implements Lesson {}

  /// There is nothing to tell, for a reason that a person can read.
  record Refused(String reason) implements Lesson {}
}
