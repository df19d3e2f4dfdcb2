package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Function;

/// How a program is run over many rows at once: which steps vary with the row, and in which loops
/// they are computed.
///
/// The first inputs are parameters, the same for all rows; the others are columns. Arithmetic is
/// gathered in loops that the virtual machine turns into vector instructions, and each call of a
/// function has a loop of its own, because a call in a loop would prevent that. A result that
/// another loop needs is kept for a block of rows. Results that are added up come last, in loops of
/// their own.
final class RowPlan {
  private static final int NONE = -1;

  /// Functions that are one instruction.
  private static final Set<Function> INSTRUCTIONS =
      EnumSet.of(
          Function.SQRT,
          Function.ABS,
          Function.SIGN,
          Function.FLOOR,
          Function.CEIL,
          Function.MIN,
          Function.MAX);

  /// Enough independent sums to hide how long an addition takes.
  private static final int MOST_RESULTS = 8;

  /// The steps that one loop computes, in order.
  record Loop(List<Integer> steps) {}

  /// The results with these numbers, of the step at the same place in the other list.
  record Results(List<Integer> numbers, List<Integer> steps) {}

  private final Program program;
  private final int parameters;
  private final boolean isSum;
  private final boolean[] varying;
  private final int[] uniformSteps;
  private final int[] columns;
  private final int[] uses;
  private final int[] levels;
  private final int[] loopOfStep;
  private final boolean[] kept;
  private final Slots slots;
  private final List<Loop> loops = new ArrayList<>();
  private final List<Results> results = new ArrayList<>();

  RowPlan(Program program, int parameters, boolean isSum) {
    this.program = program;
    this.isSum = isSum;
    this.parameters = parameters;
    this.varying = new boolean[program.size()];
    this.uses = program.uses();
    this.levels = new int[program.size()];
    this.loopOfStep = new int[program.size()];
    this.kept = new boolean[program.size()];
    Arrays.fill(loopOfStep, NONE);
    for (int step = 0; step < program.size(); step++) {
      classify(step);
    }
    this.uniformSteps = IntStream.range(0, program.size()).filter(step -> !varying[step]).toArray();
    this.columns =
        IntStream.range(0, program.size())
            .filter(step -> varying[step] && program.op(step) == Op.INPUT)
            .map(this::column)
            .toArray();
    for (int level = 0; level <= Arrays.stream(levels).max().orElse(0); level++) {
      addLoops(level);
    }
    if (isSum) {
      addResults();
    }
    for (int step = 0; step < program.size(); step++) {
      keepOperandsOfOtherLoops(step);
    }
    results.forEach(group -> group.steps().forEach(this::keepIfComputedBefore));
    var bodies =
        Stream.concat(loops.stream().map(Loop::steps), results.stream().map(Results::steps));
    this.slots = new Slots(program, bodies.toList(), kept);
  }

  Program program() {
    return program;
  }

  /// Writes the results of the steps that do not vary, by step.
  void uniform(double[] point, double[] results) {
    for (int step : uniformSteps) {
      results[step] = uniform(step, point, results);
    }
  }

  private double uniform(int step, double[] point, double[] results) {
    return switch (program.op(step)) {
      case CONSTANT -> program.literal(step).toDouble();
      case INPUT -> point[program.left(step)];
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION -> {
        int right = program.arity(step) > 1 ? program.right(step) : program.left(step);
        yield Scalar.apply(program.code(step), results[program.left(step)], results[right]);
      }
    };
  }

  List<Loop> loops() {
    return loops;
  }

  /// The results that are added up; none where values are written out.
  List<Results> results() {
    return results;
  }

  boolean isSum() {
    return isSum;
  }

  /// Whether there is a loop for a call.
  boolean hasCalls() {
    return IntStream.range(0, program.size()).anyMatch(this::isCall);
  }

  /// How many columns a table has.
  int columnCount() {
    return program.inputs() - parameters;
  }

