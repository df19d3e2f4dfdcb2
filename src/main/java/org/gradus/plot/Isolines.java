package org.gradus.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.gradus.document.Position;

/// The lines on which a function of two variables has one value, by marching squares (Lorensen and
/// Cline's method in the plane, 1987).
///
/// Each crossing of an edge of the grid is found by regula falsi on the function itself. Where the
/// sign changes without a zero, at a pole or a jump, no line is drawn.
final class Isolines {
  private static final int BISECTIONS = 20;

  /// A crossing whose value is this close to the level is found.
  private static final double EXACT = 1e-5;

  /// A crossing is one where f comes this close to the level, measured by the values at the ends of
  /// the edge.
  private static final double CLOSE = 0.02;

  private final DoubleBinaryOperator f;
  private final Grid grid;
  private final double level;
  private final int iterations;
  private final Map<Edge, Edge> next = new LinkedHashMap<>();
  private final Map<Edge, Crossing> crossings = new LinkedHashMap<>();

  /// The edge of the grid from the crossing (i, j) to the right, or upwards.
  private record Edge(int i, int j, boolean isUpright) {}

  /// A point where the level line crosses an edge; not on the line where f has no value on one
  /// side, or jumps there.
  private record Crossing(Position at, boolean isOnLine) {}

  private Isolines(DoubleBinaryOperator f, Grid grid, double level, int iterations) {
    this.f = f;
    this.grid = grid;
    this.level = level;
    this.iterations = iterations;
  }

  /// The outlines of the set where f is at least the level, and the parts of them on which f has
  /// that value.
  record Level(double value, List<List<Position>> outlines, List<List<Position>> lines) {}

  /// @param level −∞ for the set where f is defined
  /// @param iterations how many values are looked at to find a crossing
  static Level of(DoubleBinaryOperator f, Grid grid, double level, int iterations) {
    var isolines = new Isolines(f, grid, level, iterations);
    isolines.march();
    return isolines.traced();
  }

  private boolean isHigh(int i, int j) {
    return grid.value(i, j) >= level;
  }

  private void march() {
    for (int i = 0; i <= Grid.COLUMNS; i++) {
      for (int j = 0; j <= Grid.ROWS; j++) {
        cell(i, j);
      }
    }
  }

  /// Adds the pieces in the cell whose lower left corner is (i, j), the higher side on the left.
  private void cell(int i, int j) {
    int corners =
        (isHigh(i, j) ? 1 : 0)
            + (isHigh(i + 1, j) ? 2 : 0)
            + (isHigh(i + 1, j + 1) ? 4 : 0)
            + (isHigh(i, j + 1) ? 8 : 0);
    if (corners == 0 || corners == 15) {
      return;
    }
    var bottom = new Edge(i, j, false);
    var right = new Edge(i + 1, j, true);
    var top = new Edge(i, j + 1, false);
    var left = new Edge(i, j, true);
    switch (corners) {
      case 1 -> next.put(bottom, left);
      case 2 -> next.put(right, bottom);
      case 3 -> next.put(right, left);
      case 4 -> next.put(top, right);
      case 6 -> next.put(top, bottom);
      case 7 -> next.put(top, left);
      case 8 -> next.put(left, top);
      case 9 -> next.put(bottom, top);
      case 11 -> next.put(right, top);
      case 12 -> next.put(left, right);
      case 13 -> next.put(bottom, right);
      case 14 -> next.put(left, bottom);
      case 5, 10 -> saddle(corners == 5, isMiddleHigh(i, j), List.of(bottom, right, top, left));
      default -> {}
    }
  }

  private boolean isMiddleHigh(int i, int j) {
    return f.applyAsDouble((grid.x(i) + grid.x(i + 1)) / 2, (grid.y(j) + grid.y(j + 1)) / 2)
        >= level;
  }

