package org.gradus.app.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.app.request.ExitCode;
import org.gradus.notation.Misspelling;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line of `gradus`: finds the command, runs it, and turns what happens into an exit
/// code.
public record Gradus(List<Subcommand> commands) {

  /// Milliseconds from a fixed time.
  public static final LongSupplier CLOCK = () -> System.nanoTime() / 1_000_000;

  /// What nobody types as an expression: `--x` is the negative of the negative of x, `--steps` an
  /// option.
  private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]+)(=.*)?", Pattern.DOTALL);

  /// Runs one command line; never throws and never ends the process.
  public int run(Streams streams, String... arguments) {
    try {
      var plain = runPlain(streams, arguments);
      return plain.isPresent() ? plain.getAsInt() : execute(parse(arguments), streams);
    } catch (ParameterException misuse) {
      return explain(misuse, streams);
    } catch (StackOverflowError | OutOfMemoryError tooLarge) {
      streams.err().println("gradus: this is too large for the memory of the process.");
      return ExitCode.UNDECIDED;
    } catch (Throwable fault) {
      streams.err().println("gradus: this is a fault of the program, please report it: " + fault);
      return ExitCode.FAULT;
    }
  }

  private OptionalInt runPlain(Streams streams, String... arguments) {
    var command = Stream.of(arguments).limit(1).flatMap(name -> command(name).stream()).findFirst();
    return command.isPresent()
        ? command.get().runPlain(List.of(arguments).subList(1, arguments.length), streams)
        : OptionalInt.empty();
  }

  private ParseResult parse(String... arguments) {
    var line = new CommandLine(specification(arguments));
    Stream.of(arguments)
        .limit(1)
        .map(line.getSubcommands()::get)
        .filter(Objects::nonNull)
        .forEach(command -> prepare(command, arguments));
    line.setExpandAtFiles(false).setInterpolateVariables(false);
    return line.parseArgs(arguments);
  }

  /// The specification of `gradus` with the command that the arguments name, or with all where they
  /// name none.
  ///
  /// One command's specification instead of a dozen's keeps short commands short.
  private CommandSpec specification(String... arguments) {
    var spec =
        CommandSpec.create()
            .name("gradus")
            .addOption(
                OptionSpec.builder("--version")
                    .versionHelp(true)
                    .description("Shows the version.")
                    .build());
    spec.usageMessage()
        .description("Differentiates step by step, and explains every step.")
        .synopsisSubcommandLabel("COMMAND");
    var named = Stream.of(arguments).limit(1).flatMap(name -> command(name).stream()).toList();
    for (var command : named.isEmpty() ? commands : named) {
      spec.addSubcommand(command.name(), withHelp(command.spec()));
    }
    return withHelp(spec);
  }

  private Optional<Subcommand> command(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private static CommandSpec withHelp(CommandSpec spec) {
    return spec.addOption(
        OptionSpec.builder("--help").usageHelp(true).description("Shows this help.").build());
  }

  /// An expression may begin with a minus sign, so what is no option of the command is an
  /// expression, unless it looks like an option that was misspelt.
  private static void prepare(CommandLine command, String... arguments) {
    if (!command.getSubcommands().isEmpty()) {
      return;
    }
    command
        .setUnmatchedOptionsArePositionalParams(true)
        .setPosixClusteredShortOptionsAllowed(false);
    var options = command.getCommandSpec().optionsMap();
    Stream.of(arguments)
        .takeWhile(argument -> !argument.equals("--"))
        .map(OPTION::matcher)
        .filter(option -> option.matches() && !options.containsKey(option.group(1)))
        .findFirst()
        .ifPresent(option -> refuse(command, option.group(1)));
  }

  private static void refuse(CommandLine command, String option) {
    var options = command.getCommandSpec().optionsMap().keySet();
    throw new ParameterException(command, unknown("option", option, options.stream()));
  }

  private int execute(ParseResult parsed, Streams streams) {
    if (parsed.isVersionHelpRequested()) {
      streams.out().println("gradus " + version());
      return ExitCode.DONE;
    }
    var last = innermost(parsed);
    if (last.isUsageHelpRequested() || !last.commandSpec().subcommands().isEmpty()) {
      last.commandSpec().commandLine().usage(streams.out(), Ansi.OFF);
      return ExitCode.DONE;
    }
    var line = parsed.subcommand();
    return command(line.commandSpec().name()).orElseThrow().run(line, streams);
  }

  /// The line of the command that is named last, such as `sheet` in `exercise sheet`.
  private static ParseResult innermost(ParseResult line) {
    return line.hasSubcommand() ? innermost(line.subcommand()) : line;
  }

  private int explain(ParameterException misuse, Streams streams) {
    var command = misuse.getCommandLine();
    streams.err().println("gradus: " + message(misuse));
    streams.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.MISUSE;
  }

  private String message(ParameterException misuse) {
    if (!(misuse instanceof UnmatchedArgumentException unmatched)) {
      return misuse.getMessage();
    }
    var first = unmatched.getUnmatched().getFirst();
    var command = misuse.getCommandLine();
    if (OPTION.matcher(first).matches()) {
      return unknown("option", first, command.getCommandSpec().optionsMap().keySet().stream());
    }
    return !command.getSubcommands().isEmpty()
        ? unknown("command", first, command.getSubcommands().keySet().stream())
        : "'%s' is one argument too many. An expression with spaces needs quotes.".formatted(first);
  }

  private static String unknown(String kind, String word, Stream<String> known) {
    return "There is no %s '%s'.".formatted(kind, word)
        + Misspelling.nearest(word, known).map(" Did you mean '%s'?"::formatted).orElse("");
  }

  /// The version that the build wrote into the jar.
  private static String version() {
    var version = Gradus.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }
}
