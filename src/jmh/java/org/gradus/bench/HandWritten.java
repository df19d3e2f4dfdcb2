package org.gradus.bench;

/// What a good programmer writes by hand: each intermediate result is computed once.
///
/// `gradient` returns the value and fills g; `hessian` also fills h row by row.
interface HandWritten {
  double value(double[] x);

  double gradient(double[] x, double[] g);

  double hessian(double[] x, double[] g, double[] h);

  /// x³y² + 2xy + 5yz⁴.
  record LectureA() implements HandWritten {
    @Override
    public double value(double[] p) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double z2 = z * z;
      return x * x * x * (y * y) + 2 * x * y + 5 * y * (z2 * z2);
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double x2 = x * x;
      double x3 = x2 * x;
      double y2 = y * y;
      double z2 = z * z;
      double z4 = z2 * z2;
      g[0] = 3 * y2 * x2 + 2 * y;
      g[1] = 2 * x3 * y + 2 * x + 5 * z4;
      g[2] = 20 * y * (z2 * z);
      return x3 * y2 + 2 * x * y + 5 * y * z4;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double x2 = x * x;
      double x3 = x2 * x;
      double y2 = y * y;
      double z2 = z * z;
      double z3 = z2 * z;
      double z4 = z2 * z2;
      g[0] = 3 * y2 * x2 + 2 * y;
      g[1] = 2 * x3 * y + 2 * x + 5 * z4;
      g[2] = 20 * y * z3;
      h[0] = 6 * y2 * x;
      h[1] = h[3] = 6 * x2 * y + 2;
      h[2] = h[6] = 0;
      h[4] = 2 * x3;
      h[5] = h[7] = 20 * z3;
      h[8] = 60 * y * z2;
      return x3 * y2 + 2 * x * y + 5 * y * z4;
    }
  }

  /// x³ + 3x²y − yz³ + z².
  record LectureC() implements HandWritten {
    @Override
    public double value(double[] p) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double x2 = x * x;
      double z2 = z * z;
      return x2 * x + 3 * x2 * y - y * (z2 * z) + z2;
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double x2 = x * x;
      double z2 = z * z;
      double z3 = z2 * z;
      g[0] = 3 * x2 + 6 * y * x;
      g[1] = 3 * x2 - z3;
      g[2] = 2 * z - 3 * y * z2;
      return x2 * x + 3 * x2 * y - y * z3 + z2;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double z = p[2];
      double x2 = x * x;
      double z2 = z * z;
      double z3 = z2 * z;
      double sixX = 6 * x;
      g[0] = 3 * x2 + sixX * y;
      g[1] = 3 * x2 - z3;
      g[2] = 2 * z - 3 * y * z2;
      h[0] = sixX + 6 * y;
      h[1] = h[3] = sixX;
      h[2] = h[6] = 0;
      h[4] = 0;
      h[5] = h[7] = -3 * z2;
      h[8] = 2 - 6 * y * z;
      return x2 * x + 3 * x2 * y - y * z3 + z2;
    }
  }

  /// Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
  record Rosenbrock(int n) implements HandWritten {
    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int i = 0; i + 1 < n; i++) {
        double a = x[i + 1] - x[i] * x[i];
        double b = 1 - x[i];
        sum += 100 * a * a + b * b;
      }
      return sum;
    }

    @Override
    public double gradient(double[] x, double[] g) {
      double sum = 0;
      double carried = 0;
      for (int i = 0; i + 1 < n; i++) {
        double a = x[i + 1] - x[i] * x[i];
        double b = 1 - x[i];
        double slope = 200 * a;
        g[i] = carried - 2 * slope * x[i] - 2 * b;
        carried = slope;
        sum += 100 * a * a + b * b;
      }
      g[n - 1] = carried;
      return sum;
    }

    @Override
    public double hessian(double[] x, double[] g, double[] h) {
      double sum = 0;
      double carried = 0;
      double corner = 0;
      for (int i = 0; i + 1 < n; i++) {
        double square = x[i] * x[i];
        double a = x[i + 1] - square;
        double b = 1 - x[i];
        double slope = 200 * a;
        g[i] = carried - 2 * slope * x[i] - 2 * b;
        h[i * n + i] = corner + 800 * square - 2 * slope + 2;
        h[i * n + i + 1] = h[(i + 1) * n + i] = -400 * x[i];
        carried = slope;
        corner = 200;
        sum += 100 * a * a + b * b;
      }
      g[n - 1] = carried;
      h[n * n - 1] = corner;
      return sum;
    }
  }

  /// −20 exp(−0.2 √((x² + y²)/2)) − exp((cos 2πx + cos 2πy)/2) + e + 20.
  record Ackley() implements HandWritten {
    private static final double TAU = 2 * Math.PI;

    @Override
    public double value(double[] p) {
      double x = p[0];
      double y = p[1];
      double first = Math.exp(-0.2 * Math.sqrt(0.5 * (x * x + y * y)));
      double second = Math.exp(0.5 * (Math.cos(TAU * x) + Math.cos(TAU * y)));
      return -20 * first - second + Math.E + 20;
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double root = Math.sqrt(0.5 * (x * x + y * y));
      double first = Math.exp(-0.2 * root);
      double second = Math.exp(0.5 * (Math.cos(TAU * x) + Math.cos(TAU * y)));
      double outer = 2 * first / root;
      double inner = Math.PI * second;
      g[0] = outer * x + inner * Math.sin(TAU * x);
      g[1] = outer * y + inner * Math.sin(TAU * y);
      return -20 * first - second + Math.E + 20;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double mean = 0.5 * (x * x + y * y);
      double root = Math.sqrt(mean);
      double first = Math.exp(-0.2 * root);
      double cosX = Math.cos(TAU * x);
      double cosY = Math.cos(TAU * y);
      double sinX = Math.sin(TAU * x);
      double sinY = Math.sin(TAU * y);
      double second = Math.exp(0.5 * (cosX + cosY));
      double outer = 2 * first / root;
      double inner = Math.PI * second;
      double bend = -outer * (0.1 / root + 0.5 / mean);
      double wave = Math.PI * inner;
      g[0] = outer * x + inner * sinX;
      g[1] = outer * y + inner * sinY;
      h[0] = outer + bend * x * x + wave * (2 * cosX - sinX * sinX);
      h[1] = h[2] = bend * x * y - wave * sinX * sinY;
      h[3] = outer + bend * y * y + wave * (2 * cosY - sinY * sinY);
      return -20 * first - second + Math.E + 20;
    }
  }

  /// 10n + Σ xᵢ² − 10 cos 2πxᵢ.
  record Rastrigin(int n) implements HandWritten {
    private static final double TAU = 2 * Math.PI;

    @Override
    public double value(double[] x) {
      double sum = 10.0 * n;
      for (int i = 0; i < n; i++) {
        sum += x[i] * x[i] - 10 * Math.cos(TAU * x[i]);
      }
      return sum;
    }

    @Override
    public double gradient(double[] x, double[] g) {
      double sum = 10.0 * n;
      for (int i = 0; i < n; i++) {
        double angle = TAU * x[i];
        sum += x[i] * x[i] - 10 * Math.cos(angle);
        g[i] = 2 * x[i] + 10 * TAU * Math.sin(angle);
      }
      return sum;
    }

    @Override
    public double hessian(double[] x, double[] g, double[] h) {
      double sum = 10.0 * n;
      for (int i = 0; i < n; i++) {
        double angle = TAU * x[i];
        double cosine = Math.cos(angle);
        sum += x[i] * x[i] - 10 * cosine;
        g[i] = 2 * x[i] + 10 * TAU * Math.sin(angle);
        h[i * n + i] = 2 + 10 * TAU * TAU * cosine;
      }
      return sum;
    }
  }

  /// (x² + y − 11)² + (x + y² − 7)².
  record Himmelblau() implements HandWritten {
    @Override
    public double value(double[] p) {
      double a = p[0] * p[0] + p[1] - 11;
      double b = p[0] + p[1] * p[1] - 7;
      return a * a + b * b;
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double a = x * x + y - 11;
      double b = x + y * y - 7;
      g[0] = 4 * a * x + 2 * b;
      g[1] = 2 * a + 4 * b * y;
      return a * a + b * b;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double x2 = x * x;
      double y2 = y * y;
      double a = x2 + y - 11;
      double b = x + y2 - 7;
      g[0] = 4 * a * x + 2 * b;
      g[1] = 2 * a + 4 * b * y;
      h[0] = 8 * x2 + 4 * a + 2;
      h[1] = h[2] = 4 * x + 4 * y;
      h[3] = 8 * y2 + 4 * b + 2;
      return a * a + b * b;
    }
  }

  /// x₁·x₂·…·xₙ, with the gradient from products on the left and on the right.
  record Speelpenning(int n) implements HandWritten {
    @Override
    public double value(double[] x) {
      double product = x[0];
      for (int i = 1; i < n; i++) {
        product *= x[i];
      }
      return product;
    }

    @Override
    public double gradient(double[] x, double[] g) {
      double product = x[0];
      for (int i = 1; i < n; i++) {
        g[i] = product;
        product *= x[i];
      }
      double right = x[n - 1];
      for (int i = n - 2; i > 0; i--) {
        g[i] *= right;
        right *= x[i];
      }
      g[0] = right;
      return product;
    }

    @Override
    public double hessian(double[] x, double[] g, double[] h) {
      double product = gradient(x, g);
      for (int i = 0; i < n; i++) {
        double left = 1;
        for (int k = 0; k < i; k++) {
          left *= x[k];
        }
        double middle = 1;
        for (int j = i + 1; j < n; j++) {
          h[i * n + j] = left * middle;
          middle *= x[j];
        }
        double right = 1;
        for (int j = n - 1; j > i; j--) {
          h[j * n + i] = h[i * n + j] *= right;
          right *= x[j];
        }
      }
      return product;
    }
  }

  /// ln(1 + e^(−y(w₁x₁ + w₂x₂ + b))) as a function of w₁, w₂, b; the data are x₁, x₂, y.
  record LogisticTerm(double x1, double x2, double y) implements HandWritten {
    @Override
    public double value(double[] w) {
      double u = -y * (w[0] * x1 + w[1] * x2 + w[2]);
      return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
    }

    @Override
    public double gradient(double[] w, double[] g) {
      double u = -y * (w[0] * x1 + w[1] * x2 + w[2]);
      double t = Math.exp(-Math.abs(u));
      double s = -y * ((u >= 0 ? 1 : t) / (1 + t));
      g[0] = s * x1;
      g[1] = s * x2;
      g[2] = s;
      return Math.max(u, 0) + Math.log1p(t);
    }

    @Override
    public double hessian(double[] w, double[] g, double[] h) {
      double u = -y * (w[0] * x1 + w[1] * x2 + w[2]);
      double t = Math.exp(-Math.abs(u));
      double p = (u >= 0 ? 1 : t) / (1 + t);
      double s = -y * p;
      double c = y * y * p * (1 - p);
      g[0] = s * x1;
      g[1] = s * x2;
      g[2] = s;
      double c1 = c * x1;
      double c2 = c * x2;
      h[0] = c1 * x1;
      h[1] = h[3] = c1 * x2;
      h[2] = h[6] = c1;
      h[4] = c2 * x2;
      h[5] = h[7] = c2;
      h[8] = c;
      return Math.max(u, 0) + Math.log1p(t);
    }
  }
}
