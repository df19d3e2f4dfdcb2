package org.gradus.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.compute.NotNumeric;
import org.gradus.compute.StraightLine;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.RealSet;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Points at which two expressions are certainly both defined and the assumptions certainly hold.
///
/// After some simple ones they are drawn at random, and where few are found, improved step by step:
/// a point is better when more of the operations are defined there.
final class CommonPoints {
  private static final int WORK_OF_BUILDING = 20;
  private static final List<Integer> WHOLE_NUMBERS = List.of(3, 1, 2, 5);

  /// The two expressions with whole numbers in place of the symbols that must be whole.
  record Instance(Map<Symbol, Rational> fixed, StraightLine line, Set<Symbol> free) {}

  /// A common point with what is known of the two values there.
  record Sample(Instance instance, Map<Symbol, Rational> point, Interval left, Interval right) {

    /// Whether the values are certainly different, and both bounded.
    boolean isSeparated() {
      return isApart() && Double.isFinite(left.width()) && Double.isFinite(right.width());
    }

    /// Whether the values are certainly different, one of them perhaps beyond the largest double.
    boolean isApart() {
      return left.isDisjointFrom(right);
    }

    Witness witness() {
      return Witness.of(wholePoint(), left, right);
    }

    Map<Symbol, Rational> wholePoint() {
      var whole = new LinkedHashMap<>(instance.fixed());
      whole.putAll(point);
      return whole;
    }
  }

  private final Question question;
  private final List<Instance> instances;
  private final RandomPoints random;
  private final Budget budget;
  private final List<Sample> found = new ArrayList<>();
  private Map<Symbol, Rational> best = Map.of();
  private int bestScore = -1;
  private int attempts;
  private int leftDefined;
  private int rightDefined;

  private CommonPoints(Question question, List<Instance> instances, Budget budget) {
    this.question = question;
    this.instances = instances;
    this.random = new RandomPoints(question.seed());
    this.budget = budget;
  }

  /// @throws NotNumeric if the expressions have no values at any point
  static CommonPoints of(Question question, Budget budget) {
    var whole = WholeSymbols.of(question.left(), question.right());
    if (whole.isEmpty()) {
      return new CommonPoints(question, List.of(instance(question, Map.of(), budget)), budget);
    }
    return withWhole(question, whole, budget);
  }

  /// The same with whole numbers for some symbols.
  static CommonPoints withWhole(Question question, Set<Symbol> whole, Budget budget) {
    var instances = new ArrayList<Instance>();
    for (int shift = 0; shift < WHOLE_NUMBERS.size(); shift++) {
      var fixed = new LinkedHashMap<Symbol, Rational>();
      for (var symbol : whole) {
        int place = (shift + fixed.size()) % WHOLE_NUMBERS.size();
        fixed.put(symbol, Rational.of(WHOLE_NUMBERS.get(place)));
      }
      instances.add(instance(question, fixed, budget));
    }
    return new CommonPoints(question, instances, budget);
  }

  private static Instance instance(Question question, Map<Symbol, Rational> fixed, Budget budget) {
    var images = new LinkedHashMap<Symbol, Expr>();
    fixed.forEach((symbol, value) -> images.put(symbol, Expressions.number(value)));
    var expressions = new ArrayList<>(List.of(question.left(), question.right()));
    question.assumptions().forEach(condition -> expressions.add(condition.subject()));
    if (!images.isEmpty()) {
      expressions.replaceAll(new Substitution(images)::in);
    }
    var line = line(expressions, budget);
    var ordered = new TreeSet<Symbol>(Comparator.comparing(Symbol::toString));
    ordered.addAll(line.symbols());
    return new Instance(fixed, line, Collections.unmodifiableSet(new LinkedHashSet<>(ordered)));
  }

