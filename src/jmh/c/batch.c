// The batch kernels in C, for comparison: gcc -O3 -march=native -ffast-math batch.c -lm
//
// Logistic regression with 20 features, the value and the gradient of the mean loss over 10,000
// rows, the data in columns; and the values of the polynomial x^3 y^2 + 2xy + 5y^4 at as many points.
// Prints nanoseconds for one pass, the fastest of many.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROWS 10000
#define FEATURES 20
#define BLOCK 512

static double x[FEATURES][ROWS], y[ROWS], w[FEATURES], b, gradient[FEATURES + 1], out[ROWS];

static double loss(void) {
  double sum = 0, slope_sum = 0;
  double slope[BLOCK];
  for (int j = 0; j <= FEATURES; j++) gradient[j] = 0;
  for (int base = 0; base < ROWS; base += BLOCK) {
    int n = ROWS - base < BLOCK ? ROWS - base : BLOCK;
    double z[BLOCK];
    for (int r = 0; r < n; r++) z[r] = b;
    for (int j = 0; j < FEATURES; j++)
      for (int r = 0; r < n; r++) z[r] += w[j] * x[j][base + r];
    for (int r = 0; r < n; r++) {
      double u = -y[base + r] * z[r];
      double t = exp(-fabs(u));
      sum += fmax(u, 0) + log1p(t);
      slope[r] = -y[base + r] * ((u >= 0 ? 1 : t) / (1 + t));
      slope_sum += slope[r];
    }
    for (int j = 0; j < FEATURES; j++) {
      double s = 0;
      for (int r = 0; r < n; r++) s += slope[r] * x[j][base + r];
      gradient[j] += s;
    }
  }
  gradient[FEATURES] = slope_sum;
  return sum;
}

static double polynomial(void) {
  for (int r = 0; r < ROWS; r++) {
    double u = x[0][r], v = x[1][r];
    out[r] = u * u * u * (v * v) + 2 * u * v + 5 * v * (u * u) * (u * u);
  }
  return out[17];
}

static double nanos(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static volatile double sink;

static double fastest(double (*f)(void), int repeats) {
  double best = 1e18;
  for (int round = 0; round < 60; round++) {
    double start = nanos();
    for (int k = 0; k < repeats; k++) sink += f();
    double time = (nanos() - start) / repeats;
    if (time < best) best = time;
  }
  return best;
}

int main(void) {
  srand(1);
  for (int r = 0; r < ROWS; r++) {
    for (int j = 0; j < FEATURES; j++) x[j][r] = 2.0 * rand() / RAND_MAX - 1;
    y[r] = rand() % 2 ? 1 : -1;
  }
  for (int j = 0; j < FEATURES; j++) w[j] = 0.1 * j - 1;
  b = 0.3;
  printf("logistic %.0f\n", fastest(loss, 20));
  printf("polynomial %.0f\n", fastest(polynomial, 200));
  return 0;
}
