package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.descent.Account;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;

/// Several runs side by side: method, rate, updates, where they ended, what became of them.
final class RaceTable {
  private RaceTable() {}

  static Block of(Subject f, List<Account> accounts) {
    var slope =
        f.hasOneVariable()
            ? Prose.of("|").math(f.prime(1)).text("|")
            : Prose.of("|").math(new Formula.Gradient(f.name())).text("|");
    var columns = new ArrayList<Block.Column>();
    boolean byBatches =
        accounts.stream().map(account -> account.run().plan().batching()).distinct().count() > 1;
    if (byBatches) {
      columns.add(column(Prose.of("rows"), Block.Side.LEFT));
    }
    columns.addAll(
        List.of(
            column(Prose.of("method"), Block.Side.LEFT),
            column(Prose.of("rate"), Block.Side.POINT),
            column(Prose.of("updates"), Block.Side.RIGHT),
            column(Prose.of(Formula.of(f.name())).text(" at the end"), Block.Side.POINT),
            column(slope, Block.Side.POINT),
            column(Prose.of("outcome"), Block.Side.LEFT)));
    var rows = new ArrayList<List<Prose>>();
    accounts.forEach(account -> rows.add(row(account, byBatches)));
    return new Block.Table(columns, rows);
  }

  private static Block.Column column(Prose title, Block.Side side) {
    return new Block.Column(title, side);
  }

  private static List<Prose> row(Account account, boolean byBatches) {
    var run = account.run();
    var cells = new ArrayList<Prose>();
    if (byBatches) {
      cells.add(RunNames.batch(run));
    }
    cells.addAll(
        List.of(
            MethodName.of(run.plan().optimizer()),
            Decimals.prose(run.plan().rate().toDouble()),
            Prose.of(Integer.toString(run.stopped().k())),
            Decimals.prose(run.value(run.last())),
            Decimals.prose(run.gradientNorm(run.last())),
            Prose.of(account.outcome())));
    return cells;
  }
}
