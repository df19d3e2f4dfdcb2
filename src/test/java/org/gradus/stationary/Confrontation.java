package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;

/// Compares an answer with the points that an oracle finds and with its derivatives.
final class Confrontation {
  private static final double TOLERANCE = 1e-5;

  private final StationaryPoints answer;
  private final NewtonOracle oracle;
  private final List<String> faults = new ArrayList<>();

  private Confrontation(StationaryPoints answer) {
    this.answer = answer;
    this.oracle = new NewtonOracle(answer.function(), answer.variables());
  }

  /// What is wrong, in words: a regular stationary point that is missing in a complete answer, a
  /// listed point with a gradient, a kind that the eigenvalues contradict.
  static List<String> faults(StationaryPoints answer, long seed, int starts, double side) {
    var confrontation = new Confrontation(answer);
    confrontation.checkPoints();
    if (answer.complete()) {
      confrontation.checkThatNoneIsMissing(seed, starts, side);
    }
    return confrontation.faults;
  }

  private void checkPoints() {
    for (var point : answer.points()) {
      var x = coordinates(point);
      double scale = 1 + Arrays.stream(x).map(Math::abs).max().orElse(0);
      var gradient = oracle.gradient(x);
      double size = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
      double hessian = size(oracle.hessian(x));
      if (size > 1e-6 * scale * (1 + hessian)) {
        faults.add("gradient " + Arrays.toString(gradient) + " at " + Arrays.toString(x));
      }
      if (Double.isFinite(hessian)) {
        checkKind(point, x);
      }
    }
  }

  private void checkKind(StationaryPoint point, double[] x) {
    if (!bendsAt(x)) {
      checkEigenvalues(point, x);
    }
    checkNearby(point, x);
  }

  private void checkEigenvalues(StationaryPoint point, double[] x) {
    var eigenvalues = oracle.eigenvalues(x);
    double size = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
    boolean hasPositive = Arrays.stream(eigenvalues).anyMatch(v -> v > 1e-6 * (1 + size));
    boolean hasNegative = Arrays.stream(eigenvalues).anyMatch(v -> v < -1e-6 * (1 + size));
    boolean isRegular = Arrays.stream(eigenvalues).allMatch(v -> Math.abs(v) > 1e-6 * (1 + size));
    boolean isRight =
        switch (point.kind()) {
          case MINIMUM, DEGENERATE_MINIMUM -> !hasNegative;
          case MAXIMUM, DEGENERATE_MAXIMUM -> !hasPositive;
          case SADDLE -> hasPositive && hasNegative || !isRegular;
          case DEGENERATE_SADDLE -> !isRegular;
          case UNDECIDED -> !isRegular || answer.method() == StationaryPoints.Method.NEWTON;
        };
    if (!isRight) {
      addFault(point, x, " with eigenvalues " + Arrays.toString(eigenvalues));
    }
  }

  private void addFault(StationaryPoint point, double[] x, String why) {
    faults.add(point.kind().text() + " at " + Arrays.toString(x) + why);
  }

  /// Whether f has no second derivative at a point with gradient 0: values on short ways from the
  /// point differ from those of the quadratic form, and on ways of a tenth of the length they do,
  /// too. Where f is smooth the difference shrinks with the length.
  private boolean bendsAt(double[] x) {
    double far = distanceFromQuadratic(x, 1e-3);
    double near = distanceFromQuadratic(x, 1e-4);
    return near > 0.5 * far && near > 1e-3 * (1 + size(oracle.hessian(x)));
  }

  private double distanceFromQuadratic(double[] x, double length) {
    var hessian = new Array2DRowRealMatrix(oracle.hessian(x));
    double value = oracle.value(x).getValue();
    double largest = 0;
    var random = new java.util.Random(11);
    for (int k = 0; k < 50; k++) {
      var way = new ArrayRealVector(random.doubles(x.length, -1, 1).toArray());
      var there = new ArrayRealVector(x).add(way.mapMultiply(length)).toArray();
      double bend = 2 * (oracle.value(there).getValue() - value) / (length * length);
      largest = Math.max(largest, Math.abs(bend - way.dotProduct(hessian.operate(way))));
    }
    return largest;
  }

