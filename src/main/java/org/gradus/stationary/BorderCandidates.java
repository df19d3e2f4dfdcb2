package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Zeros of a smooth piece's gradient at which an absolute value bends.
///
/// f is stationary there where the gradients of all pieces that meet are zero; where one of two
/// pieces that meet along a smooth surface has a gradient that is not, it is not stationary. A
/// stationary point of f is always such a zero.
record BorderCandidates(Expr f, List<Symbol> variables, List<OneVariable.SolvedPiece> pieces) {

  /// The stationary points among the candidates.
  ///
  /// @throws Unsupported if one was not decided
  List<StationaryPoint> stationary(List<StationaryPoint> candidates) {
    var result = new ArrayList<StationaryPoint>();
    for (var candidate : candidates) {
      if (isStationary(candidate.at())) {
        var alike = candidates.stream().filter(c -> Assembly.isSame(c.at(), candidate.at()));
        var known = result.stream().anyMatch(p -> Assembly.isSame(p.at(), candidate.at()));
        if (!known) {
          result.add(
              new StationaryPoint(
                  candidate.at(), candidate.value(), kind(candidate.at(), alike.toList())));
        }
      }
    }
    return result;
  }

  private boolean isStationary(Map<Symbol, Coordinate> at) {
    var meeting = meeting(at);
    boolean isZeroInAll = true;
    for (var piece : meeting) {
      for (var g : piece.subject().gradient()) {
        isZeroInAll &= isZero(piece.subject().field(), g, at);
      }
    }
    if (isZeroInAll) {
      return true;
    }
    if (meeting.size() == 2 && isRegular(meeting.getFirst(), at) && isSlopeCertain(meeting, at)) {
      return false;
    }
    throw new Unsupported("Whether f is stationary where absolute values bend was not decided.");
  }

  private List<OneVariable.SolvedPiece> meeting(Map<Symbol, Coordinate> at) {
    return pieces.stream()
        .filter(p -> SmoothPieces.position(p.piece(), at) == SmoothPieces.Position.BORDER)
        .toList();
  }

  /// Whether the border on which the point lies is a smooth surface there.
  private boolean isRegular(OneVariable.SolvedPiece piece, Map<Symbol, Coordinate> at) {
    var field = piece.subject().field();
    var enclosing = new Enclosing(field, at, 50);
    return piece.piece().positive().stream()
        .filter(u -> SmoothPieces.sign(u, at) == 0)
        .map(field::read)
        .allMatch(u ->
            variables.stream()
                .anyMatch(x -> Enclosing.sign(enclosing.at(field.derivative(u, x))) != 0));
  }

  private static boolean isSlopeCertain(
      List<OneVariable.SolvedPiece> meeting, Map<Symbol, Coordinate> at) {
    return meeting.stream()
        .anyMatch(piece -> {
          var enclosing = new Enclosing(piece.subject().field(), at, 50);
          return piece.subject().gradient().stream()
              .anyMatch(g -> Enclosing.sign(enclosing.at(g)) != 0);
        });
  }

  /// Whether two pieces of a function of one variable have the same slope at a number where they
  /// meet: f is differentiable there.
  static boolean haveSameSlope(
      OneVariable.SolvedPiece a, OneVariable.SolvedPiece b, Map<Symbol, Coordinate> at) {
    var slopes =
        Stream.of(a, b)
            .map(OneVariable.SolvedPiece::subject)
            .map(s -> new Writer(s.field()).write(s.gradient().getFirst()))
            .toList();
    return exact(Expressions.difference(slopes.getFirst(), slopes.getLast()), at)
        .filter(Rational::isZero)
        .isPresent();
  }

  private static boolean isZero(DifferentialField field, Fraction u, Map<Symbol, Coordinate> at) {
    return exact(new Writer(field).write(u), at).filter(Rational::isZero).isPresent();
  }

  /// The value of an expression at the point, where it is rational and that is certain.
  static Optional<Rational> exact(Expr e, Map<Symbol, Coordinate> at) {
    var images = new LinkedHashMap<Symbol, Expr>();
    at.forEach((x, c) -> c.exact().ifPresent(image -> images.put(x, image)));
    return images.size() == at.size()
        ? Folding.rational(new Substitution(images).in(e))
        : Optional.empty();
  }

  /// What all pieces that meet agree upon, or what the form of f shows.
  private Classification kind(Map<Symbol, Coordinate> at, List<StationaryPoint> alike) {
    var value = exact(pieces.getFirst().piece().f(), at);
    if (value.isPresent() && SignBounds.lower(f).equals(value)) {
      return Classification.of(
          Kind.DEGENERATE_MINIMUM,
          strictness(at, alike),
          "f is nowhere below its value here, as its form shows.");
    }
    var kinds = alike.stream().map(StationaryPoint::kind).distinct().toList();
    if (kinds.size() == 1 && areStrict(at, alike)) {
      boolean isMinimum =
          kinds.getFirst() == Kind.MINIMUM || kinds.getFirst() == Kind.DEGENERATE_MINIMUM;
      boolean isMaximum =
          kinds.getFirst() == Kind.MAXIMUM || kinds.getFirst() == Kind.DEGENERATE_MAXIMUM;
      if (isMinimum || isMaximum) {
        return Classification.of(
            isMinimum ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            Strictness.STRICT,
            "All smooth pieces that meet here have a strict extremum of this sort.");
      }
    }
    if (kinds.size() == 1 && kinds.getFirst() == Kind.SADDLE && isTwiceDifferentiable(at)) {
      return alike.getFirst().classification();
    }
    return hasBothSigns(at)
        ? Classification.of(
            Kind.DEGENERATE_SADDLE,
            Strictness.NOT_STRICT,
            "Along one straight line f rises from the point, along another it falls.")
        : Classification.undecided(List.of("the smooth pieces that meet at the point"));
  }

