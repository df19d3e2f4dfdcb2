package org.gradus.notation;

import java.util.List;
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
  public int open() {
    text.append('(');
    return text.length();
  }

  @Override
  public void close(int opened) {
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
    if (Numeral.isScientific(number)) {
      text.append(number.spelling());
      return;
    }
    var digits = Numeral.decimal(number).or(() -> Numeral.plain(number.value()));
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
  public void indexed(Symbol family, Expr index) {
    symbol(family);
    boolean isOneToken = Shortness.isInteger(index) || Shortness.isNumberOrLetter(index);
    text.append(isOneToken ? "_" : "_{");
    write(index);
    text.append(isOneToken ? "" : "}");
  }

  @Override
  public void quotient(Expr numerator, Expr denominator) {
    write(numerator, Place.NUMERATOR, Next.FACTOR);
    text.append('/');
    write(denominator, Place.DENOMINATOR, Next.FACTOR);
  }

  @Override
  public void power(Expr base, Expr exponent) {
    write(base, Place.BASE, Next.FACTOR);
    text.append('^');
    write(exponent, Place.EXPONENT, Next.FACTOR);
  }

  @Override
  public void powerOfCall(Expr.Application base, Expr exponent, Next next) {
    power(base, exponent);
  }

  @Override
  public void application(Expr.Application call, Next next) {
    call(call.function().ascii(), call.arguments());
  }

  @Override
  public void root(Expr index, Expr radicand) {
    call("root", List.of(index, radicand));
  }

  @Override
  public void logarithm(Expr base, Expr argument) {
    call("log", List.of(base, argument));
  }

  private void call(String name, List<Expr> arguments) {
    text.append(name).append('(');
    list(arguments);
    text.append(')');
  }

  @Override
  public void sigma(Expr.Sigma sigma) {
    text.append("sum(");
    symbol(sigma.index());
    text.append(',');
    list(List.of(sigma.lower(), sigma.upper(), sigma.body()));
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
  public String repetition(int times) {
    return times == 1 ? "" : Integer.toString(times);
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
