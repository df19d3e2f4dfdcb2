package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Operation;

/// All operations, in the order in which the help lists them.
public final class Operations {
  public static final List<Operation> ALL =
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
          new GradeOperation());

  private Operations() {}

  public static Optional<Operation> named(String name) {
    return ALL.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
