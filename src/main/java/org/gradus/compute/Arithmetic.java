package org.gradus.compute;

import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Builds nodes: folds constants, drops neutral elements, moves signs outwards, shares equal terms.
///
/// A *faithful* graph keeps powers and functions whole and folds only what stays exact; enclosures,
/// derivatives and reports about domains are taken from it. A *reduced* graph is what runs in
/// double arithmetic: constants are rounded, powers are chains of multiplications, functions are in
/// the form in which they are computed. No rule makes an undefined term disappear, unless the term
/// is a constant or an input.
final class Arithmetic {
  private static final int LARGEST_EXACT_BITS = 2048;
  private static final Literal ZERO = new Literal.Exact(Rational.ZERO);
  private static final Literal ONE = new Literal.Exact(Rational.ONE);
  private static final Literal MINUS_ONE = new Literal.Exact(Rational.of(-1));

  private final Graph graph;
  private final boolean reduced;
  private final boolean stabilised;
  private final Powers powers;
  private final StableForms stable;
  private final Calls calls;

  private Arithmetic(Graph graph, boolean reduced, boolean stabilised) {
    this.graph = graph;
    this.reduced = reduced;
    this.stabilised = stabilised;
    this.powers = new Powers(this, graph, reduced);
    this.stable = new StableForms(this, graph);
    this.calls =
        new Calls(this, graph, reduced, stabilised ? Optional.of(stable) : Optional.empty());
  }

  static Arithmetic faithful(Graph graph) {
    return new Arithmetic(graph, false, true);
  }

  /// A faithful graph in which forms that overflow stay as they are.
  static Arithmetic literal(Graph graph) {
    return new Arithmetic(graph, false, false);
  }

  static Arithmetic reduced(Graph graph) {
    return new Arithmetic(graph, true, false);
  }

  Graph graph() {
    return graph;
  }

  int number(long value) {
    return number(Rational.of(value));
  }

  int number(Rational value) {
    return graph.constant(new Literal.Exact(value));
  }

  int constant(Constant constant) {
    return literal(new Literal.Named(constant));
  }

  int literal(Literal literal) {
    boolean mustRound = reduced && literal instanceof Literal.Named;
    return graph.constant(mustRound ? Literal.rounded(literal.toDouble()) : literal);
  }

  boolean isConstant(int node) {
    return graph.is(Op.CONSTANT, node);
  }

  boolean isZero(int node) {
    return isConstant(node) && graph.literalOf(node).equals(ZERO);
  }

  boolean isOne(int node) {
    return isConstant(node) && graph.literalOf(node).equals(ONE);
  }

  private boolean isMinusOne(int node) {
    return isConstant(node) && graph.literalOf(node).equals(MINUS_ONE);
  }

