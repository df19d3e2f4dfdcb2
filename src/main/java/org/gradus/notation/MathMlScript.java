package org.gradus.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;

/// Presentation MathML Core: a fragment that a caller wraps in `<math>`.
///
/// Every form is exactly one element. Invisible operators say what juxtaposition means (MathML 4,
/// §3.2.5.5: U+2061 applies a function, U+2062 multiplies).
final class MathMlScript implements Script, MathMlStatements {
  private static final String APPLY = "<mo>&#x2061;</mo>";
  private static final String APPLY_SPACED = "<mo rspace=\"0.1667em\">&#x2061;</mo>";
  private static final String TIMES = "<mo>&#x2062;</mo>";
  private static final String TIMES_SPACED = "<mo rspace=\"0.1667em\">&#x2062;</mo>";
  private static final String LEFT_BAR = "<mrow><mo form=\"prefix\" stretchy=\"true\">|</mo>";
  private static final String RIGHT_BAR = "<mo form=\"postfix\" stretchy=\"true\">|</mo></mrow>";
  private static final String FIXED = " stretchy=\"false\"";
  private static final String DOT = "<mo>·</mo>";

  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private int lastTall = -1;

  @Override
  public Level level(Expr e, Next next) {
    return Level.inTwoDimensions(e, next);
  }

  @Override
  public void raw(String markup) {
    text.append(markup);
  }

  @Override
  public void open() {
    opened.push(text.length());
    raw("<mrow><mo" + FIXED + ">(</mo>");
  }

  /// Parentheses grow with tall contents only, because browsers set those that may grow with wide
  /// gaps.
  @Override
  public void close() {
    int at = opened.pop();
    boolean isTall = lastTall > at;
    if (isTall) {
      int attribute = text.indexOf(FIXED, at);
      text.delete(attribute, attribute + FIXED.length());
    }
    raw("<mo" + (isTall ? "" : FIXED) + ">)</mo></mrow>");
    if (isTall) {
      tall();
    }
  }

  @Override
  public void tall() {
    lastTall = text.length();
  }

  @Override
  public void beginRow() {
    raw("<mrow>");
  }

  @Override
  public void endRow() {
    raw("</mrow>");
  }

  @Override
  public void minus() {
    raw("<mo>−</mo>");
  }

  @Override
  public void sign(Sign sign) {
    raw(sign == Sign.PLUS ? "<mo>+</mo>" : "<mo>−</mo>");
  }

  @Override
  public void times(Expr left, Expr right) {
    boolean spaced =
        Calls.before(right) == Next.FUNCTION_NAME || Calls.before(left) == Next.FUNCTION_NAME;
    if (needsDot(left, right)) {
      raw(DOT);
    } else {
      raw(spaced || right instanceof Expr.Sigma ? TIMES_SPACED : TIMES);
    }
  }

  /// Before a number, between a number and a fraction, and where σ would be the function of what
  /// follows.
  private boolean needsDot(Expr left, Expr right) {
    return startsWithNumber(right)
        || (left instanceof Expr.Number && Shortness.isFraction(right))
        || (Calls.isCallable(left) && !isOpen(right, Place.FACTOR, Next.NOTHING));
  }

  private static boolean startsWithNumber(Expr factor) {
    return switch (factor) {
      case Expr.Number number -> !Shortness.isFraction(number);
      case Expr.Power(Expr.Number base, _) -> !Shortness.isFraction(base);
      case Expr other -> false;
    };
  }

  @Override
  public void number(Expr.Number number) {
    var digits = Spelling.digits(number);
    if (digits.isPresent()) {
      raw(element("mn", digits.get()));
    } else if (Spelling.isScientific(number)) {
      raw(element("mn", number.spelling()));
    } else {
      var value = number.value();
      raw("<mfrac>" + element("mn", value.numerator().toString()));
      raw(element("mn", value.denominator().toString()) + "</mfrac>");
    }
  }

  @Override
  public void constant(Constant constant) {
    raw(
        switch (constant) {
          case PI -> element("mi", "π");
          case E -> element("mi", "e");
        });
  }

  @Override
  public void symbol(Symbol symbol) {
    raw(name(symbol));
  }

  private static String letter(Symbol symbol) {
    var greek = GreekLetter.named(symbol.name()).map(GreekLetter::text);
    return element("mi", greek.orElse(symbol.name()));
  }

  private static String name(Symbol symbol) {
    var base = letter(symbol);
    var below = symbol.hasSubscript() ? script(symbol.subscript()) : "";
    var above = symbol.hasMark() ? mark(symbol.mark()) : "";
    if (symbol.hasSubscript() && symbol.hasMark()) {
      return "<msubsup>" + base + below + above + "</msubsup>";
    }
    if (symbol.hasMark()) {
      return "<msup>" + base + above + "</msup>";
    }
    return symbol.hasSubscript() ? "<msub>" + base + below + "</msub>" : base;
  }

