package org.gradus.compute;

import java.util.Optional;
import org.gradus.expr.Function;

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
    boolean isComplement =
        graph.is(Op.SUBTRACT, u)
            && arithmetic.isOne(graph.left(u))
            && graph.is(Function.SIGMOID, graph.right(u));
    return isComplement
        ? Optional.of(arithmetic.negate(softplus(graph.left(graph.right(u)))))
        : exponentOfOnePlus(u).map(this::softplus);
  }

  /// 1/(1 + eʷ), eʷ/(1 + eʷ), and fractions that become finite when these are split off.
  Optional<Integer> quotient(int numerator, int denominator) {
    var w = exponentOfOnePlus(denominator);
    if (w.isPresent()) {
      return overOnePlus(numerator, w.get());
    }
    if (!graph.is(Op.MULTIPLY, denominator) && !isSquare(denominator)) {
      return Optional.empty();
    }
    int base = graph.left(denominator);
    return exponentOfOnePlus(base)
        .flatMap(exponent -> overOnePlus(numerator, exponent))
        .map(fraction -> arithmetic.divide(fraction, otherFactor(denominator)));
  }

  private Optional<Integer> overOnePlus(int numerator, int w) {
    if (arithmetic.isOne(numerator)) {
      return Optional.of(sigmoid(arithmetic.negate(w)));
    }
    if (isExponential(numerator, w)) {
      return Optional.of(sigmoid(w));
    }
    if (!graph.is(Op.MULTIPLY, numerator)) {
      return Optional.empty();
    }
    int left = graph.left(numerator);
    int right = graph.right(numerator);
    if (isExponential(right, w)) {
      return Optional.of(arithmetic.multiply(left, sigmoid(w)));
    }
    return isExponential(left, w)
        ? Optional.of(arithmetic.multiply(sigmoid(w), right))
        : Optional.empty();
  }

  private boolean isExponential(int node, int exponent) {
    return graph.is(Function.EXP, node) && graph.left(node) == exponent;
  }

  private boolean isSquare(int node) {
    return graph.is(Op.INTEGER_POWER, node) && graph.right(node) == 2;
  }

  private int otherFactor(int denominator) {
    return isSquare(denominator) ? graph.left(denominator) : graph.right(denominator);
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
