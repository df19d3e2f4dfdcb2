package org.gradus.notation;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.notation.grammar.NotationParser;
import org.gradus.notation.grammar.NotationParser.OperandContext;
import org.gradus.notation.grammar.NotationParser.PowerContext;
import org.gradus.notation.grammar.NotationParser.PrefixContext;
import org.gradus.notation.grammar.NotationParser.ProductContext;
import org.gradus.notation.grammar.NotationParser.RootContext;
import org.gradus.notation.grammar.NotationParser.SumContext;

/// Builds expressions from what the parser found: sums, products, powers and names.
///
/// Chains are folded in loops. The depth of every node is known when it is built, so that no tree
/// is deeper than the limit.
final class TreeBuilder {
  private final Limits limits;
  private final Places places;
  private final Ambiguities ambiguities;
  private final Primaries primaries;
  private final BoundIndices indices;
  private int depth;

  TreeBuilder(SourceText source, Vocabulary vocabulary, Limits limits, Places places) {
    this.limits = limits;
    this.places = places;
    this.ambiguities = new Ambiguities(source);
    this.indices = new BoundIndices(vocabulary, limits);
    this.primaries = new Primaries(this, indices, source, limits);
  }

  /// The depth of the expression that was built last.
  int depth() {
    return depth;
  }

  /// Takes note of a node over parts of the given depth.
  Expr made(Expr expr, int depthOfParts, ParserRuleContext context) {
    return made(expr, depthOfParts, context.start, context.stop);
  }

  Expr made(Expr expr, int depthOfParts, Token start, Token stop) {
    depth = depthOfParts + 1;
    if (depth > limits.nesting()) {
      throw tooDeep(stop);
    }
    places.put(
        expr, start.getStartIndex(), Math.max(stop.getStopIndex(), start.getStartIndex()) + 1);
    return expr;
  }

  private Refusal tooDeep(Token token) {
    var lexeme = (Lexeme) token;
    return Faults.tooDeep(limits.nesting(), lexeme.start(), lexeme.end());
  }

  Expr sum(SumContext context) {
    var first = product(context.first);
    var rest = context.rest;
    if (rest == null) {
      return first;
    }
    int deepest = depth;
    var terms = new ArrayList<Term>(rest.terms.size() + 1);
    terms.add(Term.plus(first));
    for (int k = 0; k < rest.terms.size(); k++) {
      boolean isMinus = rest.signs.get(k).getType() == NotationParser.MINUS;
      terms.add(new Term(isMinus ? Sign.MINUS : Sign.PLUS, product(rest.terms.get(k))));
      deepest = Math.max(deepest, depth);
    }
    var sum = first instanceof Expr.Sum ? Expressions.sum(terms) : new Expr.Sum(terms);
    return made(sum, deepest, context);
  }

  Expr product(ProductContext context) {
    var first = power(context.first);
    var whole = context.rest == null ? first : chain(first, context);
    return signed(whole, context.first.base.before, context);
  }

  /// Factors and divisors from left to right.
  private Expr chain(Expr first, ProductContext context) {
    ambiguities.check(context);
    var operators = context.rest.operators;
    var powers = context.rest.factors;
    var factors = new ArrayList<Expr>(powers.size() + 1);
    factors.add(first);
    int deepest = depth;
    for (int k = 0; k < powers.size(); k++) {
      var power = powers.get(k);
      var factor = signed(power(power), power.base.before, power);
      if (operators.get(k).getType() == NotationParser.DIVIDE) {
        int divisorDepth = depth;
        var dividend = product(factors, deepest, context.start, power.start);
        int parts = Math.max(depth, divisorDepth);
        factors.clear();
        factors.add(made(Expressions.quotient(dividend, factor), parts, context.start, power.stop));
        deepest = depth;
      } else {
        factors.add(factor);
        deepest = Math.max(deepest, depth);
      }
    }
    return product(factors, deepest, context.start, context.stop);
  }

  private Expr product(List<Expr> factors, int deepest, Token start, Token stop) {
    depth = deepest;
    if (factors.size() == 1) {
      return factors.getFirst();
    }
    var product =
        factors.getFirst() instanceof Expr.Product
            ? Expressions.product(factors)
            : new Expr.Product(factors);
    return made(product, deepest, start, stop);
  }

