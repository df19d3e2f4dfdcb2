package org.gradus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Random expressions in normal shape.
///
/// A description of the trees that are wanted is a value, changed by its `with…` methods;
/// `arbitrary()` draws them and shrinks a counter-example to a small tree. Numbers are small, so
/// that values seldom overflow. Inside a Σ the leaves are also its index and members of the family
/// `x`; nowhere else.
///
/// ```java
/// Trees.smooth("x", "y").deep(3).arbitrary()
/// ```
public record Trees(
    List<Symbol> variables, int depth, boolean sums, boolean roots, List<Function> functions) {

  private static final Symbol FAMILY = Symbol.of("x");
  private static final List<Symbol> INDICES = List.of(Symbol.of("i"), Symbol.of("j"));
  private static final int MOST_TERMS = 4;

  /// Numbers that remember how they were typed.
  private static final List<Expr> TYPED =
      List.of(
          typed("½", 1, 2),
          typed("⅔", 2, 3),
          typed("3⁄4", 3, 4),
          typed("0.50", 1, 2),
          typed(".5", 1, 2),
          typed("007", 7, 1),
          typed("1e-3", 1, 1000),
          typed("1.5E2", 150, 1));

  /// Every kind of node and every function of the table.
  public static Trees everything(String... variables) {
    return new Trees(symbols(variables), 4, true, true, List.of(Function.values()));
  }

  /// Functions that are differentiable wherever they are defined, roots and logarithms, and no Σ.
  public static Trees smooth(String... variables) {
    return new Trees(symbols(variables), 4, false, true, List.of(Function.values()))
        .withFunctions(f -> f.arity() == 1 && f.definedOn() == f.differentiableOn());
  }

  /// Functions that are defined and differentiable everywhere, no Σ, no roots; quotients and powers
  /// are among them.
  public static Trees tame(String... variables) {
    return smooth(variables).withFunctions(f -> f.definedOn().isEverything()).withoutRoots();
  }

  /// Numbers, variables, sums, products, quotients and powers alone.
  public static Trees algebraic(String... variables) {
    return smooth(variables).withFunctions(_ -> false).withoutRoots();
  }

  public Trees withSymbols(List<Symbol> symbols) {
    return new Trees(symbols, depth, sums, roots, functions);
  }

  /// At most this many nodes from the root to a leaf, not counting the leaf.
  public Trees deep(int newDepth) {
    return new Trees(variables, newDepth, sums, roots, functions);
  }

  public Trees withoutSums() {
    return new Trees(variables, depth, false, roots, functions);
  }

  public Trees withoutRoots() {
    return new Trees(variables, depth, sums, false, functions);
  }

  /// Only those of the functions that pass.
  public Trees withFunctions(Predicate<Function> wanted) {
    return new Trees(variables, depth, sums, roots, functions.stream().filter(wanted).toList());
  }

  public Arbitrary<Expr> arbitrary() {
    return expr(depth, 0);
  }

  /// An expression of at most this depth with this many indices bound around it.
  private Arbitrary<Expr> expr(int levels, int bound) {
    return levels == 0
        ? leaf(bound)
        : Arbitraries.frequencyOf(
            Tuple.of(1, leaf(bound)), Tuple.of(4, Arbitraries.lazy(() -> node(levels, bound))));
  }

  private Arbitrary<Expr> leaf(int bound) {
    var symbols = Stream.concat(variables.stream(), INDICES.stream().limit(bound)).toList();
    var leaves = new ArrayList<Tuple2<Integer, Arbitrary<Expr>>>();
    leaves.add(Tuple.of(4, Arbitraries.of(symbols).map(Expr.Variable::new)));
    leaves.add(Tuple.of(3, numbers()));
    leaves.add(Tuple.of(1, Arbitraries.of(Constant.class).map(Expr.Named::new)));
    if (bound > 0) {
      leaves.add(Tuple.of(2, member(bound)));
    }
    return Arbitraries.frequencyOf(leaves);
  }

  private static Arbitrary<Expr> member(int bound) {
    var index = Arbitraries.of(INDICES.subList(0, bound)).map(Expressions::variable);
    Arbitrary<Expr> shifted =
        Combinators.combine(index, Arbitraries.integers().between(-2, 2))
            .as((i, by) -> by == 0 ? i : Expressions.sum(List.of(Term.plus(i), shift(by))));
    return shifted.map(i -> new Expr.Indexed(FAMILY, i));
  }

  private static Term shift(int by) {
    return new Term(by > 0 ? Sign.PLUS : Sign.MINUS, Expressions.number(Math.abs(by)));
  }

  /// Non-negative numbers: mostly small integers, some decimals and fractions.
  private static Arbitrary<Expr> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.integers().between(0, 12).map(n -> Expressions.number(n))),
        Tuple.of(1, Arbitraries.integers().between(1, 250).map(n -> number(n, 100))),
        Tuple.of(1, Arbitraries.integers().between(1, 30).map(n -> number(n, 7))),
        Tuple.of(1, Arbitraries.integers().between(1, 5).map(n -> number(n, 6))),
        Tuple.of(1, Arbitraries.of(TYPED)));
  }

  private static Expr typed(String spelling, int numerator, int denominator) {
    return new Expr.Number(Rational.of(numerator, denominator), spelling);
  }

  private static Expr number(int numerator, int denominator) {
    return Expressions.number(Rational.of(numerator, denominator));
  }

  private Arbitrary<Expr> node(int levels, int bound) {
    var part = expr(levels - 1, bound);
    var nodes = new ArrayList<Tuple2<Integer, Arbitrary<Expr>>>();
    nodes.add(Tuple.of(4, sum(part)));
    nodes.add(
        Tuple.of(5, part.list().ofMinSize(2).ofMaxSize(MOST_TERMS).map(Expressions::product)));
    nodes.add(Tuple.of(2, part.map(Expr.Negation::new)));
    nodes.add(Tuple.of(3, Combinators.combine(part, part).as(Expr.Quotient::new)));
    nodes.add(Tuple.of(4, Combinators.combine(part, exponent(part)).as(Expressions::power)));
    if (!functions.isEmpty()) {
      nodes.add(Tuple.of(5, applications(part)));
    }
    if (roots) {
      nodes.add(Tuple.of(1, Combinators.combine(part, part).as(Expressions::root)));
      nodes.add(Tuple.of(1, Combinators.combine(part, part).as(Expressions::logarithm)));
    }
    if (sums && bound < INDICES.size()) {
      nodes.add(Tuple.of(1, sigma(part, expr(levels - 1, bound + 1), INDICES.get(bound))));
    }
    return Arbitraries.frequencyOf(nodes);
  }

  private static Arbitrary<Expr> sum(Arbitrary<Expr> part) {
    var term = Combinators.combine(Arbitraries.of(Sign.class), part).as(Term::new);
    return term.list().ofMinSize(2).ofMaxSize(MOST_TERMS).map(Expressions::sum);
  }

  /// Small integers more often than anything else.
  private static Arbitrary<Expr> exponent(Arbitrary<Expr> part) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(-2, 4).map(n -> Expressions.number(n))),
        Tuple.of(1, part));
  }

  private Arbitrary<Expr> applications(Arbitrary<Expr> part) {
    return Arbitraries.oneOf(functions.stream().map(f -> application(f, part)).toList());
  }

  private static Arbitrary<Expr> application(Function function, Arbitrary<Expr> part) {
    return part.list()
        .ofSize(function.arity())
        .map(arguments -> new Expr.Application(function, arguments));
  }

  private static Arbitrary<Expr> sigma(Arbitrary<Expr> bounds, Arbitrary<Expr> body, Symbol index) {
    var lower = Arbitraries.integers().between(0, 2).map(n -> Expressions.number(n));
    var upper =
        Arbitraries.oneOf(Arbitraries.integers().between(1, 4).map(Expressions::number), bounds);
    return Combinators.combine(lower, upper, body)
        .as((from, to, u) -> new Expr.Sigma(index, from, to, u));
  }

  private static List<Symbol> symbols(String... names) {
    return Arrays.stream(names).map(Symbol::of).toList();
  }
}
