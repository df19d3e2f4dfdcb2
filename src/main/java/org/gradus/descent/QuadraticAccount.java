package org.gradus.descent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.gradus.number.Rational;

/// The account of a linear method with a fixed rate on a quadratic, where everything follows from
/// the eigenvalues of the Hessian.
final class QuadraticAccount {
  /// Decimals decide nothing that is closer than this.
  private static final double CLEAR = 1e-9;

  /// Below this share of the largest an eigenvalue in decimals is lost in rounding.
  private static final double ROUNDING = 1e-13;

  /// A part of the start that is smaller than this share counts as none.
  private static final double PART = 1e-6;

  private final Trajectory run;
  private final Quadratic quadratic;
  private final LinearAction action;
  private final double beta;
  private final double rate;
  private final List<Double> eigenvalues;
  private final Optional<double[]> stationaryPoint;
  private final Finding.Evidence evidence;

  QuadraticAccount(Trajectory run, Quadratic quadratic) {
    var optimizer = run.plan().optimizer();
    this.run = run;
    this.quadratic = optimizer instanceof Optimizer.Ascent ? quadratic.negated() : quadratic;
    this.action = LinearAction.of(optimizer).orElseThrow();
    this.beta = LinearAction.beta(optimizer);
    this.rate = run.plan().rate().toDouble();
    this.eigenvalues = this.quadratic.eigenvalues();
    this.stationaryPoint = this.quadratic.stationaryPoint();
    this.evidence = quadratic.isExact() ? Finding.Evidence.PROVED : Finding.Evidence.DECIMALS;
  }

  /// Whether the run is one of a linear method with a fixed rate over all rows.
  static boolean covers(Trajectory run) {
    return LinearAction.of(run.plan().optimizer()).isPresent()
        && run.plan().schedule() instanceof Schedule.Constant
        && run.plan().batching().isFull(run.objective().rows());
  }

  List<Finding> findings() {
    if (quadratic.inertia().negative() > 0 && least() < -margin() * size()) {
      return withoutExtremum();
    }
    if (quadratic.isExact() && quadratic.inertia().negative() > 0) {
      return List.of(unsettled());
    }
    int flat = flatDirections();
    return flat > 0
        ? inValley(flat)
        : stationaryPoint.map(this::aroundMinimizer).orElseGet(() -> List.of(unsettled()));
  }

  /// Where the function falls in some direction, but by less than decimals show.
  private Finding unsettled() {
    return new Finding.Unsettled(run.gradientNorm(run.last()), lastStep());
  }

  /// How near to a border decimals decide nothing; those of sums over data decide less.
  private double margin() {
    return quadratic.isExact() ? ROUNDING : CLEAR;
  }

  /// In how many directions the function does not bend, as far as its Hessian is known.
  private int flatDirections() {
    long lost = eigenvalues.stream().filter(lambda -> lambda < ROUNDING * size()).count();
    return quadratic.isExact() || lost == 0 ? quadratic.inertia().zero() : (int) lost;
  }

  private double least() {
    return eigenvalues.getFirst();
  }

  private double largest() {
    return eigenvalues.getLast();
  }

  private double size() {
    return Math.max(Math.abs(least()), Math.abs(largest()));
  }

  /// The eigenvalue of the part of the start that shrinks least or grows most, with what shows that
  /// the start has that part.
  private record Dominant(double eigenvalue, LinearAction.Factor factor, Finding.Evidence part) {}

  /// Empty where no part of the start is seen along any eigenvector.
  private Optional<Dominant> dominant() {
    return eigenvalues.stream()
        .sorted(Comparator.comparingDouble(lambda -> -factor(lambda).size()))
        .flatMap(lambda ->
            part(other -> Math.abs(other - lambda) <= CLEAR * size()).stream()
                .map(part -> new Dominant(lambda, factor(lambda), part)))
        .findFirst();
  }

  private LinearAction.Factor factor(double lambda) {
    return action.factor(rate * lambda, beta);
  }

  private List<Finding> withoutExtremum() {
    var dominant = dominant();
    boolean grows = dominant.isPresent() && dominant.get().factor().size() > 1 + margin();
    if (grows) {
      return List.of(diverges(dominant.get()));
    }
    int end = run.last();
    return List.of(new Finding.Stalls(evidence, run.point(end), least(), run.gradientNorm(end)));
  }

  private Finding diverges(Dominant dominant) {
    var why =
        dominant.eigenvalue() < 0
            ? new Finding.Why.NoExtremum(dominant.eigenvalue())
            : new Finding.Why.RateTooLarge();
    return new Finding.Diverges(
        dominant.part(), why, dominant.factor().size(), dominant.factor().motion());
  }

  private List<Finding> inValley(int dimension) {
    if (quadratic.isExact() && !quadratic.hasStationaryPoint()) {
      return List.of(
          new Finding.Diverges(evidence, new Finding.Why.ConstantSlope(), 1, LinearMotion.DIRECT));
    }
    var findings = new ArrayList<Finding>();
    findings.add(new Finding.Valley(evidence, dimension));
    if (largest() > 0) {
      var bound = bound();
      if (bound.comparison().filter(c -> c < 0).isPresent()) {
        findings.add(new Finding.SettlesInValley(evidence));
      }
      if (bound.comparison().filter(c -> c > 0).isPresent()) {
        dominant()
            .filter(d -> d.factor().size() > 1 + CLEAR)
            .map(this::diverges)
            .ifPresent(findings::add);
      }
      findings.add(bound);
    }
    return findings;
  }

