package org.gradus.app.prompt;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.document.Stacked;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Lessons;
import org.gradus.notation.Note;
import org.gradus.notation.Reading;

/// Reads a line at the prompt, with what has been defined before.
///
/// A line that begins with the name of a command is a command; any other is mathematics: a
/// definition, a derivative to take (`∇f`, `f_xy`, `∂f/∂x`), a value, or a function.
///
/// @param last the function that the last question was about
record EntryReader(
    Map<String, Operation> operations,
    Set<String> commands,
    Definitions definitions,
    Optional<String> last) {
  private static final Set<String> ENDS = Set.of("quit", "exit", ":q");
  private static final String COMMENT = "#";

  /// A terminal clears its screen; nothing else has one.
  static final String CLEAR = "clear";

  /// Other names of operations.
  private static final Map<String, String> ALIASES =
      Map.of(
          "nudge",
          "check",
          "grad",
          "gradient",
          "hess",
          "hessian",
          "derivative",
          "diff",
          "differentiate",
          "diff",
          "derive",
          "diff");

  /// @throws Refused if the line cannot be read
  Entry read(String line) {
    var text = line.strip();
    if (text.isEmpty() || text.startsWith(COMMENT)) {
      return new Entry.Nothing();
    }
    var words = text.split("\\s+", 2);
    var rest = words.length > 1 ? words[1] : "";
    if (ENDS.contains(text)) {
      return new Entry.End();
    }
    return rest.startsWith("=") ? mathematics(text) : named(words[0], rest, text);
  }

  private Entry named(String word, String rest, String text) {
    return switch (word) {
      case "help", "?" -> new Entry.Help(Optional.of(rest).filter(name -> !name.isEmpty()));
      case "let" -> let(rest);
      case "names" -> new Entry.Names();
      case CLEAR -> new Entry.Nothing();
      case "steps" -> new Entry.Why("normal");
      case "why" -> new Entry.Why("full");
      case "save" -> new Entry.Save(path(rest, "save"));
      case "load" -> new Entry.Load(path(rest, "load"));
      case String _ -> command(word, rest, text);
    };
  }

  private Entry command(String word, String rest, String text) {
    var name = ALIASES.getOrDefault(word, word);
    var operation = operations.get(name);
    if (operation != null && !CommandWords.namesFiles(operation, rest)) {
      return new CommandWords(operation, definitions, last).asked(withoutOf(rest, operation));
    }
    if (commands.contains(name)) {
      return new Entry.CommandLine(Stream.concat(Stream.of(name), words(rest)).toList());
    }
    new UnknownWord(word, firstWords())
        .message(definitions.reader().read(word))
        .ifPresent(message -> {
          throw Refused.request(message);
        });
    return mathematics(text);
  }

  /// `gradient of f` is `gradient f`, except where `of` is an option.
  private static String withoutOf(String rest, Operation operation) {
    boolean isOption = operation.fields().stream().anyMatch(field -> field.name().equals("of"));
    return rest.startsWith("of ") && !isOption ? rest.substring("of ".length()) : rest;
  }

  private static Stream<String> words(String text) {
    return CommandWords.words(text).stream().map(CommandWords.Word::text);
  }

  private static Path path(String rest, String command) {
    if (rest.isEmpty()) {
      throw Refused.request("Name the file: %s notes.md.".formatted(command));
    }
    try {
      return Path.of(rest);
    } catch (InvalidPathException none) {
      throw Refused.request("'" + rest + "' is not the name of a file.");
    }
  }

  private Entry let(String text) {
    return statement(text)
            instanceof
            Statement.Equation(
                Statement.Left.Expression(Expr.Variable(var name)),
                Statement.Value(var value))
        ? new Entry.Let(name, constant(definitions.closed(value)))
        : refuseLet();
  }

  private static Entry refuseLet() {
    throw Refused.request("A value is given a name so: let a = 3.");
  }

  private static Expr constant(Expr value) {
    var free = FreeSymbols.of(value);
    if (!free.isEmpty()) {
      var symbol = free.iterator().next();
      throw Refused.request(
          "A value has no variables, and this has '%s'. A function is defined so: f(%s) = …"
              .formatted(symbol, symbol));
    }
    return value;
  }

  private Entry mathematics(String text) {
    var question = new Questions(operations, definitions).of(text);
    return question.isPresent() ? question.get() : entry(text, reading(text));
  }

  private Entry entry(String text, Reading.Read reading) {
    return switch (reading.statement()) {
      case Statement.Definition function -> new Entry.Defined(function);
      case Statement.Equation(
              Statement.Left.Expression(Expr.Variable(var name)),
              Statement.Value(var body)) -> {
        var closed = definitions.closed(body);
        var variables = Lessons.variables(closed);
        yield FreeSymbols.of(closed).isEmpty()
            ? new Entry.Let(name, closed)
            : new Entry.Defined(new Statement.Definition(name, variables, body));
      }
      case Statement.Value(Expr.Variable(var name)) when definitions.function(name).isPresent() ->
          new Entry.Shown(definitions.function(name).get());
      case Statement.Value(var e) -> {
        var closed = definitions.closed(e);
        FreeSymbols.of(closed).forEach(this::refuseFunction);
        var operation = FreeSymbols.of(closed).isEmpty() ? "evaluate" : "gradient";
        yield new CommandWords(operations.get(operation), definitions, last).asked(quoted(text));
      }
      case Statement.Equation _ ->
          throw Refused.request(
              "An equation by itself asks nothing. To compare its sides: equal LEFT = RIGHT. To"
                  + " have an answer judged: grade ANSWER of f.");
      case Statement.Vector _, Statement.Matrix _ ->
          throw Refused.request("Several components by themselves ask nothing; name a command.");
    };
  }

  private void refuseFunction(Symbol name) {
    definitions
        .function(name)
        .ifPresent(f -> {
          throw Refused.request(
              "'%1$s' is a function here: its value is %2$s, its derivative by %3$s is %1$s_%3$s."
                  .formatted(name, Stacked.head(name, f.parameters()), f.parameters().getFirst()));
        });
  }

  /// A text in which no word is an option.
  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private Statement statement(String text) {
    return reading(text).statement();
  }

  private Reading.Read reading(String text) {
    return switch (definitions.reader().read(text)) {
      case Reading.Read read -> read;
      case Reading.Unreadable(var error) -> throw Refused.unreadable(text, error);
    };
  }

  /// The notes of a reading as sentences.
  static List<String> sentences(List<Note> notes) {
    return notes.stream().map(Note::message).toList();
  }

  /// The names that a line may begin with.
  Set<String> firstWords() {
    return Stream.of(
            commands,
            operations.keySet(),
            ALIASES.keySet(),
            List.of("help", "let", "names", "steps", "why", "save", "load", "clear", "quit"))
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
