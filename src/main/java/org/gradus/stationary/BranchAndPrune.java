package org.gradus.stationary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.compute.Enclosures;
import org.gradus.compute.Evaluator;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// All zeros of a gradient in a box, by bisection with Krawczyk's test.
///
/// A part of the box where an enclosure of the gradient excludes 0 is dropped. Around an
/// approximate zero the test proves that a neighbourhood holds exactly one; parts of that
/// neighbourhood need not be searched again.
final class BranchAndPrune {
  private static final int MOST_BOXES = 30_000;
  private static final double SMALLEST = 1e-7;
  private static final double CUT = 0.4871;
  private static final double LARGEST_AROUND_APPROXIMATION = 1e-3;
  private static final int MOST_ROUNDS = 100;
  private static final int NEWTON_STEPS = 8;

  /// The length of a Newton step after which the test is worth its while.
  private static final double SETTLED = 1e-6;

  private static final int MOST_UNRESOLVED = 1000;

  private final Enclosures enclosures;
  private final Evaluator evaluator;
  private final List<Interval> whole;
  private final Budget budget;
  private final KnownZeros known;
  private int unresolved;

  BranchAndPrune(Evaluator evaluator, List<Interval> whole, Budget budget) {
    this(evaluator, whole, budget, new KnownZeros());
  }

  private BranchAndPrune(
      Evaluator evaluator, List<Interval> whole, Budget budget, KnownZeros known) {
    this.evaluator = evaluator;
    this.enclosures = evaluator.enclosures();
    this.whole = whole;
    this.budget = budget;
    this.known = known;
  }

  /// The same search with what it knows, for tests at the cost of another budget.
  BranchAndPrune within(Budget other) {
    return new BranchAndPrune(evaluator, whole, other, known);
  }

  List<KnownZeros.Zero> zeros() {
    return known.all();
  }

  /// Whether every part of the box is accounted for.
  boolean isComplete() {
    return unresolved == 0;
  }

  void run() {
    var waiting = new ArrayDeque<List<Interval>>(List.of(whole));
    int boxes = 0;
    while (!waiting.isEmpty()) {
      budget.spend(20);
      if (++boxes > MOST_BOXES) {
        unresolved += waiting.size();
        return;
      }
      var box = waiting.poll();
      if (isSettled(box)) {
        continue;
      }
      verifyNear(box);
      if (known.hasNeighbourhoodOf(box)) {
        continue;
      }
      if (KnownZeros.width(box) < SMALLEST) {
        if (++unresolved > MOST_UNRESOLVED) {
          return;
        }
        continue;
      }
      var next = contracted(box);
      if (next.isPresent()) {
        waiting.addAll(bisect(next.get()));
      }
    }
  }

  private boolean isSettled(List<Interval> box) {
    return known.hasNeighbourhoodOf(box)
        || enclosures.gradient(box).stream().anyMatch(g -> g.isEmpty() || !g.contains(0));
  }

  /// Newton's method from the middle of the box, then the test around the point it finds.
  private void verifyNear(List<Interval> box) {
    var x = box.stream().mapToDouble(Interval::midpoint).toArray();
    double length = Double.POSITIVE_INFINITY;
    for (int round = 0; round < NEWTON_STEPS && length > 0; round++) {
      budget.spend(x.length);
      var step = LinearSolver.solve(evaluator.hessian(x), evaluator.gradient(x));
      if (step.isEmpty()) {
        return;
      }
      length = 0;
      for (int i = 0; i < x.length; i++) {
        x[i] -= step.get()[i];
        length = Math.max(length, Math.abs(step.get()[i]));
        if (!Double.isFinite(x[i])
            || Math.abs(x[i] - box.get(i).midpoint()) > 2 * box.get(i).width() + SMALLEST) {
          return;
        }
      }
    }
    if (length < SETTLED * Math.max(1, Arrays.stream(x).map(Math::abs).max().orElse(0))) {
      verify(x, KnownZeros.width(box));
    }
  }

  /// Whether the test proves a zero near the approximation; it then counts among the zeros.
  boolean confirm(double[] x) {
    verify(x, LARGEST_AROUND_APPROXIMATION);
    return known.hasNeighbourhoodOf(around(x, 0));
  }

