package org.gradus.descent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradus.matrix.Eigenvalues;
import org.gradus.number.Rational;

/// The account of a run of which the iterates tell what happened, and the Hessian where they lead
/// tells why.
final class ObservedAccount {
  private static final int LONGEST_CYCLE = 8;
  private static final double SAME = 1e-9;
  private static final double MOVED = 1e-6;
  private static final double CLEAR = 1e-6;
  private static final int WINDOW = 20;
  private static final double STEADY = 0.1;
  private static final int MOST_ENTRIES = 2_000_000;

  private final Trajectory run;
  private final Optional<Quadratic> quadratic;
  private final int last;
  private final double sign;
  private final double scale;

  ObservedAccount(Trajectory run, Optional<Quadratic> quadratic) {
    this.run = run;
    this.quadratic = quadratic;
    this.last = lastFinite(run);
    this.sign = run.plan().optimizer() instanceof Optimizer.Ascent ? -1 : 1;
    this.scale = 1 + norm(run.array(last));
  }

  /// The last iterate with a value and a slope.
  private static int lastFinite(Trajectory run) {
    int j = run.last();
    while (j > 0 && !(Double.isFinite(run.value(j)) && Double.isFinite(run.gradientNorm(j)))) {
      j--;
    }
    return j;
  }

  List<Finding> findings() {
    if (run.stopped() instanceof Stopped.LeftDomain
        || run.stopped() instanceof Stopped.NoDerivative
        || last == 0) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    var limit = Limit.near(run, last, quadratic);
    var period = period();
    if (!run.plan().batching().isFull(run.objective().rows())) {
      findings.addAll(byBatches(limit));
    } else if (run.stopped() instanceof Stopped.Diverged || isGrowing()) {
      findings.add(growth());
    } else if (period.isPresent()) {
      findings.add(new Finding.Cycles(Finding.Evidence.OBSERVED, period.get()));
      limit.flatMap(this::bound).ifPresent(findings::add);
    } else {
      findings.addAll(settling(limit));
    }
    return findings;
  }

  private List<Finding> settling(Optional<Limit> limit) {
    double slope = run.gradientNorm(last);
    var findings = new ArrayList<Finding>();
    boolean isNear = limit.isPresent() && isApproached(limit.get());
    if (isNear && limit.get().isMinimizer(sign)) {
      findings.add(converges(limit.get()));
      bound(limit.get()).ifPresent(findings::add);
      double distance = run.distance(last, limit.get().point());
      if (run.stopped().isByStep() && distance > lastStep()) {
        findings.add(
            new Finding.Away(limit.get().evidence(), distance, limit.get().boxed(), lastStep()));
      }
    } else if (isNear && limit.get().isClearlyNoMinimizer(sign)) {
      findings.add(
          new Finding.Stalls(
              Finding.Evidence.DECIMALS, limit.get().boxed(), limit.get().worst(sign), slope));
    } else if (!isNear && slope <= MOVED && lastStep() <= MOVED * scale) {
      findings.add(new Finding.Plateau(slope, lastStep()));
    } else if (isFalling()) {
      findings.add(new Finding.Falls(run.value(last), lastStep()));
    } else {
      findings.add(new Finding.Unsettled(slope, lastStep()));
      slowing().ifPresent(findings::add);
      limit.filter(_ -> isNear).flatMap(this::bound).ifPresent(findings::add);
    }
    return findings;
  }

  /// Whether the distance from the point is small beside the way there, and has become smaller of
  /// late.
  private boolean isApproached(Limit limit) {
    double now = run.distance(last, limit.point());
    double way = run.distance(0, limit.point());
    int earlier = Math.max(0, last - Math.min(WINDOW, Math.max(1, last / 2)));
    double before = run.distance(earlier, limit.point());
    boolean isThere = now <= 1e-12 * scale;
    return isThere || (now <= 0.5 * way && now < before) || (way == 0 && now <= MOVED * scale);
  }

  private Finding converges(Limit limit) {
    var factor = theory(limit);
    return new Finding.Converges(
        limit.evidence() == Finding.Evidence.PROVED
            ? Finding.Evidence.DECIMALS
            : Finding.Evidence.OBSERVED,
        limit.boxed(),
        factor.map(f -> OptionalDouble.of(f.size())).orElse(OptionalDouble.empty()),
        factor.map(LinearAction.Factor::motion),
        observedFactor(limit),
        run.distance(last, limit.point()));
  }

  /// The factor that the eigenvalues at the limit give a linear method with a fixed rate.
  private Optional<LinearAction.Factor> theory(Limit limit) {
    if (!QuadraticAccount.covers(run)) {
      return Optional.empty();
    }
    var action = LinearAction.of(run.plan().optimizer()).orElseThrow();
    double beta = LinearAction.beta(run.plan().optimizer());
    return limit.eigenvalues().stream()
        .map(lambda -> action.factor(run.rate(0) * sign * lambda, beta))
        .max(Comparator.comparingDouble(LinearAction.Factor::size));
  }

  /// The geometric mean of the ratios of distances, clear of rounding and over at least four
  /// updates.
  private OptionalDouble observedFactor(Limit limit) {
    int end = lastClear(limit);
    int start = Math.max(0, end - Math.min(WINDOW, end / 2));
    double ratio = run.distance(end, limit.point()) / run.distance(start, limit.point());
    return end - start >= 4 && ratio > 0
        ? OptionalDouble.of(Math.pow(ratio, 1.0 / (run.step(end) - run.step(start))))
        : OptionalDouble.empty();
  }

