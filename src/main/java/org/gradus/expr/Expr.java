package org.gradus.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gradus.number.Rational;

/// A real expression, kept the way it was written.
///
/// `x − y` stays a difference, `x/y` a quotient, and terms and factors keep their order. Two
/// expressions are equal exactly when they are the same tree; whether they have the same *value* is
/// a question for `algebra`.
///
/// The shape is fixed so that writing and reading are inverse: in a sum or a product the first
/// place never holds a sum or a product again, because `(a − b) − c` and `a − b − c` are one sum,
/// and the first term of a sum is never subtracted, because −a + b starts with a negation.
public sealed interface Expr {

  /// A non-negative exact rational; a negative number is the negation of one.
  ///
  /// `spelling` is what was typed (`0.50`, `½`, `1e-3`), or empty. It takes no part in equality.
  record Number(Rational value, String spelling) implements Expr {
    public Number {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("A number node is not negative: " + value);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Number(var otherValue, _) && value.equals(otherValue);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /// π or e.
  record Named(Constant constant) implements Expr {}

  /// A variable or a parameter; which of the two is decided by whoever differentiates.
  record Variable(Symbol symbol) implements Expr {}

  /// A member of an indexed family, such as xᵢ under a sum over i.
  record Indexed(Symbol family, Expr index) implements Expr {}

  /// −u.
  record Negation(Expr operand) implements Expr {}

  /// Two or more terms, each with its sign.
  record Sum(List<Term> terms) implements Expr {
    public Sum {
      terms = List.copyOf(terms);
      if (terms.size() < 2 || terms.getFirst().isSubtracted()) {
        throw new IllegalArgumentException("A sum has two terms or more, the first one added.");
      }
      if (terms.getFirst().expr() instanceof Sum) {
        throw new IllegalArgumentException("A sum in first place belongs to the outer sum.");
      }
    }
  }

  /// Two or more factors.
  record Product(List<Expr> factors) implements Expr {
    public Product {
      factors = List.copyOf(factors);
      if (factors.size() < 2 || factors.getFirst() instanceof Product) {
        throw new IllegalArgumentException(
            "A product has two factors or more, the first one not a product.");
      }
    }
  }

  /// u/v.
  record Quotient(Expr numerator, Expr denominator) implements Expr {}

  /// uᵛ for a base other than e, whose powers are applications of `exp`.
  record Power(Expr base, Expr exponent) implements Expr {
    public Power {
      if (base.equals(new Named(Constant.E))) {
        throw new IllegalArgumentException("A power of e is an application of exp.");
      }
    }
  }

  /// f(u), or f(u, v) for a function of two arguments.
  record Application(Function function, List<Expr> arguments) implements Expr {
    public Application {
      arguments = List.copyOf(arguments);
      if (arguments.size() != function.arity()) {
        throw new IllegalArgumentException(
            function + " takes " + function.arity() + " arguments, not " + arguments.size());
      }
    }

    /// The first argument; the only one of most functions.
    public Expr argument() {
      return arguments.getFirst();
    }
  }

  /// The root of the radicand with the given index, the 5 in ⁵√u; √u and ∛u are applications of
  /// `sqrt` and `cbrt`.
  record Root(Expr index, Expr radicand) implements Expr {
    public Root {
      if (index.equals(Expressions.TWO) || index.equals(Expressions.number(3))) {
        throw new IllegalArgumentException("A root with index 2 or 3 is an application.");
      }
    }
  }

  /// The logarithm of the argument to a base other than e, to which it is an application of `ln`.
  record Logarithm(Expr base, Expr argument) implements Expr {
    public Logarithm {
      if (base.equals(new Named(Constant.E))) {
        throw new IllegalArgumentException("A logarithm to the base e is an application of ln.");
      }
    }
  }

  /// The sum of the body over the integers from `lower` to `upper`; the index is bound in the body
  /// alone.
  record Sigma(Symbol index, Expr lower, Expr upper, Expr body) implements Expr {}

  /// The parts from left to right; empty for a number, a constant and a variable.
  default List<Expr> operands() {
    return switch (this) {
      case Number _, Named _, Variable _ -> List.of();
      case Indexed(_, var index) -> List.of(index);
      case Negation(var u) -> List.of(u);
      case Sum(var terms) -> terms.stream().map(Term::expr).toList();
      case Product(var factors) -> factors;
      case Quotient(var u, var v) -> List.of(u, v);
      case Power(var u, var v) -> List.of(u, v);
      case Application(_, var arguments) -> arguments;
      case Root(var n, var u) -> List.of(n, u);
      case Logarithm(var b, var u) -> List.of(b, u);
      case Sigma(_, var lower, var upper, var body) -> List.of(lower, upper, body);
    };
  }

  /// The same expression with every direct part replaced by its image, in normal shape.
  ///
  /// The expression itself is returned where every part is its own image.
  default Expr map(UnaryOperator<Expr> image) {
    var before = operands();
    var after = new ArrayList<Expr>(before.size());
    boolean changed = false;
    for (var operand : before) {
      var mapped = image.apply(operand);
      changed |= mapped != operand;
      after.add(mapped);
    }
    return changed ? withOperands(after) : this;
  }

  private Expr withOperands(List<Expr> parts) {
    return switch (this) {
      case Number _, Named _, Variable _ -> this;
      case Indexed(var family, _) -> new Indexed(family, parts.getFirst());
      case Negation _ -> new Negation(parts.getFirst());
      case Sum(var terms) -> Expressions.sum(resigned(terms, parts));
      case Product _ -> Expressions.product(parts);
      case Quotient _ -> new Quotient(parts.get(0), parts.get(1));
      case Power _ -> Expressions.power(parts.get(0), parts.get(1));
      case Application(var function, _) -> new Application(function, parts);
      case Root _ -> Expressions.root(parts.get(0), parts.get(1));
      case Logarithm _ -> Expressions.logarithm(parts.get(0), parts.get(1));
      case Sigma(var index, _, _, _) -> new Sigma(index, parts.get(0), parts.get(1), parts.get(2));
    };
  }

  private static List<Term> resigned(List<Term> terms, List<Expr> parts) {
    var result = new ArrayList<Term>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      result.add(terms.get(i).with(parts.get(i)));
    }
    return result;
  }
}
