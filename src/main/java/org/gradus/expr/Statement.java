package org.gradus.expr;

import java.util.List;

/// What a person may type as a whole: an expression, a vector, a matrix, an equation or a
/// definition.
public sealed interface Statement {

  /// An expression by itself.
  record Value(Expr expr) implements Statement {}

  /// `[u, v, …]`, `(u, v)` or `⟨u, v⟩`; at least one component.
  record Vector(List<Expr> components) implements Statement {
    public Vector {
      components = List.copyOf(components);
    }
  }

  /// Rows of equal length, from top to bottom.
  record Matrix(List<List<Expr>> rows) implements Statement {
    public Matrix {
      rows = rows.stream().map(List::copyOf).toList();
      var width = rows.getFirst().size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("The rows of a matrix have the same length.");
      }
    }
  }

  /// `left = right`; the right side is a value, a vector or a matrix.
  record Equation(Left left, Statement right) implements Statement {}

  /// `f(x, y) = body`.
  record Definition(Symbol name, List<Symbol> parameters, Expr body) implements Statement {
    public Definition {
      parameters = List.copyOf(parameters);
    }
  }

  /// The left side of an equation.
  sealed interface Left {

    /// An expression, such as the y of `y = x²`.
    record Expression(Expr expr) implements Left {}

    /// A derivative of a named function: `f_xy`, `∂²f/∂x∂y`, `f''`; symbols in the order of
    /// differentiation.
    record Derivative(Symbol function, List<Symbol> by) implements Left {
      public Derivative {
        by = List.copyOf(by);
      }
    }

    /// A derivative of an expression: `d/dx (x²)`.
    record DerivativeOf(Expr subject, List<Symbol> by) implements Left {
      public DerivativeOf {
        by = List.copyOf(by);
      }
    }

    /// `∇f`.
    record Gradient(Symbol function) implements Left {}

    /// The Hessian matrix of a named function: `H f`, `hess f`, `∇²f`.
    record Hessian(Symbol function) implements Left {}
  }
}
