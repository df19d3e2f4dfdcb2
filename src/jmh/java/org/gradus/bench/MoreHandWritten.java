package org.gradus.bench;

/// Further functions by hand: longer ones.
final class MoreHandWritten {
  private MoreHandWritten() {}

  /// (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)².
  record Beale() implements HandWritten {
    @Override
    public double value(double[] p) {
      double x = p[0];
      double y = p[1];
      double y2 = y * y;
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y2;
      double c = 2.625 - x + x * (y2 * y);
      return a * a + b * b + c * c;
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double y2 = y * y;
      double y3 = y2 * y;
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y2;
      double c = 2.625 - x + x * y3;
      double a2 = 2 * a;
      double b2 = 2 * b;
      double c2 = 2 * c;
      g[0] = a2 * (y - 1) + b2 * (y2 - 1) + c2 * (y3 - 1);
      g[1] = x * (a2 + 2 * b2 * y + 3 * c2 * y2);
      return a * a + b * b + c * c;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double y2 = y * y;
      double y3 = y2 * y;
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y2;
      double c = 2.625 - x + x * y3;
      double a2 = 2 * a;
      double b2 = 2 * b;
      double c2 = 2 * c;
      double ax = y - 1;
      double bx = y2 - 1;
      double cx = y3 - 1;
      double by = 2 * y;
      double cy = 3 * y2;
      g[0] = a2 * ax + b2 * bx + c2 * cx;
      double slope = a2 + b2 * by + c2 * cy;
      g[1] = x * slope;
      h[0] = 2 * (ax * ax + bx * bx + cx * cx);
      h[1] = h[2] = 2 * x * (ax + by * bx + cy * cx) + slope;
      h[3] = 2 * x * (x * (1 + by * by + cy * cy) + b2 + 3 * c2 * y);
      return a * a + b * b + c * c;
    }
  }

  /// The function of Goldstein and Price: a product of two polynomials of degree four.
  record GoldsteinPrice() implements HandWritten {
    @Override
    public double value(double[] p) {
      double x = p[0];
      double y = p[1];
      double s = x + y + 1;
      double d = 2 * x - 3 * y;
      double x2 = x * x;
      double y2 = y * y;
      double xy = x * y;
      double q = 19 - 14 * x + 3 * x2 - 14 * y + 6 * xy + 3 * y2;
      double r = 18 - 32 * x + 12 * x2 + 48 * y - 36 * xy + 27 * y2;
      return (1 + s * s * q) * (30 + d * d * r);
    }

    @Override
    public double gradient(double[] p, double[] g) {
      double x = p[0];
      double y = p[1];
      double s = x + y + 1;
      double d = 2 * x - 3 * y;
      double x2 = x * x;
      double y2 = y * y;
      double xy = x * y;
      double q = 19 - 14 * x + 3 * x2 - 14 * y + 6 * xy + 3 * y2;
      double r = 18 - 32 * x + 12 * x2 + 48 * y - 36 * xy + 27 * y2;
      double s2 = s * s;
      double d2 = d * d;
      double a = 1 + s2 * q;
      double b = 30 + d2 * r;
      double slope = -14 + 6 * x + 6 * y;
      double ax = 2 * s * q + s2 * slope;
      double rx = -32 + 24 * x - 36 * y;
      double ry = 48 - 36 * x + 54 * y;
      double dr = 2 * d * r;
      g[0] = ax * b + a * (2 * dr + d2 * rx);
      g[1] = ax * b + a * (d2 * ry - 3 * dr);
      return a * b;
    }

    @Override
    public double hessian(double[] p, double[] g, double[] h) {
      double x = p[0];
      double y = p[1];
      double s = x + y + 1;
      double d = 2 * x - 3 * y;
      double x2 = x * x;
      double y2 = y * y;
      double xy = x * y;
      double q = 19 - 14 * x + 3 * x2 - 14 * y + 6 * xy + 3 * y2;
      double r = 18 - 32 * x + 12 * x2 + 48 * y - 36 * xy + 27 * y2;
      double s2 = s * s;
      double d2 = d * d;
      double a = 1 + s2 * q;
      double b = 30 + d2 * r;
      double slope = -14 + 6 * x + 6 * y;
      double ax = 2 * s * q + s2 * slope;
      double rx = -32 + 24 * x - 36 * y;
      double ry = 48 - 36 * x + 54 * y;
      double dr = 2 * d * r;
      double bx = 2 * dr + d2 * rx;
      double by = d2 * ry - 3 * dr;
      double axx = 2 * q + 4 * s * slope + 6 * s2;
      double bxx = 8 * r + 8 * d * rx + 24 * d2;
      double bxy = -12 * r + d * (4 * ry - 6 * rx) - 36 * d2;
      double byy = 18 * r - 12 * d * ry + 54 * d2;
      g[0] = ax * b + a * bx;
      g[1] = ax * b + a * by;
      h[0] = axx * b + 2 * ax * bx + a * bxx;
      h[1] = h[2] = axx * b + ax * (bx + by) + a * bxy;
      h[3] = axx * b + 2 * ax * by + a * byy;
      return a * b;
    }
  }

