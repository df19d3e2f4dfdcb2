package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An operation on operands that stand at regular distances, with results that do so too.
///
/// Operands are taken from one array and results put into one, which may be the same; `INPUT` takes
/// an operand as it is.
record Loop(int code, int count, Progression left, Progression right, Progression result) {

  /// The places `first`, `first + distance`, `first + 2 distance`, …
  record Progression(int first, int distance) {

    int at(int k) {
      return first + k * distance;
    }
  }

  /// Operations in their order as loops, each as long as it can be; the arrays have equal lengths.
  static List<Loop> list(int[] codes, int[] lefts, int[] rights, int[] results) {
    var loops = new ArrayList<Loop>();
    int end;
    for (int from = 0; from < codes.length; from = end) {
      var left = progression(lefts, from);
      var right = progression(rights, from);
      var result = progression(results, from);
      end = from + 1;
      while (end < codes.length
          && codes[end] == codes[from]
          && left.at(end - from) == lefts[end]
          && right.at(end - from) == rights[end]
          && result.at(end - from) == results[end]) {
        end++;
      }
      loops.add(new Loop(codes[from], end - from, left, right, result));
    }
    return loops;
  }

  /// Operands are copied to the places of the results.
  static List<Loop> copies(int[] operands, int[] results) {
    var codes = new int[operands.length];
    Arrays.fill(codes, Op.INPUT.code());
    return list(codes, operands, operands, results);
  }

  private static Progression progression(int[] places, int from) {
    boolean isLast = from + 1 == places.length;
    return new Progression(places[from], isLast ? 0 : places[from + 1] - places[from]);
  }

  /// Computes one result after the other.
  void run(double[] operands, double[] results) {
    switch (Op.of(code)) {
      case INPUT -> copy(operands, results);
      case ADD -> add(operands, results);
      case MULTIPLY -> multiply(operands, results);
      case SUBTRACT, DIVIDE, NEGATE, POWER, POW, STEP, LOG1P, EXPM1, FUNCTION ->
          apply(operands, results);
      case CONSTANT, INTEGER_POWER, RATIONAL_POWER ->
          throw new IllegalStateException(Op.of(code) + " does not occur in loops.");
    }
  }

  private void copy(double[] operands, double[] results) {
    int u = left.first;
    int result = this.result.first;
    for (int k = 0; k < count; k++) {
      results[result] = operands[u];
      u += left.distance;
      result += this.result.distance;
    }
  }

  private void add(double[] operands, double[] results) {
    int u = left.first;
    int v = right.first;
    int result = this.result.first;
    for (int k = 0; k < count; k++) {
      results[result] = operands[u] + operands[v];
      u += left.distance;
      v += right.distance;
      result += this.result.distance;
    }
  }

  private void multiply(double[] operands, double[] results) {
    int u = left.first;
    int v = right.first;
    int result = this.result.first;
    for (int k = 0; k < count; k++) {
      results[result] = operands[u] * operands[v];
      u += left.distance;
      v += right.distance;
      result += this.result.distance;
    }
  }

  private void apply(double[] operands, double[] results) {
    int u = left.first;
    int v = right.first;
    int result = this.result.first;
    for (int k = 0; k < count; k++) {
      results[result] = Scalar.apply(code, operands[u], operands[v]);
      u += left.distance;
      v += right.distance;
      result += this.result.distance;
    }
  }
}
