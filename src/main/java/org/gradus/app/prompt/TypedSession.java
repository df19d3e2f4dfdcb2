package org.gradus.app.prompt;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;

/// A session whose lines stand in a text, and whose answers become part of one.
final class TypedSession {
  private final StringWriter shown = new StringWriter();
  private final Session session;

  TypedSession(Gradus gradus) {
    var writer = new PrintWriter(shown, true);
    var streams = new Streams(InputStream.nullInputStream(), writer, writer);
    session = new Session(gradus, streams, () -> 0);
  }

  /// All that a line shows, results and messages alike.
  String answer(String line) {
    shown.getBuffer().setLength(0);
    session.answer(line);
    return shown.toString();
  }
}
