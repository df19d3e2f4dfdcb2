package org.gradus.bench;

/// What a person in a hurry writes: the textbook's formula of each partial derivative by itself,
/// with `Math.pow` for powers.
interface NaivelyWritten {
  double value(double[] x);

  double partial(double[] x, int i);

  /// The value; g is filled, one partial derivative after the other.
  default double gradient(double[] x, double[] g) {
    for (int i = 0; i < g.length; i++) {
      g[i] = partial(x, i);
    }
    return value(x);
  }

  private static double pow(double x, int n) {
    return Math.pow(x, n);
  }

  record LectureA() implements NaivelyWritten {
    @Override
    public double value(double[] p) {
      return pow(p[0], 3) * pow(p[1], 2) + 2 * p[0] * p[1] + 5 * p[1] * pow(p[2], 4);
    }

    @Override
    public double partial(double[] p, int i) {
      return switch (i) {
        case 0 -> 3 * pow(p[0], 2) * pow(p[1], 2) + 2 * p[1];
        case 1 -> 2 * pow(p[0], 3) * p[1] + 2 * p[0] + 5 * pow(p[2], 4);
        default -> 20 * p[1] * pow(p[2], 3);
      };
    }
  }

  record LectureC() implements NaivelyWritten {
    @Override
    public double value(double[] p) {
      return pow(p[0], 3) + 3 * pow(p[0], 2) * p[1] - p[1] * pow(p[2], 3) + pow(p[2], 2);
    }

    @Override
    public double partial(double[] p, int i) {
      return switch (i) {
        case 0 -> 3 * pow(p[0], 2) + 6 * p[0] * p[1];
        case 1 -> 3 * pow(p[0], 2) - pow(p[2], 3);
        default -> 2 * p[2] - 3 * p[1] * pow(p[2], 2);
      };
    }
  }

