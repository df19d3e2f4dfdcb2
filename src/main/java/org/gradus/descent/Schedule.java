package org.gradus.descent;

/// How the learning rate changes from update to update.
///
/// `factor(k)` times the rate that was asked for is the rate of update k, counted from 0.
public sealed interface Schedule {

  double factor(int k);

  /// The same rate at every update.
  record Constant() implements Schedule {
    @Override
    public double factor(int k) {
      return 1;
    }
  }

  /// Multiplied by γ after every n updates.
  record Step(int n, double gamma) implements Schedule {
    @Override
    public double factor(int k) {
      return Math.pow(gamma, k / n);
    }
  }

  /// γᵏ.
  record Exponential(double gamma) implements Schedule {
    @Override
    public double factor(int k) {
      return Math.pow(gamma, k);
    }
  }

  /// 1 − k/n, and 0 from update n on.
  record Linear(int n) implements Schedule {
    @Override
    public double factor(int k) {
      return Math.max(0, 1 - (double) k / n);
    }
  }

  /// ½(1 + cos(πk/n)), and 0 from update n on (Loshchilov and Hutter, 2017, one period).
  record Cosine(int n) implements Schedule {
    @Override
    public double factor(int k) {
      return k >= n ? 0 : (1 + Math.cos(Math.PI * k / n)) / 2;
    }
  }

  /// 1/(1 + γk): the rates sum to infinity and their squares do not (Robbins and Monro, 1951).
  record Inverse(double gamma) implements Schedule {
    @Override
    public double factor(int k) {
      return 1 / (1 + gamma * k);
    }
  }
}
