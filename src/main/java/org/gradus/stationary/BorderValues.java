package org.gradus.stationary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;

/// The values of a function of one variable where its smooth pieces meet or its domain ends.
record BorderValues(Evaluator evaluator, List<OneVariable.SolvedPiece> pieces) {
  private static final int DIGITS = 200;

  /// The value at the point; empty where f has none.
  ///
  /// @throws Unsupported if neither is certain
  Optional<Coordinate> at(AlgebraicField place, SequencedMap<Symbol, Coordinate> at) {
    Coordinate value = new Coordinate.Closed(evaluator.function(), at);
    boolean isDefined =
        place.generator().isConstant()
            ? switch (evaluator.at(List.of(place.generator().coefficient(0)))) {
              case Evaluation.Value _, Evaluation.Bounded _ -> true;
              case Evaluation.Undefined _ -> false;
              case Evaluation.TooLarge _, Evaluation.Undecided _ -> isInDomain(place);
            }
            : switch (value.enclose(DIGITS)) {
              case BigInterval.Bounded _ -> true;
              case BigInterval.Undefined _ -> false;
              case BigInterval.Undecided _ -> isInDomain(place);
            };
    if (!isDefined) {
      return Optional.empty();
    }
    return mayJump(evaluator.function())
        ? Optional.of(value)
        : Optional.of(algebraicValue(place).orElse(value));
  }

  /// Whether arithmetic in ℚ(p) shows that f is defined at the point.
  private boolean isInDomain(AlgebraicField place) {
    if (algebraicValue(place).isEmpty()) {
      throw new Unsupported("Whether f is defined where its domain ends was not decided.");
    }
    return true;
  }

  /// The value of a piece that is defined at the point, by arithmetic in ℚ(p).
  private Optional<Coordinate> algebraicValue(AlgebraicField place) {
    for (var piece : pieces) {
      var subject = piece.subject();
      var point =
          KernelValues.completed(
              subject.field(),
              new Component(
                  new Solution(place, Map.of(0, place.generator())), new LinkedHashMap<>()));
      boolean isDefined =
          point.hasAllOf(subject.value())
              && !point.vanishes(subject.value().denominator())
              && piece.piece().positive().stream()
                  .map(subject.field()::read)
                  .allMatch(u -> isMet(new Requirement(u, true), point))
              && OneVariable.requirements(piece).stream().allMatch(r -> isMet(r, point));
      if (isDefined) {
        return Optional.of(new Coordinate.Algebraic(place, point.at(subject.value())));
      }
    }
    return Optional.empty();
  }

  private static boolean isMet(Requirement requirement, Solution point) {
    if (!point.hasAllOf(requirement.subject())
        || point.vanishes(requirement.subject().denominator())) {
      return false;
    }
    int sign = point.field().signum(point.at(requirement.subject()));
    return requirement.positive() ? sign >= 0 : sign != 0;
  }

  /// Whether f has perhaps a jump; only the sign function brings one.
  static boolean mayJump(Expr e) {
    return e instanceof Expr.Application(var f, _) && f == Function.SIGN
        || e.operands().stream().anyMatch(BorderValues::mayJump);
  }
}
