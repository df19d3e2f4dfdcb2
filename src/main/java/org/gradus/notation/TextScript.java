package org.gradus.notation;

import static org.gradus.notation.SmallScript.LOWERED;
import static org.gradus.notation.SmallScript.RAISED;

import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.notation.Token.End;
import org.gradus.notation.Token.Start;

/// Text as a person would type it with the characters of Unicode: `3x²y² + 2y`, `e⁻ˣ`, `√(x + 1)`.
final class TextScript implements Script, LinearStatements {
  private final Line line = new Line(" · ");

  @Override
  public Level level(Expr e, Next next) {
    return switch (e) {
      case Expr.Number number -> level(number);
      case Expr.Variable(var symbol) -> symbol.hasMark() ? Level.POWER : Level.ATOM;
      case Expr.Application(var function, _) -> Level.ofCall(function);
      case Expr.Sigma _ -> next == Next.NOTHING ? Level.FACTOR : Level.SUM;
      case Expr.Named _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Root _,
          Expr.Logarithm _ ->
          Level.onOneLine(e);
    };
  }

  /// A fraction such as ²²⁄₇ holds together like the quotient that it looks like.
  private static Level level(Expr.Number number) {
    if (Spelling.isDecimal(number)) {
      return Level.ATOM;
    }
    boolean oneSign =
        Spelling.isScientific(number) || Spelling.character(number.value()).isPresent();
    return oneSign ? Level.POWER : Level.PRODUCT;
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
    line.token(Start.DELIMITED, "−", End.OPERATOR);
  }

  @Override
  public void sign(Sign sign) {
    line.attach(sign == Sign.PLUS ? " + " : " − ", End.OPERATOR);
  }

  @Override
  public void times(Expr left, Expr right) {
    line.times();
  }

  @Override
  public void number(Expr.Number number) {
    boolean scientific = Spelling.isScientific(number);
    line.token(Start.NUMBER, spelling(number), scientific ? End.SEALED : End.NUMBER);
  }

  private static String spelling(Expr.Number number) {
    return Spelling.isScientific(number)
        ? number.spelling()
        : Spelling.decimal(number)
            .or(() -> Spelling.character(number.value()))
            .orElseGet(() -> fraction(number));
  }

  private static String fraction(Expr.Number number) {
    return RAISED.of(number.value().numerator().toString()).orElseThrow()
        + "⁄"
        + LOWERED.of(number.value().denominator().toString()).orElseThrow();
  }

  @Override
  public void constant(Constant constant) {
    var letter =
        switch (constant) {
          case PI -> "π";
          case E -> "e";
        };
    line.letter(letter, letter);
  }

  @Override
  public void symbol(Symbol symbol) {
    name(symbol);
    if (symbol.hasSubscript()) {
      subscript(symbol.subscript());
    }
    if (symbol.hasMark()) {
      var mark = "(" + symbol.mark() + ")";
      line.attach(RAISED.of(mark).orElse("^{" + mark + "}"), End.CLOSED);
    }
  }

  private void name(Symbol symbol) {
    var name = GreekLetter.named(symbol.name()).map(GreekLetter::text).orElse(symbol.name());
    if (Names.isLetter(symbol)) {
      line.letter(name, name);
    } else {
      line.token(Start.WORD, name, End.SEALED);
    }
  }

  private void subscript(String subscript) {
    var small = LOWERED.of(subscript);
    if (small.isPresent()) {
      line.attach(small.get(), End.CLOSED);
    } else if (subscript.length() == 1) {
      line.attach("_" + subscript, End.SEALED);
    } else {
      line.attach("_{" + subscript + "}", End.CLOSED);
    }
  }

  @Override
  public void indexed(Expr.Indexed indexed) {
    symbol(indexed.family());
    var small = small(LOWERED, indexed.index());
    line.attach(small.isEmpty() ? "_{" + tight(indexed.index()) + "}" : small, End.CLOSED);
  }

  @Override
  public void quotient(Expr.Quotient quotient) {
    write(quotient.numerator(), Place.NUMERATOR, Next.FACTOR);
    line.attach("/", End.OPERATOR);
    write(quotient.denominator(), Place.DENOMINATOR, Next.FACTOR);
    line.seal(
        isOpen(quotient.denominator(), Place.DENOMINATOR, Next.FACTOR) ? End.SEALED : End.DIVIDED);
  }