  Optional<Rational> exact(int node) {
    return isConstant(node) && graph.literalOf(node) instanceof Literal.Exact(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  double toDouble(int constant) {
    return graph.literalOf(constant).toDouble();
  }

  int add(int u, int v) {
    if (isZero(u) || isZero(v)) {
      return isZero(u) ? v : u;
    }
    if (graph.is(Op.NEGATE, u) || graph.is(Op.NEGATE, v)) {
      return graph.is(Op.NEGATE, v) ? subtract(u, graph.left(v)) : subtract(v, graph.left(u));
    }
    var folded = fold(Op.ADD, u, v);
    if (folded.isPresent()) {
      return folded.get();
    }
    if (reduced && graph.is(Function.EXP, u) && isMinusOne(v)) {
      return graph.node(Op.EXPM1, graph.left(u));
    }
    return graph.node(Op.ADD, Math.min(u, v), Math.max(u, v));
  }

  int subtract(int u, int v) {
    if (isZero(v)) {
      return u;
    }
    if (isZero(u)) {
      return negate(v);
    }
    if (graph.is(Op.NEGATE, v)) {
      return add(u, graph.left(v));
    }
    if (graph.is(Op.NEGATE, u)) {
      return negate(add(graph.left(u), v));
    }
    var folded = fold(Op.SUBTRACT, u, v);
    if (folded.isPresent()) {
      return folded.get();
    }
    if (reduced && graph.is(Function.EXP, u) && isOne(v)) {
      return graph.node(Op.EXPM1, graph.left(u));
    }
    return (stabilised ? stable.difference(u, v) : Optional.<Integer>empty())
        .orElseGet(() -> graph.node(Op.SUBTRACT, u, v));
  }

  int negate(int u) {
    return switch (graph.op(u)) {
      case NEGATE -> graph.left(u);
      case SUBTRACT -> graph.node(Op.SUBTRACT, graph.right(u), graph.left(u));
      case CONSTANT -> negateConstant(u);
      case MULTIPLY ->
          isPlainNumber(graph.left(u))
              ? multiply(negateConstant(graph.left(u)), graph.right(u))
              : graph.node(Op.NEGATE, u);
      case INPUT,
          ADD,
          DIVIDE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION ->
          graph.node(Op.NEGATE, u);
    };
  }

  /// Whether the node is a number whose negative is a number too, not a named constant.
  boolean isPlainNumber(int u) {
    return isConstant(u) && !(graph.literalOf(u) instanceof Literal.Named);
  }

  int negateConstant(int u) {
    return switch (graph.literalOf(u)) {
      case Literal.Exact(var value) -> number(value.negate());
      case Literal.Rounded _ -> graph.constant(Literal.rounded(-toDouble(u)));
      case Literal.Named _ -> graph.node(Op.NEGATE, u);
    };
  }

  /// The product; a constant factor stands first, and exact ones become one.
  int multiply(int u, int v) {
    if (isConstant(v) && !isConstant(u)) {
      return multiply(v, u);
    }
    if (isOne(u)) {
      return v;
    }
    if (isZero(u) && (isConstant(v) || graph.is(Op.INPUT, v))) {
      return u;
    }
    if (isMinusOne(u)) {
      return negate(v);
    }
    if (graph.is(Op.NEGATE, u)) {
      return negate(multiply(graph.left(u), v));
    }
    if (graph.is(Op.NEGATE, v)) {
      return isPlainNumber(u)
          ? multiply(negate(u), graph.left(v))
          : negate(multiply(u, graph.left(v)));
    }
    if (hasExactFactor(u) && hasExactFactor(v)) {
      int product = multiply(graph.right(u), graph.right(v));
      return multiply(multiply(graph.left(u), graph.left(v)), product);
    }
    return fold(Op.MULTIPLY, u, v)
        .or(() -> mergeFactors(u, v))
        .or(() -> square(u, v))
        .or(() -> square(v, u))
        .orElseGet(() ->
            isConstant(u)
                ? graph.node(Op.MULTIPLY, u, v)
                : graph.node(Op.MULTIPLY, Math.min(u, v), Math.max(u, v)));
  }

  /// u·(c·u) is c·u² for |c| ≥ 1, for squares are often needed elsewhere, too, and overflow only
  /// where that does.
  private Optional<Integer> square(int u, int v) {
    return reduced
            && hasExactFactor(v)
            && graph.right(v) == u
            && Math.abs(toDouble(graph.left(v))) >= 1
        ? Optional.of(multiply(graph.left(v), multiply(u, u)))
        : Optional.empty();
  }

  private boolean hasExactFactor(int u) {
    return graph.is(Op.MULTIPLY, u) && exact(graph.left(u)).filter(Arithmetic::isSmall).isPresent();
  }

  /// c·(d·w) is (cd)·w for exact c and d; in a reduced graph c·(d/w) is (cd)/w.
  private Optional<Integer> mergeFactors(int u, int v) {
    boolean isProduct = graph.is(Op.MULTIPLY, v);
    boolean isQuotient = reduced && graph.is(Op.DIVIDE, v);
    if (!isProduct && !isQuotient) {
      return Optional.empty();
    }
    var c = exact(u).filter(Arithmetic::isSmall);
    var d = exact(graph.left(v)).filter(Arithmetic::isSmall);
    if (c.isEmpty() || d.isEmpty()) {
      return Optional.empty();
    }
    int factor = number(c.get().times(d.get()));
    int rest = graph.right(v);
    return Optional.of(isProduct ? multiply(factor, rest) : divide(factor, rest));
  }

  int divide(int u, int v) {
    if (isOne(v)) {
      return u;
    }
    if (isMinusOne(v)) {
      return negate(u);
    }
    if (graph.is(Op.NEGATE, u)) {
      return negate(divide(graph.left(u), v));
    }
    if (graph.is(Op.NEGATE, v)) {
      return negate(divide(u, graph.left(v)));
    }
    return fold(Op.DIVIDE, u, v)
        .or(() -> divideByNumber(u, v))
        .or(() -> stabilised ? stable.quotient(u, v) : Optional.empty())
        .orElseGet(() -> graph.node(Op.DIVIDE, u, v));
  }

  /// (c·w)/d is (c/d)·w; and division by a power of two is an exact multiplication.
  private Optional<Integer> divideByNumber(int u, int v) {
    var d = exact(v).filter(value -> !value.isZero() && isSmall(value));
    if (d.isEmpty()) {
      return Optional.empty();
    }
    var reciprocal = Rational.ONE.over(d.get());
    boolean hasNumber = graph.is(Op.MULTIPLY, u) && exact(graph.left(u)).isPresent();
    boolean isExact =
        isPowerOfTwo(d.get().numerator().abs()) && isPowerOfTwo(d.get().denominator());
    return hasNumber || isExact ? Optional.of(multiply(number(reciprocal), u)) : Optional.empty();
  }

  private static boolean isPowerOfTwo(java.math.BigInteger n) {
    return n.bitCount() == 1;
  }

  int power(int u, Rational exponent) {
    return powers.power(u, exponent);
  }

  int power(int u, int v) {
    return exact(v).map(exponent -> powers.power(u, exponent)).orElseGet(() -> powers.power(u, v));
  }

  /// The function of the nodes.
  int call(Function function, int... arguments) {
    return calls.call(function, arguments);
  }

  private Optional<Integer> fold(Op op, int u, int v) {
    if (!isConstant(u) || !isConstant(v)) {
      return Optional.empty();
    }
    var a = exact(u).filter(Arithmetic::isSmall);
    var b = exact(v).filter(Arithmetic::isSmall);
    if (a.isPresent() && b.isPresent() && !(op == Op.DIVIDE && b.get().isZero())) {
      return Optional.of(number(exactly(op, a.get(), b.get())));
    }
    return reduced ? Optional.of(rounded(op.code(), u, v)) : Optional.empty();
  }

  private static Rational exactly(Op op, Rational a, Rational b) {
    return switch (op) {
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case DIVIDE -> a.over(b);
      case CONSTANT,
          INPUT,
          NEGATE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION ->
          throw new IllegalArgumentException(op + " is not one of the four operations.");
    };
  }

  /// The constant that the operation with this code gives for constants, rounded.
  int rounded(int code, int u, int v) {
    return graph.constant(Literal.rounded(Scalar.apply(code, toDouble(u), toDouble(v))));
  }

  /// Whether exact arithmetic with the number stays cheap.
  static boolean isSmall(Rational value) {
    return value.numerator().bitLength() + value.denominator().bitLength() <= LARGEST_EXACT_BITS;
  }
}
