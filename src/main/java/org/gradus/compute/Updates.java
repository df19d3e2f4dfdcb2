package org.gradus.compute;

/// Many updates of a point by the gradient there, in one loop.
///
/// Coordinates stay in registers, and no update calls anything but the functions of the formula.
/// Every number is the one that single updates give, to the last bit.
public interface Updates {
  /// The places of the numbers that a loop works with: the value at the point and the one before
  /// the last update, the rate α, the momentum β, and the three tolerances.
  int VALUE = 0;

  int VALUE_BEFORE = 1;
  int RATE = 2;
  int MOMENTUM = 3;

  /// A loop ends after an update that moves no coordinate by more than this.
  int MOVE = 4;

  /// A loop ends at a point where no slope is larger than this.
  int SLOPE = 5;

  /// A loop ends after an update that changes the value by no more than this.
  int CHANGE = 6;

  int NUMBERS = 7;

  /// x ← x − αg.
  ///
  /// A loop ends also at a point where the value, a coordinate or a slope is not finite. It may end
  /// where their sum alone is not finite.
  ///
  /// @param point in and out, with the `gradient` there
  /// @param velocity is not used
  /// @param before receives the point before the last update
  /// @param most how many updates to make at most, at least 1
  /// @return how many were made
  int plain(
      double[] point,
      double[] gradient,
      double[] velocity,
      double[] before,
      double[] numbers,
      int most);

  /// v ← βv + αg, x ← x − v, in the same way.
  int heavyBall(
      double[] point,
      double[] gradient,
      double[] velocity,
      double[] before,
      double[] numbers,
      int most);
}
