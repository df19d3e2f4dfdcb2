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
    return List.of(Fields.F);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var budget = request.budget();
    var hessian = Hessian.of(Gradient.of(function.body(), function.arguments(), budget), budget);
    var written = Written.forRequest(request).putRows("hessian", hessian.rows());
    written.putSymbols("vars", function.arguments());
    return Answer.done(
        written.fields(), Notation.TEXT.write(new Statement.Matrix(hessian.rows())) + "\n");
  }
}
