package org.gradus.app.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.algebra.Domain;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Obstacle;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// `diff`: a derivative of any order, with its derivation where it is asked for.
final class DiffOperation implements Operation {

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String description() {
    return "Differentiates by one variable or by several in turn.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.BY, Fields.ORDER, Fields.STEPS);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    var by = request.by(function);
    refuseObstacles(function, by);
    Conditions.refuseNowhere(function.body());
    var derivations = Differentiation.successive(function.body(), by, request.budget());
    var result = derivations.getLast().result();
    var exceptions = Conditions.ofRules(function.body(), List.of(by.getFirst()));
    var written = Written.forRequest(request).put("derivative", result);
    written.putSymbols("by", by).putStrings("needs", exceptions);
    var holes = holes(function.body(), result);
    if (!holes.isEmpty()) {
      written.putStrings("holes", holes);
    }
    if (request.flag("steps")) {
      written.fields().put("derivation", derivations.stream().map(d -> json(d, request)).toList());
    }
    var text =
        Notation.TEXT.write(result) + "\n" + Conditions.sentence(exceptions) + defined(holes);
    var answer = Answer.done(written.fields(), text);
    return holes.isEmpty()
        ? answer.with(Results.document(Results.value(result), exceptions))
        : answer;
  }

  /// What must not be zero for the function to be defined, where the derivative does not show it.
  private static List<String> holes(Expr function, Expr derivative) {
    return Domain.lost(Domain.of(function), Domain.of(derivative)).stream()
        .filter(condition -> condition.set() == RealSet.NONZERO)
        .map(Conditions::text)
        .toList();
  }

  private static String defined(List<String> holes) {
    return holes.isEmpty()
        ? ""
        : holes.stream()
            .collect(Collectors.joining(" and ", "The function is defined only where ", ".\n"));
  }

  static void refuseObstacles(Request.Function function, List<Symbol> by) {
    for (var x : by) {
      Obstacle.in(function.body(), x)
          .ifPresent(obstacle -> {
            throw Refused.unsupported(obstacle.message());
          });
    }
  }

  private static Members json(Derivation derivation, Request request) {
    var written = Written.forRequest(request);
    written.fields().put("rule", derivation.rule().title());
    return written
        .put("before", derivation.subject())
        .put("after", derivation.result())
        .fields()
        .put("parts", derivation.parts().stream().map(part -> json(part, request)).toList());
  }
}
