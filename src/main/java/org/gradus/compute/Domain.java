package org.gradus.compute;

import java.math.BigDecimal;
import java.math.MathContext;
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
  private static final int FEWEST_DIGITS = 30;

  /// Relative to the value; what is wider has lost digits.
  private static final double NARROW = 1e-12;

  /// The same for a program that is too long for many digits.
  private static final double ROUGH = 1e-6;

  private static final double UNDERFLOW = 8 * Double.MIN_VALUE;

  /// Beyond this many steps many digits take too long.
  private static final int LARGEST_PROGRAM_IN_DIGITS = 20_000;

  /// Steps times the cube of their digits: about a second.
  private static final long MOST_WORK = 10_000_000_000L;

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

  /// The value at the point, by up to so many digits; `value` is what doubles give.
  Evaluation at(List<Rational> point, double value, int mostDigits) {
    var intervals = Intervals.ARITHMETIC.run(program, point.stream().map(Interval::of).toList());
    var result = intervals.get(program.result());
    return switch (result.definedness()) {
      case CONTINUOUS, DEFINED ->
          isNarrow(result)
              ? finite(Double.isFinite(value) ? value : result.midpoint())
              : inDigits(point, value, mostDigits, rough(value, result));
      case UNDEFINED -> undefined(step -> intervals.get(step).isEmpty());
      case POSSIBLY_UNDEFINED ->
          inDigits(
              point,
              value,
              mostDigits,
              undecided(value, step -> !intervals.get(step).definedness().isDefined()));
    };
  }

  private static Evaluation finite(double value) {
    return Double.isFinite(value) ? new Evaluation.Value(value) : new Evaluation.TooLarge();
  }

  /// What doubles tell alone. The many terms of a long program widen its enclosure more than the
  /// rounding errors in them add up to, and no more digits come to its help.
  private Evaluation rough(double value, Interval enclosure) {
    boolean isGoodEnough =
        program.size() > LARGEST_PROGRAM_IN_DIGITS && enclosure.width() <= ROUGH * Math.abs(value);
    boolean isTooLarge = !Double.isFinite(value) && Double.isInfinite(enclosure.width());
    return isGoodEnough || isTooLarge ? finite(value) : new Evaluation.Bounded(enclosure);
  }

  private static boolean isNarrow(Interval enclosure) {
    double middle = enclosure.midpoint();
    return Double.isFinite(middle)
        && (enclosure.width() <= NARROW * Math.abs(middle) || isUnderflow(enclosure));
  }

  /// Numbers of one sign as small as the smallest doubles: 0 with a rounding error.
  private static boolean isUnderflow(Interval enclosure) {
    boolean isOfOneSign = enclosure.lower() >= 0 || enclosure.upper() <= 0;
    return isOfOneSign && enclosure.magnitude() <= UNDERFLOW;
  }

  private static boolean isNarrow(Bounded number) {
    var width = number.upper().subtract(number.lower(), MathContext.DECIMAL64);
    var size = number.upper().abs().min(number.lower().abs());
    return width.compareTo(size.multiply(BigDecimal.valueOf(NARROW))) <= 0;
  }

  /// The value by more and more digits, where doubles cancel, as in √(x² + 1) − x for a large x, or
  /// do not tell whether there is one; `best` where no number of them does.
  private Evaluation inDigits(List<Rational> point, double value, int mostDigits, Evaluation best) {
    var closest = best;
    for (int digits = FEWEST_DIGITS;
        digits <= mostDigits && isAffordable(digits);
        digits = 2 * digits) {
      var results = run(point, digits);
      if (results.isPresent()) {
        closest = better(closest, outcome(results.get(), value));
        if (isSettled(closest)) {
          return closest;
        }
      }
    }
    return closest;
  }

  /// What jumps leaves digits open, but not whether there is a value.
  private static Evaluation better(Evaluation known, Evaluation found) {
    return found instanceof Evaluation.Undecided open
            && (known instanceof Evaluation.Bounded || open.needed() == RealSet.REALS)
        ? known
        : found;
  }

  /// A function to n digits takes up to about n³ steps.
  private boolean isAffordable(int digits) {
    return program.size() <= LARGEST_PROGRAM_IN_DIGITS
        && (long) program.size() * digits * digits * digits <= MOST_WORK;
  }

  private static boolean isSettled(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Value _, Evaluation.TooLarge _, Evaluation.Undefined _ -> true;
      case Evaluation.Bounded _, Evaluation.Undecided _ -> false;
    };
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
      case Bounded bounded ->
          isNarrow(bounded)
              ? finite(bounded.toDouble())
              : new Evaluation.Bounded(bounded.enclosure());
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
