package org.gradus.notation;

import org.gradus.expr.Expr;
import org.gradus.expr.Function;

/// How tightly a written form holds together, from the loosest to the tightest.
///
/// A part is put in parentheses exactly where its level is below the least level of its {@link
/// Place}.
enum Level {
  SUM,
  SIGNED,
  PRODUCT,
  FACTOR,
  POWER,
  ATOM;

  /// The level in notations that write a quotient on one line, with a slash.
  ///
  /// What every notation writes in its own way (numbers, symbols, applications) is an atom here.
  static Level onOneLine(Expr e) {
    return switch (e) {
      case Expr.Sum _ -> SUM;
      case Expr.Negation _ -> SIGNED;
      case Expr.Product _, Expr.Quotient _ -> PRODUCT;
      case Expr.Power _ -> POWER;
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          ATOM;
    };
  }

  /// The level in notations that have fraction lines, raised exponents and root signs with a line
  /// over the radicand.
  ///
  /// These need no parentheses inside; as a base, each is put in parentheses, because the exponent
  /// would seem to belong to a part of it. A Σ is open on its right.
  static Level inTwoDimensions(Expr e, Next next) {
    return switch (e) {
      case Expr.Number number -> Spelling.digits(number).isPresent() ? ATOM : POWER;
      case Expr.Variable(var symbol) -> symbol.hasMark() ? POWER : ATOM;
      case Expr.Application(var function, _) -> ofCall(function);
      case Expr.Quotient _, Expr.Root _ -> POWER;
      case Expr.Sigma _ -> next == Next.NOTHING ? FACTOR : SUM;
      case Expr.Named _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Power _,
          Expr.Logarithm _ ->
          onOneLine(e);
    };
  }

  /// The level of a function that is written as a power, as a root, or with its name.
  static Level ofCall(Function function) {
    return switch (function) {
      case EXP, SQRT, CBRT -> POWER;
      default -> ATOM;
    };
  }
}
