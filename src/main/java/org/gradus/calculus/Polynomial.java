package org.gradus.calculus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// A polynomial in one variable by its coefficients, which do not contain the variable.
///
/// It is small enough to be multiplied out by hand: {@link #HIGHEST_DEGREE}.
record Polynomial(Symbol x, NavigableMap<Integer, Expr> coefficients) {
  static final int HIGHEST_DEGREE = 6;

  /// The polynomial that a sum of multiples of powers of x is; empty for anything else.
  static Optional<Polynomial> in(Symbol x, Expr f) {
    var polynomial = new Polynomial(x, new TreeMap<>());
    return polynomial.add(f, Term::plus) ? Optional.of(polynomial) : Optional.empty();
  }

  private interface Signed {
    Term of(Expr e);
  }

  private boolean add(Expr e, Signed sign) {
    return switch (e) {
      case Expr.Sum(var terms) ->
          terms.stream().allMatch(t -> add(t.expr(), t.isSubtracted() ? opposite(sign) : sign));
      case Expr.Negation(var u) -> add(u, opposite(sign));
      case Expr other -> addTerm(e, sign);
    };
  }

  private static Signed opposite(Signed sign) {
    return e -> sign.of(e).isSubtracted() ? Term.plus(e) : Term.minus(e);
  }

  private boolean addTerm(Expr e, Signed sign) {
    int degree = 0;
    var rest = new ArrayList<Expr>();
    for (var factor : e instanceof Expr.Product(var factors) ? factors : List.of(e)) {
      int power = power(factor);
      degree += power;
      if (power == 0) {
        rest.add(factor);
      }
    }
    if (degree > HIGHEST_DEGREE || rest.stream().anyMatch(u -> FreeSymbols.contains(u, x))) {
      return false;
    }
    var coefficient = sign.of(Expressions.product(rest)).signed();
    coefficients.merge(degree, coefficient, (a, b) -> tidy(Expressions.sum(a, b)));
    return true;
  }

  /// The exponent of a power of x; 0 for any other factor.
  private int power(Expr factor) {
    if (factor.equals(Expressions.variable(x))) {
      return 1;
    }
    return factor instanceof Expr.Power(var base, Expr.Number(var n, _))
            && base.equals(Expressions.variable(x))
        ? n.smallInteger().filter(k -> k <= HIGHEST_DEGREE).orElse(0)
        : 0;
  }

  /// The polynomial at x + h, multiplied out, the highest power of x first.
  Expr moved(Expr h) {
    return sum(0, 0, h);
  }

  /// What the polynomial gains from x to x + h, divided by the given power of h.
  Expr increase(Expr h, int divided) {
    return sum(1, divided, h);
  }

  /// The terms of the increase that have h in the first power.
  Expr derivative() {
    var terms = new ArrayList<Term>();
    coefficients
        .descendingMap()
        .forEach((n, c) -> {
          if (n > 0) {
            terms.add(Term.plus(term(c, n, 1, 1, Expressions.ONE)));
          }
        });
    return tidy(Expressions.sum(terms));
  }

  private Expr sum(int leastPower, int divided, Expr h) {
    var terms = new ArrayList<Term>();
    coefficients
        .descendingMap()
        .forEach((n, c) -> {
          for (int k = leastPower; k <= n; k++) {
            terms.add(Term.plus(term(c, n, k, divided, h)));
          }
        });
    return tidyTerms(terms);
  }

  /// (n over k) · c · xⁿ⁻ᵏ · hᵏ⁻ᵈ; what follows x in the alphabet stands behind: 3x²hy².
  private Expr term(Expr c, int n, int k, int divided, Expr h) {
    var factors = new ArrayList<Expr>();
    factors.add(Expressions.number(Rational.of(binomial(n, k))));
    var constants = c instanceof Expr.Product(var parts) ? parts : List.of(c);
    constants.stream().filter(u -> !followsX(u)).forEach(factors::add);
    factors.add(Expressions.power(Expressions.variable(x), n - k));
    factors.add(Expressions.power(h, k - divided));
    constants.stream().filter(this::followsX).forEach(factors::add);
    return tidy(Expressions.product(factors));
  }

  private boolean followsX(Expr constant) {
    var base = constant instanceof Expr.Power(var u, _) ? u : constant;
    return base instanceof Expr.Variable(var symbol) && symbol.name().compareTo(x.name()) > 0;
  }

  private static BigInteger binomial(int n, int k) {
    var result = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return result;
  }

  private static Expr tidyTerms(List<Term> terms) {
    return tidy(Expressions.sum(terms));
  }

  private static Expr tidy(Expr e) {
    return new Simplifier(Budget.standard()).tidy(e);
  }
}
