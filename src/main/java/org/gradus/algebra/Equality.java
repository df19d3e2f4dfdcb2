package org.gradus.algebra;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

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
  private static final int WHOLE_ATTEMPTS = 400;

  private final Question question;
  private final boolean comparesDomains;
  private final Budget budget;

  private Equality(Question question, boolean comparesDomains, Budget budget) {
    this.question = question;
    this.comparesDomains = comparesDomains;
    this.budget = budget;
  }

  /// The answer with the usual budget.
  public static Decision decide(Expr left, Expr right) {
    return decide(Question.of(left, right), Budget.ofWork(USUAL_WORK));
  }

  /// The answer within a budget, whose unit is about the time of one operation in intervals.
  public static Decision decide(Question question, Budget budget) {
    return decide(question, true, budget);
  }

  /// The same answer without what is said of the domains, which often costs more than the decision.
  public static Decision decideValues(Question question, Budget budget) {
    return decide(question, false, budget);
  }

  private static Decision decide(Question question, boolean comparesDomains, Budget budget) {
    if (isTooLarge(question.left()) || isTooLarge(question.right())) {
      return new Decision.Undecided(
          "The expressions are too long or nested too deeply to be compared.",
          question.assumptions());
    }
    boolean isOrdered = ExprOrder.BY_FORM.compare(question.left(), question.right()) <= 0;
    return isOrdered
        ? new Equality(question, comparesDomains, budget).decided()
        : swapped(new Equality(swapped(question), comparesDomains, budget).decided());
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
      case Decision.Equal(var proof, var domain, var assumptions, var whole) ->
          new Decision.Equal(proof, domain.map(DomainDifference::swapped), assumptions, whole);
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
    return early.isPresent() ? different(early.get()) : byNormalForm(points);
  }

  private Decision byNormalForm(CommonPoints points) {
    var difference =
        withPart(part ->
            NormalForm.difference(question.left(), question.right(), question.assumptions(), part));
    if (difference.isEmpty()) {
      return byManyPoints(points);
    }
    if (points.found().isEmpty()) {
      var sample = separated(points, MOST_ATTEMPTS, 1);
      if (sample.isPresent()) {
        return different(sample.get());
      }
    }
    if (points.found().isEmpty()) {
      return withoutCommonPoint(points);
    }
    return difference.get().isZero()
        ? equal(Proof.NORMAL_FORM, domains(points), Set.of())
        : differentByNormalForm(points);
  }

  private Optional<DomainDifference> domains(CommonPoints points) {
    return comparesDomains
        ? withPart(part -> new DomainComparison(question, points, part).difference())
        : Optional.empty();
  }

  /// The difference is a number other than 0, however close to it: digits show the values apart.
  private Decision differentByNormalForm(CommonPoints points) {
    var sample = points.found().getFirst();
    var apart = withPart(part -> new Agreement(part).separated(List.of(sample)));
    return new Decision.Different(
        Proof.NORMAL_FORM, apart.orElseGet(sample::witness), question.assumptions());
  }

  private Decision byManyPoints(CommonPoints points) {
    var sample =
        separated(points, MOST_ATTEMPTS, MANY_POINTS)
            .or(() -> withPart(part -> new BreakPoints(question, points, part).separated()));
    if (sample.isPresent()) {
      return different(sample.get());
    }
    return points.found().isEmpty() ? withoutCommonPoint(points) : byDigits(points, Set.of());
  }

  private Decision byDigits(CommonPoints points, Set<Symbol> whole) {
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
    var apart = points.found().stream().filter(CommonPoints.Sample::isApart).findFirst();
    if (apart.isPresent()) {
      return different(apart.get());
    }
    return agreement.agreeing() > (points.isConstant() ? 0 : 1)
        ? equal(Proof.HIGH_PRECISION, domains(points), whole)
        : undecided("The two could not be told apart, nor shown to agree, with many digits.");
  }

  /// Tries points until the two are separated at one, or enough common points are found.
  private Optional<CommonPoints.Sample> separated(CommonPoints points, int attempts, int enough) {
    int most = points.isConstant() ? points.instances().size() : attempts;
    for (int i = 0; i < most && points.found().size() < enough; i++) {
      var sample = points.attempt().filter(CommonPoints.Sample::isSeparated);
      if (sample.isPresent()) {
        return sample;
      }
    }
    return Optional.empty();
  }

  /// What a procedure finds with a third of the budget that remains.
  private <T> Optional<T> withPart(Function<Budget, Optional<T>> procedure) {
    long share = budget.remaining() / 3;
    var part = budget.part(share);
    try {
      return procedure.apply(part);
    } catch (Budget.Exhausted exhausted) {
      return Optional.empty();
    } finally {
      budget.spend(Math.min(part.spent(), share));
    }
  }

  /// Where a negative base has a symbol in its exponent, the symbol is tried as a whole number.
  private Decision withoutCommonPoint(CommonPoints points) {
    var whole = WholeSymbols.inExponents(question.left(), question.right());
    if (!whole.isEmpty()) {
      var others = CommonPoints.withWhole(question, whole, budget);
      var sample = separated(others, WHOLE_ATTEMPTS, MANY_POINTS);
      if (sample.isPresent()) {
        return different(sample.get());
      }
      if (!others.found().isEmpty()) {
        return byDigits(others, whole);
      }
    }
    return undecided(points.whyNoneWasFound());
  }

  private Decision different(CommonPoints.Sample sample) {
    return new Decision.Different(Proof.INTERVAL_WITNESS, sample.witness(), question.assumptions());
  }

  private Decision equal(Proof proof) {
    return equal(proof, Optional.empty(), Set.of());
  }

  private Decision equal(Proof proof, Optional<DomainDifference> domain, Set<Symbol> whole) {
    return new Decision.Equal(proof, domain, question.assumptions(), whole);
  }

  private Decision undecided(String reason) {
    return new Decision.Undecided(reason, question.assumptions());
  }
}
