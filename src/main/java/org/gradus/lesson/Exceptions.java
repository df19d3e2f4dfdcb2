package org.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Domain;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiability;
import org.gradus.calculus.Differentiator;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// Says where a function is defined and where the rules do not apply.
final class Exceptions {
  private Exceptions() {}

  /// Nothing for a function that is smooth everywhere.
  static List<Block> of(Subject f, Budget budget) {
    var blocks = new ArrayList<Block>();
    var domain = strongest(Domain.of(f.body()));
    if (!domain.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Prose.of("All this is for ")
                  .then(ConditionFormula.all(domain))
                  .text(": elsewhere ")
                  .math(Formula.of(f.name()))
                  .text(" is not defined.")));
    }
    var conditions = new LinkedHashSet<Condition>();
    f.variables().forEach(x -> conditions.addAll(Differentiability.conditions(f.body(), x)));
    if (!conditions.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              kink(f, budget).orElseGet(() -> silent(strongest(List.copyOf(conditions))))));
    }
    return blocks;
  }

  /// The conditions that do not follow from another one.
  private static List<Condition> strongest(List<Condition> conditions) {
    return conditions.stream()
        .filter(c -> conditions.stream().noneMatch(other -> !other.equals(c) && c.follows(other)))
        .toList();
  }

  private static Prose silent(List<Condition> conditions) {
    return Prose.of("The rules that were used need ")
        .then(ConditionFormula.all(conditions))
        .text(
            ". Where that fails they say nothing, and whether there is a derivative has to be"
                + " looked at by itself.");
  }

  /// For |u| with a u that passes through 0 on a straight line, there is certainly no derivative at
  /// 0.
  private static Optional<Prose> kink(Subject f, Budget budget) {
    if (!(f.body() instanceof Expr.Application(var function, var arguments))
        || function != Function.ABS) {
      return Optional.empty();
    }
    var u = arguments.getFirst();
    return f.variables().stream()
        .flatMap(x -> slope(u, x, budget).stream().map(slope -> corner(f, u, x, slope)))
        .findFirst();
  }

  /// The slope of u by x, where it is a number other than 0.
  private static Optional<Expr> slope(Expr u, Symbol x, Budget budget) {
    var slope = new Differentiator(x, budget).differentiate(u).result();
    boolean isNumber =
        FreeSymbols.of(slope).isEmpty()
            && ExactValue.rational(slope).filter(r -> !r.isZero()).isPresent();
    return isNumber ? Optional.of(slope) : Optional.empty();
  }

  private static Prose corner(Subject f, Expr u, Symbol x, Expr slope) {
    var up = new Simplifier(Budget.standard()).tidy(Expressions.abs(slope));
    var down = new Simplifier(Budget.standard()).tidy(Expressions.negation(up));
    return Prose.of("Where ")
        .math(u)
        .text(" is 0 the graph has a corner: as ")
        .math(Formula.of(x))
        .text(" passes through it, the slope is ")
        .math(down)
        .text(" before and ")
        .math(up)
        .text(" after. There is no derivative there, although ")
        .math(Formula.of(f.name()))
        .text(" has a value.");
  }
}
