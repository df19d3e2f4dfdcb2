package org.gradus.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/// A session whose lines stand in a text, and whose answers become part of one.
final class TypedSession {
  private final StringWriter shown = new StringWriter();
  private final Session session;

  TypedSession() {
    var writer = new PrintWriter(shown, true);
    var streams = new Streams(InputStream.nullInputStream(), writer, writer);
    session = new Session(new Gradus(Commands.ALL), streams, () -> 0);
  }

  /// All that a line shows, results and messages alike.
  String answer(String line) {
    shown.getBuffer().setLength(0);
    session.answer(line);
    return shown.toString();
  }
}
