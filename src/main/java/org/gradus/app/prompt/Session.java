package org.gradus.app.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.OperationCommand;
import org.gradus.app.command.Streams;
import org.gradus.app.command.Subcommand;
import org.gradus.app.operation.Operations;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.document.Stacked;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;

/// A conversation at the prompt: what has been defined, what was asked last, what it answered.
public final class Session {
  private static final Symbol ANS = Symbol.of("ans");

  /// The members of an answer that `ans` stands for, the first that is there.
  private static final List<String> RESULTS = List.of("exact", "derivative", "result", "value");

  /// What explains the answer of an operation; an answer that was graded is explained by its kind.
  private static final Map<String, String> TASKS =
      Map.of(
          "diff", "derivative",
          "gradient", "gradient",
          "hessian", "hessian",
          "stationary", "stationary",
          "check", "nudge",
          "descend", "descent");

  private final Gradus gradus;
  private final Streams streams;
  private final LongSupplier clock;
  private final Map<String, Operation> operations;
  private final Set<String> commands;
  private final List<String> lines = new ArrayList<>();
  private Definitions definitions = Definitions.none();
  private Optional<Entry.Asked> last = Optional.empty();
  private Optional<Answer> lastAnswer = Optional.empty();

  public Session(Gradus gradus, Streams streams, LongSupplier clock) {
    this.gradus = gradus;
    this.streams = streams;
    this.clock = clock;
    this.operations =
        Operations.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    this.commands =
        gradus.commands().stream().map(Subcommand::name).collect(Collectors.toUnmodifiableSet());
  }

  /// Answers a line, and returns the exit code that it would have as a command line; empty where
  /// the line ends the session.
  public Optional<Integer> answer(String line) {
    lastAnswer = Optional.empty();
    try {
      var entry = reader().read(line);
      if (entry instanceof Entry.End) {
        return Optional.empty();
      }
      int code = answer(entry);
      if ((code == ExitCode.DONE || code == ExitCode.NO) && isKept(entry)) {
        lines.add(line.strip());
      }
      return Optional.of(code);
    } catch (Refused refused) {
      streams.err().println(refused.picture());
      return Optional.of(refused.kind().exitCode());
    }
  }

  /// Whether a line belongs into a lesson that is made of the session.
  private static boolean isKept(Entry entry) {
    return switch (entry) {
      case Entry.Defined _, Entry.Let _, Entry.Shown _, Entry.Asked _, Entry.Why _ -> true;
      case Entry.CommandLine _,
          Entry.Nothing _,
          Entry.Save _,
          Entry.Load _,
          Entry.Names _,
          Entry.Help _,
          Entry.End _ ->
          false;
    };
  }

  EntryReader reader() {
    return new EntryReader(operations, commands, definitions, lastFunction());
  }

  Definitions definitions() {
    return definitions;
  }

  /// What the operation that the last line asked for has found.
  Optional<Answer> lastAnswer() {
    return lastAnswer;
  }

  private int answer(Entry entry) {
    return switch (entry) {
      case Entry.Nothing _, Entry.End _ -> ExitCode.DONE;
      case Entry.Defined(var function) -> define(function);
      case Entry.Let(var name, var value) -> let(name, value);
      case Entry.Shown(var function) -> show(function);
      case Entry.Asked asked -> ask(asked);
      case Entry.CommandLine(var words) -> gradus.run(streams, words.toArray(String[]::new));
      case Entry.Why(var detail) -> explain(detail);
      case Entry.Save(var file) -> new SavedSession(lines).save(file, gradus, streams);
      case Entry.Load(var file) -> load(SavedSession.linesOf(file));
      case Entry.Names _ -> showNames();
      case Entry.Help(var command) -> help(command);
    };
  }

  private int define(Definition function) {
    definitions = definitions.with(function);
    last = Optional.of(about(function));
    return show(function);
  }

  /// A function that was just defined is the one that the next question is about.
  private Entry.Asked about(Definition function) {
    var text = Notation.ASCII.write(definitions.closed(function));
    var arguments = new Arguments(Map.of("f", text), Set.of());
    return new Entry.Asked(operations.get("gradient"), arguments, Optional.of(text), List.of());
  }

