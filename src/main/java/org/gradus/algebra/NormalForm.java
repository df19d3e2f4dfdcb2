package org.gradus.algebra;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Parity;
import org.gradus.expr.RealSet;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Brings expressions into the form of a quotient of polynomials over ℚ in kernels, modulo the
/// relations between the kernels.
///
/// Kernels are symbols, sines and cosines of a basis of angles, exponentials of a basis of
/// exponents, logarithms and roots of irreducible factors, signs, and what no more is known of.
/// Each step keeps the value for all real numbers at which the expressions that are compared are
/// defined, but for isolated ones at which they are continuous. So a difference with the form 0
/// vanishes wherever it is defined; one with another form may still vanish.
final class NormalForm {
  private static final int MOST_STARTS = 6;
  private static final Rational HALF = Rational.of(1, 2);

  private final Budget budget;
  private final Kernels kernels;
  private final KernelField field;
  private final Sizes sizes;
  private final Angles angles;
  private final Arcs arcs;
  private final IndexedSums sums;
  private final Map<Expr, KernelQuotient> known = new IdentityHashMap<>();

  private NormalForm(Budget budget) {
    this.budget = budget;
    this.kernels = new Kernels(budget);
    this.field = new KernelField(kernels);
    this.sizes = new Sizes(field);
    this.angles = new Angles(sizes, field);
    this.arcs = new Arcs(sizes, field);
    this.sums = new IndexedSums(this, field);
  }

  /// The normal form of the difference of two expressions where it is a number: 0 proves that they
  /// are equal, another number that they are not, wherever both are defined.
  ///
  /// @return empty if the form is no number, or was not found
  /// @throws Budget.Exhausted if the budget is used up
  static Optional<Rational> difference(Expr a, Expr b, List<Condition> assumptions, Budget budget) {
    try {
      var form = new NormalForm(budget).stableDifference(a, b, assumptions);
      return form.isNumber() ? Optional.of(form.coefficient()) : Optional.empty();
    } catch (ArithmeticException undefinedOrTooLarge) {
      return Optional.empty();
    }
  }

  /// The difference, formed again as long as something is learnt that an earlier step did not know.
  private KernelQuotient stableDifference(Expr a, Expr b, List<Condition> assumptions) {
    var result = KernelQuotient.ONE;
    for (int start = 0; start < MOST_STARTS; start++) {
      known.clear();
      angles.startAgain();
      assumptions.forEach(this::learn);
      result = field.minus(of(a), of(b));
      if (result.isZero() || !sizes.startAgain()) {
        return result;
      }
    }
    return result;
  }

  private void learn(Condition condition) {
    learn(of(condition.subject()), condition.set());
  }

  /// Learns that u lies in the set wherever the expressions are defined.
  private void learn(KernelQuotient u, RealSet set) {
    switch (set) {
      case POSITIVE -> sizes.learnNonnegative(u, true);
      case NONNEGATIVE -> sizes.learnNonnegative(u, false);
      case NONZERO, NOT_AN_INTEGER, SINE_NONZERO, OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT ->
          sizes.learnNonzero(u);
      case CLOSED_UNIT, OPEN_UNIT -> {
        learnBelowOne(u, set == RealSet.OPEN_UNIT);
        learnBelowOne(u.negate(), set == RealSet.OPEN_UNIT);
      }
      case AT_LEAST_ONE, ABOVE_ONE ->
          sizes.learnNonnegative(field.minus(u, KernelQuotient.ONE), set == RealSet.ABOVE_ONE);
      case ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE -> {
        sizes.learnNonnegative(u, true);
        learnBelowOne(u, set == RealSet.BETWEEN_ZERO_AND_ONE);
      }
      case REALS, COSINE_NONZERO -> {}
    }
  }

  private void learnBelowOne(KernelQuotient u, boolean strictly) {
    var rest = field.minus(KernelQuotient.ONE, u);
    if (!rest.isZero()) {
      sizes.learnNonnegative(rest, strictly);
    }
  }

  /// The normal form of an expression.
  ///
  /// @throws ArithmeticException if the expression is nowhere defined, or a number in it too large
  KernelQuotient of(Expr e) {
    var form = known.get(e);
    if (form == null) {
      budget.spend(5);
      form = newForm(e);
      known.put(e, form);
    }
    return form;
  }

