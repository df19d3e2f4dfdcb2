package org.gradus.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gradus.compute.Sequences.Sequence;

/// The steps of a program in blocks: lines 0, loop 0, lines 1, loop 1, …; what a step needs is
/// computed in its block or before.
///
/// A sequence joins the first loop that has turns for nearly all its members; the others are
/// computed in the lines before or after that loop.
final class Blocks {
  private final Program program;
  private final Sequences sequences;
  private final List<Turns> loops = new ArrayList<>();

  /// For a member of a sequence the number of its loop, for another step that of its lines.
  private final int[] numbers;

  /// To which turn of its loop a member belongs.
  private final int[] turns;

  Blocks(Program program, Sequences sequences) {
    this.program = program;
    this.sequences = sequences;
    this.numbers = new int[program.size()];
    this.turns = new int[program.size()];
    sequences.kinds().forEach(kind -> kind.forEach(this::place));
  }

  List<Turns> loops() {
    return loops;
  }

  /// The steps of each of the lines, in their order.
  List<List<Integer>> lines() {
    var lines = new ArrayList<List<Integer>>();
    IntStream.rangeClosed(0, loops.size()).forEach(_ -> lines.add(new ArrayList<>()));
    for (int step = 0; step < program.size(); step++) {
      if (program.arity(step) > 0 && !isInLoop(step)) {
        lines.get(numbers[step] + (isAfterLoop(step) ? 1 : 0)).add(step);
      }
    }
    return lines;
  }

  boolean isInLoop(int step) {
    return sequences.contains(step) && !isBeforeLoop(step) && !isAfterLoop(step);
  }

  private boolean isBeforeLoop(int member) {
    return loops.get(numbers[member]).beginAfter(turns[member]);
  }

  private boolean isAfterLoop(int step) {
    return sequences.contains(step) && loops.get(numbers[step]).endBefore(turns[step]);
  }

  /// Whether one turn of a loop computes both.
  boolean areInOneTurn(int step, int other) {
    return isInLoop(step)
        && isInLoop(other)
        && numbers[step] == numbers[other]
        && turns[step] == turns[other];
  }

  private void place(int step) {
    if (!sequences.contains(step)) {
      numbers[step] = latest(step, this::linesAfter);
    } else if (sequences.of(step).steps()[0] == step) {
      place(sequences.of(step));
    }
  }

  private int latest(int step, IntUnaryOperator block) {
    int[] latest = {0};
    program.eachOperand(
        step, operand -> latest[0] = Math.max(latest[0], block.applyAsInt(operand)));
    return latest[0];
  }

  private int linesAfter(int operand) {
    return numbers[operand] + (sequences.contains(operand) ? 1 : 0);
  }

  /// The first loop that can take the operand; what all turns take is known before them.
  private int loopAfter(int operand) {
    return sequences.isFixed(operand) ? linesAfter(operand) : numbers[operand];
  }

  private void place(Sequence sequence) {
    int number =
        IntStream.of(sequence.steps()).map(step -> latest(step, this::loopAfter)).max().orElse(0);
    while (number < loops.size() && !loops.get(number).takes(sequence, lead(sequence, number))) {
      number++;
    }
    int lead = number < loops.size() ? lead(sequence, number) : 0;
    if (number == loops.size()) {
      loops.add(new Turns(sequence));
    }
    for (int step : sequence.steps()) {
      numbers[step] = number;
      turns[step] = sequences.index(step) - lead;
    }
  }

  /// The largest with which a loop computes the operands in the same turn or before; else 0.
  private int lead(Sequence sequence, int loop) {
    int step = sequence.steps()[0];
    int[] lead = {Integer.MAX_VALUE};
    program.eachOperand(
        step,
        operand -> {
          if (sequences.contains(operand) && numbers[operand] == loop) {
            lead[0] = Math.min(lead[0], sequences.index(step) - turns[operand]);
          }
        });
    return lead[0] == Integer.MAX_VALUE ? 0 : lead[0];
  }
}
