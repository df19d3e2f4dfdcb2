package org.gradus.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;
import org.gradus.notation.grammar.NotationParser;
import org.gradus.notation.grammar.NotationParser.BracketedContext;
import org.gradus.notation.grammar.NotationParser.MatrixContext;
import org.gradus.notation.grammar.NotationParser.OperandContext;
import org.gradus.notation.grammar.NotationParser.RowContext;
import org.gradus.notation.grammar.NotationParser.StatementContext;
import org.gradus.notation.grammar.NotationParser.SumContext;

/// Builds statements: values, vectors, matrices, equations and definitions.
final class StatementBuilder {
  private final TreeBuilder builder;
  private final Vocabulary vocabulary;

  StatementBuilder(TreeBuilder builder, Vocabulary vocabulary) {
    this.builder = builder;
    this.vocabulary = vocabulary;
  }

  Statement statement(StatementContext context, Lexemes lexemes) {
    if (context.head != null) {
      return headed(((Lexeme) context.head).as(Head.class), context, lexemes);
    }
    return context.right == null
        ? value(context.left)
        : new Statement.Equation(left(context.left), value(context.right));
  }

  private Statement headed(Head head, StatementContext context, Lexemes lexemes) {
    return switch (head) {
      case Head.Whole(var left) -> new Statement.Equation(left, value(context.right));
      case Head.Operator(var by) -> {
        var subject = new Left.DerivativeOf(builder.sum(context.subject), by);
        yield new Statement.Equation(subject, value(context.right));
      }
      case Head.Primed(var function, int order) -> primed(function, order, context);
      case Head.Defined defined -> definition(defined, context, lexemes);
    };
  }

  private Left left(SumContext context) {
    if (onlyOperand(context).filter(StatementBuilder::isTable).isPresent()) {
      throw Faults.listOnTheLeft(context.start.getStartIndex(), context.stop.getStopIndex() + 1);
    }
    return new Left.Expression(builder.sum(context));
  }

  private static boolean isTable(OperandContext operand) {
    return operand.table != null || (operand.group != null && operand.group.parts.size() > 1);
  }

  /// y′ = …, by the only variable of the right side.
  private Statement primed(Symbol function, int order, StatementContext context) {
    var right = value(context.right);
    var by = onlyVariable(function, right);
    if (by.isEmpty()) {
      throw Faults.variableUnclear(
          function.toString(), context.head.getStartIndex(), context.head.getStopIndex() + 1);
    }
    return new Statement.Equation(
        new Left.Derivative(function, Collections.nCopies(order, by.get())), right);
  }

  private Optional<Symbol> onlyVariable(Symbol function, Statement right) {
    var declared = vocabulary.declarations().variables();
    if (declared.size() == 1) {
      return declared.stream().findFirst();
    }
    var free = new ArrayList<Symbol>();
    if (right instanceof Statement.Value(var expr)) {
      free.addAll(FreeSymbols.of(expr));
      free.remove(function);
    }
    if (free.isEmpty()) {
      return Optional.of(Symbol.of(function.equals(Symbol.of("x")) ? "t" : "x"));
    }
    return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
  }

  private Statement definition(Head.Defined head, StatementContext context, Lexemes lexemes) {
    for (int k = 1; k < lexemes.size(); k++) {
      var lexeme = lexemes.get(k);
      if (names(lexeme, head.name()) && !head.parameters().contains(head.name())) {
        throw Faults.definedByItself(head.name().toString(), lexeme.start(), lexeme.end());
      }
    }
    return switch (value(context.right)) {
      case Statement.Value(var body) ->
          new Statement.Definition(head.name(), head.parameters(), body);
      case Statement other ->
          new Statement.Equation(new Left.Expression(Expressions.variable(head.name())), other);
    };
  }

  private static boolean names(Lexeme lexeme, Symbol name) {
    return switch (lexeme.getType()) {
      case NotationParser.NAME -> lexeme.means(name);
      case NotationParser.CALL ->
          lexeme.as(Object.class) instanceof Statement.Definition(var called, _, _)
              && called.equals(name);
      default -> false;
    };
  }

  /// A vector or a matrix, where the whole is one; else an expression.
  private Statement value(SumContext context) {
    var operand = onlyOperand(context);
    if (operand.isPresent() && operand.get().table != null) {
      return matrix(operand.get().table);
    }
    if (operand.isPresent() && operand.get().group != null) {
      var group = operand.get().group;
      switch (Primaries.bracket(group)) {
        case SQUARE, ANGLE -> {
          return list(group);
        }
        case PARENTHESIS -> {
          if (group.parts.size() > 1) {
            return list(group);
          }
        }
        case BRACE, BAR, FLOOR, CEILING, INDEX, MATRIX, RUN, SUM, FUNCTION -> {}
      }
    }
    return new Statement.Value(builder.sum(context));
  }

  /// The operand that is all of the expression.
  private static Optional<OperandContext> onlyOperand(SumContext context) {
    var power = context.first.first;
    boolean isOnly = context.rest == null && context.first.rest == null && power.rest == null;
    return isOnly && power.base.before == null && power.base.leaf == null
        ? Optional.of(power.base)
        : Optional.empty();
  }

  private Statement list(BracketedContext group) {
    var rows = new ArrayList<BracketedContext>();
    for (var part : group.parts) {
      onlyOperand(part)
          .map(operand -> operand.group)
          .filter(StatementBuilder::isRow)
          .ifPresent(rows::add);
    }
    if (rows.size() < group.parts.size()) {
      return new Statement.Vector(expressions(group.parts));
    }
    var result = new ArrayList<List<Expr>>();
    for (var row : rows) {
      requireWidth(rows.getFirst().parts.size(), row.parts.size(), row.start.getStartIndex());
      result.add(expressions(row.parts));
    }
    return new Statement.Matrix(result);
  }

  private static boolean isRow(BracketedContext group) {
    return switch (Primaries.bracket(group)) {
      case SQUARE -> true;
      case PARENTHESIS, ANGLE -> group.parts.size() > 1;
      case BRACE, BAR, FLOOR, CEILING, INDEX, MATRIX, RUN, SUM, FUNCTION -> false;
    };
  }

  private static void requireWidth(int width, int found, int start) {
    if (found != width) {
      throw Faults.rowsDiffer(width, found, start);
    }
  }

  /// One column or one row is a vector.
  private Statement matrix(MatrixContext context) {
    var rows = new ArrayList<List<Expr>>();
    for (RowContext row : context.rows) {
      requireWidth(
          context.rows.getFirst().cells.size(), row.cells.size(), row.start.getStartIndex());
      rows.add(expressions(row.cells));
    }
    if (rows.size() == 1) {
      return new Statement.Vector(rows.getFirst());
    }
    return rows.getFirst().size() == 1
        ? new Statement.Vector(rows.stream().map(List::getFirst).toList())
        : new Statement.Matrix(rows);
  }

  private List<Expr> expressions(List<SumContext> contexts) {
    var result = new ArrayList<Expr>(contexts.size());
    for (var context : contexts) {
      result.add(builder.sum(context));
    }
    return result;
  }
}
