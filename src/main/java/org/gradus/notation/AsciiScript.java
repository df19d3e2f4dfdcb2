package org.gradus.notation;

import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;

/// Fully explicit ASCII: every `*`, every argument's parentheses, every name in letters.
final class AsciiScript implements Script, LinearStatements {
  private final StringBuilder text = new StringBuilder();

  @Override
  public Level level(Expr e, Next next) {
    return e instanceof Expr.Variable(var symbol) && symbol.hasMark()
        ? Level.POWER
        : Level.onOneLine(e);
  }

  @Override
  public void open() {
    text.append('(');
  }

  @Override
  public void close() {
    text.append(')');
  }

  @Override
  public void minus() {
    text.append('-');
  }

  @Override
  public void sign(Sign sign) {
    text.append(sign == Sign.PLUS ? '+' : '-');
  }

  @Override
  public void times(Expr left, Expr right) {
    text.append('*');
  }

  @Override
  public void number(Expr.Number number) {
    if (Spelling.isScientific(number)) {
      text.append(number.spelling());
      return;
    }
    var digits = Spelling.decimal(number).or(() -> Spelling.plain(number.value()));
    text.append(digits.orElseGet(() -> fraction(number)));
  }

  private static String fraction(Expr.Number number) {
    return "frac(" + number.value().numerator() + "," + number.value().denominator() + ")";
  }

  @Override
  public void constant(Constant constant) {
    text.append(
        switch (constant) {
          case PI -> "pi";
          case E -> "e";
        });
  }

  @Override
  public void symbol(Symbol symbol) {
    text.append(symbol);
  }

  @Override
  public void indexed(Expr.Indexed indexed) {
    symbol(indexed.family());
    boolean isOneToken = Shortness.isIntegerOrLetter(indexed.index());
    text.append(isOneToken ? "_" : "_{");
    write(indexed.index());
    text.append(isOneToken ? "" : "}");
  }

  @Override
  public void quotient(Expr.Quotient quotient) {
    write(quotient.numerator(), Place.NUMERATOR, Next.FACTOR);
    text.append('/');
    write(quotient.denominator(), Place.DENOMINATOR, Next.FACTOR);
  }

  @Override
  public void power(Expr.Power power, Next next) {
    write(power.base(), Place.BASE, Next.FACTOR);
    text.append('^');
    write(power.exponent(), Place.EXPONENT, Next.FACTOR);
  }

  @Override
  public void application(Expr.Application call, Next next) {
    text.append(call.function().ascii()).append('(');
    list(call.arguments());
    text.append(')');
  }

  @Override
  public void root(Expr.Root root) {
    text.append("root(");
    list(root.operands());
    text.append(')');
  }

  @Override
  public void logarithm(Expr.Logarithm logarithm) {
    text.append("log(");
    list(logarithm.operands());
    text.append(')');
  }

  @Override
  public void sigma(Expr.Sigma sigma) {
    text.append("sum(");
    symbol(sigma.index());
    text.append(',');
    list(sigma.operands());
    text.append(')');
  }

  @Override
  public void raw(String signs) {
    text.append(signs);
  }

  @Override
  public String comma() {
    return ",";
  }

  @Override
  public String differential(boolean isPartial) {
    return "d";
  }

  @Override
  public String order(int order) {
    return Integer.toString(order);
  }

  /// With a caret, because digits alone could be a subscript.
  @Override
  public String power(Repeated variable) {
    return "^" + variable.times();
  }

  @Override
  public String nabla() {
    return "grad ";
  }

  @Override
  public String hessian() {
    return "hess ";
  }

  @Override
  public String result() {
    return text.toString();
  }
}