  /// The columns that are read.
  int[] columns() {
    return columns;
  }

  /// Whether this step gives the values that are written out.
  boolean isWrittenOut(int step) {
    return !isSum && step == program.result();
  }

  /// How many results a program has: the value, numbered 0, and those it stores.
  int resultCount() {
    return 1 + program.storedCount();
  }

  int resultStep(int number) {
    return number == 0 ? program.result() : program.stored(number - 1);
  }

  /// Whether the step's result differs from row to row.
  boolean isVarying(int step) {
    return varying[step];
  }

  /// The column that a varying input reads.
  int column(int step) {
    return program.left(step) - parameters;
  }

  boolean isKept(int step) {
    return kept[step];
  }

  /// Where a result is kept for a block of rows.
  int slot(int step) {
    return slots.of(step);
  }

  int slotCount() {
    return slots.count();
  }

  /// Whether the virtual machine has a vector instruction for this step.
  boolean isArithmetic(int step) {
    return switch (program.op(step)) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, STEP -> true;
      case FUNCTION -> INSTRUCTIONS.contains(Op.function(program.code(step)));
      case LOG1P -> program.isLogarithmOfOnePlusFraction(step);
      case CONSTANT, INPUT, INTEGER_POWER, RATIONAL_POWER, POWER, POW, EXPM1 -> false;
    };
  }

  /// Results that nothing else uses are computed where they are added up.
  private boolean isLast(int step) {
    return isSum && uses[step] == 0 && isArithmetic(step);
  }

  private void addResults() {
    var varyingResults =
        IntStream.range(0, resultCount()).filter(k -> varying[resultStep(k)]).boxed().toList();
    for (int from = 0; from < varyingResults.size(); from += MOST_RESULTS) {
      int to = Math.min(from + MOST_RESULTS, varyingResults.size());
      var numbers = varyingResults.subList(from, to);
      results.add(new Results(numbers, numbers.stream().map(this::resultStep).toList()));
    }
  }

  private void keepIfComputedBefore(int step) {
    if (!isLast(step) && program.op(step) != Op.INPUT) {
      kept[step] = true;
    }
  }

  private void classify(int step) {
    if (program.op(step) == Op.INPUT) {
      varying[step] = program.left(step) >= parameters;
      return;
    }
    program.eachOperand(
        step,
        operand -> {
          varying[step] |= varying[operand];
          levels[step] = Math.max(levels[step], levels[operand] + (isCall(operand) ? 1 : 0));
        });
  }

  private boolean isCall(int step) {
    return varying[step] && program.arity(step) > 0 && !isArithmetic(step);
  }

  /// Arithmetic of a level comes before the calls that use it; calls raise the level of their
  /// users.
  private void addLoops(int level) {
    var steps =
        IntStream.range(0, program.size())
            .filter(step -> isComputedAt(level, step) && !isCall(step))
            .boxed()
            .toList();
    new Division(program, varying, uses).of(steps).forEach(this::addLoop);
    for (int step = 0; step < program.size(); step++) {
      if (isComputedAt(level, step) && isCall(step)) {
        addLoop(List.of(step));
      }
    }
  }

  private boolean isComputedAt(int level, int step) {
    return varying[step] && levels[step] == level && program.arity(step) > 0 && !isLast(step);
  }

  private void addLoop(List<Integer> steps) {
    steps.forEach(step -> loopOfStep[step] = loops.size());
    loops.add(new Loop(List.copyOf(steps)));
  }

  private void keepOperandsOfOtherLoops(int step) {
    program.eachOperand(step, operand -> keepIfElsewhere(step, operand));
  }

  private void keepIfElsewhere(int step, int operand) {
    if (varying[operand]
        && program.op(operand) != Op.INPUT
        && loopOfStep[operand] != loopOfStep[step]) {
      kept[operand] = true;
    }
  }
}
