package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gradus.algebra.Equality;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// Grades answers to one question.
///
/// What the question needs is worked out once; a grader may be used by many threads. For any text
/// it gives a verdict within the budget.
///
/// ```
/// var grader = Grader.of(new Task.Derivative(f, List.of(x)), Set.of(), Policy.standard(), declarations);
/// grader.grade("3x²y² + 2y", Budget.standard())
/// ```
public final class Grader {
  /// The meaning of verdicts: it grows when a verdict, a score or an id may change.
  public static final int SEMANTICS = 1;

  /// The usual work of a verdict, in the units of the equality decision.
  public static final long USUAL_WORK = 2 * Equality.USUAL_WORK;

  private final Target target;
  private final Set<Form> forms;
  private final Policy policy;
  private final Reader reader;
  private final List<ComponentJudge> judges;

  private Grader(Target target, Set<Form> forms, Policy policy, Reader reader) {
    this.target = target;
    this.forms = Set.copyOf(forms);
    this.policy = policy;
    this.reader = reader;
    this.judges =
        target.components().stream()
            .map(component -> new ComponentJudge(component, policy))
            .toList();
  }

  /// @throws IllegalArgumentException if the task has no answer of this kind
  /// @throws Budget.Exhausted if working out the right answer needs more than the budget
  public static Grader of(
      Task task, Set<Form> forms, Policy policy, Declarations declarations, Budget budget) {
    return new Grader(
        Targets.of(task, budget), forms, policy, Reader.standard().withDeclarations(declarations));
  }

  /// The right answer.
  public Optional<Statement> expected() {
    return target.expected();
  }

  /// The stationary points with which answers are compared; empty where others are asked for.
  public Optional<StationaryPoints> stationaryPoints() {
    return target instanceof Target.Judged(StationaryJudge judge)
        ? Optional.of(judge.found())
        : Optional.empty();
  }

  /// The verdict on an answer; lines of working are separated by line ends.
  public Verdict grade(String answer, Budget budget) {
    return switch (target) {
      case Target.Option(var choice) -> chosen(choice, answer.strip());
      case Target.Judged(var judge) -> within(() -> judge.judge(answer, reader, budget));
      case Target.Rates _ -> within(() -> ranged(answer.strip(), budget));
      case Target.Scalar _, Target.Plane _, Target.Row _, Target.Square _, Target.Place _ ->
          within(() -> graded(answer, budget));
    };
  }

  private Verdict ranged(String answer, Budget budget) {
    return switch (RateRange.read(answer, reader)) {
      case RateRange.Read.Range(var range) ->
          new RangeMarking(judges.getFirst(), target.expected()).verdict(range, budget);
      case RateRange.Read.Unreadable(var text, var error) ->
          unreadable(
              new Remark(Remark.Kind.SYNTAX, error.message(), error.picture(text)), List.of());
      case RateRange.Read.Unclear(var message) ->
          unreadable(Remark.of(Remark.Kind.SYNTAX, message), List.of());
    };
  }

  private Verdict chosen(Task.Choice choice, String answer) {
    int number = answer.matches("\\d{1,3}") ? Integer.parseInt(answer) : 0;
    boolean isOption = choice.options().contains(answer);
    if (!isOption && (number < 1 || number > choice.options().size())) {
      var message = "'%s' is none of the %d options.".formatted(answer, choice.options().size());
      return unreadable(Remark.of(Remark.Kind.SYNTAX, message), List.of());
    }
    int place = isOption ? choice.options().indexOf(answer) : number - 1;
    var said =
        choice.feedback().stream()
            .skip(place)
            .limit(1)
            .map(text -> Remark.of(Remark.Kind.NOTE, text))
            .toList();
    return choice.options().get(place).equals(choice.correct())
        ? new Verdict.Correct(report(Score.full("the right option"), "identical", said))
        : new Verdict.Wrong(report(Score.none("another option"), "identical", said));
  }

  private Verdict graded(String answer, Budget budget) {
    return switch (SubmissionReader.read(answer, reader)) {
      case Submission.Results results -> grade(results, budget);
      case Submission.Unreadable(var line, _) when Unevaluated.isDerivative(line) ->
          unreadable(Unevaluated.REMARK, List.of(Unevaluated.ID));
      case Submission.Unreadable(var line, var error) ->
          unreadable(
              new Remark(Remark.Kind.SYNTAX, error.message(), error.picture(line)), List.of());
      case Submission.Unusable(var message) ->
          unreadable(Remark.of(Remark.Kind.SYNTAX, message), List.of());
    };
  }

  /// The verdict, undecided where the budget or the answer's size ends it.
  private Verdict within(Supplier<Verdict> verdict) {
    try {
      return verdict.get();
    } catch (Budget.Exhausted end) {
      return undecided(end.getMessage());
    } catch (StackOverflowError | ArithmeticException tooLarge) {
      return undecided("The answer is too large to be compared.");
    }
  }

  private Verdict unreadable(Remark why, List<String> ids) {
    return new Verdict.Unreadable(
        new Verdict.Report(
            Score.none("not marked"), "", target.expected(), List.of(why), ids, Optional.empty()));
  }

  private Verdict undecided(String message) {
    return new Verdict.Undecided(
        report(Score.none("undecided"), "", List.of(Remark.of(Remark.Kind.UNDECIDED, message))));
  }

  private Verdict.Report report(Score score, String proof, List<Remark> remarks) {
    return new Verdict.Report(
        score, proof, target.expected(), remarks, List.of(), Optional.empty());
  }

  private Verdict grade(Submission.Results results, Budget budget) {
    if (Unevaluated.in(results, symbols())) {
      return unreadable(Unevaluated.REMARK, List.of(Unevaluated.ID));
    }
    return switch (Arrangement.of(results.results(), target, policy)) {
      case Arrangement.OtherShape(var message) ->
          new Verdict.Wrong(
              report(
                  Score.none("another shape"),
                  "shape",
                  List.of(Remark.of(Remark.Kind.WRONG, message))));
      case Arrangement.Parts parts -> new Marking(this, results, parts, budget).verdict();
    };
  }

  private Set<Symbol> symbols() {
    var symbols = new LinkedHashSet<Symbol>();
    for (var component : target.components()) {
      symbols.addAll(FreeSymbols.of(component.right()));
      component.origin().ifPresent(origin -> symbols.addAll(FreeSymbols.of(origin.function())));
      component.origin().ifPresent(origin -> symbols.addAll(origin.by()));
    }
    return symbols;
  }

  Target target() {
    return target;
  }

  Policy policy() {
    return policy;
  }

  List<ComponentJudge> judges() {
    return judges;
  }

  /// What is wrong with the forms of the parts.
  List<Remark> formFaults(List<Optional<Expr>> parts) {
    var faults = new ArrayList<Remark>();
    for (var form : Form.values()) {
      if (forms.contains(form)) {
        parts.forEach(part -> part.flatMap(form::fault).ifPresent(faults::add));
      }
    }
    return faults;
  }
}
