package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// The open stretches of the line on which a function of one variable is constant.
final class Plateaus {
  private static final Symbol PARAMETER = Symbol.of("t");

  private Plateaus() {}

  /// One family a stretch, between the borders of the pieces.
  static List<Family> of(List<OneVariable.SolvedPiece> pieces, List<AlgebraicField> borders) {
    var line = new ParameterLine(PARAMETER, borders);
    var families = new ArrayList<Family>();
    for (int i = 0; i <= borders.size(); i++) {
      var sample = line.sample(i);
      for (var piece : pieces) {
        if (piece.subject().gradient().getFirst().isZero() && isActive(piece, sample)) {
          families.add(plateau(piece, line.between(i)));
        }
      }
    }
    return families;
  }

  private static boolean isActive(OneVariable.SolvedPiece piece, Rational sample) {
    var field = piece.subject().field();
    return Stream.concat(
            piece.piece().positive().stream().map(u -> new Requirement(field.read(u), true)),
            OneVariable.requirements(piece).stream())
        .allMatch(r -> {
          int sign = r.subject().at(RationalField.RATIONALS, _ -> sample).signum();
          return r.positive() ? sign > 0 : sign != 0;
        });
  }

  private static Family plateau(OneVariable.SolvedPiece piece, String stretch) {
    var at = new LinkedHashMap<Symbol, Expr>();
    at.put(piece.subject().variables().getFirst(), Expressions.variable(PARAMETER));
    var constant =
        Classification.of(
            Kind.DEGENERATE_MINIMUM, Strictness.NOT_STRICT, "f is constant in a neighbourhood.");
    return new Family(
        at,
        List.of(new Family.Parameter(PARAMETER, false)),
        List.of(new Family.Piece(stretch, constant)),
        Optional.of(new Writer(piece.subject().field()).write(piece.subject().value())));
  }
}