  private List<Finding> aroundMinimizer(double[] z) {
    var findings = new ArrayList<Finding>();
    var bound = bound();
    double distance = run.distance(run.last(), z);
    findings.add(
        run.distance(0, z) == 0
            ? new Finding.Rests(boxed(z))
            : byBound(bound.comparison(), z, distance));
    findings.add(bound);
    if (action == LinearAction.PLAIN) {
      double best = 2 / (least() + largest());
      findings.add(new Finding.BestRate(best, 1 - best * least()));
    }
    if (run.stopped().isByStep() && distance > lastStep()) {
      findings.add(new Finding.Away(evidence, distance, boxed(z), lastStep()));
    }
    return findings;
  }

  private Finding byBound(Optional<Integer> comparison, double[] z, double distance) {
    var dominant = dominant();
    if (comparison.isEmpty()) {
      return unsettled();
    }
    if (comparison.get() < 0) {
      return converges(z, distance, dominant);
    }
    double least = comparison.get() == 0 ? 1 - CLEAR : 1 + CLEAR;
    return dominant
        .filter(d -> d.factor().size() > least)
        .<Finding>map(d -> comparison.get() == 0 ? new Finding.Cycles(d.part(), 2) : diverges(d))
        .orElseGet(Finding.StartsAlongside::new);
  }

  private Finding converges(double[] z, double distance, Optional<Dominant> dominant) {
    return new Finding.Converges(
        evidence,
        boxed(z),
        dominant.map(d -> OptionalDouble.of(d.factor().size())).orElse(OptionalDouble.empty()),
        dominant.map(d -> d.factor().motion()),
        OptionalDouble.empty(),
        distance);
  }

  private double lastStep() {
    return run.distance(run.last(), run.array(run.last() - 1));
  }

  private static List<Double> boxed(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private Rational exactBeta() {
    return Rational.of(new BigDecimal(Double.toString(beta)));
  }

  /// The rate beside c/λmax, compared exactly where the Hessian is exact.
  private Finding.RateBound bound() {
    var limit = action.limit(exactBeta());
    double bound = limit.toDouble() / largest();
    boolean isClear = quadratic.isExact() || Math.abs(rate / bound - 1) > CLEAR;
    var comparison =
        isClear
            ? Optional.of(quadratic.compareLargestEigenvalue(limit.over(run.plan().rate())))
            : Optional.<Integer>empty();
    return new Finding.RateBound(
        evidence, comparison, rate, limit.toDouble(), eigenvalues, bound, false);
  }

  /// Whether the start has a part along eigenvectors whose eigenvalues are of a kind, and what
  /// shows it; empty where none is seen.
  private Optional<Finding.Evidence> part(DoublePredicate ofKind) {
    var error = run.array(0);
    for (int i = 0; i < error.length; i++) {
      error[i] -= stationaryPoint.isPresent() ? stationaryPoint.get()[i] : 0;
    }
    if (stationaryPoint.isPresent() && quadratic.isDiagonal()) {
      for (int i = 0; i < error.length; i++) {
        if (error[i] != 0 && ofKind.test(quadratic.hessian().get(i).get(i).toDouble())) {
          return Optional.of(evidence);
        }
      }
      return Optional.empty();
    }
    return share(error, ofKind) > PART ? Optional.of(Finding.Evidence.DECIMALS) : Optional.empty();
  }

  /// How much is left of the vector after Π(H − λ)/(2|H|) over the eigenvalues of the other kind,
  /// which removes the parts along their eigenvectors.
  private double share(double[] error, DoublePredicate ofKind) {
    var rest = stationaryPoint.isPresent() ? error : slopeOf(error);
    double before = norm(rest);
    double scale = 1;
    for (double lambda : eigenvalues) {
      if (!ofKind.test(lambda)) {
        rest = shifted(rest, lambda);
        scale *= Math.max(size(), 1e-300);
      }
    }
    return before == 0 ? 0 : norm(rest) / (before * scale);
  }

  /// H times the vector plus the slope at 0: the gradient, where there is no single stationary
  /// point to take distances from.
  private double[] slopeOf(double[] x) {
    var slope = shifted(x, 0);
    for (int i = 0; i < slope.length; i++) {
      slope[i] += quadratic.slope().get(i).toDouble();
    }
    return slope;
  }

  private double[] shifted(double[] x, double lambda) {
    var image = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      image[i] = -lambda * x[i];
      for (int j = 0; j < x.length; j++) {
        image[i] += quadratic.hessian().get(i).get(j).toDouble() * x[j];
      }
    }
    return image;
  }

  private static double norm(double[] x) {
    double norm = 0;
    for (double c : x) {
      norm = Math.hypot(norm, c);
    }
    return norm;
  }
}
