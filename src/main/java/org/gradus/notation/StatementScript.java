package org.gradus.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;

/// The writing of one statement in one notation.
interface StatementScript {

  /// One variable of a derivative and how often in a row it is differentiated by: the x² of
  /// ∂³f/∂x²∂y.
  record Repeated(Symbol symbol, int times) {}

  void write(Expr e);

  void symbol(Symbol symbol);

  default void write(Statement statement) {
    switch (statement) {
      case Statement.Value(var e) -> write(e);
      case Statement.Vector(var components) -> vector(components);
      case Statement.Matrix(var rows) -> matrix(rows);
      case Statement.Equation(var left, var right) -> {
        beginStatement();
        write(left, right);
        equals();
        write(right);
        endStatement();
      }
      case Statement.Definition(var name, var parameters, var body) -> {
        beginStatement();
        head(name, parameters);
        equals();
        write(body);
        endStatement();
      }
    }
  }

  private void write(Left left, Statement right) {
    switch (left) {
      case Left.Expression(var e) -> leftSide(e);
      case Left.Derivative(var f, var by) ->
          derivative(isPartial(symbols(right), by), f, repeated(by));
      case Left.DerivativeOf(var u, var by) ->
          derivativeOf(isPartial(FreeSymbols.of(u), by), u, repeated(by));
      case Left.Gradient(var f) -> gradient(f);
      case Left.Hessian(var f) -> hessian(f);
    }
  }

  /// Whether a derivative is written with ∂: what is differentiated mentions another symbol, as far
  /// as one can see.
  private static boolean isPartial(Set<Symbol> mentioned, List<Symbol> by) {
    return by.stream().distinct().count() > 1 || !by.containsAll(mentioned);
  }

  private static Set<Symbol> symbols(Statement right) {
    return right instanceof Statement.Value(var e) ? FreeSymbols.of(e) : Set.of();
  }

  private static List<Repeated> repeated(List<Symbol> by) {
    var result = new ArrayList<Repeated>();
    for (var symbol : by) {
      boolean again = !result.isEmpty() && result.getLast().symbol().equals(symbol);
      int times = again ? result.removeLast().times() + 1 : 1;
      result.add(new Repeated(symbol, times));
    }
    return result;
  }

  static int order(List<Repeated> by) {
    return by.stream().mapToInt(Repeated::times).sum();
  }

  default void beginStatement() {}

  default void endStatement() {}

  void equals();

  void vector(List<Expr> components);

  void matrix(List<List<Expr>> rows);

  /// The left side f(x, y) of a definition.
  void head(Symbol name, List<Symbol> parameters);

  void open();

  void close();

  /// An expression as the left side of an equation, in parentheses where it would be taken for
  /// something else.
  default void leftSide(Expr e) {
    if (LeftSide.isAmbiguous(e)) {
      open();
      write(e);
      close();
    } else {
      write(e);
    }
  }

  void derivative(boolean isPartial, Symbol function, List<Repeated> by);

  void derivativeOf(boolean isPartial, Expr subject, List<Repeated> by);

  void gradient(Symbol function);

  void hessian(Symbol function);
}
