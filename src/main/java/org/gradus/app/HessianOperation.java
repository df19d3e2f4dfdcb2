package org.gradus.app;

import java.util.List;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.expr.Statement;
import org.gradus.notation.Notation;

/// `hessian`: all second partial derivatives.
final class HessianOperation implements Operation {

  @Override
  public String name() {
    return "hessian";
  }

  @Override
  public String description() {
    return "Differentiates twice, by every pair of variables.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, Fields.AT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var budget = request.budget();
    var hessian = Hessian.of(Gradient.of(function.body(), function.arguments(), budget), budget);
    var written = Written.forRequest(request).putRows("hessian", hessian.rows());
    written.putSymbols("vars", function.arguments());
    if (request.given("at")) {
      return atPoint(hessian, AtPoint.of(function, request), written);
    }
    return Answer.done(
        written.fields(), Notation.TEXT.write(new Statement.Matrix(hessian.rows())) + "\n");
  }

  private static Answer atPoint(Hessian hessian, AtPoint there, Written written) {
    var values = hessian.rows().stream().map(row -> row.stream().map(there::number).toList());
    written.fields().put("values", values.toList());
    var exact =
        hessian.rows().stream().map(row -> row.stream().map(there::substituted).toList()).toList();
    var text =
        Notation.TEXT.write(new Statement.Matrix(hessian.rows()))
            + "\nat the point:\n"
            + Notation.TEXT.write(new Statement.Matrix(exact))
            + "\n";
    return Answer.done(written.fields(), text);
  }
}