  @Override
  public void power(Expr.Power power, Next next) {
    if (power.base() instanceof Expr.Application call
        && Calls.takesExponent(call, power.exponent())) {
      var name = call.function().text() + small(RAISED, power.exponent());
      line.token(Start.FUNCTION, name, End.OPERATOR);
      arguments(call.arguments(), Calls.isBareUnderExponent(call, next));
    } else {
      write(power.base(), Place.BASE, Next.FACTOR);
      exponent(power.exponent());
    }
  }

  private void exponent(Expr exponent) {
    var small = small(RAISED, exponent);
    if (!small.isEmpty()) {
      line.raise(small);
      return;
    }
    line.attach("^", End.OPERATOR);
    write(exponent, Place.EXPONENT, Next.FACTOR);
    line.seal(isOpen(exponent, Place.EXPONENT, Next.FACTOR) ? End.SEALED : End.CLOSED);
  }

  /// A function without parentheses does not follow a caret: `e^(sin x)`, but `e^sin(x + 1)`.
  @Override
  public boolean isOpen(Expr e, Place place, Next next) {
    return Script.super.isOpen(e, place, next)
        && !(place == Place.EXPONENT && Calls.wouldBeBare(e));
  }

  /// The expression in small characters, or nothing where it cannot be written so.
  private static String small(SmallScript script, Expr e) {
    return Shortness.isShort(e) ? script.of(tight(e)).orElse("") : "";
  }

  /// The expression for a small place: a short one without spaces.
  private static String tight(Expr e) {
    var text = Notation.TEXT.write(e);
    return Shortness.isShort(e) ? text.replace(" ", "") : text;
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
      case SQRT -> rootSign("√", call.argument());
      case CBRT -> rootSign("∛", call.argument());
      case ABS -> absolute(call.argument());
      case SIGMOID -> {
        line.letter(call.function().text(), "");
        arguments(call.arguments(), false);
      }
      default -> {
        boolean bare = Calls.isBare(call, next);
        line.token(Start.FUNCTION, call.function().text() + (bare ? " " : ""), End.OPERATOR);
        arguments(call.arguments(), bare);
      }
    }
  }

  private void arguments(List<Expr> arguments, boolean bare) {
    if (!bare) {
      line.open();
    }
    list(arguments);
    if (!bare) {
      line.close(End.CALL);
    }
  }

  private void rootSign(String sign, Expr radicand) {
    line.token(Start.DELIMITED, sign, End.OPERATOR);
    boolean bare = Shortness.isNumberOrLetter(radicand);
    arguments(List.of(radicand), bare);
    line.seal(End.SEALED);
  }

  private void absolute(Expr u) {
    line.openBar();
    write(u);
    line.closeBar();
  }

  @Override
  public void root(Expr.Root root) {
    line.token(Start.FUNCTION, "root", End.OPERATOR);
    arguments(root.operands(), false);
  }

  @Override
  public void logarithm(Expr.Logarithm logarithm) {
    if (Shortness.isInteger(logarithm.base())) {
      line.token(Start.FUNCTION, "log" + small(LOWERED, logarithm.base()), End.OPERATOR);
      arguments(List.of(logarithm.argument()), false);
    } else {
      line.token(Start.FUNCTION, "log", End.OPERATOR);
      arguments(logarithm.operands(), false);
    }
  }

  @Override
  public void sigma(Expr.Sigma sigma) {
    var index = Notation.TEXT.write(sigma.index());
    var limits = "_{" + index + "=" + tight(sigma.lower()) + "}^{" + tight(sigma.upper()) + "} ";
    line.token(Start.BIG, "Σ" + limits, End.OPERATOR);
    write(sigma.body(), Place.SUMMAND, Next.NOTHING);
  }

  @Override
  public void raw(String signs) {
    line.attach(signs, End.OPERATOR);
  }

  @Override
  public String comma() {
    return ", ";
  }

  @Override
  public String differential(boolean isPartial) {
    return isPartial ? "∂" : "d";
  }

  @Override
  public String order(int order) {
    return RAISED.of(Integer.toString(order)).orElseThrow();
  }

  @Override
  public String power(Repeated variable) {
    return order(variable.times());
  }

  @Override
  public String nabla() {
    return "∇";
  }

  @Override
  public String hessian() {
    return "∇²";
  }

  /// One component alone would be an expression in parentheses.
  @Override
  public void vector(List<Expr> components) {
    if (components.size() == 1) {
      LinearStatements.super.vector(components);
    } else {
      raw("(");
      list(components);
      raw(")");
    }
  }

  @Override
  public String result() {
    return line.toString();
  }
}
