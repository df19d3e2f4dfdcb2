package org.gradus.notation;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.notation.grammar.NotationParser.ApplicationContext;

/// Builds functions of their arguments: `sin 2x`, `sin²x`, `sin⁻¹x`, `log₂ x`, `max(x, y)`.
final class Applications {
  private static final Expr MINUS_ONE = Expressions.number(-1);

  private final TreeBuilder builder;
  private final Primaries primaries;
  private final SourceText source;
  private final Ambiguities ambiguities;

  Applications(TreeBuilder builder, Primaries primaries, SourceText source) {
    this.builder = builder;
    this.primaries = primaries;
    this.source = source;
    this.ambiguities = new Ambiguities(source);
  }

  Expr of(ApplicationContext context) {
    var name = ((Lexeme) context.name).as(FunctionName.class);
    var arguments = new ArrayList<Expr>(2);
    int deepest = readArguments(context, arguments);
    if (context.base != null) {
      arguments.addFirst(builder.signedOperand(context.base));
      deepest = Math.max(deepest, builder.depth());
    }
    if (context.exponent == null) {
      return builder.made(applied(name, arguments, context), deepest, context);
    }
    var exponent = builder.signedOperand(context.exponent);
    int exponentDepth = builder.depth();
    if (exponent.equals(MINUS_ONE)) {
      return builder.made(inverse(name, arguments, context), deepest, context);
    }
    var inner = builder.made(applied(name, arguments, context), deepest, context);
    return builder.made(
        Expressions.power(inner, exponent), Math.max(exponentDepth, builder.depth()), context);
  }

  /// Adds the arguments and returns the depth of the deepest.
  private int readArguments(ApplicationContext context, List<Expr> arguments) {
    if (context.run != null) {
      ambiguities.checkArgument(context);
      arguments.add(builder.product(context.run));
      return builder.depth();
    }
    var brackets = context.arguments;
    if (brackets.parts.size() == 1 || !Primaries.bracket(brackets).holdsList()) {
      arguments.add(primaries.group(brackets));
      return builder.depth();
    }
    int deepest = 0;
    for (var part : brackets.parts) {
      arguments.add(builder.sum(part));
      deepest = Math.max(deepest, builder.depth());
    }
    return deepest;
  }

  private static Expr applied(FunctionName name, List<Expr> arguments, ApplicationContext context) {
    if (name.takesBase() && arguments.size() == 2) {
      return Expressions.logarithm(arguments.get(0), arguments.get(1));
    }
    if (context.base != null) {
      throw Faults.noBase(name.spelling(), context.base.start.getStartIndex());
    }
    var function = name.function();
    Primaries.requireArity(name.spelling(), function.arity(), arguments.size(), context.name);
    return function.of(arguments.toArray(Expr[]::new));
  }

  private Expr inverse(FunctionName name, List<Expr> arguments, ApplicationContext context) {
    var inverse = name.function().inverse();
    if (inverse.isEmpty() || context.base != null) {
      throw Faults.noInverse(
          name.spelling(), context.start.getStartIndex(), context.exponent.stop.getStopIndex() + 1);
    }
    Primaries.requireArity(name.spelling(), 1, arguments.size(), context.name);
    source.note(
        "'%s⁻¹' was read as the inverse function %s. For the reciprocal, write 1/%s(…)."
            .formatted(name.spelling(), inverse.get().text(), name.spelling()),
        context.start.getStartIndex(),
        context.exponent.stop.getStopIndex() + 1);
    return inverse.get().of(arguments.getFirst());
  }
}
