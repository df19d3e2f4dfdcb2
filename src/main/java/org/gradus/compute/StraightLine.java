package org.gradus.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Several expressions as one list of operations, equal ones shared, evaluated together at exact
/// points.
///
/// Symbols and members of families are the coordinates of a point, members as subscripted symbols.
/// All values are enclosures: what they show of the exact values is proved.
public final class StraightLine {
  /// An operation to fifty digits takes about as long as this many on doubles.
  private static final int WORK_OF_MANY_DIGITS = 20;

  private static final int WORK_OF_A_FUNCTION = 1000;

  private final Map<Symbol, Integer> positions = new LinkedHashMap<>();
  private final Program program;
  private final int functions;

  private StraightLine(List<Expr> expressions, Budget budget) {
    var graph = new Graph(budget);
    var lowering = new Lowering(Arithmetic.faithful(graph), symbol -> input(graph, symbol));
    var roots = new int[expressions.size()];
    var offsets = new int[roots.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = lowering.lower(expressions.get(i));
      offsets[i] = i;
    }
    this.program = Program.of(graph, positions.size(), roots[0], roots, offsets);
    this.functions = functions(program);
  }

  private int input(Graph graph, Symbol symbol) {
    var position = positions.get(symbol);
    if (position == null) {
      position = positions.size();
      positions.put(symbol, position);
    }
    return graph.input(position);
  }

  private static int functions(Program program) {
    int count = 0;
    for (int step = 0; step < program.size(); step++) {
      count +=
          switch (program.op(step)) {
            case FUNCTION, POWER, RATIONAL_POWER -> 1;
            case CONSTANT,
                INPUT,
                ADD,
                SUBTRACT,
                MULTIPLY,
                DIVIDE,
                NEGATE,
                INTEGER_POWER,
                POW,
                STEP,
                LOG1P,
                EXPM1 ->
                0;
          };
    }
    return count;
  }

  /// The straight line that computes these expressions, at least one.
  ///
  /// @param budget counts one unit for each operation
  /// @throws NotNumeric if a Σ has bounds, or a member of a family an index, that are no numbers
  /// @throws Budget.Exhausted if the budget is used up
  public static StraightLine of(List<Expr> expressions, Budget budget) {
    return new StraightLine(expressions, budget);
  }

  /// The number of steps in one evaluation.
  public int length() {
    return program.size();
  }

  /// Whether two of the expressions are one and the same operation, after trivial normalisation.
  public boolean areSame(int i, int j) {
    return program.stored(i) == program.stored(j);
  }

  /// The symbols whose values a point gives.
  public Set<Symbol> symbols() {
    return positions.keySet();
  }

  /// What is known at a point in double precision.
  ///
  /// An enclosure that is {@link Interval#isEmpty empty} proves that its expression is not defined
  /// there, one that is defined proves that it is.
  ///
  /// @param values enclosures of the values of the expressions, in their order
  /// @param defined how many of the steps are certainly defined
  public record Enclosed(List<Interval> values, int defined) {}

  /// Enclosures of all values at a point.
  public Enclosed enclosed(Map<Symbol, Rational> point) {
    var coordinates = new ArrayList<Interval>(positions.size());
    positions.keySet().forEach(symbol -> coordinates.add(Interval.of(point.get(symbol))));
    var steps = Intervals.ARITHMETIC.run(program, coordinates);
    int defined = 0;
    for (var step : steps) {
      defined += step.definedness().isDefined() ? 1 : 0;
    }
    return new Enclosed(stored(steps), defined);
  }

  /// Enclosures of the values on a box, in the order of the expressions.
  public List<Interval> enclosedIn(Map<Symbol, Interval> box) {
    return stored(
        Intervals.ARITHMETIC.run(program, positions.keySet().stream().map(box::get).toList()));
  }

  /// The values at a point, computed with this many digits, in the order of the expressions.
  ///
  /// @param budget counts the time in units of an operation on doubles
  /// @throws Budget.Exhausted if the budget is used up
  public List<BigInterval> digits(Map<Symbol, Rational> point, int digits, Budget budget) {
    budget.spend(workOfDigits(digits));
    var coordinates = new ArrayList<BigInterval>(positions.size());
    positions
        .keySet()
        .forEach(symbol -> coordinates.add(BigInterval.of(point.get(symbol), digits)));
    try {
      return stored(new ManyDigits(digits).run(program, coordinates));
    } catch (ArithmeticException _) {
      return stored(Collections.nCopies(program.size(), BigInterval.UNDECIDED));
    }
  }

  /// What an evaluation with this many digits costs, in units of an operation on doubles.
  public long workOfDigits(int digits) {
    long fifty =
        (long) program.size() * WORK_OF_MANY_DIGITS + (long) functions * WORK_OF_A_FUNCTION;
    return Math.max(1, fifty * digits / 50 * digits / 50);
  }

  private <T> List<T> stored(List<T> steps) {
    var values = new ArrayList<T>(program.storedCount());
    for (int k = 0; k < program.storedCount(); k++) {
      values.add(steps.get(program.stored(k)));
    }
    return values;
  }
}
