package org.gradus.app;

/// What an operation answers: the members of a batch response, and the text for a terminal.
///
/// @param exitCode {@link ExitCode#DONE}, or {@link ExitCode#NO} where the answer is "no"
record Answer(Members fields, String text, int exitCode) {

  static Answer done(Members fields, String text) {
    return new Answer(fields, text, ExitCode.DONE);
  }
}
