package org.gradus.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Operations on operands that stand at regular distances, with results that do so too, as loops.
///
/// Operands are taken from one array; each result is put into two places of another, which may be
/// one place.
final class Loops {
  /// In which order the numbers of a loop stand: its operation, how many there are, and for each of
  /// the operands and results the first place and the distance to the next.
  private static final int COUNT = 1;

  private static final int LEFT = 2;
  private static final int RIGHT = 4;
  private static final int RESULT = 6;
  private static final int OTHER = 8;
  private static final int NUMBERS = 10;

  /// Those of all loops, one after the other, as processors read memory fastest.
  private final int[] numbers;

  private Loops(List<int[]> loops) {
    this.numbers = loops.stream().flatMapToInt(IntStream::of).toArray();
  }

  /// The operations with these codes in their order, in loops each as long as it can be.
  ///
  /// @param places of the left and the right operands, of the results, and where these stand again
  static Loops of(int[] codes, int[] lefts, int[] rights, int[] results, int[] others) {
    var loops = new ArrayList<int[]>();
    var places = List.of(lefts, rights, results, others);
    int end;
    for (int from = 0; from < codes.length; from = end) {
      end = end(from, codes, places);
      var loop = new int[NUMBERS];
      loop[0] = codes[from];
      loop[COUNT] = end - from;
      for (int j = 0; j < places.size(); j++) {
        loop[LEFT + 2 * j] = places.get(j)[from];
        loop[LEFT + 2 * j + 1] = distance(places.get(j), from);
      }
      loops.add(loop);
    }
    return new Loops(loops);
  }

  private static int end(int from, int[] codes, List<int[]> places) {
    int end = from + 1;
    while (end < codes.length && codes[end] == codes[from] && areRegular(places, from, end)) {
      end++;
    }
    return end;
  }

  private static boolean areRegular(List<int[]> places, int from, int to) {
    for (var place : places) {
      if (place[to] != place[from] + (to - from) * distance(place, from)) {
        return false;
      }
    }
    return true;
  }

  private static int distance(int[] places, int from) {
    return from + 1 == places.length ? 0 : places[from + 1] - places[from];
  }

  int size() {
    return numbers.length / NUMBERS;
  }

  /// Computes one result after the other.
  void run(double[] operands, double[] results) {
    for (int loop = 0; loop < numbers.length; loop += NUMBERS) {
      switch (Op.of(numbers[loop])) {
        case INPUT -> copy(loop, operands, results);
        case ADD -> add(loop, operands, results);
        case MULTIPLY -> multiply(loop, operands, results);
        case SUBTRACT, DIVIDE, NEGATE, POWER, POW, STEP, LOG1P, EXPM1, FUNCTION ->
            apply(loop, operands, results);
        case CONSTANT, INTEGER_POWER, RATIONAL_POWER ->
            throw new IllegalStateException(Op.of(numbers[loop]) + " does not occur in loops.");
      }
    }
  }

  private void copy(int loop, double[] operands, double[] results) {
    int u = numbers[loop + LEFT];
    int result = numbers[loop + RESULT];
    int other = numbers[loop + OTHER];
    for (int k = numbers[loop + COUNT]; k > 0; k--) {
      double w = operands[u];
      results[result] = w;
      results[other] = w;
      u += numbers[loop + LEFT + 1];
      result += numbers[loop + RESULT + 1];
      other += numbers[loop + OTHER + 1];
    }
  }

  private void add(int loop, double[] operands, double[] results) {
    int u = numbers[loop + LEFT];
    int v = numbers[loop + RIGHT];
    int result = numbers[loop + RESULT];
    int other = numbers[loop + OTHER];
    for (int k = numbers[loop + COUNT]; k > 0; k--) {
      double w = operands[u] + operands[v];
      results[result] = w;
      results[other] = w;
      u += numbers[loop + LEFT + 1];
      v += numbers[loop + RIGHT + 1];
      result += numbers[loop + RESULT + 1];
      other += numbers[loop + OTHER + 1];
    }
  }

  private void multiply(int loop, double[] operands, double[] results) {
    int u = numbers[loop + LEFT];
    int v = numbers[loop + RIGHT];
    int result = numbers[loop + RESULT];
    int other = numbers[loop + OTHER];
    for (int k = numbers[loop + COUNT]; k > 0; k--) {
      double w = operands[u] * operands[v];
      results[result] = w;
      results[other] = w;
      u += numbers[loop + LEFT + 1];
      v += numbers[loop + RIGHT + 1];
      result += numbers[loop + RESULT + 1];
      other += numbers[loop + OTHER + 1];
    }
  }

  private void apply(int loop, double[] operands, double[] results) {
    int code = numbers[loop];
    int u = numbers[loop + LEFT];
    int v = numbers[loop + RIGHT];
    int result = numbers[loop + RESULT];
    int other = numbers[loop + OTHER];
    for (int k = numbers[loop + COUNT]; k > 0; k--) {
      double w = Scalar.apply(code, operands[u], operands[v]);
      results[result] = w;
      results[other] = w;
      u += numbers[loop + LEFT + 1];
      v += numbers[loop + RIGHT + 1];
      result += numbers[loop + RESULT + 1];
      other += numbers[loop + OTHER + 1];
    }
  }
}
