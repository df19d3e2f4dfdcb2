package org.gradus.app.operation;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Members;
import org.gradus.descent.Account;
import org.gradus.descent.ClosedForm;
import org.gradus.descent.Quadratic;
import org.gradus.descent.Trajectory;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;
import org.gradus.lesson.DescentStory;

/// The answer that runs give.
final class Runs {
  /// Of more iterates those at regular distances are listed, and the last.
  private static final int MOST_ITERATES = 100_000;

  private Runs() {}

  /// @param name what the objective is called, where it has a name
  static Answer answer(Optional<Symbol> name, List<Trajectory> runs, Optional<ClosedForm> closed) {
    var accounts = runs.stream().map(Account::of).toList();
    var variables = runs.getFirst().objective().variables();
    return accounts.size() == 1
        ? one(name, accounts.getFirst(), closed, variables)
        : race(name, accounts, closed, variables);
  }

  private static Answer one(
      Optional<Symbol> name, Account account, Optional<ClosedForm> closed, List<Symbol> variables) {
    var members = members(name, account, closed);
    closed.ifPresent(form -> members.put("closed_form", members(form, variables)));
    return Answer.told(members, DescentStory.of(name, account, closed), ExitCode.DONE);
  }

  private static Answer race(
      Optional<Symbol> name,
      List<Account> accounts,
      Optional<ClosedForm> closed,
      List<Symbol> variables) {
    var members = new Members();
    members.put("runs", accounts.stream().map(a -> members(name, a, Optional.empty())).toList());
    closed.ifPresent(form -> members.put("closed_form", members(form, variables)));
    return Answer.told(members, DescentStory.race(name, accounts, closed), ExitCode.DONE);
  }

  private static Members members(ClosedForm form, List<Symbol> variables) {
    return new Members()
        .put("at", point(variables, form.at()))
        .put("value", form.value())
        .put("rank", form.rank())
        .put("condition", form.condition());
  }

  private static Members members(
      Optional<Symbol> name, Account account, Optional<ClosedForm> closed) {
    var run = account.run();
    var members =
        new Members()
            .listed("iterates", iterates(run))
            .put("stopped", run.stopped().label())
            .put("outcome", account.outcome())
            .put("rate", run.plan().rate().toDouble())
            .put(
                "account",
                DescentStory.sentences(name, account, closed).stream().map(Prose::plain).toList());
    account.quadratic().ifPresent(q -> members.put("quadratic", members(q)));
    return members;
  }

  /// The eigenvalues, and the rates that follow from them where all are positive.
  private static Members members(Quadratic quadratic) {
    var eigenvalues = quadratic.eigenvalues();
    var members = new Members().put("eigenvalues", numbers(eigenvalues));
    members.put(
        "hessian",
        quadratic.hessian().stream()
            .map(row -> numbers(row.stream().map(e -> e.toDouble()).toList()))
            .toList());
    double least = eigenvalues.getFirst();
    double largest = eigenvalues.getLast();
    boolean isPositiveDefinite = quadratic.inertia().positive() == quadratic.size();
    return isPositiveDefinite && least > 0
        ? members
            .put("condition", largest / least)
            .put("safe_rate", 2 / largest)
            .put("best_rate", 2 / (least + largest))
        : members;
  }

  private static List<Object> numbers(List<Double> values) {
    return values.stream().map(Members::number).toList();
  }

  /// Each is made when it is written.
  private static List<Members> iterates(Trajectory run) {
    int stride = Math.ceilDiv(run.size(), MOST_ITERATES);
    return new AbstractList<>() {
      @Override
      public Members get(int place) {
        return iterate(run, Math.min(place * stride, run.last()));
      }

      @Override
      public int size() {
        return 1 + Math.ceilDiv(run.last(), stride);
      }
    };
  }

  private static Members iterate(Trajectory run, int j) {
    return new Members()
        .put("k", run.step(j))
        .put("at", point(run.objective().variables(), run.point(j)))
        .put("value", run.value(j))
        .put("gradient_norm", run.gradientNorm(j));
  }

  static Members point(List<Symbol> variables, List<Double> coordinates) {
    var at = new Members();
    IntStream.range(0, variables.size())
        .forEach(i -> at.put(variables.get(i).toString(), coordinates.get(i)));
    return at;
  }
}
