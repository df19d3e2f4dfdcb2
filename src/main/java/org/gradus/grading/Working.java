package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.algebra.Decision;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;

/// A student's own steps: each compared with the one before, and the first with the right result.
final class Working {
  private final Component component;
  private final Samples samples;
  private final Budget budget;

  Working(Component component, Samples samples, Budget budget) {
    this.component = component;
    this.samples = samples;
    this.budget = budget;
  }

  /// The first line whose value is not that of the line before.
  ///
  /// @param before the line before, empty where the first line itself is wrong
  /// @param wrong what the line says
  record Fault(Submission.Line line, Optional<Expr> before, Expr wrong) {}

  /// The first wrong line of a chain of expressions; empty where every line is right or undecided.
  Optional<Fault> firstFault(List<Submission.Line> chain) {
    var previous = Optional.<Expr>empty();
    for (var line : chain) {
      if (!(line.statement() instanceof Statement.Value(var e))) {
        return Optional.empty();
      }
      var expected = previous.orElse(component.right());
      switch (Comparison.decide(e, expected, budget)) {
        case Decision.Equal _ -> previous = Optional.of(e);
        case Decision.Different _ -> {
          return isQuestion(e) && previous.isEmpty()
              ? firstFault(chain.subList(1, chain.size()))
              : Optional.of(new Fault(line, previous, e));
        }
        case Decision.Undecided _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the line repeats the function that is to be differentiated.
  private boolean isQuestion(Expr e) {
    return component.origin().filter(origin -> origin.function().equals(e)).isPresent();
  }

  /// What is said about a fault.
  List<Remark> remarks(Fault fault) {
    var remarks = new ArrayList<Remark>();
    var where = "line " + fault.line().number();
    if (fault.before().isEmpty()) {
      remarks.add(
          new Remark(
              Remark.Kind.WORKING, "The first wrong line is " + text(fault.wrong()) + ".", where));
      return remarks;
    }
    var before = fault.before().orElseThrow();
    remarks.add(
        new Remark(
            Remark.Kind.WORKING,
            "Up to here all is right: "
                + text(before)
                + ". The next line, "
                + text(fault.wrong())
                + ", has another value.",
            where));
    change(before, fault.wrong())
        .ifPresent(c ->
            remarks.add(new Remark(Remark.Kind.NEAR_MISS, c.causes().getFirst().message(), where)));
    return remarks;
  }

  /// What happened between two lines, where it is a sign, a factor or one term.
  Optional<Candidate> change(Expr before, Expr wrong) {
    var near =
        new NearMisses(before, samples)
            .of(wrong, Set.of()).stream()
                .filter(c -> Comparison.areEqual(c.result().get(), wrong, budget))
                .findFirst();
    return near.or(
        () -> TermMisses.of(new TermMatching.Expected(before, samples).matched(wrong, samples)));
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
