package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes exercises from nice answers backwards: stationary points at whole numbers and of chosen
/// kinds, derivatives by chosen rules and of a chosen difficulty, descents that land on whole
/// numbers.
///
/// What is made has parameters, so that one file has many variants. The same wish and seed make the
/// same file.
public final class Generator {
  private Generator() {}

  /// The file of an exercise; empty where none that was drawn is as wished.
  public static Optional<String> file(Wish wish, long seed) {
    return draft(wish, new Random(seed)).map(Draft::text);
  }

  /// The kinds of stationary points that can be wished for, for so many variables.
  public static List<String> pointKinds(int variables) {
    return StationaryDrafts.kinds(variables);
  }

  private static Optional<Draft> draft(Wish wish, Random random) {
    var points = new PointDrafts(random, wish.count());
    var descents = new DescentDrafts(random, wish.count());
    return switch (wish.kind()) {
      case DERIVATIVE, PARTIAL, GRADIENT, HESSIAN -> new DerivativeDrafts(random, wish).draft();
      case STATIONARY -> new StationaryDrafts(random, wish).draft();
      case LOSS_GRADIENT -> Optional.of(new LossDrafts(random, wish.count()).draft());
      case VALUE -> Optional.of(points.value());
      case TANGENT_PLANE -> Optional.of(points.tangentPlane());
      case DIRECTIONAL_DERIVATIVE -> Optional.of(points.directionalDerivative());
      case DEFINITENESS -> Optional.of(points.definiteness());
      case NEXT_ITERATE -> Optional.of(descents.nextIterate());
      case SAFE_RATES -> Optional.of(descents.safeRates());
    };
  }

  /// One of several texts.
  static String oneOf(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
