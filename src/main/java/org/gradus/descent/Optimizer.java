package org.gradus.descent;

import java.util.stream.IntStream;

/// A rule for the next point.
///
/// In the formulas x is the point, g the gradient there, α the learning rate; operations on vectors
/// go component by component. A rule keeps what it remembers in the walk, so that one value serves
/// any number of runs.
public sealed interface Optimizer {

  /// How many vectors the rule remembers, all zero at the start.
  default int memory() {
    return 0;
  }

  /// The rate where none is given: that of the cited paper, or 0.1 where it has none.
  default double usualRate() {
    return 0.1;
  }

  /// Moves the point, of which value and gradient are known.
  void step(Walk walk, double rate);

  /// x ← x − αg (Cauchy, 1847).
  record GradientDescent() implements Optimizer {
    @Override
    public void step(Walk walk, double rate) {
      for (int i = 0; i < walk.size(); i++) {
        walk.point[i] -= rate * walk.gradient[i];
      }
    }
  }

  /// x ← x + αg, towards a maximum.
  record Ascent() implements Optimizer {
    @Override
    public void step(Walk walk, double rate) {
      for (int i = 0; i < walk.size(); i++) {
        walk.point[i] += rate * walk.gradient[i];
      }
    }
  }

  /// Gradient descent with a common programming mistake: each coordinate is updated with a slope
  /// that is taken after the coordinates before it have already moved.
  record Sequential() implements Optimizer {
    @Override
    public void step(Walk walk, double rate) {
      for (int i = 0; i < walk.size(); i++) {
        if (i > 0) {
          walk.slope.at(walk.point, walk.gradient);
        }
        walk.point[i] -= rate * walk.gradient[i];
      }
    }
  }

  /// v ← βv + αg, x ← x − v (Polyak's heavy ball, 1964).
  record Momentum(double beta) implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var v = walk.memory[0];
      for (int i = 0; i < v.length; i++) {
        v[i] = beta * v[i] + rate * walk.gradient[i];
        walk.point[i] -= v[i];
      }
    }
  }

  /// v ← βv + α∇f(x − βv), x ← x − v (Nesterov, 1983, as in Sutskever and others, 2013).
  record Nesterov(double beta) implements Optimizer {
    @Override
    public int memory() {
      return 2;
    }

    @Override
    public void step(Walk walk, double rate) {
      var v = walk.memory[0];
      var ahead = walk.memory[1];
      for (int i = 0; i < v.length; i++) {
        ahead[i] = walk.point[i] - beta * v[i];
      }
      walk.slope.at(ahead, walk.gradient);
      for (int i = 0; i < v.length; i++) {
        v[i] = beta * v[i] + rate * walk.gradient[i];
        walk.point[i] -= v[i];
      }
    }
  }

  /// s ← s + g², x ← x − αg/(√s + ε) (Duchi, Hazan and Singer, 2011).
  record AdaGrad(double epsilon) implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var s = walk.memory[0];
      for (int i = 0; i < s.length; i++) {
        double g = walk.gradient[i];
        s[i] += g * g;
        walk.point[i] -= rate * g / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /// s ← ρs + (1 − ρ)g², d ← √(u + ε)/√(s + ε) · g, u ← ρu + (1 − ρ)d², x ← x − αd (Zeiler, 2012,
  /// where α is 1).
  record AdaDelta(double rho, double epsilon) implements Optimizer {
    @Override
    public int memory() {
      return 2;
    }

    @Override
    public double usualRate() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var s = walk.memory[0];
      var u = walk.memory[1];
      for (int i = 0; i < s.length; i++) {
        double g = walk.gradient[i];
        s[i] = rho * s[i] + (1 - rho) * g * g;
        double d = Math.sqrt(u[i] + epsilon) / Math.sqrt(s[i] + epsilon) * g;
        u[i] = rho * u[i] + (1 - rho) * d * d;
        walk.point[i] -= rate * d;
      }
    }
  }

  /// s ← ρs + (1 − ρ)g², x ← x − αg/(√s + ε) (Tieleman and Hinton, 2012, lecture 6.5).
  record RmsProp(double rho, double epsilon) implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }

    @Override
    public double usualRate() {
      return 0.001;
    }

    @Override
    public void step(Walk walk, double rate) {
      var s = walk.memory[0];
      for (int i = 0; i < s.length; i++) {
        double g = walk.gradient[i];
        s[i] = rho * s[i] + (1 - rho) * g * g;
        walk.point[i] -= rate * g / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /// m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², x ← x − α·m/(1 − β₁ᵗ) / (√(s/(1 − β₂ᵗ)) + ε) at
  /// update t = 1, 2, … (Kingma and Ba, 2015, algorithm 1).
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    @Override
    public int memory() {
      return 2;
    }

    @Override
    public double usualRate() {
      return 0.001;
    }

    @Override
    public void step(Walk walk, double rate) {
      var m = walk.memory[0];
      var s = walk.memory[1];
      double unbiasedM = 1 - Math.pow(beta1, walk.step + 1.0);
      double unbiasedS = 1 - Math.pow(beta2, walk.step + 1.0);
      for (int i = 0; i < m.length; i++) {
        double g = walk.gradient[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        s[i] = beta2 * s[i] + (1 - beta2) * g * g;
        walk.point[i] -= rate * (m[i] / unbiasedM) / (Math.sqrt(s[i] / unbiasedS) + epsilon);
      }
    }
  }

  /// m ← βm + (1 − β)g, x ← x − α((1 − ν)g + νm) (quasi-hyperbolic momentum: Ma and Yarats, 2019).
  record Qhm(double nu, double beta) implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var m = walk.memory[0];
      for (int i = 0; i < m.length; i++) {
        double g = walk.gradient[i];
        m[i] = beta * m[i] + (1 - beta) * g;
        walk.point[i] -= rate * ((1 - nu) * g + nu * m[i]);
      }
    }
  }

  /// x ← x − αH⁻¹g with the Hessian H (Newton; α = 1 is the pure method).
  ///
  /// Where H is singular the point stays.
  record Newton() implements Optimizer {
    @Override
    public double usualRate() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var direction = LinearSystem.solve(walk.objective.hessian(walk.point), walk.gradient);
      if (direction.isPresent()) {
        for (int i = 0; i < walk.size(); i++) {
          walk.point[i] -= rate * direction.get()[i];
        }
      }
    }
  }

  /// x ← x − tg with the first t of α, ατ, ατ², … for which f(x − tg) ≤ f(x) − ct|g|² (Armijo,
  /// 1966; Nocedal and Wright, algorithm 3.1).
  ///
  /// Where no t decreases f by so much, because g is too small for doubles, the point stays.
  record Backtracking(double tau, double c) implements Optimizer {
    private static final int MOST_TRIALS = 200;

    @Override
    public int memory() {
      return 1;
    }

    @Override
    public double usualRate() {
      return 1;
    }

    @Override
    public void step(Walk walk, double rate) {
      var trial = walk.memory[0];
      double square = IntStream.range(0, walk.size()).mapToDouble(i -> sq(walk.gradient[i])).sum();
      double t = rate;
      for (int trials = 0; trials < MOST_TRIALS; trials++, t *= tau) {
        for (int i = 0; i < trial.length; i++) {
          trial[i] = walk.point[i] - t * walk.gradient[i];
        }
        if (walk.objective.value(trial) <= walk.value - c * t * square) {
          System.arraycopy(trial, 0, walk.point, 0, trial.length);
          return;
        }
      }
    }

    private static double sq(double g) {
      return g * g;
    }
  }
}
