package org.gradus.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Divides steps of a program among loops over rows that are small enough to become vector
/// instructions, and do as much as they can for what they read and write.
final class Division {
  /// Loops that read, compute and write more than this were measured to stay scalar.
  private static final int LARGEST_LOOP = 17;

  /// What it takes to start a loop, compared with an operation.
  private static final double START = 2;

  private final Program program;
  private final boolean[] varying;
  private final int[] uses;

  /// `uses` says how many operands a step is.
  Division(Program program, boolean[] varying, int[] uses) {
    this.program = program;
    this.varying = varying;
    this.uses = uses;
  }

  /// The steps of each loop, in their order.
  List<List<Integer>> of(List<Integer> steps) {
    var loops = new ArrayList<List<Integer>>();
    for (int from = 0; from < steps.size(); from += loops.getLast().size()) {
      loops.add(steps.subList(from, bestEnd(steps, from)));
    }
    return loops;
  }

  /// Where to end the loop that begins here: where it costs least for each step.
  private int bestEnd(List<Integer> steps, int from) {
    var body = new Body();
    int best = from + 1;
    double lowest = Double.MAX_VALUE;
    for (int end = from + 1; end <= steps.size(); end++) {
      body.add(steps.get(end - 1));
      if (body.size() > LARGEST_LOOP && end > from + 1) {
        break;
      }
      double cost = (body.size() + START) / (end - from);
      if (cost <= lowest) {
        lowest = cost;
        best = end;
      }
    }
    return best;
  }

  /// A loop body that grows step by step.
  private final class Body {
    private final Set<Integer> computed = new HashSet<>();
    private final Set<Integer> read = new HashSet<>();
    private final Map<Integer, Integer> usedHere = new HashMap<>();
    private int operations;
    private int written;

    void add(int step) {
      program.eachOperand(step, this::use);
      computed.add(step);
      operations += program.op(step) == Op.LOG1P ? LARGEST_LOOP : 1;
      written++;
    }

    private void use(int operand) {
      if (computed.contains(operand)) {
        int used = usedHere.merge(operand, 1, Integer::sum);
        written -= used == uses[operand] ? 1 : 0;
      } else if (varying[operand]) {
        read.add(operand);
      }
    }

    int size() {
      return read.size() + operations + written;
    }
  }
}
