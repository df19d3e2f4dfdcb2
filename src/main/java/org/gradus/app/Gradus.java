package org.gradus.app;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line of `gradus`: finds the command, runs it, and turns whatever happens into an
/// exit code.
record Gradus(List<Subcommand> commands) {

  /// An argument that nobody types as an expression: `--x` is the negative of the negative of x,
  /// but `--steps` is an option.
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+(=.*)?", Pattern.DOTALL);

  /// Runs one command line; never throws and never ends the process.
  int run(Streams streams, String... arguments) {
    try {
      return commandLine(streams, arguments).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError tooLarge) {
      streams.err().println("gradus: this input is too large for the memory of this process.");
      return ExitCode.UNDECIDED;
    } catch (Throwable fault) {
      return confess(fault, streams);
    }
  }

  private CommandLine commandLine(Streams streams, String... arguments) {
    var line = new CommandLine(root(arguments));
    line.getSubcommands().values().forEach(Gradus::takeExpressions);
    return line.setOut(streams.out())
        .setErr(streams.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setParameterExceptionHandler((misuse, _) -> explain(misuse, streams))
        .setExecutionStrategy(parsed -> execute(parsed, streams))
        .setExecutionExceptionHandler((fault, _, _) -> confess(fault, streams));
  }

  /// The specification of `gradus` with the command that the arguments name, or with all where they
  /// name none.
  ///
  /// Building one specification instead of a dozen keeps short commands short.
  private CommandSpec root(String... arguments) {
    var root =
        CommandSpec.create()
            .name("gradus")
            .version("gradus " + version())
            .addOption(
                OptionSpec.builder("--version")
                    .versionHelp(true)
                    .description("Shows the version.")
                    .build());
    root.usageMessage()
        .description("Differentiates step by step, and explains every step.")
        .synopsisSubcommandLabel("COMMAND");
    addHelp(root);
    for (var command : named(arguments)) {
      root.addSubcommand(command.name(), addHelp(command.spec()));
    }
    return root;
  }

  private List<Subcommand> named(String... arguments) {
    var first = arguments.length == 0 ? "" : arguments[0];
    var named = commands.stream().filter(command -> command.name().equals(first)).toList();
    return named.isEmpty() ? commands : named;
  }

  private static CommandSpec addHelp(CommandSpec spec) {
    return spec.addOption(
        OptionSpec.builder("--help").usageHelp(true).description("Shows this help.").build());
  }

  /// An expression may begin with a minus sign, so what is not an option of the command is an
  /// expression.
  private static void takeExpressions(CommandLine command) {
    command
        .setUnmatchedOptionsArePositionalParams(true)
        .setPosixClusteredShortOptionsAllowed(false);
  }

  private int execute(ParseResult parsed, Streams streams) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (!parsed.hasSubcommand()) {
      parsed.commandSpec().commandLine().usage(streams.out());
      return ExitCode.DONE;
    }
    var line = parsed.subcommand();
    refuseUnknownOptions(line);
    var name = line.commandSpec().name();
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow()
        .run(line, streams);
  }

  private static void refuseUnknownOptions(ParseResult line) {
    var unknown =
        line.matchedPositionals().stream()
            .flatMap(parameter -> parameter.stringValues().stream())
            .filter(text -> OPTION.matcher(text).matches())
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw new UnmatchedArgumentException(line.commandSpec().commandLine(), unknown);
    }
  }

  private static int explain(ParameterException misuse, Streams streams) {
    var command = misuse.getCommandLine().getCommandSpec();
    streams.err().println("gradus: " + message(misuse));
    streams.err().println("Try '" + command.qualifiedName() + " --help'.");
    return ExitCode.MISUSE;
  }

  private static String message(ParameterException misuse) {
    return switch (misuse) {
      case UnmatchedArgumentException unknown -> message(unknown);
      default -> misuse.getMessage();
    };
  }

  private static String message(UnmatchedArgumentException unknown) {
    var first = unknown.getUnmatched().getFirst();
    var kind = first.startsWith("-") ? "option" : "command";
    var suggestions = unknown.getSuggestions();
    return "There is no %s '%s'.".formatted(kind, first)
        + (suggestions.isEmpty() ? "" : " Did you mean '%s'?".formatted(suggestions.getFirst()));
  }

  private static int confess(Throwable fault, Streams streams) {
    streams.err().println("gradus: this is a fault of the program, please report it: " + fault);
    return ExitCode.FAULT;
  }

  /// The version that the build wrote into the jar.
  static String version() {
    var version = Main.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }
}
