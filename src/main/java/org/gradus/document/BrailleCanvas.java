package org.gradus.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A grid of characters on which lines are drawn in dots, two across and four down a character.
final class BrailleCanvas {
  private static final int EMPTY = 0x2800;

  /// The bit of each dot of a character, row by row.
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final int columns;
  private final int rows;
  private final int[][] dots;
  private final int[][] signs;
  private final boolean[][] shaded;

  BrailleCanvas(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.dots = new int[rows][columns];
    this.signs = new int[rows][columns];
    this.shaded = new boolean[rows][columns];
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /// A line through points of the unit square.
  void line(List<Position> points) {
    for (int i = 0; i + 1 < points.size(); i++) {
      segment(points.get(i), points.get(i + 1));
    }
  }

  private void segment(Position a, Position b) {
    double across = (b.x() - a.x()) * (2 * columns - 1);
    double up = (b.y() - a.y()) * (4 * rows - 1);
    int steps = 1 + (int) Math.ceil(Math.max(Math.abs(across), Math.abs(up)));
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      dot(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }
  }

  private void dot(double x, double y) {
    int across = Math.clamp(Math.round(x * (2 * columns - 1)), 0, 2 * columns - 1);
    int down = Math.clamp(Math.round((1 - y) * (4 * rows - 1)), 0, 4 * rows - 1);
    dots[down / 4][across / 2] |= BITS[down % 4][across % 2];
  }

  /// The column of a point of the unit square.
  int column(double x) {
    return Math.clamp(Math.round(x * (2 * columns - 1)), 0, 2 * columns - 1) / 2;
  }

  int row(double y) {
    return Math.clamp(Math.round((1 - y) * (4 * rows - 1)), 0, 4 * rows - 1) / 4;
  }

  /// The part of all characters in which there is a dot.
  double share() {
    long drawn = Arrays.stream(dots).flatMapToInt(Arrays::stream).filter(bits -> bits != 0).count();
    return (double) drawn / (columns * rows);
  }

  /// Marks the ground of a character, seen where nothing is drawn on it.
  void shade(int row, int column) {
    shaded[row][column] = true;
  }

  /// Writes a sign above what is there.
  void sign(int row, int column, int sign) {
    if (row >= 0 && row < rows && column >= 0 && column < columns) {
      signs[row][column] = sign;
    }
  }

  void text(int row, int column, String text) {
    int[] signsOfText = text.codePoints().toArray();
    for (int i = 0; i < signsOfText.length; i++) {
      sign(row, column + i, signsOfText[i]);
    }
  }

  List<String> lines() {
    return IntStream.range(0, rows).mapToObj(this::line).toList();
  }

  private String line(int row) {
    var line = new int[columns];
    Arrays.setAll(line, column -> character(row, column));
    return new String(line, 0, columns);
  }

  private int character(int row, int column) {
    if (signs[row][column] != 0) {
      return signs[row][column];
    }
    if (dots[row][column] != 0) {
      return EMPTY + dots[row][column];
    }
    return shaded[row][column] ? '░' : ' ';
  }
}
