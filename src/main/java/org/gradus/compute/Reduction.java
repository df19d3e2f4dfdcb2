package org.gradus.compute;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.gradus.number.Rational;

/// Copies nodes of a faithful graph into a reduced one: cheaper operations with the same values.
final class Reduction {
  private static final int NOT_YET = -1;

  private final Graph source;
  private final Arithmetic target;
  private final IntUnaryOperator inputs;
  private final int[] images;

  private Reduction(Graph source, Arithmetic target, IntUnaryOperator inputs) {
    this.source = source;
    this.target = target;
    this.inputs = inputs;
    this.images = new int[source.size()];
    Arrays.fill(images, NOT_YET);
  }

  /// The images of the nodes, in their order; only what they need is copied.
  static int[] reduce(Graph source, Graph target, int... nodes) {
    var reduction = new Reduction(source, Arithmetic.reduced(target), target::input);
    return Signs.settle(target, reduction.copies(nodes));
  }

  /// Copies into another faithful graph, with nodes of it in place of the inputs and of some
  /// others.
  static int[] substitute(
      Graph source, Arithmetic target, int[] inputs, Map<Integer, Integer> others, int... nodes) {
    var copy = new Reduction(source, target, position -> inputs[position]);
    others.forEach((node, image) -> copy.images[node] = image);
    return copy.copies(nodes);
  }

  private int[] copies(int[] nodes) {
    var live = Liveness.of(source, nodes);
    for (int node = live.nextSetBit(0); node >= 0; node = live.nextSetBit(node + 1)) {
      images[node] = images[node] == NOT_YET ? image(node) : images[node];
    }
    return Arrays.stream(nodes).map(node -> images[node]).toArray();
  }

  private int image(int node) {
    return switch (source.op(node)) {
      case CONSTANT -> target.literal(source.literalOf(node));
      case INPUT -> inputs.applyAsInt(source.left(node));
      case ADD -> target.add(left(node), right(node));
      case SUBTRACT -> target.subtract(left(node), right(node));
      case MULTIPLY -> target.multiply(left(node), right(node));
      case DIVIDE -> target.divide(left(node), right(node));
      case NEGATE -> target.negate(left(node));
      case INTEGER_POWER -> target.power(left(node), Rational.of(source.right(node)));
      case RATIONAL_POWER -> {
        var exponent = (Literal.Exact) source.literal(source.right(node));
        yield target.power(left(node), exponent.value());
      }
      case POWER -> target.power(left(node), right(node));
      case FUNCTION ->
          source.arity(node) == 1
              ? target.call(source.function(node), left(node))
              : target.call(source.function(node), left(node), right(node));
      case POW, STEP, LOG1P, EXPM1 -> throw Op.onlyInReducedGraphs(source.op(node));
    };
  }

  private int left(int node) {
    return images[source.left(node)];
  }

  private int right(int node) {
    return images[source.right(node)];
  }
}