  private int show(Definition function) {
    var head = Stacked.head(function.name(), function.parameters());
    Stacked.lines(head, function.body()).forEach(streams.out()::println);
    return ExitCode.DONE;
  }

  private int let(Symbol name, Expr value) {
    definitions = definitions.with(name, value);
    Stacked.lines(Notation.TEXT.write(name), value).forEach(streams.out()::println);
    return ExitCode.DONE;
  }

  private int ask(Entry.Asked asked) {
    asked.notes().forEach(note -> streams.err().println("note: " + note));
    var outcome =
        new OperationCommand(asked.operation(), clock)
            .answer(asked.arguments(), answer -> answer.stacked().orElse(answer.text()), streams);
    lastAnswer = outcome.answer();
    lastAnswer.flatMap(Session::result).ifPresent(this::remember);
    if (asked.function().isPresent()) {
      last = Optional.of(isValue(asked) ? asked.about(lastFunction()) : asked);
    }
    return outcome.exitCode();
  }

  /// Whether a number was asked for, such as f(1, 2): the function stays the one of before.
  private boolean isValue(Entry.Asked asked) {
    return asked.operation().name().equals("evaluate")
        && asked
            .function()
            .flatMap(Session::expression)
            .filter(e -> FreeSymbols.of(e).isEmpty())
            .isPresent();
  }

  private Optional<String> lastFunction() {
    return last.flatMap(Entry.Asked::function);
  }

  private void remember(Expr result) {
    definitions = definitions.with(ANS, result);
  }

  private static Optional<Expr> result(Answer answer) {
    return RESULTS.stream()
        .flatMap(name -> Stream.ofNullable(answer.fields().values().get(name)))
        .map(Object::toString)
        .findFirst()
        .flatMap(Session::expression);
  }

  private static Optional<Expr> expression(String text) {
    return Reader.standard().read(text) instanceof Reading.Read(Statement.Value(var e), _, _)
        ? Optional.of(e)
        : Optional.empty();
  }

  private static String task(Entry.Asked asked) {
    var name = asked.operation().name();
    var task =
        switch (name) {
          case "grade" -> asked.arguments().text("kind").orElse("derivative");
          case "explain" -> asked.arguments().text("task").orElse("derivative");
          default -> TASKS.getOrDefault(name, "");
        };
    if (!name.equals("explain") && !TASKS.containsValue(task)) {
      throw Refused.request("What was asked last has no worked solution; ask for a derivative.");
    }
    return task;
  }

  private int explain(String detail) {
    var asked =
        last.orElseThrow(() ->
            Refused.request(
                "Nothing was asked yet. Try: f(x, y) = x²y + sin y, then ∇f, then why."));
    var texts = new HashMap<>(asked.arguments().texts());
    texts.put("task", task(asked));
    texts.put("f", asked.function().orElse(""));
    texts.put("detail", detail);
    var explained =
        new Entry.Asked(
            operations.get("explain"), new Arguments(texts, Set.of()), Optional.empty(), List.of());
    return ask(explained);
  }

  private int load(List<String> script) {
    int worst = ExitCode.DONE;
    for (var line : script) {
      streams.out().println("> " + line);
      worst = Math.max(worst, answer(line).orElse(ExitCode.DONE));
    }
    return worst;
  }

  private int showNames() {
    definitions.functions().values().forEach(this::show);
    definitions
        .values()
        .forEach((name, value) ->
            Stacked.lines(Notation.TEXT.write(name), value).forEach(streams.out()::println));
    if (definitions.names().isEmpty()) {
      streams.out().println("Nothing is defined yet.");
    }
    return ExitCode.DONE;
  }

  private int help(Optional<String> command) {
    if (command.isPresent()) {
      return gradus.run(streams, command.get(), "--help");
    }
    streams.out().print(PromptHelp.text(gradus.commands()));
    return ExitCode.DONE;
  }
}
