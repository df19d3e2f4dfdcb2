package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

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
    write(e, Place.ALONE, Next.NOTHING);
  }

  /// Writes a part in its place, in parentheses where it needs them.
  default void write(Expr e, Place place, Next next) {
    if (isOpen(e, place, next)) {
      form(e, next);
    } else {
      int inside = open();
      form(e, Next.NOTHING);
      close(inside);
    }
  }

  /// Whether the part needs no parentheses in its place.
  default boolean isOpen(Expr e, Place place, Next next) {
    return place.admits(level(e, next));
  }

  private void form(Expr e, Next next) {
    switch (e) {
      case Expr.Number number -> number(number);
      case Expr.Named(var constant) -> constant(constant);
      case Expr.Variable(var symbol) -> symbol(symbol);
      case Expr.Indexed(var family, var index) -> indexed(family, index);
      case Expr.Negation(var u) -> negation(u, next);
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> product(factors, next);
      case Expr.Quotient(var u, var v) -> quotient(u, v);
      case Expr.Power(Expr.Application base, var exponent)
          when Calls.takesExponent(base, exponent) ->
          powerOfCall(base, exponent, next);
      case Expr.Power(var base, var exponent) -> power(base, exponent);
      case Expr.Application application -> application(application, next);
      case Expr.Root(var index, var radicand) -> root(index, radicand);
      case Expr.Logarithm(var base, var argument) -> logarithm(base, argument);
      case Expr.Sigma sigma -> sigma(sigma);
    }
  }

  private void negation(Expr u, Next next) {
    beginRow();
    minus();
    write(u, Place.NEGATED, next);
    endRow();
  }

  private void sum(List<Term> terms) {
    beginRow();
    write(terms.getFirst().expr(), Place.FIRST_TERM, Next.NOTHING);
    for (var term : terms.subList(1, terms.size())) {
      sign(term.sign());
      write(term.expr(), Place.TERM, Next.NOTHING);
    }
    endRow();
  }

  private void product(List<Expr> factors, Next next) {
    beginRow();
    int last = factors.size() - 1;
    for (int k = 0; k <= last; k++) {
      if (k > 0) {
        times(factors.get(k - 1), factors.get(k));
      }
      write(
          factors.get(k),
          k == 0 ? Place.FIRST_FACTOR : Place.FACTOR,
          k == last ? next : Calls.before(factors.get(k + 1)));
    }
    endRow();
  }

  /// Opens parentheses; the result is handed to {@link #close}.
  int open();

  void close(int opened);

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

  void indexed(Symbol family, Expr index);

  void quotient(Expr numerator, Expr denominator);

  void power(Expr base, Expr exponent);

  /// A power of an application, with the exponent on the function's name where the notation writes
  /// it there.
  void powerOfCall(Expr.Application base, Expr exponent, Next next);

  void application(Expr.Application application, Next next);

  void root(Expr index, Expr radicand);

  void logarithm(Expr base, Expr argument);

  void sigma(Expr.Sigma sigma);

  /// What was written.
  String result();
}
