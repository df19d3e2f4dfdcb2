package org.gradus.notation;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.gradus.expr.Constant;
import org.gradus.notation.grammar.NotationParser;
import org.gradus.notation.grammar.NotationParser.ApplicationContext;
import org.gradus.notation.grammar.NotationParser.OperandContext;
import org.gradus.notation.grammar.NotationParser.PowerContext;
import org.gradus.notation.grammar.NotationParser.ProductContext;

/// Tells how a product was read where a person may have meant another.
final class Ambiguities {
  private static final int LONGEST_QUOTATION = 24;

  private final SourceText source;

  Ambiguities(SourceText source) {
    this.source = source;
  }

  /// Notes for every product without a sign that could have been meant otherwise.
  void check(ProductContext product) {
    var operators = product.rest.operators;
    var powers = product.rest.factors;
    for (int k = 0; k < operators.size(); k++) {
      if (operators.get(k).getType() == NotationParser.JUXTAPOSED) {
        var left = k == 0 ? product.first : powers.get(k - 1);
        var right = powers.get(k);
        boolean isDivisor = k > 0 && operators.get(k - 1).getType() == NotationParser.DIVIDE;
        if (isDivisor && !isParenthesised(left)) {
          noteDivisor(k == 1 ? product.first : powers.get(k - 2), left, lastJoined(product, k));
        }
        check(left, right);
        checkNumber(left, right);
      }
    }
  }

  private void check(PowerContext left, PowerContext right) {
    if (isNumericPowerOfE(left) && isSymbol(right.base)) {
      note(
          "'%s' was read as (%s)*%s. For one exponent, write e^(…).",
          left, right, quoted(left), quoted(right));
    }
    if (isBareRoot(left)) {
      note(
          "In '%s' the root sign was read to take only '%s'. For more, write √(…).",
          left, right, quoted(left.base.leaf, left.stop));
    }
    var application = left.base.named;
    boolean opens = ((Lexeme) right.start).means(Bracket.PARENTHESIS);
    if (application != null && application.run != null && opens && variables(application) == 1) {
      note(
          "'%s' was read as (%s)*%s. For a product as the argument, write %s(…).",
          left, right, quoted(left), quoted(right), spelling(application));
    }
  }

  /// The last factor that is joined without a sign to the one at `k`.
  private static PowerContext lastJoined(ProductContext product, int k) {
    var operators = product.rest.operators;
    int last = k;
    while (last + 1 < operators.size()
        && operators.get(last + 1).getType() == NotationParser.JUXTAPOSED) {
      last++;
    }
    return product.rest.factors.get(last);
  }

  private void noteDivisor(PowerContext dividend, PowerContext divisor, PowerContext last) {
    note(
        "'%s' was read as %s times what follows. To divide by the whole product, write %s/(%s).",
        dividend,
        last,
        quoted(dividend.start, divisor.stop),
        quoted(dividend),
        quoted(divisor.start, last.stop));
  }

  private void checkNumber(PowerContext left, PowerContext right) {
    boolean afterParenthesis =
        left.stop instanceof Lexeme close
            && close.means(Bracket.PARENTHESIS)
            && close.getType() == NotationParser.CLOSE;
    if (afterParenthesis
        && isLeaf(right.base, NotationParser.NUMBER)
        && !TreeBuilder.hasRoots(right.base)) {
      note(
          "The number in '%s' was read as a factor. For a power, write ^%s.",
          left, right, quoted(right));
    }
  }

  /// Notes an argument without parentheses that has two variables or more.
  void checkArgument(ApplicationContext application) {
    if (variables(application) >= 2) {
      var name = spelling(application);
      var run = quoted(application.run.start, application.run.stop);
      source.note(
          "'%s %s' was read as %s(%s). For %s of the first factor alone, write its parentheses."
              .formatted(name, run, name, run, name),
          application.start.getStartIndex(),
          application.stop.getStartIndex());
    }
  }

  private static String spelling(ApplicationContext application) {
    return ((Lexeme) application.name).as(FunctionName.class).spelling();
  }

  private static int variables(ApplicationContext application) {
    var run = application.run;
    int count = isLeaf(run.first.base, NotationParser.NAME) ? 1 : 0;
    var more = run.rest == null ? List.<PowerContext>of() : run.rest.factors;
    for (var power : more) {
      count += isLeaf(power.base, NotationParser.NAME) ? 1 : 0;
    }
    return count;
  }

  private static boolean isParenthesised(PowerContext power) {
    return power.rest == null
        && power.base.before == null
        && power.base.group != null
        && !((Lexeme) power.base.group.open).means(Bracket.BAR);
  }

  private static boolean isNumericPowerOfE(PowerContext power) {
    return power.rest != null
        && power.rest.exponents.size() == 1
        && isLeaf(power.rest.exponents.getFirst(), NotationParser.NUMBER)
        && isLeaf(power.base, NotationParser.CONSTANT)
        && ((Lexeme) power.base.leaf).means(Constant.E);
  }

  private static boolean isBareRoot(PowerContext power) {
    return TreeBuilder.hasRoots(power.base)
        && power.base.leaf != null
        && !((Lexeme) power.base.before.roots.getLast().sign).means(RootSign.COMMAND);
  }

  private static boolean isSymbol(OperandContext operand) {
    return isLeaf(operand, NotationParser.NAME) || isLeaf(operand, NotationParser.CONSTANT);
  }

  private static boolean isLeaf(OperandContext operand, int type) {
    return operand.leaf != null && operand.leaf.getType() == type;
  }

  /// A note about two factors, whose sentence begins with both as they were typed.
  private void note(
      String sentence, ParserRuleContext left, ParserRuleContext right, Object... quotations) {
    int start = left.start.getStartIndex();
    int end = Math.max(right.stop.getStopIndex(), start) + 1;
    var all = new Object[quotations.length + 1];
    all[0] = quoted(left.start, right.stop);
    System.arraycopy(quotations, 0, all, 1, quotations.length);
    source.note(sentence.formatted(all), start, end);
  }

  private String quoted(ParserRuleContext context) {
    return quoted(context.start, context.stop);
  }

  private String quoted(Token start, Token stop) {
    int from = start.getStartIndex();
    int to = Math.max(stop.getStopIndex() + 1, from);
    return to - from > LONGEST_QUOTATION
        ? source.slice(from, from + LONGEST_QUOTATION) + "…"
        : source.slice(from, to);
  }
}
