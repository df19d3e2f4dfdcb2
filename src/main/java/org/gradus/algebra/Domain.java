package org.gradus.algebra;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;
import org.gradus.expr.ValueSign;
import org.gradus.number.Rational;

/// The conditions under which an expression has a value.
///
/// Each condition is reduced to its simplest form (x² ≠ 0 is x ≠ 0, x² + 1 > 0 is none), so that
/// the conditions of two forms of one function can be compared.
public final class Domain {
  private final Set<Condition> conditions = new LinkedHashSet<>();
  private final Set<Expr> powers = new LinkedHashSet<>();

  private Domain() {}

  /// The conditions, from the innermost part on; empty where the expression is defined everywhere.
  ///
  /// They are sufficient, and necessary but for 0 as the base of a power whose positive exponent is
  /// not a number.
  public static List<Condition> of(Expr e) {
    var domain = new Domain();
    domain.visit(e);
    domain.powers.forEach(power -> domain.require(power.operands().getFirst(), RealSet.POSITIVE));
    return List.copyOf(domain.conditions);
  }

  /// The conditions under which `original` is defined that `result` does not show, their subjects
  /// brought into the given form first.
  static List<Condition> lost(Expr original, Expr result, UnaryOperator<Expr> form) {
    var before = new Domain();
    before.visit(original);
    var after = new Domain();
    after.visit(result);
    before.powers.removeIf(power -> after.powers.contains(form.apply(power)));
    before.powers.forEach(power -> before.require(power.operands().getFirst(), RealSet.POSITIVE));
    after.powers.forEach(power -> after.require(power.operands().getFirst(), RealSet.NONNEGATIVE));
    return lost(before.reduced(form), after.reduced(form));
  }

  private List<Condition> reduced(UnaryOperator<Expr> form) {
    return conditions.stream()
        .flatMap(c -> reduced(form.apply(c.subject()), c.set()).stream())
        .distinct()
        .toList();
  }

  /// The simplest forms of one condition; empty where it always holds.
  public static List<Condition> reduced(Expr subject, RealSet set) {
    var domain = new Domain();
    domain.require(subject, set);
    return List.copyOf(domain.conditions);
  }

  /// The conditions of `wider` that do not follow from those of `narrower`.
  public static List<Condition> lost(List<Condition> wider, List<Condition> narrower) {
    return wider.stream().filter(c -> narrower.stream().noneMatch(c::follows)).toList();
  }

  private void visit(Expr e) {
    e.operands().forEach(this::visit);
    switch (e) {
      case Expr.Quotient(_, var v) -> require(v, RealSet.NONZERO);
      case Expr.Power(var u, var v) -> visitPower(e, u, v);
      case Expr.Root(var n, var u) -> visitRoot(e, n, u);
      case Expr.Logarithm(var b, var u) -> {
        require(b, RealSet.POSITIVE);
        if (!isNumberButOne(b)) {
          require(Expressions.difference(b, Expressions.ONE), RealSet.NONZERO);
        }
        require(u, RealSet.POSITIVE);
      }
      case Expr.Application(var f, var arguments) -> require(arguments.getFirst(), f.definedOn());
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Sigma _ -> {}
    }
  }

  private static boolean isNumberButOne(Expr e) {
    return e instanceof Expr.Named || Rationals.valueOf(e).filter(n -> !n.isOne()).isPresent();
  }

  private void visitPower(Expr e, Expr base, Expr exponent) {
    var value = Rationals.valueOf(exponent).or(() -> Rationals.integer(exponent));
    if (value.isEmpty() && base.equals(Expressions.ZERO)) {
      require(exponent, RealSet.POSITIVE);
      return;
    }
    if (value.isEmpty()) {
      powers.add(e);
      return;
    }
    if (value.get().isZero() && base.equals(Expressions.ZERO)) {
      add(base, RealSet.NONZERO);
      return;
    }
    boolean evenRoot = !value.get().denominator().testBit(0);
    if (value.get().signum() < 0) {
      require(base, evenRoot ? RealSet.POSITIVE : RealSet.NONZERO);
    } else if (evenRoot) {
      require(base, RealSet.NONNEGATIVE);
    }
  }