  private void verify(double[] x, double largest) {
    if (known.hasEnclosureOf(around(x, 0))) {
      return;
    }
    for (double radius = 1.5 * largest; radius > 1e-11; radius /= 2) {
      var box = around(x, radius);
      var image = krawczyk(box);
      if (image.isPresent() && isInside(box, image.get())) {
        var narrow = image.get();
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && KnownZeros.width(narrow) < before; round++) {
          before = KnownZeros.width(narrow);
          narrow = intersection(narrow, krawczyk(narrow).orElse(narrow));
        }
        known.add(new KnownZeros.Zero(box, narrow));
        return;
      }
    }
  }

  private static List<Interval> around(double[] x, double radius) {
    var box = new ArrayList<Interval>();
    for (double c : x) {
      box.add(Interval.of(Math.nextDown(c - radius), Math.nextUp(c + radius)));
    }
    return box;
  }

  private static boolean isInside(List<Interval> outer, List<Interval> inner) {
    for (int i = 0; i < outer.size(); i++) {
      if (!outer.get(i).containsInside(inner.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Interval> intersection(List<Interval> a, List<Interval> b) {
    var result = new ArrayList<Interval>();
    for (int i = 0; i < a.size(); i++) {
      var both = a.get(i).intersect(b.get(i));
      result.add(both.isEmpty() ? a.get(i) : both);
    }
    return result;
  }

  /// The box without parts that Krawczyk's operator excludes; empty where nothing is left.
  private Optional<List<Interval>> contracted(List<Interval> box) {
    var image = krawczyk(box);
    if (image.isEmpty()) {
      return Optional.of(box);
    }
    var result = new ArrayList<Interval>();
    for (int i = 0; i < box.size(); i++) {
      var both = box.get(i).intersect(image.get().get(i));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      result.add(both);
    }
    return Optional.of(result);
  }

  /// m − Y ∇f(m) + (I − Y H(X)) (X − m); empty where f is perhaps not defined on all of X.
  private Optional<List<Interval>> krawczyk(List<Interval> box) {
    int n = box.size();
    budget.spend(5 + (long) n * n);
    var m = box.stream().mapToDouble(Interval::midpoint).toArray();
    var inverse = LinearSolver.inverse(evaluator.hessian(m));
    var middle = around(m, 0);
    var gradient = enclosures.gradient(middle);
    var hessian = enclosures.hessian(box);
    if (inverse.isEmpty()
        || !areDefined(gradient)
        || !hessian.stream().allMatch(BranchAndPrune::areDefined)) {
      return Optional.empty();
    }
    var image = new ArrayList<Interval>();
    for (int i = 0; i < n; i++) {
      var sum = middle.get(i);
      for (int j = 0; j < n; j++) {
        sum = sum.minus(Interval.of(inverse.get()[i][j]).times(gradient.get(j)));
        var entry = Interval.of(i == j ? 1 : 0);
        for (int k = 0; k < n; k++) {
          entry = entry.minus(Interval.of(inverse.get()[i][k]).times(hessian.get(k).get(j)));
        }
        sum = sum.plus(entry.times(box.get(j).minus(middle.get(j))));
      }
      image.add(sum);
    }
    return Optional.of(image);
  }

  private static boolean areDefined(List<Interval> values) {
    return values.stream()
        .allMatch(v ->
            v.definedness() == org.gradus.number.Definedness.CONTINUOUS
                && Double.isFinite(v.lower())
                && Double.isFinite(v.upper()));
  }

  private static List<List<Interval>> bisect(List<Interval> box) {
    int widest = 0;
    for (int i = 1; i < box.size(); i++) {
      widest = box.get(i).width() > box.get(widest).width() ? i : widest;
    }
    var side = box.get(widest);
    double cut = side.lower() + CUT * (side.upper() - side.lower());
    var left = new ArrayList<>(box);
    var right = new ArrayList<>(box);
    left.set(widest, Interval.of(side.lower(), cut));
    right.set(widest, Interval.of(cut, side.upper()));
    return List.of(left, right);
  }
}