  /// Σ xᵢ ln(xᵢ/(1 − b·x)) − xᵀAx/(√8 b·x) · ln((1 + (1 + √2) b·x)/(1 + (1 − √2) b·x)).
  record Helmholtz(double[] b, double[] a) implements HandWritten {
    private static final double ROOT_8 = Math.sqrt(8);
    private static final double PLUS = 1 + Math.sqrt(2);
    private static final double MINUS = 1 - Math.sqrt(2);

    @Override
    public double value(double[] x) {
      int n = x.length;
      double bx = 0;
      double xAx = 0;
      for (int i = 0; i < n; i++) {
        bx += b[i] * x[i];
        double row = 0;
        for (int j = 0; j < n; j++) {
          row += a[i * n + j] * x[j];
        }
        xAx += x[i] * row;
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += x[i] * Math.log(x[i] / (1 - bx));
      }
      return sum - xAx / (ROOT_8 * bx) * Math.log((1 + PLUS * bx) / (1 + MINUS * bx));
    }

    @Override
    public double gradient(double[] x, double[] g) {
      int n = x.length;
      double bx = 0;
      double xAx = 0;
      double total = 0;
      for (int i = 0; i < n; i++) {
        bx += b[i] * x[i];
        total += x[i];
        double row = 0;
        for (int j = 0; j < n; j++) {
          row += a[i * n + j] * x[j];
        }
        g[i] = 2 * row;
        xAx += x[i] * row;
      }
      double free = 1 - bx;
      double up = 1 + PLUS * bx;
      double down = 1 + MINUS * bx;
      double log = Math.log(up / down);
      double factor = log / (ROOT_8 * bx);
      double byB = total / free + xAx * (factor / bx - (PLUS / up - MINUS / down) / (ROOT_8 * bx));
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double term = Math.log(x[i] / free);
        sum += x[i] * term;
        g[i] = term + 1 + byB * b[i] - factor * g[i];
      }
      return sum - xAx * factor;
    }

    @Override
    public double hessian(double[] x, double[] g, double[] h) {
      int n = x.length;
      double bx = 0;
      double xAx = 0;
      double total = 0;
      var rows = new double[n];
      for (int i = 0; i < n; i++) {
        bx += b[i] * x[i];
        total += x[i];
        double row = 0;
        for (int j = 0; j < n; j++) {
          row += a[i * n + j] * x[j];
        }
        rows[i] = 2 * row;
        xAx += x[i] * row;
      }
      double free = 1 - bx;
      double up = PLUS / (1 + PLUS * bx);
      double down = MINUS / (1 + MINUS * bx);
      double factor = Math.log((1 + PLUS * bx) / (1 + MINUS * bx)) / (ROOT_8 * bx);
      double slope = ((up - down) / ROOT_8 - factor) / bx;
      double bend = ((down * down - up * up) / ROOT_8 - 2 * slope) / bx;
      double byB = total / free - xAx * slope;
      double byBB = total / (free * free) - xAx * bend;
      double over = 1 / free;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double term = Math.log(x[i] / free);
        sum += x[i] * term;
        g[i] = term + 1 + byB * b[i] - factor * rows[i];
        double ofI = b[i] * byBB + over - slope * rows[i];
        double ofJ = over * b[i];
        for (int j = 0; j < i; j++) {
          double entry = ofI * b[j] + ofJ - 2 * factor * a[i * n + j] - slope * b[i] * rows[j];
          h[i * n + j] = entry;
          h[j * n + i] = entry;
        }
        h[i * n + i] =
            1 / x[i] + ofI * b[i] + ofJ - 2 * factor * a[i * n + i] - slope * b[i] * rows[i];
      }
      return sum - xAx * factor;
    }
  }

  /// sin(cos(exp(sin(cos(exp(… x …)))))), twenty functions deep.
  record Nested(int depth) implements HandWritten {
    @Override
    public double value(double[] x) {
      double u = x[0];
      for (int k = depth - 1; k >= 0; k--) {
        u = k % 3 == 0 ? Math.sin(u) : k % 3 == 1 ? Math.cos(u) : Math.exp(u);
      }
      return u;
    }

    @Override
    public double gradient(double[] x, double[] g) {
      double u = x[0];
      double slope = 1;
      for (int k = depth - 1; k >= 0; k--) {
        double v;
        if (k % 3 == 0) {
          v = Math.sin(u);
          slope *= Math.cos(u);
        } else if (k % 3 == 1) {
          v = Math.cos(u);
          slope *= -Math.sin(u);
        } else {
          v = Math.exp(u);
          slope *= v;
        }
        u = v;
      }
      g[0] = slope;
      return u;
    }

    @Override
    public double hessian(double[] x, double[] g, double[] h) {
      double u = x[0];
      double slope = 1;
      double bend = 0;
      for (int k = depth - 1; k >= 0; k--) {
        double v;
        double first;
        double second;
        if (k % 3 == 0) {
          v = Math.sin(u);
          first = Math.cos(u);
          second = -v;
        } else if (k % 3 == 1) {
          v = Math.cos(u);
          first = -Math.sin(u);
          second = -v;
        } else {
          v = Math.exp(u);
          first = v;
          second = v;
        }
        bend = second * slope * slope + first * bend;
        slope *= first;
        u = v;
      }
      g[0] = slope;
      h[0] = bend;
      return u;
    }
  }
}
