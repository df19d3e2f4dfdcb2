package org.gradus.app;

import tools.jackson.databind.node.ObjectNode;

/// What an operation answers: the members of a batch response, and the text for a terminal.
///
/// @param exitCode {@link ExitCode#DONE}, or {@link ExitCode#NO} where the answer is "no"
record Answer(ObjectNode fields, String text, int exitCode) {

  static Answer done(ObjectNode fields, String text) {
    return new Answer(fields, text, ExitCode.DONE);
  }
}
