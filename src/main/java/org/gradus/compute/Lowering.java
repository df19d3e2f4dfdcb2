package org.gradus.compute;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Puts an expression into a graph.
///
/// The walk keeps its own stack, so that depth and length of the expression do not matter. A Σ with
/// numeric bounds is written out; members xᵢ of a family with a numeric index are the symbols with
/// that subscript.
final class Lowering {

  /// What remains to be done, last in first out.
  private sealed interface Task {
    record Enter(Expr expr, Indices indices) implements Task {}

    record Leave(Expr expr, Indices indices) implements Task {}

    /// A term or factor, the one before `next`, was put into the graph and joins those before it.
    record Join(Expr expr, int next, Indices indices) implements Task {}

    record NextTerm(Expr.Sigma sigma, long index, long last, Indices indices) implements Task {}
  }

  /// The values of the indices of the sums around a term, the innermost first.
  private record Indices(Symbol symbol, int node, Indices outer) {
    private static final Indices NONE = new Indices(null, -1, null);

    /// The expression with numbers in place of the indices.
    private Expr in(Expr e, Arithmetic arithmetic) {
      var images = new HashMap<Symbol, Expr>();
      for (var at = this; at != NONE; at = at.outer) {
        var value = arithmetic.exact(at.node).orElseThrow();
        images.putIfAbsent(at.symbol, Expressions.number(value));
      }
      return images.isEmpty() ? e : new Substitution(images).in(e);
    }

    private int nodeOf(Symbol wanted, ToIntFunction<Symbol> elsewhere) {
      for (var at = this; at != NONE; at = at.outer) {
        if (at.symbol.equals(wanted)) {
          return at.node;
        }
      }
      return elsewhere.applyAsInt(wanted);
    }
  }

  private static final int LONGEST_CHAIN = 8;

  private final Arithmetic arithmetic;
  private final ToIntFunction<Symbol> inputs;
  private final Map<Expr, Integer> done = new IdentityHashMap<>();
  private final Map<Integer, Origin> origins = new HashMap<>();
  private final ArrayDeque<Task> tasks = new ArrayDeque<>();
  private final ArrayDeque<Integer> values = new ArrayDeque<>();

  /// Symbols that no Σ binds become the nodes that `inputs` gives, which throws {@link NotNumeric}
  /// for unknown ones.
  Lowering(Arithmetic arithmetic, ToIntFunction<Symbol> inputs) {
    this.arithmetic = arithmetic;
    this.inputs = inputs;
  }

  /// The node that computes the expression.
  ///
  /// @throws NotNumeric if a symbol is unknown or a bound or an index is not a number
  int lower(Expr e) {
    tasks.push(new Task.Enter(e, Indices.NONE));
    while (!tasks.isEmpty()) {
      switch (tasks.pop()) {
        case Task.Enter(var expr, var indices) -> enter(expr, indices);
        case Task.Leave(var expr, var indices) -> leave(expr, indices);
        case Task.Join(var expr, var next, var indices) -> join(expr, next, indices);
        case Task.NextTerm next -> nextTerm(next);
      }
    }
    return values.pop();
  }

  /// The subterm that a node computes, and the operand on which it depends whether the node has a
  /// value.
  record Origin(Expr subterm, Expr subject) {}

  /// For each node whose operation may be undefined, where it comes from.
  Map<Integer, Origin> origins() {
    return origins;
  }

  private void remember(int result, Expr subterm, Expr subject, Indices indices) {
    var graph = arithmetic.graph();
    int node = graph.is(Op.NEGATE, result) ? graph.left(result) : result;
    if (Domain.isPartial(graph, node) && !origins.containsKey(node)) {
      var origin = new Origin(indices.in(subterm, arithmetic), indices.in(subject, arithmetic));
      origins.put(node, origin);
    }
  }

  private void enter(Expr e, Indices indices) {
    var known = indices == Indices.NONE ? done.get(e) : null;
    if (known != null) {
      values.push(known);
      return;
    }
    tasks.push(new Task.Leave(e, indices));
    switch (e) {
      case Expr.Sum _, Expr.Product _ -> enterFirst(e, indices);
      case Expr.Sigma(_, var lower, var upper, _) -> enterAll(List.of(lower, upper), indices);
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          enterAll(e.operands(), indices);
    }
  }

  /// Terms and factors join one after the other, so that each is used as soon as it is computed.
  private void enterFirst(Expr e, Indices indices) {
    tasks.push(new Task.Join(e, 1, indices));
    tasks.push(new Task.Enter(operand(e, 0), indices));
  }

  private void join(Expr e, int next, Indices indices) {
    if (e instanceof Expr.Sum(var terms) && terms.get(next - 1).isSubtracted()) {
      values.push(arithmetic.negate(values.pop()));
    }
    int count = operandCount(e);
    for (int merge = partials(next - 1, count) + 1; merge > partials(next, count); merge--) {
      int last = values.pop();
      int before = values.pop();
      values.push(
          e instanceof Expr.Sum ? arithmetic.add(before, last) : arithmetic.multiply(before, last));
    }
    if (next < count) {
      tasks.push(new Task.Join(e, next + 1, indices));
      tasks.push(new Task.Enter(operand(e, next), indices));
    }
  }

