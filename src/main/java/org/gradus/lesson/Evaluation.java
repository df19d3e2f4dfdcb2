package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Tells the values of first derivatives at a point, and checks them by nudges.
final class Evaluation {
  private final Subject f;
  private final List<Symbol> by;
  private final List<Expr> components;
  private final Values values;
  private final Detail detail;

  private Evaluation(
      Subject f, List<Symbol> by, List<Expr> components, Values values, Detail detail) {
    this.f = f;
    this.by = by;
    this.components = components;
    this.values = values;
    this.detail = detail;
  }

  /// Nothing where no point was asked for.
  ///
  /// @param components the derivatives by these variables
  static List<Block> of(Subject f, List<Symbol> by, List<Expr> components, Settings settings) {
    return settings
        .at()
        .map(point -> new Values(point, settings))
        .map(values -> new Evaluation(f, by, components, values, settings.detail()).blocks())
        .orElse(List.of());
  }

  private List<Block> blocks() {
    if (values.isUndefined(f.body())) {
      return List.of(
          new Block.Paragraph(at().text(", ").math(Formula.of(f.name())).text(" is not defined.")));
    }
    var undefined = by.stream().filter(x -> values.isUndefined(component(x))).findFirst();
    if (undefined.isPresent()) {
      return List.of(
          new Block.Paragraph(
              at().text(", the formula for ")
                  .math(f.derivative(undefined.get()))
                  .text(" has no value.")));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(at().text(", where ").math(valueOfFunction()).text(":")));
    blocks.add(new Block.Aligned(by.stream().map(this::chain).toList()));
    if (detail != Detail.BRIEF) {
      blocks.addAll(Nudges.of(f, by, components, values));
    }
    return blocks;
  }

  private Prose at() {
    var point = values.point();
    return Prose.of("At ").math(point.formula(point.covers(f.variables()) ? f.variables() : by));
  }

  private Expr component(Symbol x) {
    return components.get(by.indexOf(x));
  }

  private Formula valueOfFunction() {
    return values.chain(Chain.from(Formula.of(f.name())), f.body(), false);
  }

  private Chain chain(Symbol x) {
    return values.chain(Chain.from(f.derivative(x)), component(x), detail != Detail.BRIEF);
  }
}
