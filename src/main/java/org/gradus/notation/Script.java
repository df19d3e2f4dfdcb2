package org.gradus.notation;

import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;

/// The writing of one expression in one notation.
///
/// What all notations share is decided here: the order of the parts, the place of each, and where
/// parentheses stand. A notation says how tightly its forms hold together and how each of them
/// looks.
sealed interface Script extends StatementScript
    permits TextScript, AsciiScript, LatexScript, MathMlScript {

  /// How tightly the form of this expression holds together when `next` follows it.
  Level level(Expr e, Next next);

  /// Writes an expression that stands by itself.
  default void write(Expr e) {
    form(e, Next.NOTHING);
  }

  /// Writes a part in its place, in parentheses where it needs them.
  default void write(Expr e, Place place, Next next) {
    if (isOpen(e, place, next)) {
      form(e, next);
    } else {
      open();
      form(e, Next.NOTHING);
      close();
    }
  }

  /// Whether the part needs no parentheses in its place.
  default boolean isOpen(Expr e, Place place, Next next) {
    return place.admits(level(e, next));
  }

  /// Writes without parentheses; one of the three calls on the stack for each level of the tree.
  private void form(Expr e, Next next) {
    switch (e) {
      case Expr.Number number -> number(number);
      case Expr.Named named -> constant(named.constant());
      case Expr.Variable variable -> symbol(variable.symbol());
      case Expr.Indexed indexed -> indexed(indexed);
      case Expr.Negation negation -> negation(negation, next);
      case Expr.Sum sum -> sum(sum);
      case Expr.Product product -> product(product, next);
      case Expr.Quotient quotient -> quotient(quotient);
      case Expr.Power power -> power(power, next);
      case Expr.Application call -> application(call, next);
      case Expr.Root root -> root(root);
      case Expr.Logarithm logarithm -> logarithm(logarithm);
      case Expr.Sigma sigma -> sigma(sigma);
    }
  }

  private void negation(Expr.Negation negation, Next next) {
    beginRow();
    minus();
    write(negation.operand(), Place.NEGATED, next);
    endRow();
  }

  private void sum(Expr.Sum sum) {
    beginRow();
    var place = Place.FIRST_TERM;
    for (var term : sum.terms()) {
      if (place == Place.TERM) {
        sign(term.sign());
      }
      write(term.expr(), place, Next.NOTHING);
      place = Place.TERM;
    }
    endRow();
  }

  private void product(Expr.Product product, Next next) {
    beginRow();
    var factors = product.factors();
    for (int k = 0; k < factors.size(); k++) {
      if (k > 0) {
        times(factors.get(k - 1), factors.get(k));
      }
      write(
          factors.get(k),
          k == 0 ? Place.FIRST_FACTOR : Place.FACTOR,
          k + 1 == factors.size() ? next : Calls.before(factors.get(k + 1)));
    }
    endRow();
  }

  void open();

  void close();

  /// Begins what a structured notation keeps together.
  default void beginRow() {}

  default void endRow() {}

  /// The minus of a negation.
  void minus();

  /// The sign between two terms.
  void sign(Sign sign);

  /// What stands between two factors, which may be nothing.
  void times(Expr left, Expr right);

  void number(Expr.Number number);

  void constant(Constant constant);

  void symbol(Symbol symbol);

  void indexed(Expr.Indexed indexed);

  void quotient(Expr.Quotient quotient);

  /// A power; that of a sine may be written with the exponent on the function's name, and open on
  /// its right.
  void power(Expr.Power power, Next next);

  void application(Expr.Application call, Next next);

  void root(Expr.Root root);

  void logarithm(Expr.Logarithm logarithm);

  void sigma(Expr.Sigma sigma);

  /// What was written.
  String result();
}
