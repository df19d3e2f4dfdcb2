package org.gradus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The commands of `gradus`, in the order in which its help lists them.
final class Commands {
  static final LongSupplier CLOCK = () -> System.nanoTime() / 1_000_000;

  private static final Operation GRADE = new GradeOperation();

  static final List<Operation> OPERATIONS =
      List.of(
          new ReadOperation(),
          new EvaluateOperation(),
          new SimplifyOperation(),
          new DiffOperation(),
          new GradientOperation(),
          new HessianOperation(),
          new CheckOperation(),
          new StationaryOperation(),
          new DescendOperation(),
          new FitOperation(),
          new PlotOperation(),
          new ExplainOperation(),
          new EqualOperation(),
          GRADE);

  static final List<Subcommand> ALL = all();

  private Commands() {}

  private static Subcommand command(Operation operation) {
    return operation == GRADE
        ? new GradeCommand(operation, CLOCK)
        : new OperationCommand(operation, CLOCK);
  }

  private static List<Subcommand> all() {
    var commands = new ArrayList<Subcommand>();
    OPERATIONS.forEach(operation -> commands.add(command(operation)));
    commands.add(ExerciseCommand.family());
    commands.add(LessonCommand.family());
    commands.add(new AuditCommand());
    commands.add(new Batch(OPERATIONS, CLOCK));
    commands.add(new PromptCommand(CLOCK));
    return List.copyOf(commands);
  }
}
