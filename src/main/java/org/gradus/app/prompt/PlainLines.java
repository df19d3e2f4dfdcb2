package org.gradus.app.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gradus.app.command.Streams;

/// Lines of a file, a pipe, or a terminal that can do nothing but show characters.
///
/// @param sign what asks for a line; empty where nobody reads along
public record PlainLines(BufferedReader in, Streams streams, String sign) implements Lines {

  public static PlainLines of(Streams streams, String sign) {
    var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    return new PlainLines(in, streams, sign);
  }

  @Override
  public Optional<String> next() {
    streams.out().print(sign);
    streams.out().flush();
    streams.err().flush();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Optional<Integer> answer(Session session, String line) {
    return session.answer(line);
  }
}
