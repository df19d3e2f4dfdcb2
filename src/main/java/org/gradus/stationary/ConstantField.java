package org.gradus.stationary;

import java.util.List;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;
import org.gradus.number.BigInterval;
import org.gradus.number.OrderedField;
import org.gradus.number.Rational;

/// The real numbers that are fractions in some constants, such as √2, π and e.
///
/// A number that arithmetic makes 0 is 0; the sign of any other comes from decimals. One that
/// decimals do not tell from 0 has no sign that is known.
final class ConstantField implements OrderedField<Fraction> {
  private static final int DIGITS = 50;
  private static final int MANY_DIGITS = 400;

  private final DifferentialField field;
  private final RootReduction roots;

  private ConstantField(DifferentialField field) {
    this.field = field;
    this.roots = new RootReduction(field);
  }

  /// The field that contains all these numbers.
  ///
  /// @throws Unsupported if one of them is not in the reach of exact arithmetic
  static ConstantField of(List<Expr> constants) {
    var sum = Expressions.sum(constants.stream().map(c -> new Term(Sign.PLUS, c)).toList());
    return new ConstantField(DifferentialField.of(sum, List.of()));
  }

  Fraction read(Expr constant) {
    return roots.of(field.read(constant));
  }

  /// The number with roots as powers: 6^(2/5).
  Expr write(Fraction a) {
    return withPowers(new Writer(field).write(a));
  }

  /// Roots of positive numbers as powers, which is how an answer shows them.
  static Expr withPowers(Expr e) {
    return switch (e) {
      case Expr.Root(var n, Expr.Number u) -> power(u, Expressions.ONE, n);
      case Expr.Power(Expr.Root(var n, Expr.Number u), var k) -> power(u, k, n);
      case Expr other -> other.map(ConstantField::withPowers);
    };
  }

  private static Expr power(Expr base, Expr numerator, Expr denominator) {
    return Expressions.power(base, Expressions.quotient(numerator, denominator));
  }

  @Override
  public Fraction of(Rational value) {
    return Fraction.of(value);
  }

  @Override
  public Fraction plus(Fraction a, Fraction b) {
    return a.plus(b);
  }

  @Override
  public Fraction times(Fraction a, Fraction b) {
    return roots.of(a.times(b));
  }

  @Override
  public Fraction negate(Fraction a) {
    return a.negate();
  }

  @Override
  public Fraction reciprocal(Fraction a) {
    return roots.of(Fraction.ONE.over(a));
  }

  /// @throws ArithmeticException if the sign is not known
  @Override
  public int signum(Fraction a) {
    if (a.isConstant()) {
      return a.numerator().constantTerm().signum();
    }
    for (int digits = DIGITS; digits <= MANY_DIGITS; digits *= 2) {
      int sign = Enclosing.sign(enclose(a, digits));
      if (sign != 0) {
        return sign;
      }
    }
    throw new ArithmeticException("The sign of a number is not known.");
  }

  private BigInterval enclose(Fraction a, int digits) {
    return Evaluator.of(write(a), List.of()).digits(List.of(), digits);
  }
}