  /// Two opposite corners are high; they are joined where the middle is high.
  private void saddle(boolean isFirstDiagonal, boolean isJoined, List<Edge> edges) {
    var bottom = edges.get(0);
    var right = edges.get(1);
    var top = edges.get(2);
    var left = edges.get(3);
    if (isFirstDiagonal) {
      next.put(bottom, isJoined ? right : left);
      next.put(top, isJoined ? left : right);
    } else {
      next.put(right, isJoined ? top : bottom);
      next.put(left, isJoined ? bottom : top);
    }
  }

  private Level traced() {
    var outlines = new ArrayList<List<Position>>();
    var lines = new ArrayList<List<Position>>();
    while (!next.isEmpty()) {
      var loop = new ArrayList<Crossing>();
      for (var edge = next.keySet().iterator().next(); edge != null; edge = next.remove(edge)) {
        loop.add(crossings.computeIfAbsent(edge, this::crossing));
      }
      outlines.add(loop.stream().map(Crossing::at).toList());
      lines.addAll(onLine(loop));
    }
    return new Level(level, outlines, lines);
  }

  /// The parts of a closed outline where neighbouring crossings are on the line.
  private static List<List<Position>> onLine(List<Crossing> loop) {
    int start = 0;
    while (start < loop.size() && loop.get(start).isOnLine) {
      start++;
    }
    var lines = new ArrayList<List<Position>>();
    var line = new ArrayList<Position>();
    for (int n = 0; n <= loop.size(); n++) {
      var crossing = loop.get((start + n) % loop.size());
      if (crossing.isOnLine) {
        line.add(crossing.at);
      } else {
        lines.add(List.copyOf(line));
        line.clear();
      }
    }
    lines.add(List.copyOf(line));
    return lines.stream().filter(part -> part.size() > 1).toList();
  }

  private Crossing crossing(Edge edge) {
    int i = edge.i;
    int j = edge.j;
    int k = edge.isUpright ? i : i + 1;
    int l = edge.isUpright ? j + 1 : j;
    var a = new Position(grid.x(i), grid.y(j));
    var b = new Position(grid.x(k), grid.y(l));
    double fa = grid.value(i, j);
    double fb = grid.value(k, l);
    boolean isBorder = Double.isNaN(fa) || Double.isNaN(fb);
    if (isBorder) {
      return new Crossing(Double.isNaN(fb) ? border(a, b) : border(b, a), false);
    }
    return between(a, fa, b, fb);
  }

  /// The last point with a value on the way from one that has a value.
  private Position border(Position inside, Position outside) {
    var in = inside;
    var out = outside;
    for (int n = 0; n < BISECTIONS && !in.equals(out); n++) {
      var middle = mixed(in, out, 0.5);
      if (Double.isFinite(f.applyAsDouble(middle.x(), middle.y()))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /// Regula falsi with halved ends (the Illinois method, Dowell and Jarratt, 1971).
  private Crossing between(Position a, double fa, Position b, double fb) {
    double span = Math.abs(fb - fa);
    double low = 0;
    double high = 1;
    double atLow = fa - level;
    double atHigh = fb - level;
    double t = 0.5;
    double value = Double.NaN;
    for (int n = 0; n < iterations; n++) {
      t = atLow == atHigh ? (low + high) / 2 : low - atLow * (high - low) / (atHigh - atLow);
      var p = mixed(a, b, t);
      value = f.applyAsDouble(p.x(), p.y()) - level;
      if (!Double.isFinite(value) || Math.abs(value) <= EXACT * span) {
        break;
      }
      if (value > 0 == atHigh > 0) {
        high = t;
        atHigh = value;
        atLow /= 2;
      } else {
        low = t;
        atLow = value;
        atHigh /= 2;
      }
    }
    return new Crossing(mixed(a, b, Math.clamp(t, 0, 1)), Math.abs(value) <= CLOSE * span);
  }

  private static Position mixed(Position a, Position b, double t) {
    return new Position(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
  }
}