  /// The root with a rational index n is the power 1/n.
  private void visitRoot(Expr e, Expr index, Expr radicand) {
    require(index, RealSet.NONZERO);
    Rationals.valueOf(index)
        .filter(n -> !n.isZero())
        .ifPresentOrElse(
            n -> visitPower(e, radicand, Expressions.fraction(Rational.ONE.over(n))),
            () -> require(radicand, RealSet.NONNEGATIVE));
  }

  private void require(Expr subject, RealSet set) {
    switch (set) {
      case REALS -> {}
      case NONZERO -> requireNonzero(subject);
      case POSITIVE -> requirePositive(subject);
      case NONNEGATIVE -> requireNonnegative(subject);
      case CLOSED_UNIT,
          OPEN_UNIT,
          OUTSIDE_OPEN_UNIT,
          OUTSIDE_CLOSED_UNIT,
          AT_LEAST_ONE,
          ABOVE_ONE,
          ZERO_TO_ONE,
          BETWEEN_ZERO_AND_ONE,
          NOT_AN_INTEGER,
          COSINE_NONZERO,
          SINE_NONZERO ->
          requireMember(subject, set);
    }
  }

  private void requireMember(Expr subject, RealSet set) {
    boolean holds =
        Rationals.valueOf(subject).map(Rational::toDouble).filter(set::contains).isPresent();
    if (!holds) {
      add(subject, set);
    }
  }

  private void requireNonzero(Expr subject) {
    if (Signs.of(subject).isNonzero()) {
      return;
    }
    switch (subject) {
      case Expr.Negation(var u) -> requireNonzero(u);
      case Expr.Product(var factors) -> factors.forEach(this::requireNonzero);
      case Expr.Quotient(var u, _) -> requireNonzero(u);
      case Expr.Power(var u, _) -> requireNonzero(u);
      case Expr.Root(_, var u) -> requireNonzero(u);
      case Expr.Application(var f, var arguments) when keepsZero(f) ->
          requireNonzero(arguments.getFirst());
      case Expr.Application _,
          Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          add(subject, RealSet.NONZERO);
    }
  }

  /// Whether the value is zero exactly where the argument is.
  private static boolean keepsZero(Function f) {
    return f.sign() == ValueSign.OF_ARGUMENT || f.sign() == ValueSign.SIZE_OF_ARGUMENT;
  }

  private void requirePositive(Expr subject) {
    var signs = Signs.of(subject);
    if (signs.isPositive()) {
      return;
    }
    if (signs.isNonnegative()) {
      requireNonzero(subject);
    } else if (!coefficientFree(subject).equals(subject)) {
      requirePositive(coefficientFree(subject));
    } else {
      add(subject, RealSet.POSITIVE);
    }
  }

  private void requireNonnegative(Expr subject) {
    if (Signs.of(subject).isNonnegative()) {
      return;
    }
    var u = coefficientFree(subject);
    if (u.equals(subject)) {
      add(subject, RealSet.NONNEGATIVE);
    } else {
      requireNonnegative(u);
    }
  }

  /// The expression without its positive constant factors and divisors, which do not change its
  /// sign.
  private static Expr coefficientFree(Expr e) {
    return switch (e) {
      case Expr.Quotient(var u, var v) when Signs.of(v).isPositive() -> u;
      case Expr.Product(var factors) -> {
        var rest = new ArrayList<>(factors);
        rest.removeIf(factor -> Signs.of(factor).isPositive());
        yield Expressions.product(rest);
      }
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          e;
    };
  }

  private void add(Expr subject, RealSet set) {
    conditions.add(new Condition(subject, set));
  }
}
