package org.gradus.calculus;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;

/// A gradient in double arithmetic compared with nudges, coordinate by coordinate.
///
/// ```java
/// var check = GradientCheck.of(f::value, point, f.gradient(point));
/// check.disagreement(); // the first coordinate whose slope is certainly not the claimed one
/// ```
public record GradientCheck(List<Slope> slopes) {

  public GradientCheck {
    slopes = List.copyOf(slopes);
  }

  /// Checks a claimed gradient of a function of which only the values are known.
  ///
  /// It takes about ninety values a coordinate. How far rounding puts them off is estimated from
  /// the values themselves.
  public static GradientCheck of(ToDoubleFunction<double[]> f, double[] point, double... gradient) {
    var responses =
        IntStream.range(0, point.length).mapToObj(i -> new DoubleResponse(f, point, i)).toList();
    double shift = responses.stream().mapToDouble(DoubleResponse::shiftByRounding).sum();
    return new GradientCheck(
        IntStream.range(0, point.length)
            .mapToObj(i -> slope(responses.get(i), gradient[i], shift))
            .toList());
  }

  /// A claim in double arithmetic is the slope at a point some roundings away, and off by as much
  /// as curvature makes of that.
  private static Slope slope(DoubleResponse response, double claimed, double shift) {
    return SlopeCheck.of(response, claimed, Math.sqrt(response.curvature()) * shift);
  }

  /// Checks the gradient that the graph computes, with bounds for the rounding of both instead of
  /// an estimate.
  public static GradientCheck of(Evaluator f, double... point) {
    return of(f, point, f.gradient(point));
  }

  /// Checks a claimed gradient of a function whose rounding is known from its enclosures.
  ///
  /// The claim may be off by as much as the graph's own gradient.
  static GradientCheck of(Evaluator f, double[] point, double[] gradient) {
    var bounds = f.enclosures().gradient(EvaluatorResponse.box(point));
    return new GradientCheck(
        IntStream.range(0, point.length)
            .mapToObj(i ->
                SlopeCheck.of(
                    new EvaluatorResponse(f, point, i), gradient[i], bounds.get(i).width()))
            .toList());
  }

  /// Whether nothing was found against any slope, and something for each.
  public boolean isConfirmed() {
    return slopes.stream().allMatch(Slope::isConfirmed);
  }

  /// The first coordinate whose claimed slope is wrong.
  public OptionalInt disagreement() {
    return IntStream.range(0, slopes.size())
        .filter(i -> slopes.get(i) instanceof Slope.Disagrees)
        .findFirst();
  }

  /// The fewest digits to which a slope that is not 0 is confirmed; empty where there is none.
  public OptionalInt digits() {
    return slopes.stream()
        .flatMapToInt(slope ->
            slope instanceof Slope.Agrees agrees
                ? IntStream.of(agrees.digits())
                : IntStream.empty())
        .min();
  }
}
