package org.gradus.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// Chooses the part of the plane that a picture shows.
final class Windows {
  private static final int LOOKS = 64;

  /// A window is good where the function has values on this part of it.
  private static final double ENOUGH = 0.3;

  /// Where there is nothing to look at in particular, these are tried in turn.
  private static final List<Range> USUAL =
      List.of(
          new Range(-5, 5),
          new Range(-2.5, 2.5),
          new Range(0, 10),
          new Range(-1, 1),
          new Range(-20, 20),
          new Range(-100, 100),
          new Range(0, 1000),
          new Range(-1000, 1000),
          new Range(-1e6, 1e6));

  /// An iterate that goes this many times farther than all before it is not followed.
  private static final double FARTHER = 30;

  private static final double MOST_RATIO = 3;
  private static final double RUNAWAY = 8;

  private Windows() {}

  /// What lies around the coordinates that matter, with this part of its width added at both ends;
  /// empty where none does.
  static Optional<Range> around(Collection<Double> interesting, double margin) {
    if (interesting.isEmpty()) {
      return Optional.empty();
    }
    double first = interesting.iterator().next();
    double half = Math.max(2.5, Math.abs(first) / 4);
    return Range.of(interesting)
        .filter(range -> range.width() > 1e-6 * Math.max(1, Math.abs(range.from())))
        .map(range -> range.widened(margin))
        .or(() -> Optional.of(Range.around(first, half)));
  }

  /// A usual window in which a function of one variable has values; empty where it has none.
  static Optional<Range> inOneVariable(DoubleUnaryOperator f) {
    return fullest(USUAL, range -> share(f, range));
  }

  /// The first place of which enough is in the domain, or that of which most is; empty where
  /// nothing is.
  private static <P> Optional<P> fullest(List<P> places, ToDoubleFunction<P> share) {
    return places.stream()
        .filter(place -> share.applyAsDouble(place) >= ENOUGH)
        .findFirst()
        .or(() ->
            places.stream()
                .filter(place -> share.applyAsDouble(place) > 0)
                .max(Comparator.comparingDouble(share)));
  }

  private static double share(DoubleUnaryOperator f, Range range) {
    int finite = 0;
    for (int i = 0; i < LOOKS; i++) {
      finite += Double.isFinite(f.applyAsDouble(range.at((i + 0.37) / LOOKS))) ? 1 : 0;
    }
    return (double) finite / LOOKS;
  }

  /// A usual window in which a function of two variables has values; empty where it has none.
  static Optional<Window> inTwoVariables(DoubleBinaryOperator f) {
    var squares = USUAL.stream().map(range -> new Window(range, range)).toList();
    return fullest(squares, window -> share(f, window));
  }

  private static double share(DoubleBinaryOperator f, Window window) {
    int finite = 0;
    for (int i = 0; i < LOOKS; i++) {
      double x = window.across().at((i % 8 + 0.37) / 8);
      double y = window.up().at((i / 8 + 0.41) / 8);
      finite += Double.isFinite(f.applyAsDouble(x, y)) ? 1 : 0;
    }
    return (double) finite / LOOKS;
  }

  /// The window with its narrower side widened, so that neither is more than a few times the other.
  static Window balanced(Window window) {
    double longest = Math.max(window.across().width(), window.up().width());
    return new Window(
        atLeast(window.across(), longest / MOST_RATIO), atLeast(window.up(), longest / MOST_RATIO));
  }

  private static Range atLeast(Range range, double width) {
    return range.width() >= width ? range : Range.around(range.at(0.5), width / 2);
  }

  /// The numbers up to the first that is much farther away than all before it, from three on.
  static List<Double> followed(List<Double> iterates) {
    var followed = new ArrayList<Double>();
    for (double x : iterates) {
      var before = Range.of(followed);
      boolean isFar =
          followed.size() > 2 && before.isPresent() && !before.get().widened(FARTHER).contains(x);
      if (isFar || followed.size() > 3 && isRunningAway(followed, x)) {
        return followed;
      }
      followed.add(x);
    }
    return followed;
  }

  /// Whether the number is beyond all before it by more than their whole range again, and that is
  /// many times the first step.
  private static boolean isRunningAway(List<Double> followed, double x) {
    double step = Math.abs(followed.get(1) - followed.getFirst());
    return step > 0
        && Math.abs(x - followed.getFirst()) > RUNAWAY * step
        && Range.of(followed).filter(range -> !range.widened(0.5).contains(x)).isPresent();
  }
}
