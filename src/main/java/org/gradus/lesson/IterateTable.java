package org.gradus.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.descent.Trajectory;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;

/// The iterates of a run as a table: number, point, value, slope.
///
/// Of many iterates the first and the last are shown, of many coordinates the first.
record IterateTable(Subject f, Trajectory run) {
  private static final int MOST_ROWS = 13;
  private static final int FIRST_ROWS = 7;
  private static final int LAST_ROWS = 3;
  private static final int MOST_COORDINATES = 5;
  private static final Prose ELLIPSIS = Prose.of("…");

  Block block() {
    var rows = new ArrayList<List<Prose>>();
    int size = run.size();
    int head = size <= MOST_ROWS ? size : FIRST_ROWS;
    IntStream.range(0, head).forEach(j -> rows.add(row(j)));
    if (head < size) {
      rows.add(Collections.nCopies(columns().size(), ELLIPSIS));
      IntStream.range(size - LAST_ROWS, size).forEach(j -> rows.add(row(j)));
    }
    return new Block.Table(columns(), rows);
  }

  private List<Block.Column> columns() {
    var columns = new ArrayList<Block.Column>();
    columns.add(column(Prose.of(new Formula.Spelled("k")), Block.Side.RIGHT));
    shown().forEach(i -> columns.add(column(name(i), Block.Side.POINT)));
    if (isCut()) {
      columns.add(column(ELLIPSIS, Block.Side.LEFT));
    }
    columns.add(column(Prose.of(value()), Block.Side.POINT));
    columns.add(column(slopeName(), Block.Side.POINT));
    return columns;
  }

  private static Block.Column column(Prose title, Block.Side side) {
    return new Block.Column(title, side);
  }

  private IntStream shown() {
    return IntStream.range(0, Math.min(run.dimension(), MOST_COORDINATES));
  }

  private boolean isCut() {
    return run.dimension() > MOST_COORDINATES;
  }

  private Prose name(int i) {
    return Prose.of(Formula.of(f.variables().get(i)));
  }

  private Formula value() {
    return f.hasOneVariable()
        ? new Formula.Call(f.name(), List.of(Formula.of(f.variables().getFirst())))
        : Formula.of(f.name());
  }

  private Prose slopeName() {
    return f.hasOneVariable()
        ? Prose.of(f.prime(1))
        : Prose.of("|").math(new Formula.Gradient(f.name())).text("|");
  }

  private List<Prose> row(int j) {
    var cells = new ArrayList<Prose>();
    cells.add(Prose.of(Integer.toString(run.step(j))));
    shown().forEach(i -> cells.add(Decimals.prose(run.at(j, i))));
    if (isCut()) {
      cells.add(ELLIPSIS);
    }
    cells.add(Decimals.prose(run.value(j)));
    cells.add(Decimals.prose(f.hasOneVariable() ? run.slope(j, 0) : run.gradientNorm(j)));
    return cells;
  }
}
