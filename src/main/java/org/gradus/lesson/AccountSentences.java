package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gradus.descent.Account;
import org.gradus.descent.Finding;
import org.gradus.descent.LinearMotion;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Schedule;
import org.gradus.document.Prose;
import org.gradus.notation.Notation;

/// The findings of an account in words.
final class AccountSentences {
  private static final int DIGITS = 6;

  /// Steps like k^−p have a sum for p > 1; nearer to 1 the iterates do not tell.
  private static final double BARELY_SUMMABLE = 1.1;

  private final String second;
  private final Account account;
  private final boolean isAscent;
  private final boolean hasOneVariable;

  AccountSentences(Subject f, Account account) {
    this.second = Notation.TEXT.write(f.name()) + "″";
    this.account = account;
    this.isAscent = account.run().plan().optimizer() instanceof Optimizer.Ascent;
    this.hasOneVariable = account.run().dimension() == 1;
  }

  List<Prose> all() {
    var sentences = new ArrayList<Prose>();
    account.findings().forEach(finding -> sentences.add(of(finding)));
    return sentences;
  }

  private Prose of(Finding finding) {
    return switch (finding) {
      case Finding.Converges converges -> converges(converges);
      case Finding.Rests(var at) ->
          Prose.of("It starts at the " + extremizer() + " ")
              .then(place(at))
              .text(" and stays there, because the slope is 0.");
      case Finding.Diverges diverges -> diverges(diverges);
      case Finding.Grows(int from, double rate, var bound) -> grows(from, rate, bound);
      case Finding.Falls(double value, double step) -> falls(value, step);
      case Finding.Cycles(var evidence, int period) -> cycles(evidence, period);
      case Finding.RateBound bound -> bound(bound);
      case Finding.BestRate(double rate, double factor) -> best(rate, factor);
      case Finding.StartsAlongside() ->
          Prose.of("The rate is too large for this function, but the start has no part, or hardly")
              .text(" any, along the directions in which it is: what the rate does there does not")
              .text(" show, or not yet.");
      case Finding.Valley(var evidence, int dimension) -> valley(evidence, dimension);
      case Finding.SettlesInValley _ -> Prose.of("It converges to one of them.");
      case Finding.Stalls stalls -> stalls(stalls);
      case Finding.Plateau(double slope, double step) -> plateau(slope, step);
      case Finding.Unsettled(double slope, double step) -> unsettled(slope, step);
      case Finding.Slows(double halfway, double factor, double exponent) ->
          slows(halfway, factor, exponent);
      case Finding.Away away -> away(away);
      case Finding.NoiseBall ball -> ball(ball);
      case Finding.Sequential(var right, var wrong) -> sequential(right, wrong);
    };
  }

  private static Prose number(double value) {
    return Prose.of(Decimals.of(value, DIGITS));
  }

  /// A factor of a distance, which is never just 1 where a finding has it.
  private static Prose factor(double value) {
    boolean isNearlyOne = Decimals.of(value, DIGITS).equals(Decimals.of(1, DIGITS));
    return isNearlyOne ? Prose.of("nearly 1") : number(value);
  }

  private String extremizer() {
    return isAscent ? "maximizer" : "minimizer";
  }

  private String extremizers() {
    return isAscent ? "maximizers" : "minimizers";
  }

  private Prose place(List<Double> point) {
    return Places.point(account.run().objective().variables(), point);
  }

  private Prose converges(Finding.Converges c) {
    var start =
        switch (c.evidence()) {
          case PROVED -> Prose.of("It converges");
          case DECIMALS -> Prose.of("It converges, as far as doubles tell,");
          case OBSERVED -> Prose.of("It converges, as far as the iterates show,");
        };
    var sentence = start.text(" to the " + extremizer() + " ").then(place(c.limit()));
    if (c.distance() == 0) {
      return sentence.text(", and is there.").then(longRun(c));
    }
    boolean isSaidLater =
        account.findings().stream().anyMatch(finding -> finding instanceof Finding.Away);
    return isSaidLater
        ? sentence.text(".").then(longRun(c))
        : sentence
            .text("; at the end it is ")
            .then(number(c.distance()))
            .text(" away.")
            .then(longRun(c));
  }

  private Prose longRun(Finding.Converges c) {
    if (c.factor().isEmpty()) {
      return c.observed().isEmpty()
          ? Prose.EMPTY
          : Prose.of(" The last updates multiplied the distance by about ")
              .then(number(c.observed().getAsDouble()))
              .text(" each.");
    }
    double factor = c.factor().getAsDouble();
    if (factor == 0) {
      return Prose.of(" One update leads there from any start.");
    }
    var swing = c.motion().map(AccountSentences::motion).orElse("");
    var text =
        Prose.of(hasOneVariable ? " Each update" : " In the long run each update")
            .text(swing.isEmpty() ? "" : " " + swing + " and")
            .text(" multiplies the distance by ")
            .then(factor(factor));
    return c.observed().isEmpty()
        ? text.text(".")
        : text.text(" by the theory; the last updates did by ")
            .then(number(c.observed().getAsDouble()))
            .text(".");
  }

