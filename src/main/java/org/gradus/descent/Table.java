package org.gradus.descent;

import java.util.List;
import org.gradus.expr.Symbol;

/// Rows of numbers, kept as columns.
///
/// The arrays are used as they are and not copied, so that a large table is in memory once.
public final class Table {
  private final List<Symbol> names;
  private final double[][] columns;
  private final int rows;

  private Table(List<Symbol> names, double[][] columns, int rows) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.rows = rows;
  }

  /// @param columns one array for each name, of which the first `rows` places are the data
  public static Table of(List<Symbol> names, double[][] columns, int rows) {
    if (names.size() != columns.length) {
      throw new IllegalArgumentException("A table has a name for each column.");
    }
    for (var column : columns) {
      if (column.length < rows) {
        throw new IllegalArgumentException("The columns of a table have the same length.");
      }
    }
    return new Table(names, columns, rows);
  }

  public List<Symbol> names() {
    return names;
  }

  public int rows() {
    return rows;
  }

  public boolean has(Symbol name) {
    return names.contains(name);
  }

  public double at(int row, Symbol name) {
    return columns[names.indexOf(name)][row];
  }

  /// The first rows, on the same arrays.
  Table first(int count) {
    return of(names, columns, count);
  }

  double[][] columns() {
    return columns;
  }
}
