package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// A formula as it stands in a document: an expression, or notation around expressions.
public sealed interface Formula {

  /// An expression by itself.
  record Of(Expr expr) implements Formula {}

  /// A formula in letters, signs, superscripts and primes, such as the rule `(uv)′ = u′v + uv′`.
  ///
  /// For what is no expression: the names of rules and conditions in their usual spelling.
  record Spelled(String text) implements Formula {
    public Spelled {
      text = PlainCharacters.oneLine(text);
    }
  }

  /// Factors with a dot between them, `y² · 3x²`, as a product stands before it is tidied.
  record Times(List<Formula> factors) implements Formula {
    public Times {
      factors = List.copyOf(factors);
      if (factors.isEmpty()) {
        throw new IllegalArgumentException("A product has a factor.");
      }
    }
  }

  /// Terms with signs between them, each kept as it is.
  record Plus(List<Signed> terms) implements Formula {
    public Plus {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("A sum has a term.");
      }
    }
  }

  /// A term of a sum with its sign.
  record Signed(Sign sign, Formula formula) {}

  /// A quotient of formulas.
  record Over(Formula numerator, Formula denominator) implements Formula {}

  /// A function with its arguments, `f(x, y, z)`; just `f` without any.
  record Call(Symbol function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// A derivative in the notation of Lagrange, `f″(x)`; just `f″` without arguments.
  record Prime(Symbol function, int order, List<Formula> arguments) implements Formula {
    public Prime {
      arguments = List.copyOf(arguments);
      if (order < 1 || order > 3) {
        throw new IllegalArgumentException("One to three primes are legible.");
      }
    }
  }

  /// A derivative in the notation of Leibniz, `∂²f/∂x∂y` or `dy/dx`.
  ///
  /// The variables of differentiation are written in the order given.
  record Derivative(Differential differential, Symbol function, List<Symbol> by)
      implements Formula {
    public Derivative {
      by = List.copyOf(by);
      if (by.isEmpty()) {
        throw new IllegalArgumentException("A derivative is by at least one variable.");
      }
    }
  }

  /// A derivative that is yet to be taken, `d/dx (x²)` or `∂/∂x (xy)`.
  record DerivativeOf(Differential differential, Formula subject, List<Symbol> by)
      implements Formula {
    public DerivativeOf {
      by = List.copyOf(by);
      if (by.isEmpty()) {
        throw new IllegalArgumentException("A derivative is by at least one variable.");
      }
    }
  }

  /// The letter of a derivative: d for a function of one variable, ∂ for a function of several.
  enum Differential {
    ORDINARY,
    PARTIAL
  }

  /// `∇f`.
  record Gradient(Symbol function) implements Formula {}

  /// A matrix in brackets; a column vector is a matrix with one column.
  record Matrix(List<List<Formula>> rows) implements Formula {
    public Matrix {
      rows = rows.stream().map(List::copyOf).toList();
      if (rows.isEmpty() || rows.getFirst().isEmpty()) {
        throw new IllegalArgumentException("A matrix has rows and columns.");
      }
      int width = rows.getFirst().size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("The rows of a matrix have the same length.");
      }
    }
  }

  /// Formulas in parentheses, `(1, 2, −1)`: a point, or a row vector.
  record Tuple(List<Formula> components) implements Formula {
    public Tuple {
      components = List.copyOf(components);
    }
  }

  /// Formulas with relations between them, `a = b = c`.
  ///
  /// A chain that continues something above it has no start: `= c`.
  record Chain(Optional<Formula> start, List<Link> links) implements Formula {
    public Chain {
      links = List.copyOf(links);
    }

    public static Chain from(Formula start) {
      return new Chain(Optional.of(start), List.of());
    }

    /// A chain that continues what stands above or before it.
    public static Chain continued() {
      return new Chain(Optional.empty(), List.of());
    }

    public Chain then(Relation relation, Formula formula) {
      var longer = new ArrayList<>(links);
      longer.add(new Link(relation, formula));
      return new Chain(start, longer);
    }

    public Chain equalTo(Formula formula) {
      return then(Relation.EQUALS, formula);
    }

    /// The same links without the start.
    public Chain tail() {
      return new Chain(Optional.empty(), links);
    }
  }

  /// A relation and what stands to its right.
  record Link(Relation relation, Formula formula) {}

  static Formula of(Expr expr) {
    return new Of(expr);
  }

  /// A number as a person writes it: a finite decimal, or a fraction.
  static Formula of(Rational number) {
    return new Of(
        number.isFiniteDecimal() ? Expressions.number(number) : Expressions.fraction(number));
  }

  static Formula of(Symbol symbol) {
    return new Of(Expressions.variable(symbol));
  }

  static Formula times(Formula... factors) {
    return new Times(List.of(factors));
  }

  /// −u.
  static Formula minus(Formula u) {
    return new Plus(List.of(new Signed(Sign.MINUS, u)));
  }

  static Formula column(List<Formula> components) {
    return new Matrix(components.stream().map(List::of).toList());
  }
}
