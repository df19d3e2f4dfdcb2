package org.gradus.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.number.Budget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// One of the commands below a command, such as `sheet` below `exercise`.
///
/// @param files what the files behind the name are
public record Verb(
    String name, String description, String files, List<OptionSpec> options, Work work) {
  public Verb {
    options = List.copyOf(options);
  }

  /// What a verb does.
  public interface Work {

    /// Returns one of the exit codes.
    int run(Line line, Streams streams) throws IOException;
  }

  /// What stands behind a verb on the command line.
  public record Line(ParseResult parsed) {
    public List<String> files() {
      return parsed.matchedPositionals().isEmpty()
          ? List.of()
          : parsed.matchedPositional(0).stringValues();
    }

    public Optional<String> option(String name) {
      return parsed.hasMatchedOption(name)
          ? Optional.of(parsed.matchedOption(name).stringValues().getLast())
          : Optional.empty();
    }

    boolean flag(String name) {
      return parsed.hasMatchedOption(name);
    }

    /// A whole number from `least` to `most`.
    long number(String name, long least, long most, long byDefault) {
      var given = option(name);
      return given.isEmpty()
          ? byDefault
          : given
              .filter(text -> text.matches("\\d{1,18}"))
              .map(Long::valueOf)
              .filter(value -> value >= least && value <= most)
              .orElseThrow(() ->
                  Refused.request(
                      "'%s' is a whole number from %d to %d, not '%s'."
                          .formatted(name, least, most, given.get())));
    }
  }

  public static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(description).build();
  }

  CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage().description(description);
    if (!files.isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel("FILE")
              .description(files)
              .build());
    }
    options.forEach(spec::addOption);
    return spec;
  }

  int run(ParseResult line, Streams streams) {
    try {
      return work.run(new Line(line), streams);
    } catch (Refused refused) {
      return refuse(refused, line, streams);
    } catch (Budget.Exhausted end) {
      return refuse(Refused.exhausted(end), line, streams);
    } catch (IOException | UncheckedIOException broken) {
      streams.err().println("A file cannot be read: " + broken.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  private static int refuse(Refused refused, ParseResult line, Streams streams) {
    if (line.hasMatchedOption("--json")) {
      streams.out().println(refused.response(new Members()).json());
    } else {
      streams.err().println(refused.picture());
    }
    return refused.kind().exitCode();
  }
}