  record Rosenbrock(int n) implements NaivelyWritten {
    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int i = 0; i + 1 < n; i++) {
        sum += 100 * pow(x[i + 1] - pow(x[i], 2), 2) + pow(1 - x[i], 2);
      }
      return sum;
    }

    @Override
    public double partial(double[] x, int i) {
      double slope = i + 1 < n ? -400 * x[i] * (x[i + 1] - pow(x[i], 2)) - 2 * (1 - x[i]) : 0;
      return i > 0 ? slope + 200 * (x[i] - pow(x[i - 1], 2)) : slope;
    }
  }

  record Ackley() implements NaivelyWritten {
    private static double root(double[] p) {
      return Math.sqrt(0.5 * (pow(p[0], 2) + pow(p[1], 2)));
    }

    private static double waves(double[] p) {
      return Math.exp(0.5 * (Math.cos(2 * Math.PI * p[0]) + Math.cos(2 * Math.PI * p[1])));
    }

    @Override
    public double value(double[] p) {
      return -20 * Math.exp(-0.2 * root(p)) - waves(p) + Math.E + 20;
    }

    @Override
    public double partial(double[] p, int i) {
      return 2 * p[i] / root(p) * Math.exp(-0.2 * root(p))
          + Math.PI * Math.sin(2 * Math.PI * p[i]) * waves(p);
    }
  }

  record Rastrigin() implements NaivelyWritten {
    @Override
    public double value(double[] x) {
      double sum = 10 * x.length;
      for (double u : x) {
        sum += pow(u, 2) - 10 * Math.cos(2 * Math.PI * u);
      }
      return sum;
    }

    @Override
    public double partial(double[] x, int i) {
      return 2 * x[i] + 20 * Math.PI * Math.sin(2 * Math.PI * x[i]);
    }
  }

  record Beale() implements NaivelyWritten {
    private static final double[] C = {1.5, 2.25, 2.625};

    private static double term(double[] p, int k) {
      return C[k - 1] - p[0] + p[0] * pow(p[1], k);
    }

    @Override
    public double value(double[] p) {
      return pow(term(p, 1), 2) + pow(term(p, 2), 2) + pow(term(p, 3), 2);
    }

    @Override
    public double partial(double[] p, int i) {
      double sum = 0;
      for (int k = 1; k <= 3; k++) {
        sum += 2 * term(p, k) * (i == 0 ? pow(p[1], k) - 1 : k * p[0] * pow(p[1], k - 1));
      }
      return sum;
    }
  }

  record GoldsteinPrice() implements NaivelyWritten {
    private static double q(double x, double y) {
      return 19 - 14 * x + 3 * pow(x, 2) - 14 * y + 6 * x * y + 3 * pow(y, 2);
    }

    private static double r(double x, double y) {
      return 18 - 32 * x + 12 * pow(x, 2) + 48 * y - 36 * x * y + 27 * pow(y, 2);
    }

    private static double a(double x, double y) {
      return 1 + pow(x + y + 1, 2) * q(x, y);
    }

    private static double b(double x, double y) {
      return 30 + pow(2 * x - 3 * y, 2) * r(x, y);
    }

    @Override
    public double value(double[] p) {
      return a(p[0], p[1]) * b(p[0], p[1]);
    }

    @Override
    public double partial(double[] p, int i) {
      double x = p[0];
      double y = p[1];
      double s = x + y + 1;
      double d = 2 * x - 3 * y;
      double slopeOfA = 2 * s * q(x, y) + pow(s, 2) * (-14 + 6 * x + 6 * y);
      double slopeOfB =
          i == 0
              ? 4 * d * r(x, y) + pow(d, 2) * (-32 + 24 * x - 36 * y)
              : -6 * d * r(x, y) + pow(d, 2) * (48 - 36 * x + 54 * y);
      return slopeOfA * b(x, y) + a(x, y) * slopeOfB;
    }
  }

  record Himmelblau() implements NaivelyWritten {
    @Override
    public double value(double[] p) {
      return pow(pow(p[0], 2) + p[1] - 11, 2) + pow(p[0] + pow(p[1], 2) - 7, 2);
    }

    @Override
    public double partial(double[] p, int i) {
      double a = pow(p[0], 2) + p[1] - 11;
      double b = p[0] + pow(p[1], 2) - 7;
      return i == 0 ? 4 * p[0] * a + 2 * b : 2 * a + 4 * p[1] * b;
    }
  }

  record Speelpenning() implements NaivelyWritten {
    @Override
    public double value(double[] x) {
      return partial(x, -1);
    }

    /// The product of all factors but one.
    @Override
    public double partial(double[] x, int i) {
      double product = 1;
      for (int k = 0; k < x.length; k++) {
        product *= k == i ? 1 : x[k];
      }
      return product;
    }
  }

  record LogisticTerm(double x1, double x2, double y) implements NaivelyWritten {
    private double power(double[] w) {
      return Math.exp(-y * (w[0] * x1 + w[1] * x2 + w[2]));
    }

    @Override
    public double value(double[] w) {
      return Math.log(1 + power(w));
    }

    @Override
    public double partial(double[] w, int i) {
      return -y * power(w) / (1 + power(w)) * (i == 0 ? x1 : i == 1 ? x2 : 1);
    }
  }

  record Helmholtz(double[] b, double[] a) implements NaivelyWritten {
    private static final double PLUS = 1 + Math.sqrt(2);
    private static final double MINUS = 1 - Math.sqrt(2);

    private double bx(double[] x) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += b[i] * x[i];
      }
      return sum;
    }

    private double row(double[] x, int i) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += a[i * x.length + j] * x[j];
      }
      return sum;
    }

    private double form(double[] x) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * row(x, i);
      }
      return sum;
    }

    private double log(double[] x) {
      return Math.log((1 + PLUS * bx(x)) / (1 + MINUS * bx(x)));
    }

    @Override
    public double value(double[] x) {
      double sum = 0;
      for (double u : x) {
        sum += u * Math.log(u / (1 - bx(x)));
      }
      return sum - form(x) / (Math.sqrt(8) * bx(x)) * log(x);
    }

    @Override
    public double partial(double[] x, int i) {
      double total = 0;
      for (double u : x) {
        total += u;
      }
      double slopeOfLog = PLUS / (1 + PLUS * bx(x)) - MINUS / (1 + MINUS * bx(x));
      return Math.log(x[i] / (1 - bx(x)))
          + 1
          + b[i] * total / (1 - bx(x))
          - 2 * row(x, i) / (Math.sqrt(8) * bx(x)) * log(x)
          + form(x) * b[i] / (Math.sqrt(8) * pow(bx(x), 2)) * log(x)
          - form(x) / (Math.sqrt(8) * bx(x)) * b[i] * slopeOfLog;
    }
  }

  record Nested(int depth) implements NaivelyWritten {
    private double inner(double x, int from) {
      double u = x;
      for (int k = depth - 1; k >= from; k--) {
        u = k % 3 == 0 ? Math.sin(u) : k % 3 == 1 ? Math.cos(u) : Math.exp(u);
      }
      return u;
    }

    @Override
    public double value(double[] x) {
      return inner(x[0], 0);
    }

    /// The chain rule: outer derivatives, each with its inner function computed anew.
    @Override
    public double partial(double[] x, int i) {
      double slope = 1;
      for (int k = 0; k < depth; k++) {
        double u = inner(x[0], k + 1);
        slope *= k % 3 == 0 ? Math.cos(u) : k % 3 == 1 ? -Math.sin(u) : Math.exp(u);
      }
      return slope;
    }
  }
}
