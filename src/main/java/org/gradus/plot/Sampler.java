package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.gradus.document.Position;

/// The graph of a function of one variable as polygonal lines, one for each stretch without a jump.
///
/// The ends of stretches are found by bisection. Two neighbouring values are joined unless the
/// difference between them stays when the distance shrinks: a pole, or a jump.
final class Sampler {
  private static final int STEPS = 480;
  private static final int BISECTIONS = 40;

  /// A difference that shrinks less than to this part while the distance shrinks to a millionth is
  /// a jump.
  private static final double JUMP = 0.2;

  private static final int LOOKS = 20;
  private static final int DEEPEST = 5;

  /// A piece of the graph that bends less than this part of the whole height is straight.
  private static final double STRAIGHT = 0.002;

  private final DoubleUnaryOperator f;
  private final List<List<Position>> strokes = new ArrayList<>();
  private List<Position> stroke = new ArrayList<>();
  private double height;

  private Sampler(DoubleUnaryOperator f) {
    this.f = f;
  }

  static List<List<Position>> strokes(DoubleUnaryOperator f, Range range) {
    var sampler = new Sampler(f);
    sampler.sample(range);
    return sampler.strokes;
  }

  private void sample(Range range) {
    var points = new double[STEPS + 1][];
    var finite = new ArrayList<Double>();
    for (int i = 0; i <= STEPS; i++) {
      double x = range.at((double) i / STEPS);
      points[i] = new double[] {x, f.applyAsDouble(x)};
      if (Double.isFinite(points[i][1])) {
        finite.add(points[i][1]);
      }
    }
    height = Heights.usual(finite).map(Range::width).orElse(1.0);
    add(points[0]);
    for (int i = 0; i < STEPS; i++) {
      join(points[i], points[i + 1], 0);
    }
    end();
  }

  private void add(double[] point) {
    if (Double.isFinite(point[1])) {
      stroke.add(new Position(point[0], point[1]));
    }
  }

  private void end() {
    if (stroke.size() > 1) {
      strokes.add(List.copyOf(stroke));
    }
    stroke = new ArrayList<>();
  }

  /// Goes from one point, which is drawn, to the next.
  private void join(double[] a, double[] b, int depth) {
    boolean fromA = Double.isFinite(a[1]);
    boolean toB = Double.isFinite(b[1]);
    if (fromA && toB) {
      bothDefined(a, b, depth);
    } else if (fromA || toB) {
      atBorder(a, b);
    }
  }

  private void bothDefined(double[] a, double[] b, int depth) {
    var middle = middle(a, b);
    if (!Double.isFinite(middle[1])) {
      join(a, middle, depth);
      join(middle, b, depth);
      return;
    }
    boolean isStraight = Math.abs(middle[1] - (a[1] / 2 + b[1] / 2)) <= STRAIGHT * height;
    if (isStraight && Math.abs(b[1] - a[1]) <= height) {
      add(middle);
      add(b);
    } else if (depth < DEEPEST) {
      join(a, middle, depth + 1);
      join(middle, b, depth + 1);
    } else {
      steep(a, b);
    }
  }

  /// The larger difference is followed; where it stays, the line is broken there.
  private void steep(double[] a, double[] b) {
    var left = a;
    var right = b;
    var before = new ArrayList<double[]>();
    var after = new ArrayList<double[]>();
    for (int i = 0; i < LOOKS; i++) {
      var middle = middle(left, right);
      if (!Double.isFinite(middle[1])) {
        break;
      }
      boolean isLeft = Math.abs(middle[1] - left[1]) > Math.abs(right[1] - middle[1]);
      if (isLeft) {
        right = middle;
        after.addFirst(middle);
      } else {
        left = middle;
        before.add(middle);
      }
    }
    before.forEach(this::add);
    if (Math.abs(right[1] - left[1]) > JUMP * Math.abs(b[1] - a[1])) {
      end();
    }
    after.forEach(this::add);
    add(b);
  }

  /// One of the two points has a value; the line goes on to the border of the domain.
  private void atBorder(double[] a, double[] b) {
    boolean fromA = Double.isFinite(a[1]);
    var inside = fromA ? a : b;
    var outside = fromA ? b : a;
    var towards = new ArrayList<double[]>();
    for (int i = 0; i < BISECTIONS; i++) {
      var middle = middle(inside, outside);
      if (Double.isFinite(middle[1])) {
        inside = middle;
        towards.add(middle);
      } else {
        outside = middle;
      }
    }
    if (fromA) {
      towards.forEach(this::add);
      end();
    } else {
      end();
      towards.reversed().forEach(this::add);
      add(b);
    }
  }

  private double[] middle(double[] a, double[] b) {
    double x = a[0] / 2 + b[0] / 2;
    return new double[] {x, f.applyAsDouble(x)};
  }
}
