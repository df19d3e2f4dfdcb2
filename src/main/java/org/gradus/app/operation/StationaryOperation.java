package org.gradus.app.operation;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.expr.FreeSymbols;
import org.gradus.lesson.Lessons;
import org.gradus.plot.StationaryPicture;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoints;

/// `stationary`: where the gradient is zero, what each point is, and whether these are all.
final class StationaryOperation implements Operation {
  @Override
  public String name() {
    return "stationary";
  }

  @Override
  public String description() {
    return "Finds the stationary points, proves what they are, and says whether they are all.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.BOX, Pictures.PLOT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    var variables = function.arguments();
    DiffOperation.refuseObstacles(function, variables);
    refuseParameters(function);
    var box = Boxes.of(request, variables);
    var found = StationaryPoints.of(function.body(), variables, box, request.budget());
    var isDefaultBox = box.isEmpty() && found.box().isPresent();
    var summary = Lessons.summary(function.name(), found, isDefaultBox);
    var answer =
        Answer.told(
            StationaryMembers.of(found, request),
            summary,
            isDecided(found) ? ExitCode.DONE : ExitCode.UNDECIDED);
    return Pictures.with(
        answer,
        request,
        () ->
            StationaryPicture.of(
                function.name().toString(),
                found,
                PlotFields.budget(request),
                Pictures.search(request)));
  }

  /// Refuses a function that depends on a symbol besides its variables.
  static void refuseParameters(Request.Function function) {
    FreeSymbols.of(function.body()).stream()
        .filter(x -> !function.arguments().contains(x))
        .findFirst()
        .ifPresent(a -> {
          throw Refused.request(
              "The function depends on '%s', which is not among the variables.".formatted(a)
                  + " Put a number for it, or name it among the variables.");
        });
  }

  /// Whether the list is complete and every kind is known.
  private static boolean isDecided(StationaryPoints found) {
    var kinds =
        Stream.concat(
            found.points().stream().map(p -> p.kind()),
            found.families().stream()
                .flatMap(family -> family.pieces().stream())
                .map(piece -> piece.classification().kind()));
    return found.complete() && kinds.noneMatch(Kind.UNDECIDED::equals);
  }
}