  private static String mark(String mark) {
    return "<mrow><mo" + FIXED + ">(</mo>" + script(mark) + "<mo" + FIXED + ">)</mo></mrow>";
  }

  private static String script(String content) {
    return element(content.chars().allMatch(Character::isDigit) ? "mn" : "mi", content);
  }

  @Override
  public void indexed(Expr.Indexed indexed) {
    raw("<msub>" + name(indexed.family()));
    write(indexed.index());
    raw("</msub>");
  }

  @Override
  public void quotient(Expr.Quotient quotient) {
    enclosed("<mfrac>", quotient.operands(), "</mfrac>");
    tall();
  }

  @Override
  public void power(Expr.Power power, Next next) {
    if (power.base() instanceof Expr.Application call
        && Calls.takesExponent(call, power.exponent())) {
      raw("<mrow><msup>" + element("mi", call.function().text()));
      write(power.exponent());
      raw("</msup>");
      arguments(call.arguments(), Calls.isBareUnderExponent(call, next));
      raw("</mrow>");
    } else {
      boolean isBelow = subscripted(power.base());
      exponent(power.exponent());
      raw(isBelow ? "</msubsup>" : "</msup>");
    }
  }

  /// Begins a power with its base, and says whether a subscript stands below the exponent.
  private boolean subscripted(Expr base) {
    switch (base) {
      case Expr.Variable(var symbol) when symbol.hasSubscript() && !symbol.hasMark() ->
          raw("<msubsup>" + letter(symbol) + script(symbol.subscript()));
      case Expr.Indexed(var family, var index) -> {
        raw("<msubsup>" + name(family));
        write(index);
      }
      case Expr other -> {
        raw("<msup>");
        write(other, Place.BASE, Next.FACTOR);
        return false;
      }
    }
    return true;
  }

  /// A rational exponent has a slash, which keeps it readable when it is small.
  private void exponent(Expr exponent) {
    switch (exponent) {
      case Expr.Negation(Expr.Quotient quotient) when Shortness.isSlashed(quotient) -> {
        raw("<mrow><mo>−</mo>");
        exponent(quotient);
        raw("</mrow>");
      }
      case Expr.Quotient(Expr.Number p, Expr.Number q) when Shortness.isSlashed(exponent) -> {
        raw("<mrow>");
        number(p);
        raw("<mo lspace=\"0\" rspace=\"0\">/</mo>");
        number(q);
        raw("</mrow>");
      }
      case Expr other -> write(other);
    }
  }

  @Override
  public void application(Expr.Application call, Next next) {
    switch (call.function()) {
      case EXP -> {
        raw("<msup><mi>e</mi>");
        exponent(call.argument());
        raw("</msup>");
      }
      case SQRT -> enclosed("<msqrt>", call.arguments(), "</msqrt>");
      case CBRT -> enclosed("<mroot>", call.arguments(), "<mn>3</mn></mroot>");
      case ABS -> enclosed(LEFT_BAR, call.arguments(), RIGHT_BAR);
      default -> {
        raw("<mrow>" + element("mi", call.function().text()));
        arguments(call.arguments(), Calls.isBare(call, next));
        raw("</mrow>");
      }
    }
  }

  private void enclosed(String begin, List<Expr> parts, String end) {
    raw(begin);
    for (var part : parts) {
      write(part);
    }
    raw(end);
  }

  private void arguments(List<Expr> arguments, boolean bare) {
    raw(bare ? APPLY_SPACED : APPLY);
    if (!bare) {
      open();
    }
    list(arguments);
    if (!bare) {
      close();
    }
  }

  @Override
  public void root(Expr.Root root) {
    enclosed("<mroot>", List.of(root.radicand(), root.index()), "</mroot>");
  }

  @Override
  public void logarithm(Expr.Logarithm logarithm) {
    raw("<mrow><msub><mi>log</mi>");
    write(logarithm.base());
    raw("</msub>");
    arguments(List.of(logarithm.argument()), false);
    raw("</mrow>");
  }

  @Override
  public void sigma(Expr.Sigma sigma) {
    raw("<mrow><munderover><mo>∑</mo><mrow>" + name(sigma.index()) + "<mo>=</mo>");
    write(sigma.lower());
    raw("</mrow>");
    write(sigma.upper());
    raw("</munderover>");
    tall();
    write(sigma.body(), Place.SUMMAND, Next.NOTHING);
    raw("</mrow>");
  }

  @Override
  public String result() {
    return text.toString();
  }

  /// An element with a text in it, in which the characters of markup are escaped.
  static String element(String tag, String content) {
    var escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + tag + ">" + escaped + "</" + tag + ">";
  }
}
