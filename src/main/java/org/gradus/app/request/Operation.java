package org.gradus.app.request;

import java.util.List;

/// One thing that Gradus does, asked for by a command line or by a line of a batch.
public interface Operation {

  /// The name of the command, and the `op` of a request.
  String name();

  /// One sentence for the help.
  String description();

  /// What the operation is told, beyond what every operation is told.
  List<Field> fields();

  /// The answer.
  ///
  /// @throws Refused if the request cannot be answered
  Answer answer(Request request);
}
