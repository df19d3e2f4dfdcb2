package org.gradus.number;

import static org.gradus.number.Definedness.DEFINED;
import static org.gradus.number.Definedness.POSSIBLY_UNDEFINED;

/// How the values of a function on an interval follow from its values at points.
///
/// The interval lies in the function's domain, or beyond it where only one point is missing.
@FunctionalInterface
public interface Shape {

  /// An enclosure of the values of the function on a non-empty interval.
  Interval enclose(RealFunction f, Interval u);

  Shape INCREASING = (f, u) -> Interval.of(f.down(u.lower()), f.up(u.upper()));

  Shape DECREASING = (f, u) -> Interval.of(f.down(u.upper()), f.up(u.lower()));

  /// Even, and increasing on the right.
  Shape VALLEY = (f, u) -> INCREASING.enclose(f, u.abs());

  /// Constant between jumps, and increasing.
  Shape STEPS =
      (f, u) -> {
        boolean isFlat = f.down(Math.nextDown(u.lower())) == f.up(Math.nextUp(u.upper()));
        var values = INCREASING.enclose(f, u);
        return isFlat ? values : values.with(DEFINED);
      };

  /// Increasing between poles that lie π apart.
  ///
  /// Across a pole at a distance below 1 from both ends the value falls by more than ½, as 1/δ
  /// does.
  Shape INCREASING_BETWEEN_POLES =
      (f, u) ->
          u.width() < 1 && f.up(u.upper()) - f.down(u.lower()) > -0.5
              ? INCREASING.enclose(f, u)
              : Interval.REALS.with(POSSIBLY_UNDEFINED);

  /// Oscillating between −1 and 1 with period 2π, highest at so many times π.
  static Shape wave(double crest) {
    return (f, u) -> {
      if (!(u.width() < 7)) {
        return Interval.of(-1, 1);
      }
      double lower = mayMeet(u, crest + 1) ? -1 : Math.min(f.down(u.lower()), f.down(u.upper()));
      double upper = mayMeet(u, crest) ? 1 : Math.max(f.up(u.lower()), f.up(u.upper()));
      return Interval.of(lower, upper);
    };
  }

  /// Whether (place + 2k)π may lie in the interval for some integer k.
  private static boolean mayMeet(Interval u, double place) {
    var turns = u.over(Interval.PI).minus(Interval.of(place)).times(Interval.of(0.5));
    return Math.floor(turns.upper()) >= turns.lower();
  }
}
