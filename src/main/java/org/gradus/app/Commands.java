package org.gradus.app;

import java.util.ArrayList;
import java.util.List;
import org.gradus.app.command.AuditCommand;
import org.gradus.app.command.Batch;
import org.gradus.app.command.ExerciseCommand;
import org.gradus.app.command.GradeCommand;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.OperationCommand;
import org.gradus.app.command.Subcommand;
import org.gradus.app.operation.GradeOperation;
import org.gradus.app.operation.Operations;
import org.gradus.app.prompt.LessonCommand;
import org.gradus.app.prompt.PromptCommand;
import org.gradus.app.request.Operation;

/// The commands of `gradus`, in the order in which its help lists them.
public final class Commands {
  public static final List<Subcommand> ALL = all();

  private Commands() {}

  private static Subcommand command(Operation operation) {
    return operation instanceof GradeOperation
        ? new GradeCommand(operation, Gradus.CLOCK)
        : new OperationCommand(operation, Gradus.CLOCK);
  }

  private static List<Subcommand> all() {
    var commands = new ArrayList<Subcommand>();
    Operations.ALL.forEach(operation -> commands.add(command(operation)));
    commands.add(ExerciseCommand.family());
    commands.add(LessonCommand.family(Commands::gradus));
    commands.add(new AuditCommand());
    commands.add(new Batch(Operations.ALL, Gradus.CLOCK));
    commands.add(new PromptCommand(Commands::gradus, Gradus.CLOCK));
    return List.copyOf(commands);
  }

  private static Gradus gradus() {
    return new Gradus(ALL);
  }
}