  /// Of a point where f is least: strict where it is that in all pieces, not strict where f is
  /// constant along a line through it.
  private Strictness strictness(Map<Symbol, Coordinate> at, List<StationaryPoint> alike) {
    if (areStrict(at, alike)) {
      return Strictness.STRICT;
    }
    return variables.stream().anyMatch(x -> isConstantAlong(x, at))
        ? Strictness.NOT_STRICT
        : Strictness.UNKNOWN;
  }

  /// Whether the point is a strict extremum of all pieces that meet; one that is constant near it
  /// has no such point, and is not among those that are alike.
  private boolean areStrict(Map<Symbol, Coordinate> at, List<StationaryPoint> alike) {
    return alike.size() >= meeting(at).size()
        && alike.stream().allMatch(p -> p.classification().strictness() == Strictness.STRICT);
  }

  /// Whether f stays the same where only this variable moves.
  private boolean isConstantAlong(Symbol x, Map<Symbol, Coordinate> at) {
    var others = new LinkedHashMap<Symbol, Expr>();
    at.forEach((y, c) -> c.exact().filter(_ -> !y.equals(x)).ifPresent(e -> others.put(y, e)));
    var values =
        SmoothPieces.of(new Substitution(others).in(f)).pieces().stream()
            .map(piece -> DifferentialField.of(piece.f(), List.of(x)).read(piece.f()))
            .distinct()
            .toList();
    return values.size() == 1 && values.getFirst().isConstant();
  }

  /// Whether the Hessians of all pieces that meet are the same rational matrix.
  private boolean isTwiceDifferentiable(Map<Symbol, Coordinate> at) {
    var hessians = new java.util.HashSet<List<Optional<Rational>>>();
    for (var piece : pieces) {
      if (SmoothPieces.position(piece.piece(), at) == SmoothPieces.Position.BORDER) {
        var writer = new Writer(piece.subject().field());
        hessians.add(
            piece.subject().hessian().stream()
                .flatMap(List::stream)
                .map(u -> exact(writer.write(u), at))
                .toList());
      }
    }
    return hessians.size() == 1
        && hessians.iterator().next().stream().allMatch(Optional::isPresent);
  }

  /// Whether the second derivatives of the pieces, each in directions that lead into it, have both
  /// signs.
  private boolean hasBothSigns(Map<Symbol, Coordinate> at) {
    var found = new java.util.TreeSet<Integer>();
    for (var piece : pieces) {
      if (SmoothPieces.position(piece.piece(), at) == SmoothPieces.Position.BORDER) {
        var field = piece.subject().field();
        var enclosing = new Enclosing(field, at, 50);
        for (var direction : directions(variables.size())) {
          if (leadsInto(piece, enclosing, at, direction)) {
            found.add(Enclosing.sign(enclosing.at(bend(piece.subject(), direction))));
          }
        }
      }
    }
    return found.contains(1) && found.contains(-1);
  }

  private static List<List<Integer>> directions(int n) {
    var result = new ArrayList<List<Integer>>(List.of(List.of()));
    for (int i = 0; i < n; i++) {
      var longer = new ArrayList<List<Integer>>();
      for (var direction : result) {
        for (int c = -2; c <= 2; c++) {
          var next = new ArrayList<>(direction);
          next.add(c);
          longer.add(next);
        }
      }
      result = longer;
    }
    return result;
  }

  private boolean leadsInto(
      OneVariable.SolvedPiece piece,
      Enclosing enclosing,
      Map<Symbol, Coordinate> at,
      List<Integer> direction) {
    var field = piece.subject().field();
    return piece.piece().positive().stream()
        .filter(u -> SmoothPieces.sign(u, at) == 0)
        .map(field::read)
        .allMatch(u -> {
          var slope = Fraction.ZERO;
          for (int i = 0; i < direction.size(); i++) {
            slope =
                slope.plus(
                    field.derivative(u, variables.get(i)).times(Rational.of(direction.get(i))));
          }
          return Enclosing.sign(enclosing.at(slope)) > 0;
        });
  }

  private static Fraction bend(Subject subject, List<Integer> direction) {
    var sum = Fraction.ZERO;
    for (int i = 0; i < direction.size(); i++) {
      for (int j = 0; j < direction.size(); j++) {
        var factor = Rational.of((long) direction.get(i) * direction.get(j));
        sum = sum.plus(subject.hessian().get(i).get(j).times(factor));
      }
    }
    return sum;
  }
}
