package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;

/// Says explanations in sentences about this very function.
///
/// An equality is shown only after it was checked: the right derivative of a step against the
/// values of the rule that gave it, the wrong one against the right one. One instance serves all
/// answers to a question, on any number of threads.
final class Telling {
  /// Enough to simplify any line that is short enough to be shown.
  private static final long LINE_WORK = 200_000;

  private final Samples samples;
  private final Map<Cause.WrongRule, Optional<Remark>> lines = new ConcurrentHashMap<>();

  Telling(Samples samples) {
    this.samples = samples;
  }

  /// One sentence for each mistake; of several explanations the two likeliest are told.
  List<Remark> remarks(List<Candidate> explanations) {
    var remarks = new ArrayList<Remark>();
    if (explanations.size() == 1) {
      explanations.getFirst().causes().forEach(cause -> remarks.addAll(remarks(cause)));
    } else if (!explanations.isEmpty()) {
      remarks.add(Remark.of(Remark.Kind.MISCONCEPTION, alternatives(explanations)));
      explanations.getFirst().causes().forEach(cause -> step(cause).ifPresent(remarks::add));
    }
    return remarks;
  }

  private static String alternatives(List<Candidate> explanations) {
    return "Either: " + inOne(explanations.get(0)) + " Or: " + inOne(explanations.get(1));
  }

  private static String inOne(Candidate candidate) {
    return candidate.causes().stream().map(Cause::message).collect(Collectors.joining(" "));
  }

  private List<Remark> remarks(Cause cause) {
    var remarks = new ArrayList<Remark>();
    remarks.add(Remark.of(kind(cause), cause.message()));
    step(cause).ifPresent(remarks::add);
    return remarks;
  }

  private static Remark.Kind kind(Cause cause) {
    return switch (cause) {
      case Cause.WrongRule _ -> Remark.Kind.MISCONCEPTION;
      case Cause.Whole _ -> Remark.Kind.NEAR_MISS;
    };
  }

  /// The line of the derivation where the rule was used.
  private Optional<Remark> step(Cause cause) {
    return switch (cause) {
      case Cause.WrongRule wrong -> lines.computeIfAbsent(wrong, this::lineIfShort);
      case Cause.Whole _ -> Optional.empty();
    };
  }

  private Optional<Remark> lineIfShort(Cause.WrongRule cause) {
    try {
      return line(cause);
    } catch (Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private Optional<Remark> line(Cause.WrongRule cause) {
    var local = new Samples(samples);
    var steps = cause.steps();
    int place = cause.places().getFirst();
    var right = steps.at(place).result();
    var wrong =
        steps.result(
            place, Map.of(place, cause.misconception()), new Simplifier(Budget.ofWork(LINE_WORK)));
    var rightValues = local.fingerprint(right);
    boolean isChecked =
        rightValues.agreesWith(steps.valueAt(place))
            && !rightValues.agreesWith(local.fingerprint(wrong));
    if (!isChecked) {
      return Optional.empty();
    }
    var line = "%s = %s, not %s.".formatted(derivativeOf(steps, place), text(right), text(wrong));
    return Optional.of(new Remark(Remark.Kind.STEP, line, text(steps.at(place).subject())));
  }

  /// `d/dx (x² sin 3x)`, or, where the chain rule asks for the outer derivative alone, the same by
  /// the inner function.
  private static String derivativeOf(Steps steps, int place) {
    var subject = steps.at(place).subject();
    var x = steps.variable();
    boolean isPartial = FreeSymbols.of(subject).stream().anyMatch(s -> !s.equals(x));
    var d = isPartial ? "∂" : "d";
    var by =
        steps.isOuter(place)
            ? "(" + text(ChainMistakes.inner(subject, x)) + ")"
            : Notation.TEXT.write(x);
    return d + "/" + d + by + " (" + text(subject) + ")";
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
