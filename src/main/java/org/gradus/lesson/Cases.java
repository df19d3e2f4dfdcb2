package org.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.stationary.Case;

/// Tells the solution of ∇f = 0 by cases: what each case assumes, what follows, and how it closes.
final class Cases {
  private final Points points;
  private final boolean isAllNamed;
  private final List<Symbol> variables;
  private final Witness witness;

  /// @param isAllNamed whether every solution is one of the points
  Cases(Points points, boolean isAllNamed, List<Symbol> variables, Witness witness) {
    this.points = points;
    this.isAllNamed = isAllNamed;
    this.variables = variables;
    this.witness = witness;
  }

  /// What is known in a case: the values put in for unknowns, in order, and what is not zero.
  private record Path(SequencedMap<Expr, Expr> values, List<Expr> zero, List<Expr> nonzero) {
    static final Path START = new Path(new LinkedHashMap<>(), List.of(), List.of());

    Path with(Case.Assumption assumption) {
      return switch (assumption) {
        case Case.Assumption.Whole _ -> this;
        case Case.Assumption.Zero(var factor, var others) ->
            new Path(values, longer(zero, List.of(factor)), longer(nonzero, others));
        case Case.Assumption.Solved(var unknown, var value) -> {
          var more = new LinkedHashMap<>(values);
          more.put(unknown, value);
          yield new Path(more, zero, nonzero);
        }
      };
    }

    private static List<Expr> longer(List<Expr> list, List<Expr> more) {
      var all = new ArrayList<>(list);
      all.addAll(more);
      return all;
    }
  }

  /// The whole solution, behind the equations themselves.
  List<Block> told(Case whole) {
    return told(whole, Path.START, Prose.EMPTY);
  }

  /// A case after some words about it: the chain of substitutions, then its own cases or its end.
  private List<Block> told(Case start, Path known, Prose before) {
    var here = start;
    var path = known;
    var prose = before;
    while (here.cases().size() == 1
        && here.cases().getFirst().assumption() instanceof Case.Assumption.Solved solved
        && !isSettled(here)) {
      confirm(here, solved);
      path = path.with(solved);
      prose = sentence(prose, substitution(here, solved));
      here = here.cases().getFirst();
    }
    if (here.outcome() != Case.Outcome.SPLIT || isSettled(here)) {
      return paragraph(sentence(prose, end(here, path)));
    }
    var items = new ArrayList<List<Block>>();
    for (var part : here.cases()) {
      items.add(told(part, path.with(part.assumption()), assumption(part.assumption())));
    }
    return List.of(
        new Block.Paragraph(sentence(prose, alternatives(here))), new Block.Listing(false, items));
  }

  private static List<Block> paragraph(Prose prose) {
    return prose.isEmpty() ? List.of() : List.of(new Block.Paragraph(prose));
  }

  private static Prose sentence(Prose before, Prose next) {
    return before.isEmpty() || next.isEmpty() ? before.then(next) : before.text(" ").then(next);
  }

  /// Whether nothing is left but the signs of sines and cosines.
  private static boolean isSettled(Case c) {
    return c.equations().isEmpty() && c.outcome() == Case.Outcome.SPLIT;
  }

  /// “So x = −2y. What is left is z³ − 12y² = 0.”
  private static Prose substitution(Case parent, Case.Assumption.Solved solved) {
    boolean isRead = parent.equations().contains(solved.unknown()) && isZero(solved.value());
    var equation =
        Formula.Chain.from(Formula.of(solved.unknown()))
            .then(Relation.SET_TO, Formula.of(solved.value()));
    var child = parent.cases().getFirst();
    var rest = child.outcome() == Case.Outcome.CONTRADICTION ? List.<Expr>of() : child.equations();
    var left =
        rest.isEmpty() ? Prose.EMPTY : Prose.of("What is left is ").then(equations(rest)).text(".");
    return isRead ? left : sentence(Prose.of("So ").math(equation).text("."), left);
  }

  private static boolean isZero(Expr e) {
    return e.equals(Expressions.ZERO);
  }

  /// What is put in for an unknown makes one of the equations true.
  private void confirm(Case parent, Case.Assumption.Solved solved) {
    if (solved.unknown() instanceof Expr.Variable(var x)) {
      var put = new Substitution(Map.of(x, solved.value()));
      boolean holds =
          parent.equations().stream()
              .filter(e -> FreeSymbols.contains(e, x))
              .anyMatch(e -> witness.isConfirmed(put.in(e), Expressions.ZERO));
      if (!holds) {
        throw new Unconfirmed("This cannot be explained: " + x + " was not solved for.");
      }
    }
  }

  /// “x = 0 or x + 2y = 0.”
  private static Prose alternatives(Case c) {
    var factors = new ArrayList<Expr>();
    for (var part : c.cases()) {
      if (part.assumption() instanceof Case.Assumption.Zero(var factor, _)) {
        factors.add(factor);
      }
    }
    if (factors.size() < c.cases().size()) {
      return Prose.of("There are " + Sentences.number(c.cases().size()) + " cases:");
    }
    var product = c.equations().stream().filter(e -> isProductOf(e, factors)).findFirst();
    return product
        .map(e -> Prose.of("In ").then(equation(e)).text(" a factor is zero:"))
        .orElse(Prose.of("One of these is zero:"));
  }

