package org.gradus.app.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Decision;
import org.gradus.algebra.DomainDifference;
import org.gradus.algebra.Equality;
import org.gradus.algebra.Question;
import org.gradus.algebra.Witness;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.expr.Symbol;
import org.gradus.grading.Grader;
import org.gradus.notation.Notation;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;

/// `equal`: whether two expressions have the same value wherever both are defined.
final class EqualOperation implements Operation {
  private static final Field A = Field.parameter("a", "An expression, in any notation.");
  private static final Field B = Field.parameter("b", "Another expression.");
  private static final Field ASSUME =
      Field.option(
          "assume", Field.Kind.NAMES, "Conditions that may be used, such as x > 0 or y ≠ 0.");

  @Override
  public String name() {
    return "equal";
  }

  @Override
  public String description() {
    return "Decides whether two expressions are equal: yes, no with a point, or undecided.";
  }

  @Override
  public List<Field> fields() {
    return List.of(A, B, ASSUME);
  }

  @Override
  public Answer answer(Request request) {
    var assumptions =
        request.names("assume").stream().map(text -> Assumptions.read(text, request)).toList();
    var question =
        new Question(
            request.function("a").body(),
            request.function("b").body(),
            assumptions,
            request.integer("seed", 0, Integer.MAX_VALUE, 1));
    var budget = request.budget(Budget.ofWork(Equality.USUAL_WORK));
    return switch (Equality.decide(question, budget)) {
      case Decision.Equal equal -> equal(equal);
      case Decision.Different different -> different(different);
      case Decision.Undecided(var reason, _) ->
          new Answer(
              verdict("undecided").put("reason", reason),
              "undecided: " + reason + "\n",
              ExitCode.UNDECIDED);
    };
  }

  private static Members verdict(String verdict) {
    return new Members().put("verdict", verdict).put("semantics", Grader.SEMANTICS);
  }

  private static Answer equal(Decision.Equal equal) {
    var fields = verdict("equal").put("proof", equal.proof().text());
    var whole = equal.whole().stream().map(Symbol::toString).toList();
    if (!whole.isEmpty()) {
      fields.put("whole", whole);
    }
    var domain = equal.domain().map(EqualOperation::sentence).orElse("");
    if (!domain.isEmpty()) {
      fields.put("domain", domain);
    }
    var evidence =
        equal.isProved()
            ? "equal (" + equal.proof().text() + ")\n"
            : "equal as far as many digits at many points show; this is not a proof\n";
    var condition =
        whole.isEmpty() ? "" : "Here " + wholeNumbers(equal.whole()) + " for whole numbers.\n";
    return Answer.done(fields, evidence + condition + (domain.isEmpty() ? "" : domain + "\n"));
  }

  /// `n stands`, `m and n stand`.
  private static String wholeNumbers(Set<Symbol> symbols) {
    var names = symbols.stream().map(Notation.TEXT::write).collect(Collectors.joining(" and "));
    return names + (symbols.size() == 1 ? " stands" : " stand");
  }

  private static Answer different(Decision.Different different) {
    var witness = different.witness();
    var point = new Members();
    witness.point().forEach((symbol, value) -> point.put(symbol.toString(), value.toDouble()));
    var fields = verdict("different").put("proof", different.proof().text()).put("witness", point);
    return new Answer(fields, "different" + at(witness) + "\n", ExitCode.NO);
  }

  private static String at(Witness witness) {
    var point =
        witness.point().entrySet().stream()
            .map(e -> Notation.TEXT.write(e.getKey()) + " = " + e.getValue())
            .collect(Collectors.joining(", "));
    return (point.isEmpty() ? "" : " at " + point)
        + values(witness).collect(Collectors.joining(" and ", ": ", ""));
  }

  private static Stream<String> values(Witness witness) {
    return Stream.of(witness.left(), witness.right()).map(EqualOperation::about);
  }

  private static String about(BigInterval value) {
    return value instanceof BigInterval.Bounded bounded
        ? "about " + bounded.toDouble()
        : "beyond all digits";
  }

  /// Who needs what, such as "The first needs x > 0."
  private static String sentence(DomainDifference difference) {
    return Stream.of(needs("The first", difference.left()), needs("The second", difference.right()))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String needs(String which, List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(Conditions::text)
            .collect(Collectors.joining(" and ", which + " needs ", "."));
  }
}
