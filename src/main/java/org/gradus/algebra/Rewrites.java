package org.gradus.algebra;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.constant;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.fraction;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.logarithm;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Parity;
import org.gradus.number.Rational;

/// The table of rewrites: what may be written instead of what, and when.
///
/// Arithmetic (like terms, equal bases, numbers) is not here: {@link LikeTerms} and {@link
/// Monomial} do it. Rows that follow from a column of the function table are made from it.
final class Rewrites {
  private static final Expr U = variable("u");
  private static final Expr V = variable("v");
  private static final Expr PI = constant(Constant.PI);

  private static final List<Rewrite> TABLE = new ArrayList<>();
  private static final Map<Object, List<Rewrite>> BY_HEAD = new HashMap<>();

  static {
    general();
    specialAngles();
    specialArcs();
    for (var f : Function.values()) {
      fromFunctionTable(f);
    }
    TABLE.forEach(
        row -> BY_HEAD.computeIfAbsent(head(row.left()), _ -> new ArrayList<>()).add(row));
  }

  private Rewrites() {}

  /// Every row.
  static List<Rewrite> all() {
    return List.copyOf(TABLE);
  }

  /// The rows whose left side has the same outermost operation.
  static List<Rewrite> fitting(Expr e) {
    return BY_HEAD.getOrDefault(head(e), List.of());
  }

  private static Object head(Expr e) {
    return e instanceof Expr.Application(var f, _) ? f : e.getClass();
  }

  private static void general() {
    always("one to a power", power(ONE, U), ONE);
    always("exponential of a multiple of a logarithm", exp(product(V, ln(U))), power(U, V));
    always("exponential of a negative logarithm", exp(negation(ln(U))), quotient(ONE, U));
    always("exponential of 1", exp(ONE), constant(Constant.E));
    always("logarithm of e", ln(constant(Constant.E)), ONE);
    always("logarithm of 1", ln(ONE), ZERO);
    always("logarithm of the base", logarithm(U, U), ONE);
    always("logarithm of 1 to a base", logarithm(U, ONE), ZERO);
    always("logarithm of a power of the base", logarithm(U, power(U, V)), V);
    always("power of the base to a logarithm", power(U, logarithm(U, V)), V);
    always("maximum of equals", Function.MAX.of(U, U), U);
    always("minimum of equals", Function.MIN.of(U, U), U);
    where("u ≥ 0", Signs::isNonnegative, "absolute value", abs(U), U);
    where("u ≥ 0", Signs::isNonnegative, "rectifier", Function.RELU.of(U), U);
    where("u > 0", Signs::isPositive, "sign", Function.SIGN.of(U), ONE);
  }

  /// Values of sine, cosine and tangent at the angles of the two set squares.
  private static void specialAngles() {
    var half = fraction(Rational.of(1, 2));
    var halfRootTwo = quotient(sqrt(number(2)), number(2));
    var halfRootThree = quotient(sqrt(number(3)), number(2));
    angle(PI, ZERO, negation(ONE), ZERO);
    angle(product(number(2), PI), ZERO, ONE, ZERO);
    angle(part(6), half, halfRootThree, quotient(sqrt(number(3)), number(3)));
    angle(part(4), halfRootTwo, halfRootTwo, ONE);
    angle(part(3), halfRootThree, half, sqrt(number(3)));
    always("sine at π/2", Function.SIN.of(part(2)), ONE);
    always("cosine at π/2", Function.COS.of(part(2)), ZERO);
  }

  /// The same read backwards, with the values of the arcs of sine, cosine and tangent.
  private static void specialArcs() {
    var half = fraction(Rational.of(1, 2));
    var halfRootTwo = quotient(sqrt(number(2)), number(2));
    var halfRootThree = quotient(sqrt(number(3)), number(2));
    arc(Function.ASIN, half, part(6));
    arc(Function.ASIN, halfRootTwo, part(4));
    arc(Function.ASIN, quotient(ONE, sqrt(number(2))), part(4));
    arc(Function.ASIN, halfRootThree, part(3));
    arc(Function.ASIN, ONE, part(2));
    arc(Function.ACOS, ONE, ZERO);
    arc(Function.ACOS, halfRootThree, part(6));
    arc(Function.ACOS, halfRootTwo, part(4));
    arc(Function.ACOS, quotient(ONE, sqrt(number(2))), part(4));
    arc(Function.ACOS, half, part(3));
    arc(Function.ACOS, ZERO, part(2));
    arc(Function.ACOS, negation(half), quotient(product(number(2), PI), number(3)));
    arc(Function.ACOS, negation(halfRootTwo), quotient(product(number(3), PI), number(4)));
    arc(Function.ACOS, negation(halfRootThree), quotient(product(number(5), PI), number(6)));
    arc(Function.ACOS, negation(ONE), PI);
    arc(Function.ATAN, quotient(sqrt(number(3)), number(3)), part(6));
    arc(Function.ATAN, quotient(ONE, sqrt(number(3))), part(6));
    arc(Function.ATAN, ONE, part(4));
    arc(Function.ATAN, sqrt(number(3)), part(3));
  }

  private static void arc(Function f, Expr of, Expr angle) {
    always("arc of a special value", f.of(of), angle);
  }

  private static void angle(Expr at, Expr sine, Expr cosine, Expr tangent) {
    always("sine of a special angle", Function.SIN.of(at), sine);
    always("cosine of a special angle", Function.COS.of(at), cosine);
    always("tangent of a special angle", Function.TAN.of(at), tangent);
  }

  private static Expr part(int divisor) {
    return quotient(PI, number(divisor));
  }

  private static void fromFunctionTable(Function f) {
    if (f.arity() > 1) {
      return;
    }
    if (f.parity() == Parity.ODD) {
      always("odd function", f.of(negation(U)), negation(f.of(U)));
    }
    if (f.parity() == Parity.EVEN) {
      always("even function", f.of(negation(U)), f.of(U));
    }
    f.inverse().ifPresent(g -> always("function of its inverse", f.of(g.of(U)), U));
    double atZero = f.value(0);
    if (f.definedOn().contains(0) && (atZero == 0 || atZero == 1)) {
      always("value at 0", f.of(ZERO), number((long) atZero));
    }
  }

  private static void always(String name, Expr left, Expr right) {
    TABLE.add(Rewrite.always(name, left, right));
  }

  private static void where(
      String condition, Predicate<Signs> proved, String name, Expr left, Expr right) {
    TABLE.add(Rewrite.where(condition, proved, name, left, right));
  }
}
