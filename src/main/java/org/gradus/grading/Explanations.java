package org.gradus.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Obstacle;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;

/// Finds the mistakes that explain wrong answers to one differentiation.
///
/// One instance serves all answers to a question, on any number of threads.
final class Explanations {
  /// Answers that a fingerprint proposes and the decision rejects are rare; more are not tried.
  private static final int MOST_CONFIRMED = 12;

  /// Enough to differentiate what a person writes, many times over.
  private static final long SLOPE_WORK = 100_000;

  /// Enough for the wrong derivatives of any exercise; of a longer function fewer are known.
  private static final long PREPARATION = 1_000_000;

  private final Component.Origin origin;
  private final Expr right;
  private final Samples samples;
  private final Set<Symbol> parameters;
  private Candidates candidates;

  Explanations(Component.Origin origin, Expr right) {
    this.origin = origin;
    this.right = right;
    this.samples = Samples.of(origin.function());
    this.parameters = new LinkedHashSet<>(FreeSymbols.of(origin.function()));
    this.parameters.removeAll(origin.by());
  }

  /// The simplest explanations of a wrong answer, confirmed by the equality decision; empty where
  /// none is known.
  List<Candidate> of(Expr answer, Budget budget) {
    var local = new Samples(samples);
    var fingerprint = new Fingerprint(local.values(answer));
    if (!fingerprint.isUsable()) {
      return List.of();
    }
    var simple = confirmed(candidates().matchingOne(fingerprint), answer, budget);
    if (!simple.isEmpty()) {
      return simple;
    }
    var near = confirmed(nearMisses(answer, local, budget), answer, budget);
    return near.isEmpty() ? confirmed(candidates().matchingTwo(fingerprint), answer, budget) : near;
  }

  private List<Candidate> nearMisses(Expr answer, Samples local, Budget budget) {
    var near = new ArrayList<Candidate>();
    integrated(answer, local, budget).ifPresent(near::add);
    near.addAll(new NearMisses(right, local).of(answer, parameters));
    return near;
  }

  /// The answer is an antiderivative if its derivative is the function itself.
  private Optional<Candidate> integrated(Expr answer, Samples local, Budget budget) {
    var f = local.fingerprint(origin.function());
    return slope(answer, budget)
        .filter(slope -> local.fingerprint(slope).agreesWith(f))
        .filter(slope -> Comparison.areEqual(slope, origin.function(), budget))
        .map(_ ->
            Candidate.whole(
                "integrated",
                "You integrated instead of differentiating: the derivative of your answer is the"
                    + " function itself.",
                local.fingerprint(answer),
                answer));
  }

  /// The derivative of an answer to a question for a first derivative; empty where it is too long.
  private Optional<Expr> slope(Expr answer, Budget budget) {
    if (origin.by().size() > 1 || Obstacle.in(answer, origin.by().getFirst()).isPresent()) {
      return Optional.empty();
    }
    var part = budget.part(SLOPE_WORK);
    try {
      return Optional.of(Differentiation.successive(answer, origin.by(), part).getLast().result());
    } catch (Budget.Exhausted tooLong) {
      return Optional.empty();
    } finally {
      budget.spend(Math.min(part.spent(), budget.remaining()));
    }
  }

  /// One candidate for each set of ids whose result is the answer.
  private static List<Candidate> confirmed(List<Candidate> proposed, Expr answer, Budget budget) {
    var byIds = new LinkedHashMap<List<String>, Candidate>();
    proposed.stream()
        .limit(MOST_CONFIRMED)
        .filter(c -> !byIds.containsKey(c.ids()))
        .filter(c -> isConfirmed(c, answer, budget))
        .forEach(c -> byIds.putIfAbsent(c.ids(), c));
    return byIds.values().stream()
        .sorted(Comparator.comparing(Candidate::isRare).thenComparing(c -> -c.outermost()))
        .toList();
  }

  private static boolean isConfirmed(Candidate candidate, Expr answer, Budget budget) {
    try {
      return Comparison.areEqual(candidate.result().get(), answer, budget);
    } catch (Budget.Exhausted resultTooLong) {
      return false;
    }
  }

  private synchronized Candidates candidates() {
    if (candidates == null) {
      candidates = build();
    }
    return candidates;
  }

  private Candidates build() {
    var f = origin.function();
    var by = origin.by();
    var built = new Candidates(samples.fingerprint(right), samples, Budget.ofWork(PREPARATION));
    try {
      built.addWrongRules(Rewritings.of(f), by);
      addOtherQuestions(built, f, by);
      if (by.size() == 1) {
        LossMistakes.of(f, by.getFirst(), right)
            .forEach(l -> built.add(Candidate.named(l, samples.fingerprint(l.result()))));
      }
    } catch (Budget.Exhausted _) {
      // What was found until here explains many answers.
    }
    return built;
  }

  /// What the answer would be to a question that resembles this one.
  private void addOtherQuestions(Candidates built, Expr f, List<Symbol> by) {
    add(built, "unchanged", "You gave the function itself, not its derivative.", f);
    var letter = by.getLast();
    add(
        built,
        "order.twice",
        "You differentiated once too often.",
        derivative(built, right, List.of(letter)));
    for (int k = 1; k < by.size(); k++) {
      add(
          built,
          "order.once",
          "You differentiated " + times(k) + ", but the question asks for order " + by.size() + ".",
          derivative(built, f, by.subList(0, k)));
    }
    if (by.size() == 1) {
      addOtherVariables(built, f, letter);
    }
    if (by.size() == 2) {
      add(
          built,
          "hess.squaredFirst",
          "You squared the first derivative; the second derivative is the derivative of the first.",
          Expressions.product(
              derivative(built, f, by.subList(0, 1)), derivative(built, f, by.subList(1, 2))));
      by.stream()
          .distinct()
          .forEach(x ->
              add(
                  built,
                  "hess.wrongOrder",
                  "You differentiated twice by " + x + ".",
                  derivative(built, f, List.of(x, x))));
    }
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private void addOtherVariables(Candidates built, Expr f, Symbol x) {
    var total = new ArrayList<Term>();
    for (var y : FreeSymbols.of(f)) {
      if (Obstacle.in(f, y).isPresent()) {
        continue;
      }
      total.add(Term.plus(derivative(built, f, List.of(y))));
      if (!y.equals(x)) {
        add(
            built,
            "partial.wrongVar",
            "You differentiated by " + y + " instead of " + x + ".",
            derivative(built, f, List.of(y)));
        add(
            built,
            "partial.mixed",
            "You differentiated by " + x + " and then by " + y + " as well.",
            derivative(built, f, List.of(x, y)));
      }
    }
    if (total.size() > 1) {
      add(
          built,
          "partial.total",
          "You added the derivatives by all variables; only that by " + x + " is asked for.",
          Expressions.sum(total));
    }
  }

  private static Expr derivative(Candidates built, Expr f, List<Symbol> by) {
    return Differentiation.successive(f, by, built.budget()).getLast().result();
  }

  private void add(Candidates built, String id, String message, Expr result) {
    built.add(Candidate.whole(id, message, new Fingerprint(samples.values(result)), result));
  }

  Samples samples() {
    return new Samples(samples);
  }
}