  private static double size(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  /// Values near a point do not contradict an extremum, and lie on both sides of the value at a
  /// saddle at which f bends.
  private void checkNearby(StationaryPoint point, double[] x) {
    double value = oracle.value(x).getValue();
    double least = 0;
    double most = 0;
    var random = new java.util.Random(7);
    for (int k = 0; k < 200; k++) {
      var y = x.clone();
      for (int i = 0; i < y.length; i++) {
        y[i] += 1e-3 * random.nextGaussian();
      }
      double change = oracle.value(y).getValue() - value;
      least = Math.min(least, change);
      most = Math.max(most, change);
    }
    double small = 1e-11 * (1 + Math.abs(value));
    boolean isRight =
        switch (point.kind()) {
          case MINIMUM, DEGENERATE_MINIMUM -> least >= -small;
          case MAXIMUM, DEGENERATE_MAXIMUM -> most <= small;
          case SADDLE, DEGENERATE_SADDLE -> !bendsAt(x) || least < -small && most > small;
          case UNDECIDED -> true;
        };
    if (!isRight) {
      addFault(point, x, ", but values nearby change by " + least + " and by " + most);
    }
  }

  private void checkThatNoneIsMissing(long seed, int starts, double side) {
    for (var x : oracle.points(seed, starts, side)) {
      boolean isKnown =
          isOutside(x)
              || answer.points().stream()
                  .anyMatch(p ->
                      NewtonOracle.distance(coordinates(p), x) < TOLERANCE * (1 + Math.abs(x[0])))
              || answer.families().stream().anyMatch(family -> contains(family, x));
      if (!isKnown) {
        faults.add("missing " + Arrays.toString(x));
      }
    }
  }

  private boolean isOutside(double[] x) {
    if (answer.box().isEmpty()) {
      return false;
    }
    for (int i = 0; i < x.length; i++) {
      Interval side = answer.box().get().get(answer.variables().get(i));
      if (x[i] < side.lower() + 1e-9 || x[i] > side.upper() - 1e-9) {
        return true;
      }
    }
    return false;
  }

  private double[] coordinates(StationaryPoint point) {
    return answer.variables().stream()
        .mapToDouble(x -> point.at().get(x).approximate().doubleValue())
        .toArray();
  }

  /// Whether some values of the parameters give the point: a continuous one is a coordinate, a
  /// whole one is tried out.
  private boolean contains(Family family, double[] x) {
    var symbols = new ArrayList<Symbol>();
    var values = new LinkedHashMap<Symbol, Double>();
    for (var parameter : family.parameters()) {
      symbols.add(parameter.symbol());
      if (!parameter.integer()) {
        for (int i = 0; i < x.length; i++) {
          var place = answer.variables().get(i);
          if (family
              .at()
              .get(place)
              .equals(new org.gradus.expr.Expr.Variable(parameter.symbol()))) {
            values.put(parameter.symbol(), x[i]);
          }
        }
      }
    }
    var whole = symbols.stream().filter(s -> !values.containsKey(s)).toList();
    int turns = mostTurns(whole.size());
    int count = (int) Math.pow(2 * turns + 1, whole.size());
    for (int code = 0; code < count; code++) {
      int rest = code;
      for (var k : whole) {
        values.put(k, (double) (rest % (2 * turns + 1) - turns));
        rest /= 2 * turns + 1;
      }
      if (isAt(family, symbols, values, x)) {
        return true;
      }
    }
    return false;
  }

  /// How far the whole numbers of a family are tried in both directions: with one of them, the
  /// members of √(kπ/2) are dense, and Newton's method goes a long way.
  private static int mostTurns(int wholeNumbers) {
    return switch (wholeNumbers) {
      case 1 -> 1000;
      case 2 -> 80;
      default -> 6;
    };
  }

  private boolean isAt(
      Family family, List<Symbol> symbols, LinkedHashMap<Symbol, Double> values, double[] x) {
    var at = symbols.stream().mapToDouble(values::get).toArray();
    for (int i = 0; i < x.length; i++) {
      var coordinate = Evaluator.of(family.at().get(answer.variables().get(i)), symbols).value(at);
      if (!(Math.abs(coordinate - x[i]) < TOLERANCE * (1 + Math.abs(x[i])))) {
        return false;
      }
    }
    return true;
  }
}
