package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a sum of functions of different variables is at a point, by what its parts are there.
///
/// A part is empty where nothing is known of it. Where the sum has no gradient at the point, it has
/// no Hessian either that could be silent, and a minimum is not called degenerate.
record KindOfSum(List<Optional<Classification>> parts, boolean isStationary) {
  private static final String SUM = "f is a sum of functions of different variables, ";

  Optional<Classification> decide() {
    if (parts.stream().allMatch(p -> p.filter(KindOfSum::isMinimum).isPresent())) {
      var kind = isDegenerate() ? Kind.DEGENERATE_MINIMUM : Kind.MINIMUM;
      return Optional.of(extremum(kind, "each of which has a minimum here."));
    }
    if (parts.stream().allMatch(p -> p.filter(KindOfSum::isMaximum).isPresent())) {
      var kind = isDegenerate() ? Kind.DEGENERATE_MAXIMUM : Kind.MAXIMUM;
      return Optional.of(extremum(kind, "each of which has a maximum here."));
    }
    if (any(KindOfSum::isSaddle)) {
      return Optional.of(
          saddle(
              any(c -> c.kind() == Kind.SADDLE),
              "one of which takes greater and smaller values near the point."));
    }
    if (any(c -> isMinimum(c) && isStrict(c)) && any(c -> isMaximum(c) && isStrict(c))) {
      return Optional.of(
          saddle(
              any(c -> c.kind() == Kind.MINIMUM) && any(c -> c.kind() == Kind.MAXIMUM),
              "one of which has a strict minimum here and another a strict maximum."));
    }
    return Optional.empty();
  }

  private Classification extremum(Kind kind, String reason) {
    var strictness =
        any(c -> c.strictness() == Strictness.NOT_STRICT)
            ? Strictness.NOT_STRICT
            : parts.stream().allMatch(p -> p.filter(KindOfSum::isStrict).isPresent())
                ? Strictness.STRICT
                : Strictness.UNKNOWN;
    return Classification.of(kind, strictness, SUM + reason);
  }

  private Classification saddle(boolean isRegular, String reason) {
    return Classification.of(
        isStationary && isRegular ? Kind.SADDLE : Kind.DEGENERATE_SADDLE,
        Strictness.NOT_STRICT,
        SUM + reason);
  }

  private boolean any(Predicate<Classification> condition) {
    return parts.stream().flatMap(Optional::stream).anyMatch(condition);
  }

  private boolean isDegenerate() {
    return isStationary
        && any(c -> c.kind() == Kind.DEGENERATE_MINIMUM || c.kind() == Kind.DEGENERATE_MAXIMUM);
  }

  private static boolean isStrict(Classification c) {
    return c.strictness() == Strictness.STRICT;
  }

  private static boolean isMinimum(Classification c) {
    return c.kind() == Kind.MINIMUM || c.kind() == Kind.DEGENERATE_MINIMUM;
  }

  private static boolean isMaximum(Classification c) {
    return c.kind() == Kind.MAXIMUM || c.kind() == Kind.DEGENERATE_MAXIMUM;
  }

  private static boolean isSaddle(Classification c) {
    return c.kind() == Kind.SADDLE || c.kind() == Kind.DEGENERATE_SADDLE;
  }
}