  /// How many partial results there are after so many of all operands: one, from left to right, for
  /// a few operands; for many, the sizes are powers of two, so that no long chain of dependent
  /// operations arises and rounding errors grow with the logarithm.
  private static int partials(int joined, int all) {
    boolean isShort = all <= LONGEST_CHAIN;
    return isShort || joined == all ? Math.min(joined, 1) : Integer.bitCount(joined);
  }

  private static Expr operand(Expr e, int place) {
    return e instanceof Expr.Sum(var terms)
        ? terms.get(place).expr()
        : ((Expr.Product) e).factors().get(place);
  }

  private static int operandCount(Expr e) {
    return e instanceof Expr.Sum(var terms) ? terms.size() : ((Expr.Product) e).factors().size();
  }

  private void enterAll(List<Expr> operands, Indices indices) {
    for (var operand : operands.reversed()) {
      tasks.push(new Task.Enter(operand, indices));
    }
  }

  /// All operands have been put into the graph; the last of them is on top of the stack.
  private void leave(Expr e, Indices indices) {
    if (e instanceof Expr.Sigma sigma) {
      startSum(sigma, indices);
      return;
    }
    int node = combine(e, indices);
    Domain.subject(e).ifPresent(subject -> remember(node, e, subject, indices));
    if (indices == Indices.NONE) {
      done.put(e, node);
    }
    values.push(node);
  }

  private int combine(Expr e, Indices indices) {
    return switch (e) {
      case Expr.Number(var value, _) -> arithmetic.number(value);
      case Expr.Named(var constant) -> arithmetic.constant(constant);
      case Expr.Variable(var symbol) -> indices.nodeOf(symbol, inputs);
      case Expr.Indexed(var family, _) -> member(family, values.pop());
      case Expr.Negation _ -> arithmetic.negate(values.pop());
      case Expr.Sum _, Expr.Product _ -> values.pop();
      case Expr.Quotient _ -> binary(arithmetic::divide);
      case Expr.Power _ -> binary(arithmetic::power);
      case Expr.Application(var function, var arguments) ->
          arithmetic.call(function, popped(arguments.size()));
      case Expr.Root _ ->
          binary((index, u) -> arithmetic.power(u, arithmetic.divide(arithmetic.number(1), index)));
      case Expr.Logarithm(var base, var u) -> logarithm(base, u, indices);
      case Expr.Sigma _ ->
          throw new IllegalArgumentException("A sum over an index is written out.");
    };
  }

  private int logarithm(Expr base, Expr u, Indices indices) {
    int logarithm = arithmetic.call(Function.LN, values.pop());
    int ofBase = arithmetic.call(Function.LN, values.pop());
    remember(logarithm, Expressions.ln(u), u, indices);
    remember(ofBase, Expressions.ln(base), base, indices);
    return arithmetic.divide(logarithm, ofBase);
  }

  @FunctionalInterface
  private interface Binary {
    int apply(int u, int v);
  }

  private int binary(Binary operation) {
    int right = values.pop();
    int left = values.pop();
    return operation.apply(left, right);
  }

  private int[] popped(int count) {
    var nodes = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      nodes[i] = values.pop();
    }
    return nodes;
  }

  private int member(Symbol family, int index) {
    return inputs.applyAsInt(
        family.withSubscript(integer(index, "The index of " + family).toString()));
  }

  private void startSum(Expr.Sigma sigma, Indices indices) {
    long last = bound(values.pop());
    long first = bound(values.pop());
    values.push(arithmetic.number(0));
    if (first <= last) {
      enterTerm(sigma, first, last, indices);
    }
  }

  private void enterTerm(Expr.Sigma sigma, long index, long last, Indices indices) {
    arithmetic.graph().budget().spend(1);
    tasks.push(new Task.NextTerm(sigma, index, last, indices));
    int value = arithmetic.number(index);
    tasks.push(new Task.Enter(sigma.body(), new Indices(sigma.index(), value, indices)));
  }

  private void nextTerm(Task.NextTerm next) {
    int term = values.pop();
    values.push(arithmetic.add(values.pop(), term));
    if (next.index() < next.last()) {
      enterTerm(next.sigma(), next.index() + 1, next.last(), next.indices());
    }
  }

  private long bound(int node) {
    var value = integer(node, "The bound of a sum");
    if (value.bitLength() > 62) {
      throw new NotNumeric("The bound " + value + " of a sum is too large.");
    }
    return value.longValue();
  }

  private BigInteger integer(int node, String what) {
    return arithmetic
        .exact(node)
        .filter(Rational::isInteger)
        .map(Rational::numerator)
        .orElseThrow(() -> new NotNumeric(what + " is not a number that is known."));
  }
}
