package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.notation.Token.End;
import org.gradus.notation.Token.Start;

/// LaTeX for math mode with amsmath alone: `\frac{x^{2} + 1}{x - 1}`.
final class LatexScript implements Script, LatexStatements {
  private final Line line = new Line(" \\cdot ");

  @Override
  public Level level(Expr e, Next next) {
    return Level.inTwoDimensions(e, next);
  }

  @Override
  public void open() {
    line.open();
  }

  @Override
  public void close() {
    line.close(End.CLOSED);
  }

  @Override
  public void minus() {
    line.token(Start.DELIMITED, "-", End.OPERATOR);
  }

  @Override
  public void sign(Sign sign) {
    line.attach(sign == Sign.PLUS ? " + " : " - ", End.OPERATOR);
  }

  @Override
  public void times(Expr left, Expr right) {
    line.times();
  }

  @Override
  public void number(Expr.Number number) {
    var digits = Spelling.digits(number);
    if (digits.isPresent()) {
      line.token(Start.NUMBER, digits.get(), End.NUMBER);
    } else if (Spelling.isScientific(number)) {
      line.token(Start.NUMBER, number.spelling(), End.SEALED);
    } else {
      var value = number.value();
      var fraction = "\\tfrac{" + value.numerator() + "}{" + value.denominator() + "}";
      line.token(Start.FRACTION, fraction, End.CLOSED);
    }
  }

  @Override
  public void constant(Constant constant) {
    switch (constant) {
      case PI -> line.letter("\\pi", "π");
      case E -> line.letter("e", "e");
    }
  }

  @Override
  public void symbol(Symbol symbol) {
    var greek = GreekLetter.named(symbol.name());
    if (greek.isPresent()) {
      line.letter(greek.get().latex(), greek.get().text());
    } else if (Names.isLetter(symbol)) {
      line.letter(symbol.name(), symbol.name());
    } else {
      line.token(Start.WORD, "\\mathrm{" + symbol.name() + "}", End.SEALED);
    }
    if (symbol.hasSubscript()) {
      line.attach("_{" + symbol.subscript() + "}", End.CLOSED);
    }
    if (symbol.hasMark()) {
      line.attach("^{(" + symbol.mark() + ")}", End.CLOSED);
    }
  }

  @Override
  public void indexed(Expr.Indexed indexed) {
    symbol(indexed.family());
    line.attach("_{", End.OPERATOR);
    write(indexed.index());
    line.attach("}", End.CLOSED);
  }

  @Override
  public void quotient(Expr.Quotient quotient) {
    var start = Shortness.isFraction(quotient) ? Start.FRACTION : Start.DELIMITED;
    line.token(start, "\\frac{", End.OPERATOR);
    write(quotient.numerator());
    line.attach("}{", End.OPERATOR);
    write(quotient.denominator());
    line.attach("}", End.CLOSED);
    line.tall();
  }

  @Override
  public void power(Expr.Power power, Next next) {
    if (power.base() instanceof Expr.Application call
        && Calls.takesExponent(call, power.exponent())) {
      line.token(Start.FUNCTION, call.function().latex(), End.OPERATOR);
      exponent(power.exponent());
      arguments(call.arguments(), Calls.isBareUnderExponent(call, next));
    } else {
      write(power.base(), Place.BASE, Next.FACTOR);
      exponent(power.exponent());
    }
  }

  private void exponent(Expr exponent) {
    boolean callable = line.endsWithCallable();
    line.attach("^{", End.OPERATOR);
    if (Shortness.isSlashed(exponent)) {
      raw(Notation.ASCII.write(exponent));
    } else {
      write(exponent);
    }
    line.attach("}", callable ? End.CALLABLE : End.CLOSED);
  }

  /// A numeric exponent of e is sealed, because e²x would be read with a note.
  private void sealNumeric(Expr exponent) {
    if (Shortness.isSignedNumber(exponent)) {
      line.seal(End.SEALED);
    }
  }

  @Override
  public void application(Expr.Application call, Next next) {
    switch (call.function()) {
      case EXP -> {
        line.letter("e", "e");
        exponent(call.argument());
        sealNumeric(call.argument());
      }
      case SQRT, CBRT -> enclosed(call.function().latex() + "{", call.argument(), "}");
      case ABS -> enclosed("\\left|", call.argument(), "\\right|");
      default -> {
        line.token(Start.FUNCTION, call.function().latex(), End.OPERATOR);
        arguments(call.arguments(), Calls.isBare(call, next));
      }
    }
  }

  private void arguments(List<Expr> arguments, boolean bare) {
    if (bare) {
      line.attach(" ", End.OPERATOR);
    } else {
      line.open();
    }
    list(arguments);
    if (!bare) {
      line.close(End.CALL);
    }
  }

  private void enclosed(String left, Expr u, String right) {
    line.token(Start.DELIMITED, left, End.OPERATOR);
    write(u);
    line.attach(right, End.CLOSED);
  }

  /// The braces in the index keep a `]` in it from ending it.
  @Override
  public void root(Expr.Root root) {
    boolean isShort = Shortness.isShort(root.index());
    line.token(Start.DELIMITED, isShort ? "\\sqrt[" : "\\sqrt[{", End.OPERATOR);
    write(root.index());
    line.attach(isShort ? "]{" : "}]{", End.OPERATOR);
    write(root.radicand());
    line.attach("}", End.CLOSED);
  }

  @Override
  public void logarithm(Expr.Logarithm logarithm) {
    line.token(Start.FUNCTION, "\\log_{", End.OPERATOR);
    write(logarithm.base());
    line.attach("}", End.OPERATOR);
    arguments(List.of(logarithm.argument()), false);
  }

  @Override
  public void sigma(Expr.Sigma sigma) {
    line.token(Start.BIG, "\\sum_{", End.OPERATOR);
    symbol(sigma.index());
    line.attach("=", End.OPERATOR);
    write(sigma.lower());
    line.attach("}^{", End.OPERATOR);
    write(sigma.upper());
    line.attach("} ", End.OPERATOR);
    line.tall();
    write(sigma.body(), Place.SUMMAND, Next.NOTHING);
  }

  @Override
  public void raw(String signs) {
    line.attach(signs, End.OPERATOR);
  }

  @Override
  public String result() {
    return line.toString();
  }
}
