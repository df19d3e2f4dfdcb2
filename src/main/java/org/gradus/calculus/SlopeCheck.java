package org.gradus.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Checks one claimed slope by a ladder of nudges, each a quarter of the one before.
///
/// The verdict comes from the order in which the remainder shrinks, not from a tolerance: a wrong
/// slope leaves a remainder in proportion to the nudge, down to where rounding hides it.
final class SlopeCheck {
  /// The largest nudge, a fraction of the coordinate's scale.
  private static final double LARGEST = 0x1p-3;

  private static final double SHRINKS = 4;
  private static final int RUNGS = 24;

  /// A remainder this many times above its rounding has an order that can be seen.
  private static final double CLEAR = 10;

  /// Per rung, a steady value keeps within this part of itself; one of the next order shrinks to a
  /// quarter.
  private static final double STEADY = 0.25;

  private static final int RUNGS_OF_A_WRONG_SLOPE = 3;
  private static final int RUNGS_OF_A_KINK = 4;

  /// A claimed slope is often a sum of terms as large as the slopes nearby, each rounded.
  private static final double ROUNDINGS_OF_A_CLAIM = 64;

  /// What is confirmed less finely than this counts as undecided.
  private static final double COARSEST = 0.01;

  private final Response response;
  private final List<Rung> rungs;
  private final double claimed;
  private final double claimedRounding;

  private SlopeCheck(Response response, List<Rung> rungs, double claimed, double claimedRounding) {
    this.response = response;
    this.rungs = rungs;
    this.claimed = claimed;
    this.claimedRounding = claimedRounding;
  }

  /// @param claimedRounding how far the claimed slope itself may be off by rounding
  static Slope of(Response response, double claimed, double claimedRounding) {
    if (!response.to(0).hasValue()) {
      return new Slope.Undecided(Slope.Cause.NO_VALUE);
    }
    var rungs = rungs(response);
    if (rungs.size() < RUNGS_OF_A_KINK) {
      return new Slope.Undecided(Slope.Cause.BORDER);
    }
    var telling = response.boundsRounding() ? rungs : moving(rungs);
    if (telling.size() < RUNGS_OF_A_KINK) {
      return new Slope.Undecided(Slope.Cause.UNSTEADY);
    }
    return new SlopeCheck(response, telling, claimed, claimedRounding).verdict();
  }

  /// From the smallest nudge on, as far as the function has values on both sides.
  private static List<Rung> rungs(Response response) {
    var rungs = new ArrayList<Rung>();
    double h = Math.scalb(LARGEST, Math.getExponent(response.scale()));
    h /= Math.pow(SHRINKS, RUNGS - 1);
    for (int k = 0; k < RUNGS; k++, h *= SHRINKS) {
      var rung = new Rung(response.to(h), response.to(-h));
      if (!rung.hasValues()) {
        break;
      }
      rungs.add(rung);
    }
    return rungs;
  }

  /// Without small nudges that lead to one and the same value, below others that do not: the values
  /// may be rounded to it.
  ///
  /// Where there are such nudges, the least change that is seen is what values are rounded to.
  private static List<Rung> moving(List<Rung> rungs) {
    var first = rungs.getFirst();
    var moving = rungs.stream().dropWhile(rung -> rung.isAtOneValueWith(first)).toList();
    boolean isFine = moving.size() == rungs.size() && rungs.stream().noneMatch(Rung::isLevel);
    if (isFine || moving.isEmpty()) {
      return rungs;
    }
    double quantum = rungs.stream().mapToDouble(Rung::leastChange).min().orElseThrow();
    return moving.stream().map(rung -> rung.roundedTo(quantum)).toList();
  }

  private Slope verdict() {
    if (isSteady(Rung::jump, Rung::jumpBlur, RUNGS_OF_A_KINK)) {
      var best = rungs.get(firstClear(Rung::jump, Rung::jumpBlur));
      return new Slope.Kink(best.left().slope(), best.right().slope());
    }
    if (!Double.isFinite(claimed)) {
      return new Slope.Undecided(Slope.Cause.NO_FORMULA);
    }
    int best = finest();
    double measured = rungs.get(best).central();
    double rounding = ROUNDINGS_OF_A_CLAIM * Math.ulp(rungs.get(best).steepness());
    double within = uncertainty(best) + rounding + claimedRounding;
    return Math.abs(measured - claimed) <= within
        ? confirmed(best, within)
        : denied(measured, within);
  }

