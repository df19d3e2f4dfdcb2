package org.gradus.app.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// A command with commands below it, such as `exercise` with `sheet`.
public record Family(String name, String description, List<Verb> verbs) implements Subcommand {
  public Family {
    verbs = List.copyOf(verbs);
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
    for (var verb : verbs) {
      spec.addSubcommand(
          verb.name(),
          verb.spec()
              .addOption(
                  OptionSpec.builder("--help")
                      .usageHelp(true)
                      .description("Shows this help.")
                      .build()));
    }
    return spec;
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    var below = line.subcommand();
    var name = below.commandSpec().name();
    return verbs.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow()
        .run(below, streams);
  }
}
