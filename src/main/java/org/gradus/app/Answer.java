package org.gradus.app;

import java.util.Optional;
import org.gradus.document.Figure;

/// What an operation answers: the members of a batch response, and the text for a terminal.
///
/// @param exitCode {@link ExitCode#DONE}, or {@link ExitCode#NO} where the answer is "no"
/// @param figure the picture, where there is one, for the file that a command line names
record Answer(Members fields, String text, int exitCode, Optional<Figure> figure) {

  Answer(Members fields, String text, int exitCode) {
    this(fields, text, exitCode, Optional.empty());
  }

  static Answer done(Members fields, String text) {
    return new Answer(fields, text, ExitCode.DONE);
  }

  Answer with(Figure picture) {
    return new Answer(fields, text, exitCode, Optional.of(picture));
  }
}
