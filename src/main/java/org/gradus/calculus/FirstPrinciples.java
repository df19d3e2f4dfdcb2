package org.gradus.calculus;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// A derivative as the limit of the difference quotient, worked out line by line.
///
/// Every line before the last has the same value for h ≠ 0; the last is the limit for h → 0, with
/// what the limit rests on where it is more than putting h = 0.
public record FirstPrinciples(Expr function, Symbol x, Symbol h, List<Line> lines) {

  public FirstPrinciples {
    lines = List.copyOf(lines);
  }

  /// One line, and what was done to get there from the line before.
  public record Line(Step step, Expr expr) {}

  /// What is done from one line to the next.
  public enum Step {
    QUOTIENT("the difference quotient"),
    EXPAND("multiply out"),
    CANCEL("cancel what occurs twice"),
    DIVIDE("divide by h"),
    COMMON_DENOMINATOR("bring to a common denominator"),
    CONJUGATE("multiply above and below by the sum of the two roots"),
    ADDITION_THEOREM("the addition theorem of the sine"),
    FACTOR("take out the common factor"),
    LIMIT("let h approach 0"),
    LIMIT_OF_SINE("let h approach 0: sin h / h approaches 1 and (cos h − 1)/h approaches 0"),
    LIMIT_OF_EXPONENTIAL("let h approach 0: (e^h − 1)/h approaches 1");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    /// What is done, for a person.
    public String title() {
      return title;
    }
  }

  /// The derivative of a polynomial, of √x, 1/x, sin x or eˣ by x; empty for any other function.
  public static Optional<FirstPrinciples> of(Expr f, Symbol x) {
    var h = FreeSymbols.contains(f, Symbol.of("h")) ? Symbol.of("t") : Symbol.of("h");
    return lines(f, x, h).map(lines -> new FirstPrinciples(f, x, h, lines));
  }

  /// The derivative: the last line.
  public Expr derivative() {
    return lines.getLast().expr();
  }

  private static Optional<List<Line>> lines(Expr f, Symbol x, Symbol h) {
    var u = Expressions.variable(x);
    var k = Expressions.variable(h);
    var start = start(f, x, k);
    if (f.equals(reciprocal(u))) {
      return Optional.of(ofReciprocal(start, u, k));
    }
    if (f.equals(sqrt(u))) {
      return Optional.of(ofRoot(start, u, k));
    }
    if (f.equals(Function.SIN.of(u))) {
      return Optional.of(ofSine(start, u, k));
    }
    return f.equals(exp(u))
        ? Optional.of(ofExponential(start, u, k))
        : Polynomial.in(x, f).map(polynomial -> ofPolynomial(start, polynomial, f, k));
  }

  private static Line start(Expr f, Symbol x, Expr h) {
    var moved = new Substitution(Map.of(x, sum(Expressions.variable(x), h))).in(f);
    return new Line(Step.QUOTIENT, quotient(difference(moved, f), h));
  }

  private static List<Line> ofPolynomial(Line start, Polynomial p, Expr f, Expr h) {
    return List.of(
        start,
        new Line(Step.EXPAND, quotient(difference(p.moved(h), f), h)),
        new Line(Step.CANCEL, quotient(p.increase(h, 0), h)),
        new Line(Step.DIVIDE, p.increase(h, 1)),
        new Line(Step.LIMIT, p.derivative()));
  }

  private static List<Line> ofReciprocal(Line start, Expr x, Expr h) {
    var moved = sum(x, h);
    return List.of(
        start,
        new Line(Step.COMMON_DENOMINATOR, quotient(difference(x, moved), product(h, x, moved))),
        new Line(Step.CANCEL, negation(reciprocal(product(x, moved)))),
        new Line(Step.LIMIT, negation(reciprocal(square(x)))));
  }

  private static List<Line> ofRoot(Line start, Expr x, Expr h) {
    var moved = sum(x, h);
    var roots = sum(sqrt(moved), sqrt(x));
    return List.of(
        start,
        new Line(Step.CONJUGATE, quotient(difference(moved, x), product(h, roots))),
        new Line(Step.CANCEL, reciprocal(roots)),
        new Line(Step.LIMIT, reciprocal(product(TWO, sqrt(x)))));
  }

  private static List<Line> ofSine(Line start, Expr x, Expr h) {
    var sine = Function.SIN.of(x);
    var cosine = Function.COS.of(x);
    var ofCosine = quotient(difference(Function.COS.of(h), ONE), h);
    var ofSine = quotient(Function.SIN.of(h), h);
    return List.of(
        start,
        new Line(Step.ADDITION_THEOREM, sum(product(sine, ofCosine), product(cosine, ofSine))),
        new Line(Step.LIMIT_OF_SINE, cosine));
  }

  private static List<Line> ofExponential(Line start, Expr x, Expr h) {
    return List.of(
        start,
        new Line(Step.FACTOR, product(exp(x), quotient(difference(exp(h), ONE), h))),
        new Line(Step.LIMIT_OF_EXPONENTIAL, exp(x)));
  }
}
