package org.gradus.descent;

import java.util.Optional;
import org.gradus.number.Rational;

/// What a method with a fixed rate does to the distance from a stationary point of a quadratic,
/// along an eigenvector of the Hessian with the eigenvalue λ.
///
/// The distances obey a linear recursion, of which `trace` and `determinant` are those of its
/// matrix as functions of αλ; it shrinks them for every start exactly if 0 < αλ < `limit`.
enum LinearAction {
  /// eₖ₊₁ = (1 − αλ)eₖ.
  PLAIN {
    @Override
    Factor factor(double product, double beta) {
      double factor = 1 - product;
      return new Factor(
          Math.abs(factor), factor < 0 ? LinearMotion.ALTERNATING : LinearMotion.DIRECT);
    }

    @Override
    Rational limit(Rational beta) {
      return Rational.TWO;
    }
  },
  /// z² − (1 + β − αλ)z + β (Polyak, 1964).
  HEAVY_BALL {
    @Override
    Factor factor(double product, double beta) {
      return Factor.ofRoots(1 + beta - product, beta);
    }

    @Override
    Rational limit(Rational beta) {
      return Rational.TWO.times(Rational.ONE.plus(beta));
    }
  },
  /// z² − (1 + β)(1 − αλ)z + β(1 − αλ).
  LOOK_AHEAD {
    @Override
    Factor factor(double product, double beta) {
      return Factor.ofRoots((1 + beta) * (1 - product), beta * (1 - product));
    }

    @Override
    Rational limit(Rational beta) {
      return HEAVY_BALL.limit(beta).over(Rational.ONE.plus(Rational.TWO.times(beta)));
    }
  };

  /// By how much an update multiplies a distance in the long run.
  record Factor(double size, LinearMotion motion) {
    /// The larger root of z² − tz + d.
    static Factor ofRoots(double t, double d) {
      double discriminant = t * t - 4 * d;
      if (discriminant < 0) {
        return new Factor(Math.sqrt(d), LinearMotion.SWINGING);
      }
      double root = (Math.abs(t) + Math.sqrt(discriminant)) / 2;
      return new Factor(root, t < 0 ? LinearMotion.ALTERNATING : LinearMotion.DIRECT);
    }
  }

  abstract Factor factor(double product, double beta);

  /// The number below which αλ converges.
  abstract Rational limit(Rational beta);

  /// The action of a method; empty where it is not linear.
  static Optional<LinearAction> of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.GradientDescent _, Optimizer.Ascent _ -> Optional.of(PLAIN);
      case Optimizer.Momentum _ -> Optional.of(HEAVY_BALL);
      case Optimizer.Nesterov _ -> Optional.of(LOOK_AHEAD);
      case Optimizer.Sequential _,
          Optimizer.AdaGrad _,
          Optimizer.AdaDelta _,
          Optimizer.RmsProp _,
          Optimizer.Adam _,
          Optimizer.Qhm _,
          Optimizer.Newton _,
          Optimizer.Backtracking _ ->
          Optional.empty();
    };
  }

  static double beta(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Momentum(double beta) -> beta;
      case Optimizer.Nesterov(double beta) -> beta;
      case Optimizer.GradientDescent _,
          Optimizer.Ascent _,
          Optimizer.Sequential _,
          Optimizer.AdaGrad _,
          Optimizer.AdaDelta _,
          Optimizer.RmsProp _,
          Optimizer.Adam _,
          Optimizer.Qhm _,
          Optimizer.Newton _,
          Optimizer.Backtracking _ ->
          0;
    };
  }
}
