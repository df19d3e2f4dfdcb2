package org.gradus.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.RealSet;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Finds the value of a faithful program at an exact point, or the first step that has none.
///
/// Intervals decide most points. Where a subterm may lie on either side of the border of a domain,
/// more and more digits are tried.
final class Domain {
  private static final List<Integer> DIGITS = List.of(30, 60, 120);

  /// Relative to the value; what is wider has lost digits.
  private static final double NARROW = 1e-12;

  private static final double NEARLY_ZERO = 1e-60;

  /// Beyond this many steps many digits take too long.
  private static final int LARGEST_PROGRAM_IN_DIGITS = 20_000;

  private final Expr function;
  private final Program program;
  private final int[] nodes;
  private final Map<Integer, Lowering.Origin> origins;

  /// The domain of a function that is lowered to the program.
  Domain(Expr function, Derivatives derivatives) {
    this.function = function;
    var graph = derivatives.graph();
    this.program = Program.of(graph, derivatives.inputs(), derivatives.value());
    this.nodes = Liveness.of(graph, derivatives.value()).stream().toArray();
    this.origins = derivatives.origins();
  }

  /// Whether an operation is undefined for some operands.
  static boolean isPartial(Graph graph, int node) {
    return switch (graph.op(node)) {
      case DIVIDE, RATIONAL_POWER, POWER -> true;
      case INTEGER_POWER -> graph.right(node) < 0;
      case FUNCTION -> !graph.function(node).definedOn().isEverything();
      case CONSTANT, INPUT, ADD, SUBTRACT, MULTIPLY, NEGATE, POW, STEP, LOG1P, EXPM1 -> false;
    };
  }

  /// The operand that decides whether the outermost operation has a value.
  static Optional<Expr> subject(Expr e) {
    return switch (e) {
      case Expr.Quotient(_, var v) -> Optional.of(v);
      case Expr.Power(var u, _) -> Optional.of(u);
      case Expr.Root(_, var u) -> Optional.of(u);
      case Expr.Application application -> Optional.of(application.argument());
      case Expr.Logarithm(var base, _) ->
          Optional.of(Expressions.difference(base, Expressions.ONE));
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// The value at the point; `value` is what doubles give.
  Evaluation at(List<Rational> point, double value) {
    var intervals = Intervals.ARITHMETIC.run(program, point.stream().map(Interval::of).toList());
    var result = intervals.get(program.result());
    return switch (result.definedness()) {
      case CONTINUOUS, DEFINED ->
          isNarrow(result) ? finite(value, result) : sharper(point, value, result);
      case UNDEFINED -> undefined(step -> intervals.get(step).isEmpty());
      case POSSIBLY_UNDEFINED -> inDigits(point, value, intervals);
    };
  }

  /// The double, unless it was lost on the way and the enclosure is narrow.
  private static Evaluation finite(double value, Interval enclosure) {
    if (Double.isFinite(value)) {
      return new Evaluation.Value(value);
    }
    return isNarrow(enclosure)
        ? new Evaluation.Value(enclosure.midpoint())
        : new Evaluation.TooLarge();
  }

  private static boolean isNarrow(Interval enclosure) {
    double middle = enclosure.midpoint();
    return Double.isFinite(middle) && enclosure.width() <= NARROW * Math.abs(middle);
  }

  /// The value by more digits where doubles cancel, as in √(x² + 1) − x for a large x; 0 where no
  /// number of digits tells it from 0.
  private Evaluation sharper(List<Rational> point, double value, Interval enclosure) {
    if (program.size() > LARGEST_PROGRAM_IN_DIGITS) {
      return finite(value, enclosure);
    }
    Interval closest = enclosure;
    for (int digits : DIGITS) {
      var result = run(point, digits).map(results -> results.get(program.result()));
      if (result.isPresent() && result.get() instanceof Bounded bounded) {
        closest = bounded.enclosure();
        if (isNarrow(closest)) {
          return finite(bounded.toDouble(), closest);
        }
      }
    }
    boolean isNearlyZero = closest.contains(0) && closest.width() < NEARLY_ZERO;
    return isNearlyZero ? new Evaluation.Value(0) : finite(value, enclosure);
  }

  private Evaluation inDigits(List<Rational> point, double value, List<Interval> intervals) {
    var best = undecided(value, step -> !intervals.get(step).definedness().isDefined());
    if (program.size() > LARGEST_PROGRAM_IN_DIGITS) {
      return best;
    }
    for (int digits : DIGITS) {
      var outcome = run(point, digits).map(results -> outcome(results, value));
      if (outcome.isPresent() && !(outcome.get() instanceof Evaluation.Undecided)) {
        return outcome.get();
      }
      best = outcome.orElse(best);
    }
    return best;
  }

  /// The result of every step; empty where a number has too many digits before or after its point.
  private Optional<List<BigInterval>> run(List<Rational> point, int digits) {
    try {
      var numbers = point.stream().map(value -> BigInterval.of(value, digits)).toList();
      return Optional.of(new ManyDigits(digits).run(program, numbers));
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  private Evaluation outcome(List<BigInterval> results, double value) {
    return switch (results.get(program.result())) {
      case Bounded bounded -> finite(bounded.toDouble(), bounded.enclosure());
      case BigInterval.Undefined _ ->
          undefined(step -> results.get(step) instanceof BigInterval.Undefined);
      case BigInterval.Undecided _ ->
          undecided(value, step -> results.get(step) instanceof BigInterval.Undecided);
    };
  }

  private Evaluation undefined(IntPredicate isUndefined) {
    int step = first(isUndefined);
    var origin = origin(step);
    return new Evaluation.Undefined(origin.subterm(), origin.subject(), needed(step));
  }

  private Evaluation undecided(double value, IntPredicate isUndecided) {
    int step = first(isUndecided);
    var origin = origin(step);
    return new Evaluation.Undecided(value, origin.subterm(), origin.subject(), needed(step));
  }

  private int first(IntPredicate found) {
    return IntStream.range(0, program.size()).filter(found).findFirst().orElse(program.result());
  }

  private Lowering.Origin origin(int step) {
    return origins.getOrDefault(nodes[step], new Lowering.Origin(function, function));
  }

  /// Where the subject of the step's operation has to lie.
  private RealSet needed(int step) {
    return switch (program.op(step)) {
      case DIVIDE, INTEGER_POWER -> RealSet.NONZERO;
      case RATIONAL_POWER -> neededForRoot(((Literal.Exact) program.literal(step)).value());
      case POWER -> RealSet.POSITIVE;
      case FUNCTION -> Op.function(program.code(step)).definedOn();
      case CONSTANT, INPUT, ADD, SUBTRACT, MULTIPLY, NEGATE, POW, STEP, LOG1P, EXPM1 ->
          RealSet.REALS;
    };
  }

  private static RealSet neededForRoot(Rational exponent) {
    if (exponent.denominator().testBit(0)) {
      return RealSet.NONZERO;
    }
    return exponent.signum() > 0 ? RealSet.NONNEGATIVE : RealSet.POSITIVE;
  }
}
