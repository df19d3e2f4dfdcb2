package org.gradus.compute;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.compute.Sequences.Sequence;

/// A program in an order in which loops compute many of its steps.
final class LoopPlan {
  /// The steps of a loop: `rows.get(j)[k]` is the j-th of turn k.
  record Repetition(List<int[]> rows) {

    int first() {
      return rows.getFirst()[0];
    }

    int turns() {
      return rows.getFirst().length;
    }

    /// Whether the first turn computes the step.
    boolean startsWith(int step) {
      return rows.stream().anyMatch(row -> row[0] == step);
    }

    /// Turn by turn.
    private IntStream steps() {
      return IntStream.range(0, turns()).flatMap(k -> rows.stream().mapToInt(row -> row[k]));
    }

    private Repetition renumbered(int[] numbers) {
      return new Repetition(rows.stream().map(row -> LoopPlan.renumbered(row, numbers)).toList());
    }
  }

  private final Program program;
  private final List<Repetition> loops;
  private final List<int[]> arrays;
  private final Map<Integer, Repetition> loopsByStep = new HashMap<>();
  private final BitSet inLoops = new BitSet();
  private final BitSet inArrays = new BitSet();

  private LoopPlan(Program program, List<Repetition> loops, List<int[]> arrays) {
    this.program = program;
    this.loops = loops;
    this.arrays = arrays;
    for (var loop : loops) {
      loopsByStep.put(loop.first(), loop);
      loop.steps().forEach(inLoops::set);
    }
    arrays.forEach(array -> Arrays.stream(array).forEach(inArrays::set));
  }

  /// The program as it is.
  static LoopPlan withoutLoops(Program program) {
    return new LoopPlan(program, List.of(), List.of());
  }

  /// The program with a loop wherever many of its steps do the same side by side.
  static LoopPlan of(Program program) {
    var sequences = Sequences.of(program);
    var blocks = new Blocks(program, sequences);
    var loops = blocks.loops().stream().map(turns -> new Repetition(turns.rows())).toList();
    var order = order(program, blocks, loops);
    var numbers = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      numbers[order[k]] = k;
    }
    return new LoopPlan(
        program.inOrder(order),
        loops.stream().map(loop -> loop.renumbered(numbers)).toList(),
        arrays(program, sequences, blocks).stream()
            .map(sequence -> renumbered(sequence.steps(), numbers))
            .toList());
  }

  private static int[] renumbered(int[] steps, int[] numbers) {
    return Arrays.stream(steps).map(step -> numbers[step]).toArray();
  }

  /// Constants and inputs, lines, a loop, lines, a loop, …, lines.
  private static int[] order(Program program, Blocks blocks, List<Repetition> loops) {
    var order = IntStream.builder();
    IntStream.range(0, program.size()).filter(step -> program.arity(step) == 0).forEach(order);
    var lines = blocks.lines();
    for (int k = 0; k < loops.size(); k++) {
      lines.get(k).forEach(order::add);
      loops.get(k).steps().forEach(order);
    }
    lines.getLast().forEach(order::add);
    return order.build().toArray();
  }

  /// The sequences that a loop hands on to later turns or lines, or takes from before.
  private static LinkedHashSet<Sequence> arrays(
      Program program, Sequences sequences, Blocks blocks) {
    var arrays = new LinkedHashSet<Sequence>();
    for (int step = 0; step < program.size(); step++) {
      int reader = step;
      program.eachOperand(
          step,
          operand -> {
            boolean isHandedOn = blocks.isInLoop(reader) || blocks.isInLoop(operand);
            if (sequences.contains(operand)
                && isHandedOn
                && !blocks.areInOneTurn(reader, operand)) {
              arrays.add(sequences.of(operand));
            }
          });
    }
    if (sequences.contains(program.result())) {
      arrays.add(sequences.of(program.result()));
    }
    return arrays;
  }

  /// The program in the order of the plan.
  Program program() {
    return program;
  }

  /// In the order in which they run.
  List<Repetition> loops() {
    return loops;
  }

  /// Steps whose results are kept in neighbouring places, for loops or from them.
  List<int[]> arrays() {
    return arrays;
  }

  /// The loop that begins with the step, if one does.
  Optional<Repetition> loopFrom(int step) {
    return Optional.ofNullable(loopsByStep.get(step));
  }

  boolean isInLoop(int step) {
    return inLoops.get(step);
  }

  boolean isInArray(int step) {
    return inArrays.get(step);
  }

  /// How many steps loops compute.
  int stepsInLoops() {
    return inLoops.cardinality();
  }
}
