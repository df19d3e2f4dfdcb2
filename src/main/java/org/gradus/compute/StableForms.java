package org.gradus.compute;

import java.util.Optional;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Recognises forms that overflow although their value does not, and replaces them by functions
/// that are stable.
///
/// Each replacement is an identity on all real numbers: ln(1 + eʷ) is softplus(w), 1/(1 + eʷ) is
/// σ(−w), ln σ(w) is −softplus(−w). They are finite for every w that a double holds.
final class StableForms {
  private final Arithmetic arithmetic;
  private final Graph graph;

  StableForms(Arithmetic arithmetic, Graph graph) {
    this.arithmetic = arithmetic;
    this.graph = graph;
  }

  Optional<Integer> call(Function function, int u) {
    return function == Function.LN ? logarithm(u) : Optional.empty();
  }

  private Optional<Integer> logarithm(int u) {
    if (graph.is(Function.SIGMOID, u)) {
      int w = graph.left(u);
      return Optional.of(arithmetic.negate(softplus(arithmetic.negate(w))));
    }
    return exponentOfOnePlus(u).map(this::softplus);
  }

  /// Fractions whose denominator is 1 + eʷ, a power of it, or has it as a factor.
  Optional<Integer> quotient(int numerator, int denominator) {
    var w = exponentOfOnePlus(denominator);
    if (w.isPresent()) {
      return Optional.of(overOnePlus(numerator, w.get()));
    }
    if (!graph.is(Op.MULTIPLY, denominator) && !isPower(denominator)) {
      return Optional.empty();
    }
    return exponentOfOnePlus(graph.left(denominator))
        .map(exponent ->
            isPower(denominator)
                ? overPower(numerator, exponent, graph.right(denominator))
                : arithmetic.divide(overOnePlus(numerator, exponent), graph.right(denominator)));
  }

  /// u/(1 + eʷ) is u·σ(−w), and eʷ/(1 + eʷ) is σ(w).
  private int overOnePlus(int numerator, int w) {
    if (isExponential(numerator, w)) {
      return sigmoid(w);
    }
    if (graph.is(Op.MULTIPLY, numerator)) {
      int left = graph.left(numerator);
      int right = graph.right(numerator);
      if (isExponential(right, w)) {
        return arithmetic.multiply(left, sigmoid(w));
      }
      if (isExponential(left, w)) {
        return arithmetic.multiply(sigmoid(w), right);
      }
    }
    return arithmetic.multiply(numerator, sigmoid(arithmetic.negate(w)));
  }

  private int overPower(int numerator, int w, int n) {
    int others = arithmetic.power(sigmoid(arithmetic.negate(w)), Rational.of((long) n - 1));
    return arithmetic.multiply(overOnePlus(numerator, w), others);
  }

  /// 1 − σ(w) is σ(−w), which keeps its digits where σ(w) is nearly 1.
  Optional<Integer> difference(int u, int v) {
    return arithmetic.isOne(u) && graph.is(Function.SIGMOID, v)
        ? Optional.of(sigmoid(arithmetic.negate(graph.left(v))))
        : Optional.empty();
  }

  private boolean isExponential(int node, int exponent) {
    return graph.is(Function.EXP, node) && graph.left(node) == exponent;
  }

  private boolean isPower(int node) {
    return graph.is(Op.INTEGER_POWER, node) && graph.right(node) > 1;
  }

  /// The w of a node 1 + eʷ.
  private Optional<Integer> exponentOfOnePlus(int node) {
    if (!graph.is(Op.ADD, node)) {
      return Optional.empty();
    }
    int u = graph.left(node);
    int v = graph.right(node);
    if (arithmetic.isOne(u) && graph.is(Function.EXP, v)) {
      return Optional.of(graph.left(v));
    }
    return arithmetic.isOne(v) && graph.is(Function.EXP, u)
        ? Optional.of(graph.left(u))
        : Optional.empty();
  }

  private int softplus(int w) {
    return arithmetic.call(Function.SOFTPLUS, w);
  }

  private int sigmoid(int w) {
    return arithmetic.call(Function.SIGMOID, w);
  }
}
