package org.gradus.app;

import java.util.Optional;
import org.gradus.document.Document;
import org.gradus.document.Figure;
import org.gradus.document.Format;

/// What an operation answers: the members of a batch response, and the text for a terminal.
///
/// @param exitCode {@link ExitCode#DONE}, or {@link ExitCode#NO} where the answer is "no"
/// @param document what the text says, where it is a document, for other formats than text
/// @param figure the picture, where there is one, for the file that a command line names
record Answer(
    Members fields,
    String text,
    int exitCode,
    Optional<Document> document,
    Optional<Figure> figure) {

  Answer(Members fields, String text, int exitCode) {
    this(fields, text, exitCode, Optional.empty(), Optional.empty());
  }

  static Answer done(Members fields, String text) {
    return new Answer(fields, text, ExitCode.DONE);
  }

  /// An answer that is a document.
  static Answer told(Members fields, Document document, int exitCode) {
    return new Answer(
        fields, Format.TEXT.write(document), exitCode, Optional.of(document), Optional.empty());
  }

  Answer with(Figure picture) {
    return new Answer(fields, text, exitCode, document, Optional.of(picture));
  }
}