  private Slope confirmed(int best, double within) {
    if (within <= COARSEST * Math.abs(claimed)) {
      return new Slope.Agrees(claimed, rungs.get(best).central(), within);
    }
    boolean isLevel = claimed == 0 && rungs.stream().allMatch(Rung::isLevel);
    double nearby = rungs.stream().skip(best).mapToDouble(Rung::steepness).max().orElse(0);
    boolean isFine = Math.abs(claimed) <= within && within <= COARSEST * nearby;
    return isLevel || isFine
        ? new Slope.Vanishes(claimed, within)
        : new Slope.Undecided(
            Double.isInfinite(roughness(best)) ? Slope.Cause.UNSTEADY : Slope.Cause.ROUNDING);
  }

  /// Wrong only if the difference is of the first order, larger than waves and jumps between the
  /// nudges could explain, and no nudge speaks for the claim.
  private Slope denied(double measured, double within) {
    ToDoubleFunction<Rung> remainder = rung -> rung.central() - claimed;
    ToDoubleFunction<Rung> blur = rung -> rung.blur() + claimedRounding;
    return isSteady(remainder, blur, RUNGS_OF_A_WRONG_SLOPE)
            && roughness(firstClear(remainder, blur)) < STEADY * Math.abs(measured - claimed)
            && IntStream.range(0, rungs.size() - 1).noneMatch(k -> speaksForClaim(k, measured))
        ? new Slope.Disagrees(claimed, measured, within)
        : new Slope.Undecided(Slope.Cause.UNSTEADY);
  }

  /// Whether a nudge tells the claimed slope from the measured one, and finds the claimed one.
  ///
  /// Values that are rounded alike for many small steps in a row have a slope of their own there,
  /// and nothing but larger nudges shows it.
  private boolean speaksForClaim(int k, double measured) {
    double uncertainty = uncertainty(k) + claimedRounding;
    return uncertainty < STEADY * Math.abs(measured - claimed)
        && Math.abs(rungs.get(k).central() - claimed) <= uncertainty;
  }

  private double roughness(int rung) {
    return response.roughness(rungs.get(rung).right().step());
  }

  /// Where truncation and rounding together are least.
  ///
  /// A larger nudge is preferred to smaller ones only if it finds what they find, because a slope
  /// that is the same for several large nudges may be one of steps or waves.
  private int finest() {
    int best = 0;
    for (int k = 1; k < rungs.size() - 1; k++) {
      double apart = Math.abs(rungs.get(k).central() - rungs.get(best).central());
      if (uncertainty(k) < uncertainty(best) && apart <= uncertainty(k) + uncertainty(best)) {
        best = k;
      }
    }
    return best;
  }

  /// The change from the next larger nudge, which is many times the truncation, and the rounding.
  private double uncertainty(int k) {
    var rung = rungs.get(k);
    return Math.abs(rung.central() - rungs.get(k + 1).central()) + rung.blur();
  }

  /// Whether a part of the remainder is of the first order: clear of its rounding, and divided by
  /// the nudge the same for several of the smallest nudges that are clear. Still smaller ones must
  /// not show that it shrinks after all.
  private boolean isSteady(ToDoubleFunction<Rung> part, ToDoubleFunction<Rung> blur, int howMany) {
    int first = firstClear(part, blur);
    if (first + howMany > rungs.size()) {
      return false;
    }
    double reference = part.applyAsDouble(rungs.get(first));
    return rungs.subList(0, first).stream()
            .allMatch(rung ->
                Math.abs(part.applyAsDouble(rung) - reference) <= CLEAR * blur.applyAsDouble(rung))
        && rungs.subList(first, first + howMany).stream()
            .mapToDouble(part)
            .allMatch(value -> Math.abs(value - reference) <= STEADY * Math.abs(reference));
  }

  /// The smallest nudge at which the part is clear of its rounding.
  private int firstClear(ToDoubleFunction<Rung> part, ToDoubleFunction<Rung> blur) {
    int k = 0;
    while (k < rungs.size() && !isClear(rungs.get(k), part, blur)) {
      k++;
    }
    return k;
  }

  private static boolean isClear(
      Rung rung, ToDoubleFunction<Rung> part, ToDoubleFunction<Rung> blur) {
    double size = Math.abs(part.applyAsDouble(rung));
    return size > 0 && size >= CLEAR * blur.applyAsDouble(rung);
  }
}
