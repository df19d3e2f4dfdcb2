package org.gradus.app.prompt;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.app.request.Field;
import org.gradus.expr.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes commands at the start of a line, options behind a command, and everywhere the names of
/// functions, of what was defined, and of characters behind a backslash.
record PromptCompleter(Session session) implements Completer {

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    candidates(line).forEach(candidates::add);
  }

  private Stream<Candidate> candidates(ParsedLine line) {
    var word = line.word();
    var path = FileNames.pathBehindCommand(line.line().substring(0, line.cursor()));
    if (path.isPresent()) {
      return FileNames.continuing(path.get()).stream().map(name -> file(name, path.get(), word));
    }
    if (word.startsWith("\\")) {
      return UnicodeInput.beginningWith(word.substring(1)).entrySet().stream()
          .map(name ->
              candidate("\\" + name.getKey(), "\\" + name.getKey() + " " + name.getValue(), false));
    }
    var names = Stream.concat(session.definitions().names().stream(), Function.names().stream());
    var words =
        line.wordIndex() == 0
            ? session.reader().firstWords().stream()
            : options(line.words().getFirst());
    return Stream.concat(words, names).map(name -> candidate(name, name, true));
  }

  private static Candidate candidate(String value, String shown, boolean isWhole) {
    return new Candidate(value, shown, null, null, null, null, isWhole);
  }

  /// What stands before the cursor of a path may be more than the last run of letters, which is all
  /// that is replaced.
  private static Candidate file(String name, String path, String word) {
    var typed = path.substring(path.lastIndexOf('/') + 1);
    var value = name.substring(typed.length() - word.length());
    return candidate(value, name, !name.endsWith("/"));
  }

  private Stream<String> options(String head) {
    var command = head.split("\\s+", 2)[0];
    return session.reader().operations().values().stream()
        .filter(operation -> operation.name().equals(command))
        .flatMap(operation -> operation.fields().stream())
        .flatMap(PromptCompleter::words);
  }

  private static Stream<String> words(Field field) {
    return field.positional() ? field.choices().stream() : Stream.of(field.name());
  }
}