  /// The last iterate whose distance is clear of rounding; of long runs that stay close those that
  /// were kept tell in which part it is.
  private int lastClear(Limit limit) {
    int end = last;
    while (end > 0 && isRounded(end, limit) && isRounded(run.keptBefore(end), limit)) {
      end = run.keptBefore(end);
    }
    while (end > 0 && isRounded(end, limit)) {
      end--;
    }
    return end;
  }

  private boolean isRounded(int j, Limit limit) {
    return run.distance(j, limit.point()) < 1e-10 * scale;
  }

  private Optional<Finding> bound(Limit limit) {
    boolean isLinear = QuadraticAccount.covers(run) && limit.isMinimizer(sign);
    if (!isLinear) {
      return Optional.empty();
    }
    var action = LinearAction.of(run.plan().optimizer()).orElseThrow();
    double beta = LinearAction.beta(run.plan().optimizer());
    double most = action.limit(rational(beta)).toDouble();
    var eigenvalues = limit.eigenvalues().stream().map(lambda -> sign * lambda).sorted().toList();
    double bound = most / eigenvalues.getLast();
    double rate = run.rate(0);
    var comparison =
        Math.abs(rate / bound - 1) > CLEAR
            ? Optional.of(Double.compare(rate, bound))
            : Optional.<Integer>empty();
    return Optional.of(
        new Finding.RateBound(
            Finding.Evidence.DECIMALS, comparison, rate, most, eigenvalues, bound, true));
  }

  private static Rational rational(double value) {
    return Rational.of(new BigDecimal(Double.toString(value)));
  }

  /// The period of a cycle in which the last iterates are.
  private Optional<Integer> period() {
    for (int p = 2; p <= LONGEST_CYCLE && last >= 3 * p; p++) {
      if (repeats(p)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  private boolean repeats(int period) {
    for (int j = last; j > last - period; j--) {
      if (run.distance(j, run.array(j - period)) > SAME * scale
          || run.distance(j, run.array(j - 1)) < MOVED * scale) {
        return false;
      }
    }
    return true;
  }

  private double lastStep() {
    return run.distance(last, run.array(last - 1));
  }

  /// Whether the values have gone the wrong way for several updates, and the steps have grown.
  private boolean isGrowing() {
    int count = Math.min(5, last);
    for (int j = last; j > last - count; j--) {
      if (sign * (run.value(j) - run.value(j - 1)) <= 0) {
        return false;
      }
    }
    return count >= 3 && step(last) > step(last - count + 1);
  }

  private double step(int j) {
    return run.distance(j, run.array(j - 1));
  }

  private boolean isFalling() {
    int count = Math.min(10, last - 1);
    for (int j = last; j > last - count; j--) {
      if (sign * (run.value(j) - run.value(j - 1)) >= 0) {
        return false;
      }
    }
    return count >= 5 && step(last) >= step(last - count);
  }

  /// Steps like k^−q have the factors 1 − q/k: the share that k steps lose, k(1 − factor), stays.
  private Optional<Finding> slowing() {
    int half = last / 2;
    if (!QuadraticAccount.covers(run) || half < WINDOW) {
      return Optional.empty();
    }
    double factor = step(last) / step(last - 1);
    double halfway = step(half) / step(half - 1);
    double exponent = run.step(last) * (1 - factor);
    double before = run.step(half) * (1 - halfway);
    boolean isSteady = before > 0 && Math.abs(exponent / before - 1) < STEADY;
    return isSteady && halfway < factor && factor < 1
        ? Optional.of(new Finding.Slows(halfway, factor, exponent))
        : Optional.empty();
  }

  /// Where the values begin to go the wrong way for good, with the bound there.
  private Finding growth() {
    int from = last;
    while (from > 0 && sign * (run.value(from) - run.value(from - 1)) > 0) {
      from--;
    }
    if (from == last) {
      return new Finding.Falls(run.value(last), lastStep());
    }
    var bound = OptionalDouble.empty();
    long entries = (long) run.dimension() * run.dimension() * run.objective().rows();
    if (entries <= MOST_ENTRIES && LinearAction.of(run.plan().optimizer()).isPresent()) {
      double largest = largestEigenvalue(run.array(from));
      bound = largest > 0 ? OptionalDouble.of(2 / largest) : bound;
    }
    return new Finding.Grows(run.step(from), run.rate(from), bound);
  }

  private double largestEigenvalue(double[] point) {
    var rows = run.objective().hessian(point);
    var eigenvalues =
        Eigenvalues.of(Arrays.stream(rows).map(r -> Arrays.stream(r).boxed().toList()).toList());
    return sign > 0 ? eigenvalues.getLast() : -eigenvalues.getFirst();
  }

  private List<Finding> byBatches(Optional<Limit> limit) {
    if (limit.isEmpty() || !limit.get().isMinimizer(sign)) {
      return List.of(new Finding.Unsettled(Double.NaN, Double.NaN));
    }
    var findings = new ArrayList<Finding>();
    double distance = run.distance(last, limit.get().point());
    if (run.objective() instanceof RowObjective rows && last >= 8) {
      findings.add(NoiseBall.of(run, rows, limit.get().point()));
    }
    findings.add(
        new Finding.Away(
            limit.get().evidence(), distance, limit.get().boxed(), Double.POSITIVE_INFINITY));
    return findings;
  }

  private static double norm(double[] x) {
    double norm = 0;
    for (double c : x) {
      norm = Math.hypot(norm, c);
    }
    return norm;
  }
}