  private static String motion(LinearMotion motion) {
    return switch (motion) {
      case DIRECT -> "";
      case ALTERNATING -> "changes the side";
      case SWINGING -> "swings around the limit";
    };
  }

  private Prose diverges(Finding.Diverges d) {
    var growth =
        Prose.of(hasOneVariable ? "each update" : "in the long run each update")
            .text(d.motion() == LinearMotion.DIRECT ? "" : " " + motion(d.motion()) + " and")
            .text(" multiplies the distance by ")
            .then(factor(d.factor()));
    return switch (d.why()) {
      case Finding.Why.RateTooLarge() -> Prose.of("It diverges: ").then(growth).text(".");
      case Finding.Why.NoExtremum(double eigenvalue) ->
          Prose.of("It diverges: there is no ")
              .text(isAscent ? "maximum" : "minimum")
              .text(", because the Hessian has the eigenvalue ")
              .then(number(isAscent ? -eigenvalue : eigenvalue))
              .text(", and ")
              .then(growth)
              .text(" whatever the rate.");
      case Finding.Why.ConstantSlope() ->
          Prose.of("It diverges: there is no ")
              .text(isAscent ? "maximum" : "minimum")
              .text(", because the function is linear in a direction in which it slopes.");
    };
  }

  private Prose bound(Finding.RateBound b) {
    double largest = b.eigenvalues().getLast();
    var comparison =
        b.comparison()
            .map(c -> c < 0 ? " is below it." : c > 0 ? " is above it." : " is just that.")
            .orElse(" cannot be told from it by rounding.");
    return Prose.of("A fixed rate converges " + range(b))
        .spelled("0 < α < ")
        .then(Prose.of(Decimals.of(b.limit())))
        .spelled(hasOneVariable ? curvature() : "/λmax")
        .text(" = ")
        .then(number(b.bound()))
        .text(b.atLimit() ? ", and not above" : "")
        .text(hasOneVariable ? "" : ", where ")
        .then(
            hasOneVariable
                ? Prose.EMPTY
                : eigenvalues(b.eigenvalues(), largest, isAscent ? "−H" : "the Hessian"))
        .text("; ")
        .spelled("α")
        .text(" = ")
        .then(number(b.rate()))
        .text(comparison);
  }

  /// Where, and how surely, the rates of the bound converge.
  private static String range(Finding.RateBound b) {
    if (b.atLimit()) {
      return "near there for ";
    }
    return switch (b.evidence()) {
      case PROVED -> "here exactly for ";
      case DECIMALS, OBSERVED -> "here, as far as doubles tell, for ";
    };
  }

  private String curvature() {
    return isAscent ? "/|" + second + "|" : "/" + second;
  }

  private Prose eigenvalues(List<Double> eigenvalues, double largest, String matrix) {
    var text = Prose.EMPTY.spelled("λmax").text(" = ").then(number(largest));
    var sentence = text.text(" is the largest eigenvalue of " + matrix);
    boolean isLost =
        eigenvalues.getFirst() == 0
            && account.findings().stream().noneMatch(f -> f instanceof Finding.Valley);
    return isLost
        ? sentence.text(", and the smallest is too small beside it for doubles")
        : sentence.text(", and the smallest is ").then(number(eigenvalues.getFirst()));
  }

  private Prose best(double rate, double factor) {
    return factor < 1e-12
        ? Prose.EMPTY
            .spelled("α")
            .text(" = ")
            .then(number(rate))
            .text(" lands on the " + extremizer() + " in one update.")
        : Prose.of("The best fixed rate is ")
            .spelled("2/(λmin + λmax)")
            .text(" = ")
            .then(number(rate))
            .text(", with the factor ")
            .then(factor(factor))
            .text(".");
  }

  private Prose grows(int from, double rate, OptionalDouble bound) {
    var text =
        Prose.of("It moves away: from iterate " + from + " on every update makes the value ")
            .text(isAscent ? "smaller." : "larger.");
    if (bound.isEmpty()) {
      return text;
    }
    boolean isBeyond = rate > bound.getAsDouble();
    return text.text(" With the Hessian there, ")
        .spelled(hasOneVariable ? "2" + curvature() : "2/λmax")
        .text(" = ")
        .then(number(bound.getAsDouble()))
        .text(", and ")
        .spelled("α")
        .text(" = ")
        .then(number(rate))
        .text(isBeyond ? " is larger: the steps overshoot." : " is not larger.");
  }

