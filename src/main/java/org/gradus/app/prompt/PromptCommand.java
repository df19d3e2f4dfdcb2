package org.gradus.app.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.command.Subcommand;
import org.gradus.app.request.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `prompt`: the lines of a script, answered as at the prompt.
///
/// @param gradus the command line of which this is a command
public record PromptCommand(Supplier<Gradus> gradus, LongSupplier clock) implements Subcommand {
  private static final String ON_ERROR = "--on-error";

  @Override
  public String name() {
    return "prompt";
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description("Answers the lines of a script, or of standard input, as at the prompt.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("FILE")
                .type(String.class)
                .description("The script; else standard input.")
                .build())
        .addOption(
            OptionSpec.builder(ON_ERROR)
                .arity("1")
                .paramLabel("stop|go-on")
                .type(String.class)
                .description("What happens after a line that fails (go-on).")
                .build());
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    var choice = line.matchedOptionValue(ON_ERROR, "go-on");
    if (!choice.equals("stop") && !choice.equals("go-on")) {
      streams.err().println("'" + choice + "' is no choice for --on-error. There are stop, go-on.");
      return ExitCode.MISUSE;
    }
    return line.hasMatchedPositional(0)
        ? script(line.matchedPositionalValue(0, ""), choice.equals("stop"), streams)
        : answer(streams, choice.equals("stop"));
  }

  private int script(String file, boolean stops, Streams streams) {
    try (var in = Files.newInputStream(Path.of(file))) {
      return answer(new Streams(in, streams.out(), streams.err()), stops);
    } catch (IOException unreadable) {
      streams.err().println("'" + file + "' cannot be read.");
      return ExitCode.UNREADABLE;
    }
  }

  private int answer(Streams streams, boolean stops) {
    var session = new Session(gradus.get(), streams, clock);
    return new Prompt(session, PlainLines.of(streams, ""), stops).run();
  }
}
