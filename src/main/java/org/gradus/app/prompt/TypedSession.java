package org.gradus.app.prompt;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.document.Block;

/// A session whose lines stand in a text, and whose answers become part of one.
final class TypedSession {
  private final StringWriter shown = new StringWriter();
  private final Session session;

  TypedSession(Gradus gradus) {
    var writer = new PrintWriter(shown, true);
    var streams = new Streams(InputStream.nullInputStream(), writer, writer);
    session = new Session(gradus, streams, () -> 0);
  }

  /// The line behind a sign, and what it gives: a document, or all that it shows.
  List<Block> blocks(String sign, String line) {
    var text = answer(line);
    var blocks = session.lastAnswer().map(CommandOutput::blocks).orElse(List.of());
    var typed = sign + line;
    return blocks.isEmpty()
        ? List.of(new Block.Code("", typed + "\n" + text))
        : Stream.concat(Stream.of(new Block.Code("sh", typed)), blocks.stream()).toList();
  }

  /// All that a line shows, results and messages alike.
  String answer(String line) {
    shown.getBuffer().setLength(0);
    session.answer(line);
    return shown.toString();
  }
}
