package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.algebra.SparsePolynomial.Monom;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The kernels of a normal form by their numbers, and the relations by which a power of one is a
/// polynomial in earlier ones: sin² = 1 − cos², σ² = 1, the n-th power of a root its radicand.
final class Kernels {

  /// kernelⁿ = replacement.
  private record Relation(int degree, SparsePolynomial replacement) {}

  private final Budget budget;
  private final List<Kernel> kernels = new ArrayList<>();
  private final Map<Kernel, Integer> numbers = new HashMap<>();
  private final Map<Integer, Relation> relations = new HashMap<>();
  private final Map<Integer, Set<Symbol>> symbols = new HashMap<>();

  Kernels(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  Kernel get(int number) {
    return kernels.get(number);
  }

  int size() {
    return kernels.size();
  }

  boolean contains(Kernel kernel) {
    return numbers.containsKey(kernel);
  }

  /// The number of the kernel, a new one where it is met for the first time.
  int number(Kernel kernel) {
    var number = numbers.get(kernel);
    if (number == null) {
      budget.spend(10);
      number = kernels.size();
      kernels.add(kernel);
      numbers.put(kernel, number);
    }
    return number;
  }

  void relate(int kernel, int degree, SparsePolynomial replacement) {
    relations.put(kernel, new Relation(degree, replacement));
  }

  /// The polynomial with every power that a relation replaces replaced.
  SparsePolynomial reduced(SparsePolynomial p) {
    if (relations.isEmpty() || p.terms().stream().allMatch(this::isReduced)) {
      return p;
    }
    var result = new HashMap<PowerProduct, BigInteger>();
    var open = new ArrayDeque<Monom>(p.terms());
    while (!open.isEmpty()) {
      var term = open.pop();
      budget.spend(1);
      int kernel = reducible(term.powers());
      if (kernel < 0) {
        result.merge(term.powers(), term.coefficient(), BigInteger::add);
      } else {
        replaced(term, kernel).terms().forEach(open::push);
      }
    }
    return SparsePolynomial.of(result);
  }

  private SparsePolynomial replaced(Monom term, int kernel) {
    var relation = relations.get(kernel);
    int exponent = term.powers().exponent(kernel);
    var rest = PowerProduct.of(kernel, exponent % relation.degree());
    return relation
        .replacement()
        .power(exponent / relation.degree(), budget)
        .times(term.coefficient(), term.powers().without(kernel).times(rest));
  }

  private boolean isReduced(Monom term) {
    return reducible(term.powers()) < 0;
  }

  /// The kernel with the highest number whose power a relation replaces, or −1.
  private int reducible(PowerProduct powers) {
    for (int kernel = powers.length() - 1; kernel >= 0; kernel--) {
      int exponent = powers.exponent(kernel);
      if (exponent > 1) {
        var relation = relations.get(kernel);
        if (relation != null && exponent >= relation.degree()) {
          return kernel;
        }
      }
    }
    return -1;
  }

  /// The degree from which powers of the kernel are replaced; 0 if they are not.
  int degree(int kernel) {
    var relation = relations.get(kernel);
    return relation == null ? 0 : relation.degree();
  }

  SparsePolynomial replacement(int kernel) {
    return relations.get(kernel).replacement();
  }

  /// The symbols on whose values a kernel depends.
  Set<Symbol> symbols(int kernel) {
    var known = symbols.get(kernel);
    if (known == null) {
      known = symbols(kernels.get(kernel));
      symbols.put(kernel, known);
    }
    return known;
  }

  private Set<Symbol> symbols(Kernel kernel) {
    var found = new HashSet<Symbol>();
    switch (kernel) {
      case Kernel.Atom(Expr.Variable(var symbol)) -> found.add(symbol);
      case Kernel.Atom _ -> {}
      case Kernel.Member(_, var index) -> collect(index, found);
      case Kernel.Sine(var angle) -> angle.keySet().forEach(part -> collect(part, found));
      case Kernel.Cosine(var angle) -> angle.keySet().forEach(part -> collect(part, found));
      case Kernel.Exponential(var part, _) -> collect(part, found);
      case Kernel.LogarithmOfSize(var p) -> collect(p, found);
      case Kernel.RootOfSize(var p, _) -> collect(p, found);
      case Kernel.SignOf(var p) -> collect(p, found);
      case Kernel.Value(_, var arguments) -> arguments.forEach(u -> collect(u, found));
      case Kernel.IndexedSum(var lower, var upper, var body) -> {
        collect(lower, found);
        collect(upper, found);
        collect(body, found);
      }
    }
    return found;
  }

  Set<Symbol> symbols(SparsePolynomial p) {
    var found = new HashSet<Symbol>();
    collect(p, found);
    return found;
  }

  private void collect(Kernel.Canonical u, Set<Symbol> found) {
    collect(u.numerator(), found);
    collect(u.denominator(), found);
    collect(u.powers(), found);
  }

  private void collect(Part part, Set<Symbol> found) {
    collect(part.powers(), found);
    collect(part.denominator(), found);
  }

  private void collect(SparsePolynomial p, Set<Symbol> found) {
    p.terms().forEach(term -> collect(term.powers(), found));
  }

  private void collect(PowerProduct powers, Set<Symbol> found) {
    for (int kernel = 0; kernel < powers.length(); kernel++) {
      if (powers.exponent(kernel) != 0) {
        found.addAll(symbols(kernel));
      }
    }
  }

  /// A linear combination of parts, in the order in which the parts were met.
  static Map<Part, Rational> combination() {
    return new LinkedHashMap<>();
  }
}