  /// The signs before an operand, the last of which is applied first; a plus changes nothing.
  private Expr signed(Expr operand, PrefixContext before, ParserRuleContext context) {
    if (before == null || before.signs.isEmpty()) {
      return operand;
    }
    requireFewSigns(before.signs);
    var result = operand;
    for (int k = before.signs.size() - 1; k >= 0; k--) {
      var sign = before.signs.get(k);
      if (sign.getType() == NotationParser.MINUS) {
        result = made(Expressions.negation(result), depth, sign, context.stop);
      }
    }
    return result;
  }

  /// Refuses more minus signs in a row than the limit, at the first that is too many.
  private void requireFewSigns(List<Token> signs) {
    int minuses = 0;
    for (var sign : signs) {
      minuses += sign.getType() == NotationParser.MINUS ? 1 : 0;
      if (minuses > limits.nesting()) {
        throw tooDeep(sign);
      }
    }
  }

  /// A power without the signs before its base.
  private Expr power(PowerContext context) {
    if (context.rest == null) {
      return rooted(context.base, operand(context.base));
    }
    var exponents = context.rest.exponents;
    if (exponents.size() > limits.nesting()) {
      throw tooDeep(exponents.get(limits.nesting()).start);
    }
    int count = exponents.size();
    var values = new Expr[count + 1];
    var depths = new int[count + 1];
    for (int k = 0; k <= count; k++) {
      values[k] = operand(k == 0 ? context.base : exponents.get(k - 1));
      depths[k] = depth;
    }
    var last = exponents.getLast();
    var result = signed(rooted(last, values[count]), last.before, last);
    for (int k = count - 1; k >= 0; k--) {
      var base = k == 0 ? context.base : exponents.get(k - 1);
      int exponentDepth = depth;
      depth = depths[k];
      result = raised(base, values[k], result, exponentDepth, context.stop);
      if (k > 0) {
        result = signed(result, base.before, context);
      }
    }
    return result;
  }

  /// A root sign takes a symbol with its power, but only the number or the parenthesis itself.
  private Expr raised(
      OperandContext context, Expr base, Expr exponent, int exponentDepth, Token stop) {
    if (takesPower(context)) {
      int parts = Math.max(depth, exponentDepth);
      return rooted(context, made(Expressions.power(base, exponent), parts, context.leaf, stop));
    }
    var rooted = rooted(context, base);
    int parts = Math.max(depth, exponentDepth);
    var start = hasRoots(context) ? context.before.roots.getFirst().start : leafOrStart(context);
    return made(Expressions.power(rooted, exponent), parts, start, stop);
  }

  private static Token leafOrStart(OperandContext context) {
    return context.leaf == null ? context.start : context.leaf;
  }

  static boolean hasRoots(OperandContext context) {
    return context.before != null && !context.before.roots.isEmpty();
  }

  private static boolean takesPower(OperandContext context) {
    return hasRoots(context)
        && context.leaf != null
        && context.leaf.getType() != NotationParser.NUMBER;
  }

  private Expr rooted(OperandContext context, Expr radicand) {
    if (!hasRoots(context)) {
      return radicand;
    }
    var result = radicand;
    var roots = context.before.roots;
    if (roots.size() > limits.nesting()) {
      throw tooDeep(roots.get(limits.nesting()).start);
    }
    for (int k = roots.size() - 1; k >= 0; k--) {
      result = root(roots.get(k), result, context);
    }
    return result;
  }

  private Expr root(RootContext root, Expr radicand, OperandContext context) {
    int radicandDepth = depth;
    depth = 0;
    var index =
        root.index != null
            ? sum(root.index)
            : switch (((Lexeme) root.sign).as(RootSign.class)) {
              case SIGN, COMMAND -> Expressions.TWO;
              case CUBE_ROOT -> Expressions.number(3);
              case FOURTH_ROOT -> Expressions.number(4);
            };
    int parts = Math.max(depth, radicandDepth);
    return made(Expressions.root(index, radicand), parts, root.start, context.stop);
  }

  /// An operand with its signs and roots, where no power can follow it.
  Expr signedOperand(OperandContext context) {
    return signed(rooted(context, operand(context)), context.before, context);
  }

  /// A name, a number or a primary, without signs, roots and powers.
  Expr operand(OperandContext context) {
    return context.leaf == null ? primaries.of(context) : leaf((Lexeme) context.leaf);
  }

  private Expr leaf(Lexeme lexeme) {
    depth = -1;
    var expr =
        switch (lexeme.getType()) {
          case NotationParser.NUMBER -> lexeme.as(Expr.Number.class);
          case NotationParser.CONSTANT -> new Expr.Named(lexeme.as(Constant.class));
          default -> indices.variable(lexeme.as(Symbol.class), lexeme);
        };
    return made(expr, -1, lexeme, lexeme);
  }
}