  private Prose falls(double value, double step) {
    return Prose.of("No " + (isAscent ? "maximum" : "minimum") + " is in sight: the value, ")
        .then(number(value))
        .text(" at the end, " + (isAscent ? "rises" : "falls") + " at every update, and the steps")
        .text(" do not become shorter (the last is ")
        .then(number(step))
        .text(" long).");
  }

  private static Prose cycles(Finding.Evidence evidence, int period) {
    return switch (evidence) {
      case PROVED, DECIMALS ->
          Prose.of("It neither converges nor diverges: along the steepest direction the distance")
              .text(" keeps its size and changes the side at every update.");
      case OBSERVED ->
          Prose.of("It does not converge: the same " + period + " points come again and again.");
    };
  }

  private Prose valley(Finding.Evidence evidence, int dimension) {
    var start =
        switch (evidence) {
          case PROVED -> "The " + extremizers() + " are not isolated: they fill a ";
          case DECIMALS, OBSERVED ->
              "As far as doubles tell, the " + extremizers() + " are not isolated: they fill a ";
        };
    return Prose.of(start)
        .text(flat(dimension))
        .text(". Where the run ends in it depends on the start.");
  }

  private static String flat(int dimension) {
    return switch (dimension) {
      case 1 -> "line";
      case 2 -> "plane";
      default -> "flat of dimension " + dimension;
    };
  }

  private Prose stalls(Finding.Stalls s) {
    return Prose.of("It stalls at a stationary point that is no " + extremizer() + ", ")
        .then(place(s.at()))
        .text(": the slope at the end is ")
        .then(number(s.slope()))
        .text(", but the Hessian has the eigenvalue ")
        .then(number(s.eigenvalue()))
        .text(" there, so the function " + (isAscent ? "rises" : "falls") + " in some direction.")
        .text(" A start off this path leads away from it.");
  }

  private static Prose plateau(double slope, double step) {
    return Prose.of("It rests on a plateau: the slope is ")
        .then(number(slope))
        .text(" and the last step ")
        .then(number(step))
        .text(", but no isolated stationary point was found near it.");
  }

  private static Prose unsettled(double slope, double step) {
    if (Double.isNaN(slope)) {
      return Prose.of("Whether it has settled cannot be told from batches: each has a slope of its")
          .text(" own.");
    }
    return Prose.of("It has not settled: at the end the slope is ")
        .then(number(slope))
        .text(", and the last step was ")
        .then(number(step))
        .text(" long.");
  }

  private static Prose slows(double halfway, double factor, double exponent) {
    return Prose.of("It slows down more and more, as far as the iterates show: the last step is ")
        .then(number(factor))
        .text(" times as long as the one before, halfway it was ")
        .then(number(halfway))
        .text(" times, and step k is about as long as ")
        .spelled("1/kᵖ")
        .text(" with p near ")
        .math(Decimals.of(exponent, 2))
        .text(
            exponent < BARELY_SUMMABLE
                ? ". Steps like 1/k add up to more than any number: there may be no limit."
                : ". So it goes where the Hessian is singular at the limit; a regular one keeps"
                    + " such a factor below a number that is less than 1.");
  }

  private Prose away(Finding.Away a) {
    return a.distance() > a.lastStep() ? stillAway(a) : endsAway(a);
  }

  private Prose endsAway(Finding.Away a) {
    return Prose.of("At the end it is ")
        .then(number(a.distance()))
        .text(" away from the " + extremizer() + " ")
        .then(place(a.minimizer()))
        .text(".");
  }

  private Prose stillAway(Finding.Away a) {
    return Prose.of("At the end it is still ")
        .then(number(a.distance()))
        .text(" away from the " + extremizer() + " ")
        .then(place(a.minimizer()))
        .text(", though the last step was only ")
        .then(number(a.lastStep()))
        .text(" long: a small step is not a small error.");
  }

  private Prose ball(Finding.NoiseBall b) {
    boolean isSteady = account.run().plan().schedule() instanceof Schedule.Constant;
    return Prose.of(
            "The gradients of single batches are not zero at the minimizer: their root mean")
        .text(" square is ")
        .then(number(b.slope()))
        .text(", so that an update there")
        .text(isSteady ? " still goes " : ", at the last rate, still goes ")
        .then(number(b.step()))
        .text(" far. Over the last " + b.iterates() + " iterates the distance from the minimizer")
        .text(" was ")
        .then(number(b.observed()))
        .text(" (root mean square)")
        .text(isSteady ? "; a falling rate would let it shrink." : ".");
  }

  private Prose sequential(List<Double> right, List<Double> wrong) {
    return Prose.of(
            "The coordinates were updated one after the other, each with slopes taken after")
        .text(
            " the one before had moved. That is a mistake: with all at once the first update leads")
        .text(" to ")
        .then(place(right))
        .text(", not to ")
        .then(place(wrong))
        .text(".");
  }
}
