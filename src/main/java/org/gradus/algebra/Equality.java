package org.gradus.algebra;

import java.util.List;
import java.util.Optional;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Decides whether two expressions have the same value wherever both are defined.
///
/// In this order: the same tree; intervals at a few points; the normal form of the difference;
/// intervals at many points, on both sides of every break point; many digits. Nothing is decided by
/// a tolerance, and the work that is counted, not time, says when to give up.
public final class Equality {
  /// Enough for about half a second.
  public static final long USUAL_WORK = 4_000_000;

  private static final long MOST_NODES = 100_000;
  private static final int DEEPEST_NESTING = 600;
  private static final int FIRST_ATTEMPTS = 10;
  private static final int FIRST_POINTS = 3;
  private static final int MOST_ATTEMPTS = 3000;
  private static final int MANY_POINTS = 40;

  private final Question question;
  private final Budget budget;

  private Equality(Question question, Budget budget) {
    this.question = question;
    this.budget = budget;
  }

  /// The answer with the usual budget.
  public static Decision decide(Expr left, Expr right) {
    return decide(Question.of(left, right), Budget.ofWork(USUAL_WORK));
  }

  /// The answer within a budget, whose unit is about the time of one operation in intervals.
  public static Decision decide(Question question, Budget budget) {
    if (isTooLarge(question.left()) || isTooLarge(question.right())) {
      return new Decision.Undecided(
          "The expressions are too long or nested too deeply to be compared.",
          question.assumptions());
    }
    boolean isOrdered = ExprOrder.BY_FORM.compare(question.left(), question.right()) <= 0;
    return isOrdered
        ? new Equality(question, budget).decided()
        : swapped(new Equality(swapped(question), budget).decided());
  }

  private static boolean isTooLarge(Expr e) {
    var tallness = Tallness.of(e, MOST_NODES);
    return tallness.nodes() > MOST_NODES || tallness.depth() > DEEPEST_NESTING;
  }

  private static Question swapped(Question question) {
    return new Question(question.right(), question.left(), question.assumptions(), question.seed());
  }

  private static Decision swapped(Decision decision) {
    return switch (decision) {
      case Decision.Equal(var proof, var domain, var assumptions) ->
          new Decision.Equal(proof, domain.map(DomainDifference::swapped), assumptions);
      case Decision.Different(var proof, var witness, var assumptions) ->
          new Decision.Different(
              proof, new Witness(witness.point(), witness.right(), witness.left()), assumptions);
      case Decision.Undecided _ -> decision;
    };
  }

  private Decision decided() {
    try {
      return question.left().equals(question.right()) ? equal(Proof.IDENTICAL) : byValues();
    } catch (Budget.Exhausted exhausted) {
      return undecided(exhausted.getMessage());
    } catch (NotNumeric noValues) {
      return undecided(noValues.getMessage());
    }
  }

  private Decision byValues() {
    var points = CommonPoints.of(question, budget);
    if (points.areIdentical()) {
      return equal(Proof.IDENTICAL);
    }
    var early = separated(points, FIRST_ATTEMPTS, FIRST_POINTS);
    return early.isPresent() ? early.get() : byNormalForm(points);
  }

  private Decision byNormalForm(CommonPoints points) {
    var number = difference();
    if (number.isEmpty()) {
      return byManyPoints(points);
    }
    var witness = separated(points, points.found().isEmpty() ? MOST_ATTEMPTS : 0, 1);
    if (witness.isPresent()) {
      return witness.get();
    }
    if (points.found().isEmpty()) {
      return noCommonPoint(points);
    }
    return number.get().isZero()
        ? equal(Proof.NORMAL_FORM)
        : new Decision.Different(
            Proof.NORMAL_FORM, points.found().getFirst().witness(), question.assumptions());
  }

  /// The difference in normal form, where it is a number and is found with part of the budget.
  private Optional<Rational> difference() {
    var part = budget.part(budget.remaining() / 3);
    try {
      return NormalForm.difference(question.left(), question.right(), question.assumptions(), part);
    } catch (Budget.Exhausted exhausted) {
      return Optional.empty();
    } finally {
      budget.spend(Math.min(part.spent(), budget.remaining()));
    }
  }

  private Decision byManyPoints(CommonPoints points) {
    var witness = separated(points, MOST_ATTEMPTS, MANY_POINTS);
    if (witness.isPresent()) {
      return witness.get();
    }
    if (points.found().isEmpty()) {
      return noCommonPoint(points);
    }
    return byDigits(points);
  }

  private Decision byDigits(CommonPoints points) {
    var agreement = new Agreement(budget);
    try {
      var witness = agreement.separated(points.found());
      if (witness.isPresent()) {
        return new Decision.Different(Proof.HIGH_PRECISION, witness.get(), question.assumptions());
      }
    } catch (Budget.Exhausted exhausted) {
      if (agreement.agreeing() < 2) {
        throw exhausted;
      }
    }
    return agreement.agreeing() > (points.isConstant() ? 0 : 1)
        ? equal(Proof.HIGH_PRECISION)
        : undecided("The two could not be told apart, nor shown to agree, with many digits.");
  }

  /// Tries points until the two are separated at one, or enough common points are found.
  private Optional<Decision> separated(CommonPoints points, int attempts, int enough) {
    int most = points.isConstant() ? points.instances().size() : attempts;
    for (int i = 0; i < most && points.found().size() < enough; i++) {
      var sample = points.attempt();
      if (sample.filter(CommonPoints.Sample::isSeparated).isPresent()) {
        return sample.map(s ->
            new Decision.Different(Proof.INTERVAL_WITNESS, s.witness(), question.assumptions()));
      }
    }
    return Optional.empty();
  }

  private Decision noCommonPoint(CommonPoints points) {
    return undecided(
        "No point was found at which both are defined, after " + points.attempts() + " attempts.");
  }

  private Decision equal(Proof proof) {
    return new Decision.Equal(proof, Optional.empty(), question.assumptions());
  }

  private Decision undecided(String reason) {
    return new Decision.Undecided(reason, question.assumptions());
  }

  static List<Condition> assumptions(Decision decision) {
    return switch (decision) {
      case Decision.Equal equal -> equal.assumptions();
      case Decision.Different different -> different.assumptions();
      case Decision.Undecided undecided -> undecided.assumptions();
    };
  }
}