  private static boolean isProductOf(Expr e, List<Expr> factors) {
    var parts = new LinkedHashSet<Expr>();
    var all = e instanceof Expr.Product(var own) ? own : List.of(e);
    all.forEach(u -> parts.add(u instanceof Expr.Power(var base, Expr.Number _) ? base : u));
    return parts.containsAll(factors);
  }

  private static Prose assumption(Case.Assumption assumption) {
    return switch (assumption) {
      case Case.Assumption.Whole _ -> Prose.EMPTY;
      case Case.Assumption.Zero(var factor, var others) -> {
        var conditions = new ArrayList<Prose>();
        conditions.add(equation(factor));
        others.forEach(e ->
            conditions.add(
                Prose.of(
                    Formula.Chain.from(Formula.of(e))
                        .then(Relation.DIFFERS_FROM, Formula.of(Expressions.ZERO)))));
        yield Prose.of("Case ").then(Prose.join(", ", conditions)).text(".");
      }
      case Case.Assumption.Solved(var unknown, var value) ->
          Prose.of("Case ")
              .math(
                  Formula.Chain.from(Formula.of(unknown)).then(Relation.SET_TO, Formula.of(value)))
              .text(".");
    };
  }

  static Prose equation(Expr e) {
    return Prose.of(
        Formula.Chain.from(Formula.of(e)).then(Relation.SET_TO, Formula.of(Expressions.ZERO)));
  }

  static Prose equations(List<Expr> expressions) {
    return Prose.enumerate(expressions.stream().map(Cases::equation).toList());
  }

  private Prose end(Case c, Path path) {
    return switch (c.outcome()) {
      case CONTRADICTION -> contradiction(c, path);
      case SOLVED, SPLIT -> solved(c, path);
      case ELIMINATED -> eliminated(c, path);
      case UNSOLVED -> Prose.of("Here the exact methods end.");
    };
  }

  private static Prose contradiction(Case c, Path path) {
    var left = c.equations().stream().filter(e -> !isZero(e)).toList();
    if (left.isEmpty()) {
      return Prose.of("No point where f has a gradient satisfies this: no solution.");
    }
    var number = left.stream().filter(e -> FreeSymbols.of(e).isEmpty()).findFirst();
    if (number.isPresent()) {
      return Prose.of("That would need ").then(equation(number.get())).text(": no solution.");
    }
    return Prose.of("That needs ")
        .then(equations(left))
        .text(", which is impossible")
        .text(path.nonzero().isEmpty() ? " for real numbers: no solution." : " here: no solution.");
  }

  private Prose solved(Case c, Path path) {
    var free = free(path);
    if (!free.isEmpty()) {
      var place = place(path);
      return Sentences.symbols(free)
          .text(free.size() == 1 ? " is free: " : " are free: ")
          .then(place.isEmpty() ? Prose.of("a family of solutions") : place)
          .text(".");
    }
    var angles = Angles.of(path.values(), variables);
    if (!angles.isEmpty()) {
      return Prose.of("That is, ").then(angles).text(".");
    }
    var here = points.named(path.values(), path.zero(), path.nonzero(), c.equations());
    boolean isSaid = variables.size() == 1 && !place(path).isEmpty();
    if (isSaid) {
      return Prose.EMPTY;
    }
    var given = here.isEmpty() ? place(path) : here;
    return given.isEmpty()
        ? Prose.of("Every equation holds.")
        : Prose.of("This gives ").then(given).text(".");
  }

  private Prose eliminated(Case c, Path path) {
    var here = points.named(path.values(), path.zero(), path.nonzero(), c.equations());
    boolean isSeveral = c.equations().size() > 1;
    if (here.isEmpty()) {
      return isAllNamed
          ? Prose.of("There is no real solution here.")
          : Prose.of("Its real solutions are listed below.");
    }
    return isSeveral
        ? Prose.of(
                "Elimination (a Gröbner basis, and isolation of the real roots of its last"
                    + " polynomial) leaves ")
            .then(here)
            .text(".")
        : Prose.of("Its real solutions give ").then(here).text(".");
  }

  /// The variables to which no value was given and on which no kernel with a value depends.
  private List<Symbol> free(Path path) {
    Set<Symbol> bound = new LinkedHashSet<>();
    path.values().keySet().forEach(unknown -> bound.addAll(FreeSymbols.of(unknown)));
    return variables.stream().filter(x -> !bound.contains(x)).toList();
  }

  /// The point with the values put in, in the free variables; empty where a kernel has a value.
  private Prose place(Path path) {
    var images = new LinkedHashMap<Symbol, Expr>();
    for (var entry : path.values().sequencedEntrySet().reversed()) {
      if (!(entry.getKey() instanceof Expr.Variable(var x))) {
        return Prose.EMPTY;
      }
      images.put(x, new Substitution(images).in(entry.getValue()));
    }
    var components =
        variables.stream()
            .map(x -> Formula.of(images.getOrDefault(x, Expressions.variable(x))))
            .toList();
    return Prose.of(components.size() == 1 ? components.getFirst() : new Formula.Tuple(components));
  }
}
