package org.gradus.app.command;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.app.file.InputFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.exercise.Audit;
import org.gradus.exercise.Audit.Outcome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `audit`: the claims of a text about numbers and derivatives, recomputed.
public final class AuditCommand implements Subcommand {
  private static final Verb AUDIT =
      new Verb(
          "audit",
          "Recomputes the numbers and derivatives that a text claims, such as 2.001² = 4.004001.",
          "The texts.",
          List.of(
              Verb.flag("--all", "Shows what is right or rightly rounded, too."),
              Verb.flag("--json", "Writes one line of JSON.")),
          AuditCommand::audit);

  @Override
  public String name() {
    return AUDIT.name();
  }

  @Override
  public CommandSpec spec() {
    return AUDIT.spec();
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    return AUDIT.run(line, streams);
  }

  private static int audit(Verb.Line line, Streams streams) {
    if (line.files().isEmpty()) {
      throw Refused.request("Name a text, such as notes.md.");
    }
    boolean isRight = true;
    for (var file : line.files()) {
      var findings = Audit.of(InputFile.read(file));
      if (line.flag("--json")) {
        streams.out().println(members(file, findings).json());
      } else {
        print(file, findings, line.flag("--all"), streams);
      }
      isRight &= findings.stream().noneMatch(f -> f.outcome() == Outcome.WRONG);
    }
    return isRight ? ExitCode.DONE : ExitCode.NO;
  }

  private static void print(
      String file, List<Audit.Finding> findings, boolean all, Streams streams) {
    for (var finding : findings) {
      if (all || finding.outcome() == Outcome.WRONG) {
        var right = finding.right().isEmpty() ? "" : ": " + finding.right();
        streams
            .out()
            .println(
                "%s:%d  %s  is %s%s"
                    .formatted(
                        file, finding.line(), finding.claim(), finding.outcome().label(), right));
      }
    }
    streams
        .out()
        .println(
            "%s: %d claims were recomputed: %d right, %d rounded, %d wrong."
                .formatted(
                    file,
                    findings.size(),
                    count(findings, Outcome.RIGHT),
                    count(findings, Outcome.ROUNDED),
                    count(findings, Outcome.WRONG)));
  }

  private static long count(List<Audit.Finding> findings, Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).count();
  }

  private static Members members(String file, List<Audit.Finding> findings) {
    Stream<Members> claims =
        findings.stream()
            .map(finding ->
                new Members()
                    .put("line", finding.line())
                    .put("claim", finding.claim())
                    .put("outcome", finding.outcome().label())
                    .put("right", finding.right()));
    return new Members().put("ok", true).put("file", file).put("claims", claims.toList());
  }
}
