package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// A form that an answer may be asked to have, judged apart from its value.
public enum Form {
  SIMPLIFIED("simplified"),
  EXPANDED("expanded"),
  FACTORED("factored"),
  SINGLE_FRACTION("single fraction"),
  NO_NEGATIVE_EXPONENTS("no negative exponents"),
  EXACT("exact");

  private final String label;

  Form(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<Form> named(String name) {
    return Stream.of(values()).filter(form -> form.label.equals(name.strip())).findFirst();
  }

  /// Why and where an expression has not this form; empty where it has.
  Optional<Remark> fault(Expr e) {
    return switch (this) {
      case SIMPLIFIED -> simplifiable(e);
      case EXPANDED ->
          first(e, Form::isUnexpanded).map(part -> remark(part, "can be multiplied out"));
      case FACTORED ->
          first(e, CommonFactor::isIn).map(part -> remark(part, "still has a common factor"));
      case SINGLE_FRACTION ->
          fractionInside(e)
              .map(part -> remark(part, "is a fraction inside; one fraction is asked for"));
      case NO_NEGATIVE_EXPONENTS ->
          first(e, Form::hasNegativeExponent).map(part -> remark(part, "has a negative exponent"));
      case EXACT ->
          first(e, Form::isDecimal)
              .map(part -> remark(part, "is a decimal; an exact number is asked for"));
    };
  }

  private static Remark remark(Expr part, String what) {
    var text = Notation.TEXT.write(part);
    return new Remark(Remark.Kind.FORM, text + " " + what + ".", text);
  }

  /// The smallest part that the simplifier makes strictly shorter.
  private static Optional<Remark> simplifiable(Expr e) {
    for (var part : e.operands()) {
      var inner = simplifiable(part);
      if (inner.isPresent()) {
        return inner;
      }
    }
    var simpler = new Simplifier(Budget.standard()).tidy(e);
    return size(simpler) < size(e)
        ? Optional.of(remark(e, "can be written " + Notation.TEXT.write(simpler)))
        : Optional.empty();
  }

  private static int size(Expr e) {
    return 1 + e.operands().stream().mapToInt(Form::size).sum();
  }

  private static boolean isUnexpanded(Expr e) {
    return switch (e) {
      case Expr.Product(var factors) -> factors.stream().anyMatch(Expr.Sum.class::isInstance);
      case Expr.Power(Expr.Sum _, Expr.Number(var n, _)) ->
          n.isInteger() && n.compareTo(Rational.ONE) > 0;
      case Expr.Negation(var u) -> u instanceof Expr.Sum;
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  private static Optional<Expr> fractionInside(Expr e) {
    var parts =
        e instanceof Expr.Quotient || e instanceof Expr.Negation ? e.operands() : List.of(e);
    var start = e instanceof Expr.Negation(Expr.Quotient(var u, var v)) ? List.of(u, v) : parts;
    return start.stream().flatMap(part -> first(part, Form::isFraction).stream()).findFirst();
  }

  private static boolean isFraction(Expr e) {
    return e instanceof Expr.Quotient(var u, var v)
        && !(FreeSymbols.of(u).isEmpty() && FreeSymbols.of(v).isEmpty());
  }

  private static boolean hasNegativeExponent(Expr e) {
    return e instanceof Expr.Power(_, var n)
        && (n instanceof Expr.Negation
            || Rationals.valueOf(n).filter(p -> p.signum() < 0).isPresent());
  }

  private static boolean isDecimal(Expr e) {
    return e instanceof Expr.Number(var value, var spelling)
        && !value.isInteger()
        && spelling.indexOf('.') >= 0;
  }

  private static Optional<Expr> first(Expr e, Predicate<Expr> wanted) {
    return wanted.test(e)
        ? Optional.of(e)
        : e.operands().stream().flatMap(part -> first(part, wanted).stream()).findFirst();
  }
}
