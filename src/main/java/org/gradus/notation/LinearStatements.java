package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Statements on one line, in text and in ASCII.
interface LinearStatements extends StatementScript {

  /// Writes signs that are no part of an expression.
  void raw(String signs);

  String comma();

  /// ∂ or d.
  String differential(boolean isPartial);

  /// The order of a derivative, as it stands after the d.
  String order(int order);

  /// How often a variable is repeated, as it stands after the variable.
  String power(Repeated variable);

  /// The sign of the gradient, with the space that follows it.
  String nabla();

  /// The sign of the Hessian, with the space that follows it.
  String hessian();

  default void list(List<Expr> items) {
    for (int k = 0; k < items.size(); k++) {
      if (k > 0) {
        raw(comma());
      }
      write(items.get(k));
    }
  }

  private void bracketed(List<Expr> items) {
    raw("[");
    list(items);
    raw("]");
  }

  @Override
  default void equals() {
    raw(" = ");
  }

  @Override
  default void vector(List<Expr> components) {
    bracketed(components);
  }

  @Override
  default void matrix(List<List<Expr>> rows) {
    raw("[");
    for (int k = 0; k < rows.size(); k++) {
      if (k > 0) {
        raw(comma());
      }
      bracketed(rows.get(k));
    }
    raw("]");
  }

  @Override
  default void head(Symbol name, List<Symbol> parameters) {
    symbol(name);
    raw("(");
    for (int k = 0; k < parameters.size(); k++) {
      if (k > 0) {
        raw(comma());
      }
      symbol(parameters.get(k));
    }
    raw(")");
  }

  @Override
  default void derivative(boolean isPartial, Symbol function, List<Repeated> by) {
    raw(differential(isPartial) + order(by));
    symbol(function);
    variables(isPartial, by);
  }

  @Override
  default void derivativeOf(boolean isPartial, Expr subject, List<Repeated> by) {
    raw(differential(isPartial) + order(by));
    variables(isPartial, by);
    raw(" (");
    write(subject);
    raw(")");
  }

  private String order(List<Repeated> by) {
    int order = by.stream().mapToInt(Repeated::times).sum();
    return order == 1 ? "" : order(order);
  }

  private void variables(boolean isPartial, List<Repeated> by) {
    raw("/");
    for (var variable : by) {
      raw(differential(isPartial));
      symbol(variable.symbol());
      raw(variable.times() == 1 ? "" : power(variable));
    }
  }

  @Override
  default void gradient(Symbol function) {
    raw(nabla());
    symbol(function);
  }

  @Override
  default void hessian(Symbol function) {
    raw(hessian());
    symbol(function);
  }
}
