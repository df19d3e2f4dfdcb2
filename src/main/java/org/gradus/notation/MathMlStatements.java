package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Statements in MathML.
interface MathMlStatements extends StatementScript {

  void raw(String markup);

  /// Says that what was just written is taller than a line.
  void tall();

  default void list(List<Expr> items) {
    for (int k = 0; k < items.size(); k++) {
      raw(k > 0 ? "<mo>,</mo>" : "");
      write(items.get(k));
    }
  }

  @Override
  default void beginStatement() {
    raw("<mrow>");
  }

  @Override
  default void endStatement() {
    raw("</mrow>");
  }

  @Override
  default void equals() {
    raw("<mo>=</mo>");
  }

  @Override
  default void vector(List<Expr> components) {
    open();
    list(components);
    close();
  }

  @Override
  default void matrix(List<List<Expr>> rows) {
    open();
    raw("<mtable>");
    for (var row : rows) {
      raw("<mtr>");
      for (var entry : row) {
        raw("<mtd>");
        write(entry);
        raw("</mtd>");
      }
      raw("</mtr>");
    }
    raw("</mtable>");
    tall();
    close();
  }

  @Override
  default void head(Symbol name, List<Symbol> parameters) {
    raw("<mrow>");
    symbol(name);
    raw("<mo>&#x2061;</mo>");
    open();
    for (int k = 0; k < parameters.size(); k++) {
      raw(k > 0 ? "<mo>,</mo>" : "");
      symbol(parameters.get(k));
    }
    close();
    raw("</mrow>");
  }

  @Override
  default void leftSide(Expr e) {
    write(e);
  }

  @Override
  default void derivative(boolean isPartial, Symbol function, List<Repeated> by) {
    raw("<mfrac><mrow>" + differential(isPartial, StatementScript.order(by)));
    symbol(function);
    raw("</mrow>");
    variables(isPartial, by);
    raw("</mfrac>");
  }

  @Override
  default void derivativeOf(boolean isPartial, Expr subject, List<Repeated> by) {
    raw("<mrow><mfrac>" + differential(isPartial, StatementScript.order(by)));
    variables(isPartial, by);
    raw("</mfrac>");
    open();
    write(subject);
    close();
    raw("</mrow>");
  }

  private void variables(boolean isPartial, List<Repeated> by) {
    raw("<mrow>");
    for (var variable : by) {
      raw(differential(isPartial, 1));
      boolean repeated = variable.times() > 1;
      raw(repeated ? "<msup>" : "");
      symbol(variable.symbol());
      raw(repeated ? "<mn>" + variable.times() + "</mn></msup>" : "");
    }
    raw("</mrow>");
  }

  private static String differential(boolean isPartial, int order) {
    var sign = isPartial ? "<mi mathvariant=\"normal\">∂</mi>" : "<mi>d</mi>";
    return order == 1 ? sign : "<msup>" + sign + "<mn>" + order + "</mn></msup>";
  }

  @Override
  default void gradient(Symbol function) {
    raw("<mrow><mo>∇</mo>");
    symbol(function);
    raw("</mrow>");
  }

  @Override
  default void hessian(Symbol function) {
    raw("<mrow><msup><mo>∇</mo><mn>2</mn></msup>");
    symbol(function);
    raw("</mrow>");
  }
}