  /// Each operation is counted several times, because building it takes longer than doing it.
  private static StraightLine line(List<Expr> expressions, Budget budget) {
    var part = budget.part(Math.max(1, budget.remaining() / WORK_OF_BUILDING));
    var line = StraightLine.of(expressions, part);
    budget.spend(WORK_OF_BUILDING * part.spent());
    return line;
  }

  /// Whether the two are the same operation already, for all values of all symbols.
  boolean areIdentical() {
    return instances.size() == 1 && instances.getFirst().line().areSame(0, 1);
  }

  /// Whether there is but one point.
  boolean isConstant() {
    return instances.stream().allMatch(instance -> instance.free().isEmpty());
  }

  List<Sample> found() {
    return found;
  }

  List<Instance> instances() {
    return instances;
  }

  /// Tries one more point.
  Optional<Sample> attempt() {
    var instance = instances.get(attempts % instances.size());
    var candidate = candidate(instance);
    attempts++;
    return sample(instance, candidate);
  }

  private Map<Symbol, Rational> candidate(Instance instance) {
    if (attempts < SimplePoints.COUNT) {
      return SimplePoints.get(attempts, instance.free());
    }
    boolean isFresh = attempts < 8 || attempts % 3 == 0;
    if (isFresh) {
      return random.next(attempts, instance.free());
    }
    var start = found.isEmpty() ? best : found.get(attempts % found.size()).point();
    var complete = random.next(0, instance.free());
    start.forEach(complete::replace);
    return random.near(complete, instance.free());
  }

  /// What is known at a point, if it is a common one.
  Optional<Sample> sample(Instance instance, Map<Symbol, Rational> point) {
    budget.spend(instance.line().length());
    var enclosed = instance.line().enclosed(point);
    var left = enclosed.values().get(0);
    var right = enclosed.values().get(1);
    leftDefined += left.definedness().isDefined() ? 1 : 0;
    rightDefined += right.definedness().isDefined() ? 1 : 0;
    boolean isDefined = left.definedness().isDefined() && right.definedness().isDefined();
    if (isDefined && assumptionsHold(enclosed.values())) {
      var sample = new Sample(instance, point, left, right);
      found.add(sample);
      return Optional.of(sample);
    }
    if (enclosed.defined() >= bestScore) {
      bestScore = enclosed.defined();
      best = point;
    }
    return Optional.empty();
  }

  private boolean assumptionsHold(List<Interval> values) {
    for (int i = 0; i < question.assumptions().size(); i++) {
      if (!isInside(question.assumptions().get(i).set(), values.get(i + 2))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the number that the interval encloses certainly lies in the set.
  private static boolean isInside(RealSet set, Interval u) {
    if (!u.definedness().isDefined()) {
      return false;
    }
    boolean isSameSide = u.lower() > 0 || u.upper() < 0;
    return switch (set) {
      case REALS -> true;
      case NONZERO, OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT ->
          isSameSide && set.contains(u.lower()) && set.contains(u.upper());
      case NOT_AN_INTEGER ->
          Math.floor(u.lower()) == Math.floor(u.upper())
              && set.contains(u.lower())
              && set.contains(u.upper());
      case COSINE_NONZERO, SINE_NONZERO -> u.width() < 1e-3 && set.contains(u.midpoint());
      case POSITIVE,
          NONNEGATIVE,
          CLOSED_UNIT,
          OPEN_UNIT,
          AT_LEAST_ONE,
          ABOVE_ONE,
          ZERO_TO_ONE,
          BETWEEN_ZERO_AND_ONE ->
          set.contains(u.lower()) && set.contains(u.upper());
    };
  }

  /// Why no point was found, as far as the attempts tell.
  String whyNoneWasFound() {
    if (leftDefined > 0 && rightDefined > 0) {
      return "Both are defined somewhere, but no point was found at which both are.";
    }
    return leftDefined + rightDefined == 0
        ? "No point was found at which either of the two is defined."
        : "No point was found at which one of the two is defined.";
  }
}
