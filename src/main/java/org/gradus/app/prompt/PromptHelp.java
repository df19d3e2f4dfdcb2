package org.gradus.app.prompt;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.app.command.Subcommand;

/// What `help` says at the prompt.
final class PromptHelp {
  private static final String TEXT =
      """
      Define      f(x, y) = x²y + sin y      let a = 3      names (what is defined)
      Ask         f(1, 2)   ∇f   ∇f(1, 2)   hess f   ∂f/∂x   f_xy   f_x(1, 2)   d/dx (x² sin x)
      Then        steps (how the last answer came about)   why (in full)   ans (the last result)
      Commands    stationary f      check f at (1, 2)      descend f from (4, 1) rate 0.1
                  grade 2xy of f by x      explain gradient f      equal (x+1)² = x²+2x+1
                  Options need no dashes and expressions no quotes; a function that is left out is
                  the one of the last question.
      Session     save notes.md   load notes.md   help COMMAND   clear   quit
      Keys        Tab completes names, commands, \\alpha and \\^2; Ctrl-R searches what was typed;
                  Ctrl-C ends long work.

      All commands: %s.
      """;

  private PromptHelp() {}

  static String text(List<Subcommand> commands) {
    var names = commands.stream().map(Subcommand::name).collect(Collectors.joining(", "));
    return TEXT.formatted(names.replaceAll("(.{60,74}), ", "$1,\n              "));
  }
}
