package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.NotNumeric;
import org.gradus.descent.ClosedForm;
import org.gradus.descent.Descent;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;

/// `fit`: descent on a loss over data, beside the closed form where there is one.
final class FitOperation implements Operation {
  private static final Field BATCH =
      Field.option(
          "batch",
          Field.Kind.TEXTS,
          "How many rows an update looks at (all); 1 for single rows. Several are compared.");
  private static final Field EPOCHS =
      Field.option(
          "epochs", Field.Kind.INTEGER, "How often every row is looked at, instead of steps.");
  private static final Field SEED =
      Field.option("seed", Field.Kind.INTEGER, "The seed of the order in which rows come (1).");

  /// Of a linear model an update takes for each row and parameter a multiplication with an addition
  /// in the prediction, and one in the gradient.
  private static final long WORK_OF_A_WEIGHT = 2;

  @Override
  public String name() {
    return "fit";
  }

  @Override
  public String description() {
    return "Fits a model to data by descent, beside the closed form where there is one.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        LossFields.MODEL,
        DataFields.DATA,
        LossFields.LOSS,
        LossFields.TARGET,
        LossFields.PARAMETERS,
        DescentFields.FROM,
        DescentFields.RATE,
        DescentFields.STEPS,
        EPOCHS,
        BATCH,
        SEED,
        DescentFields.METHOD,
        DescentFields.SCHEDULE,
        DescentFields.STOP,
        DescentFields.CHECK,
        DescendOperation.EXPORT,
        Pictures.PLOT);
  }

  @Override
  public Answer answer(Request request) {
    var fitted = fitted(request);
    var objective = fitted.objective();
    var start =
        request.given("from")
            ? DescentFields.start(request, objective.variables())
            : new double[objective.variables().size()];
    var plans = plans(request, objective.rows());
    var runs =
        plans.stream()
            .map(plan -> Descent.run(objective, start, plan, DescentFields.budget(request)))
            .toList();
    if (request.text("export").isPresent()) {
      return DescendOperation.program(request.requiredText("export"), runs);
    }
    var closed = ClosedForm.of(objective);
    var answer = Runs.answer(Optional.empty(), runs, closed);
    if (fitted.isLinear() && haveSameBatches(plans)) {
      long rows = Math.min(plans.getFirst().batching().size(), objective.rows());
      answer.fields().put("multiply_adds", WORK_OF_A_WEIGHT * rows * objective.variables().size());
    }
    return Pictures.with(
        answer, request, () -> DescentPictures.ofFit(request, objective, runs, closed));
  }

  private static LossFields.Fitted fitted(Request request) {
    try {
      return LossFields.fitted(request);
    } catch (NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }

  private static boolean haveSameBatches(List<Plan> plans) {
    return plans.stream().map(Plan::batching).distinct().count() == 1;
  }

  /// The plans for each size of batches in turn.
  private static List<Plan> plans(Request request, int rows) {
    if (request.text("epochs").isPresent() && request.text("steps").isPresent()) {
      throw Refused.request("Give 'epochs' or 'steps', not both.");
    }
    var plans =
        sizes(request, rows).stream().flatMap(size -> plans(request, rows, size).stream()).toList();
    DescentFields.refuseTooMany(plans);
    return plans;
  }

  private static List<Integer> sizes(Request request, int rows) {
    var given = request.texts("batch");
    return given.isEmpty()
        ? List.of(rows)
        : given.stream().map(text -> Math.min(size(text), rows)).toList();
  }

  private static int size(String text) {
    if (!text.strip().matches("0*[1-9]\\d{0,8}")) {
      throw Refused.request("A batch has a whole number of rows, at least 1, not '" + text + "'.");
    }
    return Integer.parseInt(text.strip());
  }

  private static List<Plan> plans(Request request, int rows, int size) {
    var batching = new Plan.Batching(size, request.integer("seed", 0, 999_999_999, 1));
    int updatesOfEpoch = Math.ceilDiv(rows, size);
    int epochs = request.integer("epochs", 1, 10_000_000, size < rows ? 10 : 100);
    int steps = (int) Math.min((long) epochs * updatesOfEpoch, DescentFields.MOST_STEPS);
    var plans = DescentFields.plans(request, steps);
    if (size < rows) {
      plans.forEach(FitOperation::requireAllRows);
    }
    return plans.stream().map(plan -> plan.with(batching)).toList();
  }

  /// What needs the whole loss cannot go by batches.
  private static void requireAllRows(Plan plan) {
    boolean isWhole =
        switch (plan.optimizer()) {
          case Optimizer.Newton _, Optimizer.Backtracking _ -> true;
          case Optimizer _ -> false;
        };
    if (isWhole) {
      throw Refused.request("newton and backtracking look at all rows; leave 'batch' out.");
    }
    if (plan.stop().gradient().isPresent() || plan.stop().value().isPresent()) {
      throw Refused.request(
          "The gradient and the value of one batch say little; with 'batch', stop by step or"
              + " steps.");
    }
  }
}
