package org.gradus.app.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Simplifier;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.notation.Notation;

/// `simplify`: a shorter form, and where it has a value that the original has not.
final class SimplifyOperation implements Operation {

  @Override
  public String name() {
    return "simplify";
  }

  @Override
  public String description() {
    return "Writes an expression more simply, and says what the simpler form no longer shows.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    var simplified = new Simplifier(request.budget()).simplified(function.body());
    var written = Written.forRequest(request).put("result", simplified.result());
    written.putStrings("provided", simplified.provisos().stream().map(Conditions::text).toList());
    return Answer.done(
        written.fields(),
        Notation.TEXT.write(simplified.result()) + provisos(simplified.provisos()) + "\n");
  }

  private static String provisos(List<Condition> provisos) {
    return provisos.isEmpty()
        ? ""
        : provisos.stream()
            .map(Conditions::text)
            .collect(Collectors.joining(" and ", "    for ", ""));
  }
}
