package org.gradus.descent;

import java.util.Arrays;

/// Keeps iterates one after another: coordinates, slopes, value, number of the update, and what the
/// optimizer remembers where the run is to go on from there.
final class Recorder {
  private static final int FIRST_NUMBERS = 1 << 20;

  private final int iterates;
  private final int dimension;
  private final int vectorsOfMemory;
  private final int width;
  private double[] numbers;
  private int[] steps;
  private int size;

  /// @param vectorsOfMemory how many of the optimizer's vectors are kept with an iterate
  /// @param iterates how many there will be at most
  Recorder(int dimension, int vectorsOfMemory, int iterates) {
    this.iterates = iterates;
    this.dimension = dimension;
    this.vectorsOfMemory = vectorsOfMemory;
    this.width = width(dimension, vectorsOfMemory);
    int first = Math.min(iterates, Math.max(16, FIRST_NUMBERS / width));
    this.numbers = new double[first * width];
    this.steps = new int[first];
  }

  /// How many numbers an iterate is.
  static int width(int dimension, int vectorsOfMemory) {
    return (2 + vectorsOfMemory) * dimension + 1;
  }

  void add(Walk walk) {
    if (size == steps.length) {
      int longer = Math.max(size + 1, Math.min(2 * size, iterates));
      steps = Arrays.copyOf(steps, longer);
      numbers = Arrays.copyOf(numbers, longer * width);
    }
    int start = size * width;
    System.arraycopy(walk.point, 0, numbers, start, dimension);
    System.arraycopy(walk.gradient, 0, numbers, start + dimension, dimension);
    numbers[start + 2 * dimension] = walk.value;
    for (int v = 0; v < vectorsOfMemory; v++) {
      System.arraycopy(walk.memory[v], 0, numbers, memory(size, v), dimension);
    }
    steps[size++] = walk.step;
  }

  /// Puts the walk where it was at iterate j.
  void restore(int j, Walk walk) {
    System.arraycopy(numbers, j * width, walk.point, 0, dimension);
    System.arraycopy(numbers, j * width + dimension, walk.gradient, 0, dimension);
    walk.value = value(j);
    for (int v = 0; v < vectorsOfMemory; v++) {
      System.arraycopy(numbers, memory(j, v), walk.memory[v], 0, dimension);
    }
    walk.step = steps[j];
  }

  private int memory(int j, int vector) {
    return j * width + (2 + vector) * dimension + 1;
  }

  int size() {
    return size;
  }

  int dimension() {
    return dimension;
  }

  int width() {
    return width;
  }

  int step(int j) {
    return steps[j];
  }

  int lastStep() {
    return steps[size - 1];
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

  void setValue(int j, double value) {
    numbers[j * width + 2 * dimension] = value;
  }

  double[] point(int j) {
    return Arrays.copyOfRange(numbers, j * width, j * width + dimension);
  }
}
