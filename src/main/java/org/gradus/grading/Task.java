package org.gradus.grading;

import java.util.List;
import java.util.Map;
import org.gradus.descent.Optimizer;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// What was asked.
public sealed interface Task {

  /// The derivative by one variable or by several in turn.
  record Derivative(Expr of, List<Symbol> by) implements Task {
    public Derivative {
      by = List.copyOf(by);
    }
  }

  record Gradient(Expr of, List<Symbol> variables) implements Task {
    public Gradient {
      variables = List.copyOf(variables);
    }
  }

  record Hessian(Expr of, List<Symbol> variables) implements Task {
    public Hessian {
      variables = List.copyOf(variables);
    }
  }

  /// The value at a point.
  record Value(Expr of, Map<Symbol, Expr> at) implements Task {}

  /// The slope at a point in a direction, which is normalised.
  record DirectionalDerivative(
      Expr of, List<Symbol> variables, Map<Symbol, Expr> at, List<Expr> direction) implements Task {
    public DirectionalDerivative {
      variables = List.copyOf(variables);
      direction = List.copyOf(direction);
    }
  }

  /// The linear function whose graph touches that of the function at a point.
  record TangentPlane(Expr of, List<Symbol> variables, Map<Symbol, Expr> at) implements Task {
    public TangentPlane {
      variables = List.copyOf(variables);
    }
  }

  /// An expression with the value of this one.
  record Expression(Expr expected) implements Task {}

  /// The gradient of a loss that is summed over data.
  record LossGradient(Expr of, List<Symbol> by) implements Task {
    public LossGradient {
      by = List.copyOf(by);
    }
  }

  /// The point after some updates of a descent.
  record NextIterate(
      Expr of,
      List<Symbol> variables,
      Map<Symbol, Expr> from,
      Expr rate,
      int steps,
      Optimizer method)
      implements Task {
    public NextIterate {
      variables = List.copyOf(variables);
    }
  }

  /// The fixed learning rates with which a descent on a quadratic converges.
  record SafeRates(Expr of, List<Symbol> variables, Optimizer method) implements Task {
    public SafeRates {
      variables = List.copyOf(variables);
    }
  }

  /// The stationary points with their kinds.
  record Stationary(Expr of, List<Symbol> variables) implements Task {
    public Stationary {
      variables = List.copyOf(variables);
    }
  }

  /// The signs of the Hessian at a point: positive definite, indefinite, ….
  record Definiteness(Expr of, List<Symbol> variables, Map<Symbol, Expr> at) implements Task {
    public Definiteness {
      variables = List.copyOf(variables);
    }
  }

  /// One of several options, by its text or its number from 1 on.
  ///
  /// @param feedback what is said to whoever chooses an option, in the order of the options; empty
  ///   where nothing is
  record Choice(List<String> options, String correct, List<String> feedback) implements Task {
    public Choice {
      options = List.copyOf(options);
      feedback = List.copyOf(feedback);
    }
  }
}
