package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Statements in LaTeX.
interface LatexStatements extends StatementScript {

  /// Writes signs that are no part of an expression.
  void raw(String signs);

  private void separated(List<Expr> items, String separator) {
    for (int k = 0; k < items.size(); k++) {
      raw(k > 0 ? separator : "");
      write(items.get(k));
    }
  }

  default void list(List<Expr> items) {
    separated(items, ", ");
  }

  @Override
  default void equals() {
    raw(" = ");
  }

  /// One component alone would be an expression in parentheses.
  @Override
  default void vector(List<Expr> components) {
    boolean single = components.size() == 1;
    raw(single ? "\\left[" : "\\left(");
    list(components);
    raw(single ? "\\right]" : "\\right)");
  }

  /// A single row or column between `pmatrix` would be a vector.
  @Override
  default void matrix(List<List<Expr>> rows) {
    if (rows.size() == 1 || rows.getFirst().size() == 1) {
      listOfLists(rows);
    } else {
      table(rows);
    }
  }

  private void listOfLists(List<List<Expr>> rows) {
    raw("\\left[");
    for (int k = 0; k < rows.size(); k++) {
      raw(k > 0 ? ", " : "");
      raw("[");
      list(rows.get(k));
      raw("]");
    }
    raw("\\right]");
  }

  private void table(List<List<Expr>> rows) {
    raw("\\begin{pmatrix} ");
    for (int k = 0; k < rows.size(); k++) {
      raw(k > 0 ? " \\\\ " : "");
      separated(rows.get(k), " & ");
    }
    raw(" \\end{pmatrix}");
  }

  @Override
  default void head(Symbol name, List<Symbol> parameters) {
    symbol(name);
    raw("(");
    for (int k = 0; k < parameters.size(); k++) {
      raw(k > 0 ? ", " : "");
      symbol(parameters.get(k));
    }
    raw(")");
  }

  @Override
  default void derivative(boolean isPartial, Symbol function, List<Repeated> by) {
    raw("\\frac{" + differential(isPartial, StatementScript.order(by)));
    symbol(function);
    variables(isPartial, by);
  }

  @Override
  default void derivativeOf(boolean isPartial, Expr subject, List<Repeated> by) {
    raw("\\frac{" + differential(isPartial, StatementScript.order(by)).stripTrailing());
    variables(isPartial, by);
    raw("\\left(");
    write(subject);
    raw("\\right)");
  }

  private void variables(boolean isPartial, List<Repeated> by) {
    raw("}{");
    for (int k = 0; k < by.size(); k++) {
      raw((k > 0 ? " " : "") + differential(isPartial, 1));
      symbol(by.get(k).symbol());
      raw(power(by.get(k).times()));
    }
    raw("}");
  }

  private static String differential(boolean isPartial, int order) {
    return (isPartial ? "\\partial" : "d") + power(order) + (isPartial || order > 1 ? " " : "");
  }

  private static String power(int times) {
    return times == 1 ? "" : "^{" + times + "}";
  }

  @Override
  default void gradient(Symbol function) {
    raw("\\nabla ");
    symbol(function);
  }

  @Override
  default void hessian(Symbol function) {
    raw("\\nabla^{2} ");
    symbol(function);
  }
}
