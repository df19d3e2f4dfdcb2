package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// Answers that differ from the right one by a factor, a sign, or a constant.
final class NearMisses {
  private static final int LARGEST_DENOMINATOR = 400;

  private final Expr right;
  private final double[] rightValues;
  private final Samples samples;

  NearMisses(Expr right, Samples samples) {
    this.right = right;
    this.samples = samples;
    this.rightValues = samples.values(right);
  }

  /// The near misses with the fingerprint of the answer.
  ///
  /// @param parameters symbols that may be a factor by themselves, such as the number m of data
  List<Candidate> of(Expr answer, Set<Symbol> parameters) {
    var found = new ArrayList<Candidate>();
    var values = samples.values(answer);
    factor(values).ifPresent(found::add);
    if (found.isEmpty()) {
      parameters.forEach(m -> found.addAll(byParameter(values, m)));
      addend(values).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Candidate> factor(double[] values) {
    return constant(values, (a, r) -> a / r)
        .filter(c -> !c.isZero() && !c.isOne())
        .map(this::multiple);
  }

  private Candidate multiple(Rational c) {
    if (c.equals(Rational.ONE.negate())) {
      return candidate(
          "sign", "Your answer has the wrong sign as a whole.", Expressions.negation(right));
    }
    var factor = Expressions.fraction(c);
    return candidate(
        "factor",
        "Your answer is " + text(factor) + " times the right one.",
        Expressions.product(factor, right));
  }

  private List<Candidate> byParameter(double[] values, Symbol m) {
    var parameter = samples.values(Expressions.variable(m));
    var found = new ArrayList<Candidate>();
    constant(divided(values, parameter), (a, r) -> a / r)
        .filter(c -> !c.isZero())
        .ifPresent(c -> found.add(withParameter(c, m, true)));
    constant(multiplied(values, parameter), (a, r) -> a / r)
        .filter(c -> !c.isZero())
        .ifPresent(c -> found.add(withParameter(c, m, false)));
    return found;
  }

  private Candidate withParameter(Rational c, Symbol m, boolean isMultiplied) {
    var size = Expressions.variable(m);
    var scaled = Expressions.fraction(c);
    var factor =
        isMultiplied
            ? c.isOne() ? size : Expressions.product(scaled, size)
            : Expressions.quotient(scaled, size);
    return candidate(
        "factor",
        "Your answer is " + text(factor) + " times the right one.",
        Expressions.product(factor, right));
  }

  private Optional<Candidate> addend(double[] values) {
    return constant(values, (a, r) -> a - r)
        .filter(c -> !c.isZero())
        .map(c ->
            candidate(
                "additiveConstant",
                "Your answer differs from the right one by the constant "
                    + text(Expressions.fraction(c))
                    + ".",
                Expressions.sum(right, Expressions.fraction(c))));
  }

  private Candidate candidate(String id, String message, Expr result) {
    return Candidate.whole(id, message, new Fingerprint(samples.values(result)), result);
  }

  private interface Relation {
    double of(double answer, double right);
  }

  /// The constant that the relation is at every point, where it is a simple fraction.
  private Optional<Rational> constant(double[] values, Relation relation) {
    double first = Double.NaN;
    int compared = 0;
    for (int k = 0; k < Samples.COUNT; k++) {
      double value = relation.of(values[k], rightValues[k]);
      if (!Double.isFinite(value)) {
        continue;
      }
      if (compared++ == 0) {
        first = value;
      } else if (Math.abs(value - first) > 1e-7 * (1 + Math.abs(first))) {
        return Optional.empty();
      }
    }
    return compared < 2 ? Optional.empty() : simpleFraction(first);
  }

  /// The fraction with the smallest denominator that is close to the number.
  private static Optional<Rational> simpleFraction(double number) {
    for (int q = 1; q <= LARGEST_DENOMINATOR; q++) {
      double p = Math.rint(number * q);
      if (Math.abs(p) < 1e9 && Math.abs(number * q - p) < 1e-7 * q * Math.abs(number)) {
        return Optional.of(Rational.of((long) p, q));
      }
    }
    return Math.abs(number) < 1e-9 ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  private static double[] divided(double[] a, double[] b) {
    var result = a.clone();
    for (int k = 0; k < a.length; k++) {
      result[k] /= b[k];
    }
    return result;
  }

  private static double[] multiplied(double[] a, double[] b) {
    var result = a.clone();
    for (int k = 0; k < a.length; k++) {
      result[k] *= b[k];
    }
    return result;
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
