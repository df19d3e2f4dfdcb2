package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A program as runs: steps that do the same and do not need each other are one loop.
///
/// For programs that are too large to compile. The operations are those of the interpreter, in an
/// order that lets the results of a loop lie one after the other. Entries of the Hessian that
/// nothing else needs come last and are computed in their places, where that takes few loops.
final class Runs implements Code {
  /// From so many entries in a loop on, a loop costs less than to look up each operand.
  private static final int SHORTEST_LOOPS = 8;

  /// The results from `from` to before `to` come from the operation with this code.
  private record Run(int code, int from, int to) {}

  private final Program program;
  private final int[] lefts;
  private final int[] rights;
  private final int[] inputs;

  /// Which results are stored after the runs, and their places.
  private final int[] stores;

  private final int[] stored;
  private final int result;
  private final int firstInput;
  private final List<Run> runs = new ArrayList<>();

  /// Entries, computed in the Hessian, and copies from there to their other places.
  private final Loops entries;

  private final Loops copies;
  private final Workspace workspace;

  private Runs(Program program, FinalEntries entries) {
    this.program = program;
    var order = order(program, entries);
    int size = order.length;
    var places = new int[program.size()];
    for (int place = 0; place < size; place++) {
      places[order[place]] = place;
    }
    this.lefts = new int[size];
    this.rights = new int[size];
    for (int place = 0; place < size; place++) {
      int step = order[place];
      lefts[place] = program.arity(step) > 0 ? places[program.left(step)] : 0;
      rights[place] = program.arity(step) > 1 ? places[program.right(step)] : lefts[place];
    }
    this.result = places[program.result()];
    this.stores =
        IntStream.range(0, program.storedCount())
            .filter(k -> !entries.contains(program.stored(k)))
            .toArray();
    this.stored = Arrays.stream(stores).map(k -> places[program.stored(k)]).toArray();
    this.firstInput = count(order, Op.CONSTANT);
    int inputCount = count(order, Op.INPUT);
    this.inputs =
        IntStream.range(firstInput, firstInput + inputCount)
            .map(place -> program.left(order[place]))
            .toArray();
    this.workspace = new Workspace(constants(order), size);
    findRuns(order);
    this.entries = entries.computations(places);
    this.copies = entries.copies();
  }

  /// The loops of a program; entries are computed in their places if most loops are long.
  static Runs of(Program program) {
    var entries = FinalEntries.of(program);
    var runs = new Runs(program, entries);
    boolean isRegular = runs.entryLoops() * SHORTEST_LOOPS <= entries.count();
    return isRegular ? runs : new Runs(program, FinalEntries.none(program));
  }

  /// How many loops compute entries in their places.
  int entryLoops() {
    return entries.size();
  }

  private int count(int[] order, Op op) {
    return (int) IntStream.of(order).filter(step -> program.op(step) == op).count();
  }

  private double[] constants(int[] order) {
    return Arrays.stream(order, 0, firstInput)
        .mapToDouble(step -> program.literal(step).toDouble())
        .toArray();
  }

  private void findRuns(int[] order) {
    int end = firstInput + inputs.length;
    for (int from = end; from < order.length; from = end) {
      int code = program.code(order[from]);
      end = from + 1;
      while (end < order.length && program.code(order[end]) == code && isBefore(end, from)) {
        end++;
      }
      runs.add(new Run(code, from, end));
    }
  }

  /// Whether the operands of a place lie before another.
  private boolean isBefore(int place, int other) {
    return lefts[place] < other && rights[place] < other;
  }

  /// Constants, inputs, then the other steps by their distance from those and by their operation.
  private static int[] order(Program program, FinalEntries entries) {
    var keys = new long[program.size()];
    var levels = new int[keys.length];
    for (int step = 0; step < keys.length; step++) {
      int arity = program.arity(step);
      int left = arity > 0 ? 1 + levels[program.left(step)] : 0;
      levels[step] = arity > 1 ? Math.max(left, 1 + levels[program.right(step)]) : left;
      keys[step] = ((long) levels[step] << 40) | ((long) program.code(step) << 32) | step;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys)
        .mapToInt(key -> (int) key)
        .filter(step -> !entries.contains(step))
        .toArray();
  }

  @Override
  public double run(double[] point, double[] gradient, double[] hessian) {
    var results = workspace.take();
    for (int k = 0; k < inputs.length; k++) {
      results[firstInput + k] = point[inputs[k]];
    }
    for (var run : runs) {
      compute(run, results);
    }
    store(results, gradient, hessian);
    entries.run(results, hessian);
    copies.run(hessian, hessian);
    double value = results[result];
    workspace.giveBack(results);
    return value;
  }

  private void store(double[] results, double[] gradient, double[] hessian) {
    int n = program.inputs();
    for (int k = 0; k < stored.length; k++) {
      int offset = program.offset(stores[k]);
      if (offset < n) {
        gradient[offset] = results[stored[k]];
      } else {
        hessian[offset - n] = results[stored[k]];
      }
    }
  }

  private void compute(Run run, double[] results) {
    switch (Op.of(run.code)) {
      case ADD -> add(results, lefts, rights, run.from, run.to);
      case SUBTRACT -> subtract(results, lefts, rights, run.from, run.to);
      case MULTIPLY -> multiply(results, lefts, rights, run.from, run.to);
      case DIVIDE, NEGATE, POWER, POW, STEP, LOG1P, EXPM1, FUNCTION -> apply(run, results);
      case CONSTANT, INPUT, INTEGER_POWER, RATIONAL_POWER ->
          throw new IllegalStateException(Op.of(run.code) + " does not occur among runs.");
    }
  }

  private static void add(double[] results, int[] lefts, int[] rights, int from, int to) {
    for (int k = from; k < to; k++) {
      results[k] = results[lefts[k]] + results[rights[k]];
    }
  }

  private static void subtract(double[] results, int[] lefts, int[] rights, int from, int to) {
    for (int k = from; k < to; k++) {
      results[k] = results[lefts[k]] - results[rights[k]];
    }
  }

  private static void multiply(double[] results, int[] lefts, int[] rights, int from, int to) {
    for (int k = from; k < to; k++) {
      results[k] = results[lefts[k]] * results[rights[k]];
    }
  }

  private void apply(Run run, double[] results) {
    for (int k = run.from; k < run.to; k++) {
      results[k] = Scalar.apply(run.code, results[lefts[k]], results[rights[k]]);
    }
  }
}
