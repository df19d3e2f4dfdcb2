package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.descent.Account;
import org.gradus.descent.ClosedForm;
import org.gradus.descent.Trajectory;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;

/// Tells a run: the method, the iterates, what happened; or several runs side by side.
public final class DescentStory {
  private DescentStory() {}

  /// The run as a table of iterates with the account below it.
  ///
  /// @param name what the objective is called, where it has a name
  public static Document of(Optional<Symbol> name, Account account, Optional<ClosedForm> closed) {
    var f = subject(name, account.run());
    var blocks = new ArrayList<Block>();
    blocks.add(new IterateTable(f, account.run()).block());
    sentences(name, account, closed).forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
    return new Document(title(f, account.run()), blocks);
  }

  /// Several runs on one objective as a table, with the account of each below it.
  public static Document race(
      Optional<Symbol> name, List<Account> accounts, Optional<ClosedForm> closed) {
    var blocks = new ArrayList<Block>();
    var first = accounts.getFirst().run();
    var f = subject(name, first);
    blocks.add(RaceTable.of(f, accounts));
    for (var account : accounts) {
      blocks.add(new Block.Heading(1, name(account.run())));
      sentences(name, account, Optional.empty())
          .forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
    }
    closed.ifPresent(form ->
        blocks.add(
            new Block.Paragraph(ClosedFormSentence.of(form, first.objective().variables()))));
    var title =
        Prose.of(accounts.size() + " runs on ")
            .math(f.definition())
            .text(", from ")
            .then(Places.point(first.objective().variables(), first.point(0)));
    return new Document(title, blocks);
  }

  /// What happened, a sentence each.
  public static List<Prose> sentences(
      Optional<Symbol> name, Account account, Optional<ClosedForm> closed) {
    var sentences = new ArrayList<Prose>();
    sentences.add(StopSentence.of(account.run()));
    sentences.addAll(new AccountSentences(subject(name, account.run()), account).all());
    var variables = account.run().objective().variables();
    closed.ifPresent(form -> sentences.add(ClosedFormSentence.of(form, variables)));
    sentences.add(CheckSentence.of(account.run()));
    return sentences;
  }

  private static Subject subject(Optional<Symbol> name, Trajectory run) {
    return Subject.of(run.objective().formula(), run.objective().variables(), name);
  }

  /// “Momentum (β = 0.9), learning rate 0.1”.
  static Prose name(Trajectory run) {
    return MethodName.of(run.plan().optimizer()).text(", ").then(MethodName.rate(run.plan()));
  }

  static Prose title(Subject f, Trajectory run) {
    return MethodName.of(run.plan().optimizer())
        .text(" on ")
        .math(f.definition())
        .text(", ")
        .then(MethodName.rate(run.plan()))
        .then(batches(run))
        .text(", from ")
        .then(Places.point(f.variables(), run.point(0)));
  }

  private static Prose batches(Trajectory run) {
    int size = run.plan().batching().size();
    int rows = run.objective().rows();
    if (rows == 1 || size >= rows) {
      return rows == 1 ? Prose.EMPTY : Prose.of(", all " + rows + " rows at every update");
    }
    return Prose.of(", " + (size == 1 ? "1 row" : size + " rows") + " of " + rows)
        .text(" at every update (seed " + run.plan().batching().seed() + ")");
  }
}