  private KernelQuotient newForm(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> KernelQuotient.of(value);
      case Expr.Named(var constant) -> constant(e, constant);
      case Expr.Variable _ -> atom(e);
      case Expr.Indexed(var family, var index) ->
          kernel(new Kernel.Member(family, field.canonical(of(index))));
      case Expr.Negation(var u) -> of(u).negate();
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) ->
          factors.stream().map(this::of).reduce(KernelQuotient.ONE, field::times);
      case Expr.Quotient(var u, var v) -> quotient(of(u), of(v));
      case Expr.Power(var u, var v) -> power(of(u), of(v));
      case Expr.Application(var f, var arguments) -> application(f, arguments);
      case Expr.Root(var n, var u) -> power(of(u), quotient(KernelQuotient.ONE, of(n)));
      case Expr.Logarithm(var b, var u) -> quotient(logarithm(of(u)), logarithm(of(b)));
      case Expr.Sigma sigma -> sums.of(sigma);
    };
  }

  private KernelQuotient kernel(Kernel kernel) {
    return KernelQuotient.kernel(kernels.number(kernel));
  }

  private KernelQuotient atom(Expr e) {
    return kernel(new Kernel.Atom(e));
  }

  private KernelQuotient constant(Expr e, Constant constant) {
    return constant == Constant.E ? exponential(KernelQuotient.ONE) : atom(e);
  }

  private KernelQuotient sum(List<Term> terms) {
    var summands = new ArrayList<KernelQuotient>(terms.size());
    for (var term : terms) {
      var u = of(term.expr());
      summands.add(term.isSubtracted() ? u.negate() : u);
    }
    return field.sum(summands);
  }

  private KernelQuotient quotient(KernelQuotient u, KernelQuotient v) {
    sizes.learnNonzero(v);
    return field.over(u, v);
  }

  /// uᵛ: a root for a rational exponent, else e to the power v ln u.
  private KernelQuotient power(KernelQuotient u, KernelQuotient v) {
    if (!v.isNumber() && u.isZero()) {
      return KernelQuotient.ZERO;
    }
    if (!v.isNumber()) {
      sizes.learnNonnegative(u, false);
      return exponential(field.times(v, sizes.logarithm(requirePositive(u))));
    }
    var c = v.coefficient();
    if (c.signum() < 0) {
      sizes.learnNonzero(u);
    }
    return c.isInteger() ? field.power(u, c.numerator().intValueExact()) : fractionalPower(u, c);
  }

  private static KernelQuotient requirePositive(KernelQuotient u) {
    if (u.isNumber() && u.coefficient().signum() <= 0) {
      throw new ArithmeticException("Not defined for a base that is not positive.");
    }
    return u;
  }

  /// The real root where the denominator is odd; a non-negative base where it is even.
  private KernelQuotient fractionalPower(KernelQuotient u, Rational c) {
    if (u.isZero()) {
      return KernelQuotient.ZERO;
    }
    boolean isEvenRoot = !c.denominator().testBit(0);
    if (isEvenRoot) {
      if (u.isNumber()) {
        requirePositive(u);
      }
      sizes.learnNonnegative(u, false);
    }
    var size = sizes.power(u, c);
    boolean keepsSign = !isEvenRoot && c.numerator().testBit(0);
    return keepsSign ? field.times(sizes.sign(u), size) : size;
  }

  private KernelQuotient exponential(KernelQuotient u) {
    return sizes.exponentials().of(u);
  }

  private KernelQuotient logarithm(KernelQuotient u) {
    requirePositive(u);
    sizes.learnNonnegative(u, true);
    return sizes.logarithm(u);
  }

  private KernelQuotient application(Function f, List<Expr> arguments) {
    var u = of(arguments.getFirst());
    boolean isMirrored = f.parity() != Parity.NEITHER && u.looksNegative();
    if (isMirrored) {
      var mirrored = application(f, List.of(Expressions.negation(arguments.getFirst())));
      return f.parity() == Parity.ODD ? mirrored.negate() : mirrored;
    }
    learn(u, f.definedOn());
    return switch (f) {
      case SIN -> angles.of(u).sine();
      case COS -> angles.of(u).cosine();
      case EXP -> exponential(u);
      case LN -> logarithm(u);
      case SQRT -> power(u, KernelQuotient.of(HALF));
      case CBRT -> power(u, KernelQuotient.of(Rational.of(1, 3)));
      case ABS -> sizes.size(u);
      case SIGN -> sizes.isNonzero(u) ? sizes.sign(u) : opaque(f, arguments);
      case ASIN -> arcs.ofSine(u);
      case ATAN -> arcs.ofTangent(u);
      case Function _ -> f.through(arguments).map(this::of).orElseGet(() -> opaque(f, arguments));
    };
  }

  private KernelQuotient opaque(Function f, List<Expr> arguments) {
    return kernel(
        new Kernel.Value(f, arguments.stream().map(u -> field.canonical(of(u))).toList()));
  }
}
