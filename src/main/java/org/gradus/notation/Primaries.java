package org.gradus.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.grammar.NotationParser;
import org.gradus.notation.grammar.NotationParser.BracketedContext;
import org.gradus.notation.grammar.NotationParser.CallContext;
import org.gradus.notation.grammar.NotationParser.FractionContext;
import org.gradus.notation.grammar.NotationParser.OperandContext;
import org.gradus.notation.grammar.NotationParser.SigmaCallContext;
import org.gradus.notation.grammar.NotationParser.SigmaContext;

/// Builds what stands in brackets, fractions, calls and sums over an index.
final class Primaries {
  private final TreeBuilder builder;
  private final Applications applications;
  private final BoundIndices indices;
  private final SourceText source;
  private final Limits limits;
  private int expandedNodes;

  Primaries(TreeBuilder builder, BoundIndices indices, SourceText source, Limits limits) {
    this.builder = builder;
    this.applications = new Applications(builder, this, source);
    this.indices = indices;
    this.source = source;
    this.limits = limits;
  }

  Expr of(OperandContext context) {
    if (context.group != null) {
      return group(context.group);
    }
    if (context.named != null) {
      return applications.of(context.named);
    }
    if (context.ratio != null) {
      return fraction(context.ratio);
    }
    if (context.called != null) {
      return call(context.called);
    }
    if (context.series != null) {
      return sigma(context.series);
    }
    if (context.seriesCall != null) {
      return sigmaCall(context.seriesCall);
    }
    throw Faults.matrixInside(context.table.start.getStartIndex());
  }

  /// One expression in brackets; bars and their kind are functions.
  Expr group(BracketedContext context) {
    if (context.parts.size() > 1) {
      throw listInside(context);
    }
    var inner = builder.sum(context.parts.getFirst());
    return switch (bracket(context)) {
      case BAR -> applied(Function.ABS, inner, context);
      case FLOOR -> applied(Function.FLOOR, inner, context);
      case CEILING -> applied(Function.CEIL, inner, context);
      case PARENTHESIS, SQUARE, BRACE, ANGLE, INDEX, MATRIX, RUN, SUM, FUNCTION -> inner;
    };
  }

  static Bracket bracket(BracketedContext context) {
    return ((Lexeme) context.open).as(Bracket.class);
  }

  private Expr applied(Function function, Expr inner, BracketedContext context) {
    return builder.made(function.of(inner), builder.depth(), context);
  }

  private Refusal listInside(BracketedContext context) {
    var before = (Lexeme) context.parts.get(0).stop;
    var after = (Lexeme) context.parts.get(1).start;
    if (bracket(context) == Bracket.BRACE) {
      return Faults.setInside(after.start());
    }
    boolean isDecimal =
        before.getType() == NotationParser.NUMBER
            && after.getType() == NotationParser.NUMBER
            && before.end() + 1 == after.start();
    return isDecimal
        ? Faults.decimalComma(text(before), text(after), before.end())
        : Faults.listInside(before.end(), after.start());
  }

  private String text(Lexeme lexeme) {
    return source.slice(lexeme.start(), lexeme.end());
  }

  private Expr fraction(FractionContext context) {
    var numerator = builder.sum(context.numerator);
    int depth = builder.depth();
    var denominator = builder.sum(context.denominator);
    boolean isText = ((Lexeme) context.command).means("tfrac");
    var result =
        isText
            ? Form.fraction(numerator, denominator)
            : Expressions.quotient(numerator, denominator);
    return builder.made(result, Math.max(depth, builder.depth()), context);
  }

  private Expr call(CallContext context) {
    var callee = (Lexeme) context.callee;
    int deepest = 0;
    var arguments = new ArrayList<Expr>();
    for (var part : context.arguments.parts) {
      arguments.add(builder.sum(part));
      deepest = Math.max(deepest, builder.depth());
    }
    if (callee.as(Object.class) instanceof Form form) {
      requireArity(form.spelling(), form.arity(), arguments.size(), callee);
      return builder.made(form.of(arguments), deepest, context);
    }
    return inlined(callee.as(Definition.class), arguments, context);
  }

  static void requireArity(String name, int arity, int found, Token token) {
    if (arity != found) {
      var lexeme = (Lexeme) token;
      throw Faults.wrongArity(name, arity, found, lexeme.start(), lexeme.end());
    }
  }

  private Expr inlined(Definition definition, List<Expr> arguments, CallContext context) {
    var parameters = definition.parameters();
    requireArity(definition.name().toString(), parameters.size(), arguments.size(), context.callee);
    var images = new HashMap<Symbol, Expr>();
    for (int k = 0; k < arguments.size(); k++) {
      images.put(parameters.get(k), arguments.get(k));
    }
    var result = new Substitution(images).in(definition.body());
    var size = new TreeSize(limits.nodes() - expandedNodes);
    int depth = size.depth(result);
    expandedNodes += size.nodes();
    if (expandedNodes >= limits.nodes()) {
      throw Faults.tooLarge(context.start.getStartIndex(), context.stop.getStopIndex() + 1);
    }
    return builder.made(result, depth - 1, context);
  }

  private Expr sigma(SigmaContext context) {
    var from = builder.sum(context.lower.from);
    int deepest = builder.depth();
    var to = builder.signedOperand(context.upper);
    deepest = Math.max(deepest, builder.depth());
    var index = ((Lexeme) context.lower.index).as(Symbol.class);
    indices.bind(index);
    var body = builder.product(context.body);
    indices.release();
    deepest = Math.max(deepest, builder.depth());
    return builder.made(new Expr.Sigma(index, from, to, body), deepest, context);
  }

  private Expr sigmaCall(SigmaCallContext context) {
    var from = builder.sum(context.from);
    int deepest = builder.depth();
    var to = builder.sum(context.to);
    deepest = Math.max(deepest, builder.depth());
    var index = ((Lexeme) context.index).as(Symbol.class);
    indices.bind(index);
    var body = builder.sum(context.body);
    indices.release();
    deepest = Math.max(deepest, builder.depth());
    return builder.made(new Expr.Sigma(index, from, to, body), deepest, context);
  }
}
