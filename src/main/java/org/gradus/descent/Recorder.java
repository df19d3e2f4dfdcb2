package org.gradus.descent;

import java.util.Arrays;

/// Keeps iterates one after another: coordinates, slopes, value, number of the update.
final class Recorder {
  private static final int FIRST_NUMBERS = 1 << 20;

  private final int iterates;
  private final int dimension;
  private final int width;
  private double[] numbers;
  private int[] steps;
  private int size;

  /// @param iterates how many there will be at most
  Recorder(int dimension, int iterates) {
    this.iterates = iterates;
    this.dimension = dimension;
    this.width = 2 * dimension + 1;
    int first = Math.min(iterates, Math.max(16, FIRST_NUMBERS / width));
    this.numbers = new double[first * width];
    this.steps = new int[first];
  }

  void add(Walk walk, double value) {
    if (size == steps.length) {
      int longer = Math.max(size + 1, Math.min(2 * size, iterates));
      steps = Arrays.copyOf(steps, longer);
      numbers = Arrays.copyOf(numbers, longer * width);
    }
    int start = size * width;
    System.arraycopy(walk.point, 0, numbers, start, dimension);
    System.arraycopy(walk.gradient, 0, numbers, start + dimension, dimension);
    numbers[start + 2 * dimension] = value;
    steps[size++] = walk.step;
  }

  int size() {
    return size;
  }

  int step(int j) {
    return steps[j];
  }

  double at(int j, int i) {
    return numbers[j * width + i];
  }

  double slope(int j, int i) {
    return numbers[j * width + dimension + i];
  }

  double value(int j) {
    return numbers[j * width + 2 * dimension];
  }
}
