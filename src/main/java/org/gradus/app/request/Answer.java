package org.gradus.app.request;

import java.util.Optional;
import org.gradus.document.Document;
import org.gradus.document.Figure;
import org.gradus.document.Format;

/// What an operation answers: the members of a batch response, and the text for a terminal.
///
/// @param exitCode {@link ExitCode#DONE}, or {@link ExitCode#NO} where the answer is "no"
/// @param document what the text says, where it is a document, for other formats than text
/// @param figure the picture, where there is one, for the file that a command line names
/// @param stacked the text with its matrices over several lines, for a person who reads along
public record Answer(
    Members fields,
    String text,
    int exitCode,
    Optional<Document> document,
    Optional<Figure> figure,
    Optional<String> stacked) {

  public Answer(Members fields, String text, int exitCode) {
    this(fields, text, exitCode, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Answer done(Members fields, String text) {
    return new Answer(fields, text, ExitCode.DONE);
  }

  /// An answer that is a document.
  public static Answer told(Members fields, Document document, int exitCode) {
    return new Answer(
        fields,
        Format.TEXT.write(document),
        exitCode,
        Optional.of(document),
        Optional.empty(),
        Optional.empty());
  }

  public Answer stackedAs(String lines) {
    return new Answer(fields, text, exitCode, document, figure, Optional.of(lines));
  }

  /// The answer with its document, where the text is not made of it.
  public Answer with(Document written) {
    return new Answer(fields, text, exitCode, Optional.of(written), figure, stacked);
  }

  public Answer with(Figure picture) {
    return new Answer(fields, text, exitCode, document, Optional.of(picture), stacked);
  }
}
