package org.gradus.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// The wrong derivatives of one function, by one variable or several in turn.
///
/// They depend on the question alone and are found once for all answers; two mistakes together are
/// looked for only when one does not explain an answer.
final class Candidates {
  /// About a tenth of a second of pairs for an expression of a dozen steps.
  private static final int MOST_PAIRS = 12_000;

  /// Beyond these the work of one question would exceed that of its answers.
  private static final int MOST_SLIPS = 600;

  private static final int REWRITTEN = 1;

  /// Enough for one wrong derivative.
  private static final long RESULT_WORK = 200_000;

  private final Samples samples;
  private final Fingerprint right;
  private final Budget budget;
  private final List<Steps> readings = new ArrayList<>();
  private final List<Candidate> simple = new ArrayList<>();
  private List<Candidate> pairs;

  /// @param budget for all that is found, once for all answers; one unit a step of a derivation
  Candidates(Fingerprint right, Samples samples, Budget budget) {
    this.samples = samples;
    this.right = right;
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /// Adds the derivatives with one wrong rule.
  ///
  /// @param functions the function in several equal forms, the typed one first
  /// @throws Budget.Exhausted if the budget is used up; what was found until then stays
  void addWrongRules(List<Expr> functions, List<Symbol> by) {
    for (var f : functions) {
      var steps = lastStage(f, by);
      addSingle(steps, readings.isEmpty() ? 0 : REWRITTEN);
      readings.add(steps);
    }
    if (by.size() > 1) {
      addEarlierStages(functions.getFirst(), by);
    }
  }

  private Steps lastStage(Expr f, List<Symbol> by) {
    var before = by.subList(0, by.size() - 1);
    var g = before.isEmpty() ? f : Differentiation.successive(f, before, budget).getLast().result();
    return new Steps(g, by.getLast(), samples, budget);
  }

  /// Adds a wrong derivative that was found in another way.
  void add(Candidate candidate) {
    if (candidate.fingerprint().isUsable() && !candidate.fingerprint().agreesWith(right)) {
      simple.add(candidate);
    }
  }

  private void addSingle(Steps steps, int extra) {
    for (var slips : groups(steps)) {
      add(candidate(steps, List.of(slips), cost(slips) + extra));
    }
  }

  private static int cost(List<Slip> slips) {
    boolean isOne = slips.size() == 1 || slips.getFirst().misconception().isAboutAllTerms();
    return isOne ? Candidate.ONE_MISTAKE : Candidate.EVERYWHERE;
  }

  /// Each slip by itself, and all slips of one kind together.
  private static List<List<Slip>> groups(Steps steps) {
    var slips = steps.slips().stream().limit(MOST_SLIPS).toList();
    var groups = new ArrayList<List<Slip>>();
    slips.forEach(slip -> groups.add(List.of(slip)));
    slips.stream()
        .collect(
            Collectors.groupingBy(Slip::misconception, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .forEach(groups::add);
    return groups;
  }

  private Candidate candidate(Steps steps, List<List<Slip>> groups, int cost) {
    budget.spend(steps.size());
    var wrong = new TreeMap<Integer, Misconception>();
    groups.forEach(group -> group.forEach(slip -> wrong.put(slip.step(), slip.misconception())));
    var causes = groups.stream().map(group -> cause(steps, group, wrong)).toList();
    return new Candidate(
        causes,
        cost,
        new Fingerprint(steps.values(wrong)),
        () -> steps.result(wrong, new Simplifier(Budget.ofWork(RESULT_WORK))));
  }

  private static Cause cause(Steps steps, List<Slip> group, Map<Integer, Misconception> wrong) {
    return new Cause.WrongRule(
        group.getFirst().misconception(), group.stream().map(Slip::step).toList(), steps, wrong);
  }

  /// A mistake in one of the derivatives before the last, with everything right after it.
  private void addEarlierStages(Expr f, List<Symbol> by) {
    var current = f;
    for (int k = 0; k < by.size() - 1; k++) {
      var steps = new Steps(current, by.get(k), samples, budget);
      var rest = by.subList(k + 1, by.size());
      for (var slips : groups(steps)) {
        add(continued(candidate(steps, List.of(slips), cost(slips)), rest));
      }
      current = steps.result();
    }
  }

  private Candidate continued(Candidate first, List<Symbol> rest) {
    var result = Differentiation.successive(first.result().get(), rest, budget).getLast().result();
    var fingerprint = new Fingerprint(samples.values(result));
    return new Candidate(first.causes(), first.cost(), fingerprint, () -> result);
  }

  /// The simplest explanations by one mistake with the fingerprint of the answer.
  List<Candidate> matchingOne(Fingerprint answer) {
    return matching(simple, answer);
  }

  /// The simplest explanations by two mistakes with the fingerprint of the answer.
  List<Candidate> matchingTwo(Fingerprint answer) {
    return matching(pairs(), answer);
  }

  private static List<Candidate> matching(List<Candidate> candidates, Fingerprint answer) {
    var found = candidates.stream().filter(c -> c.fingerprint().agreesWith(answer)).toList();
    int least = found.stream().mapToInt(Candidate::cost).min().orElse(0);
    return found.stream().filter(c -> c.cost() == least).toList();
  }

  private synchronized List<Candidate> pairs() {
    if (pairs == null) {
      pairs = new ArrayList<>();
      try {
        readings.forEach(this::addPairs);
      } catch (Budget.Exhausted _) {
        // What was found until here explains many answers.
      }
    }
    return pairs;
  }

  private void addPairs(Steps steps) {
    var groups =
        groups(steps).stream().sorted(Comparator.comparing(group -> -group.size())).toList();
    IntStream.range(0, groups.size())
        .boxed()
        .flatMap(i ->
            IntStream.range(i + 1, groups.size())
                .mapToObj(j -> List.of(groups.get(i), groups.get(j))))
        .filter(Candidates::areApart)
        .limit(MOST_PAIRS)
        .map(pair -> candidate(steps, pair, Candidate.TWO_MISTAKES + everywhere(pair)))
        .filter(c -> c.fingerprint().isUsable() && !c.fingerprint().agreesWith(right))
        .forEach(pairs::add);
  }

  private static int everywhere(List<List<Slip>> pair) {
    return (int) pair.stream().filter(group -> group.size() > 1).count();
  }

  private static boolean areApart(List<List<Slip>> pair) {
    var steps = pair.get(0).stream().map(Slip::step).collect(Collectors.toSet());
    return pair.get(1).stream().map(Slip::step).noneMatch(steps::contains);
  }
}
