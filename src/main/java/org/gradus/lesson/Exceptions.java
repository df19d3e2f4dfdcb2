package org.gradus.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Domain;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiability;
import org.gradus.calculus.Differentiator;
import org.gradus.calculus.Obstacle;
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
    var domain = strongest(f.body(), Domain.of(f.body()));
    var rules = new LinkedHashSet<Condition>();
    f.variables().forEach(x -> rules.addAll(Differentiability.conditions(f.body(), x)));
    if (rules.isEmpty()) {
      return domain.isEmpty() ? List.of() : List.of(new Block.Paragraph(defined(f, domain)));
    }
    return List.of(
        new Block.Paragraph(
            kink(f, budget)
                .orElseGet(() -> silent(f, domain, strongest(f.body(), List.copyOf(rules))))));
  }

  private static Prose defined(Subject f, List<Condition> domain) {
    return Prose.of("All this is for ")
        .then(ConditionFormula.all(domain))
        .text(": elsewhere ")
        .math(Formula.of(f.name()))
        .text(" is not defined.");
  }

  /// The rules say nothing where their conditions fail, and there may still be a derivative.
  private static Prose silent(Subject f, List<Condition> domain, List<Condition> rules) {
    var name = Formula.of(f.name());
    var defined =
        domain.isEmpty()
            ? Prose.of("The rules apply for ")
            : Prose.of(name)
                .text(" is defined for ")
                .then(ConditionFormula.all(domain))
                .text(", and the rules apply for ");
    return defined
        .then(ConditionFormula.all(rules))
        .text(". Where they do not apply and ")
        .math(name)
        .text(" has a value, whether it has a derivative has to be looked at by itself.");
  }

  /// The conditions that depend on the point and do not follow from another one.
  private static List<Condition> strongest(Expr f, List<Condition> conditions) {
    return conditions.stream()
        .filter(c -> !isAboutCounts(f, c))
        .filter(c -> conditions.stream().noneMatch(other -> !other.equals(c) && c.follows(other)))
        .toList();
  }

  /// Whether the condition is about numbers, or about symbols that count terms and are never 0.
  private static boolean isAboutCounts(Expr f, Condition condition) {
    return FreeSymbols.of(condition.subject()).stream()
        .allMatch(symbol -> Obstacle.in(f, symbol).isPresent());
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
            && Rationals.valueOf(slope).filter(r -> !r.isZero()).isPresent();
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
