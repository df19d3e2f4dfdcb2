package org.gradus.stationary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.algebra.Domain;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// The points of a function of one variable where an absolute value bends, a radicand is zero, or
/// the domain ends.
///
/// On each side of such a point f is one of its smooth pieces, whose leading terms tell whether f
/// rises, falls, or is flat there, and whether its slope approaches 0. Where it does so from both
/// sides, the point is stationary.
final class OneVariable {
  private static final int DIGITS = 200;
  private static final List<Rational> NEARBY =
      Stream.of("1e-3", "-1e-3", "1e-9", "-1e-9").map(BigDecimal::new).map(Rational::of).toList();

  private final Symbol x;
  private final Evaluator evaluator;
  private final List<SolvedPiece> pieces;
  private final List<StationaryPoint> stationary = new ArrayList<>();
  private final List<BorderPoint> nonsmooth = new ArrayList<>();
  private final List<BorderPoint> boundary = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final List<Coordinate> examined = new ArrayList<>();

  /// A smooth piece of f as an element of a differential field.
  record SolvedPiece(SmoothPieces.Piece piece, Subject subject) {}

  /// What f does on one side of a point: the leading term of its slope and of its second
  /// derivative, each empty where it is not certain.
  private record Side(
      SolvedPiece piece,
      Beside beside,
      Optional<Beside.Leading> slope,
      Optional<Beside.Leading> bend) {

    boolean isFlat() {
      return slope.filter(Beside.Leading::vanishes).isPresent();
    }
  }

  OneVariable(Expr f, Symbol x, List<SolvedPiece> pieces) {
    this.x = x;
    this.evaluator = Evaluator.of(f, List.of(x));
    this.pieces = List.copyOf(pieces);
  }

  /// Stationary points at borders of smooth pieces.
  List<StationaryPoint> stationary() {
    return stationary;
  }

  List<BorderPoint> nonsmooth() {
    return nonsmooth;
  }

  List<BorderPoint> boundary() {
    return boundary;
  }

  /// The stretches between two borders on which f is constant.
  List<Family> families() {
    return families;
  }

  /// Why a stationary point at a border is perhaps missing.
  List<String> open() {
    return open;
  }

  /// Whether the point is one of those that were looked at.
  boolean covers(Map<Symbol, Coordinate> at) {
    return examined.stream().anyMatch(c -> c.enclose(60).mayEqual(at.get(x).enclose(60)));
  }

  void run() {
    var factors = new TreeMap<String, UnivariatePolynomial>();
    for (var piece : pieces) {
      borders(piece).forEach(u -> addFactors(u, factors));
    }
    var places = new ArrayList<AlgebraicField>();
    factors.values().forEach(factor -> places.addAll(AlgebraicField.ofRoots(factor)));
    places.forEach(this::examine);
    boolean hasPlateau = pieces.stream().anyMatch(p -> p.subject.gradient().getFirst().isZero());
    if (hasPlateau) {
      if (areBordersKnown()) {
        families.addAll(Plateaus.of(pieces, places));
      } else {
        open.add("Where f is constant was not decided.");
      }
    }
  }

  private boolean areBordersKnown() {
    var variable = new TreeSet<>(List.of(0));
    return pieces.stream()
        .flatMap(piece -> borders(piece).stream())
        .flatMap(u -> PolynomialAlgebra.factors(u.numerator()).stream())
        .allMatch(factor -> factor.base().generators().equals(variable));
  }

  /// The fractions whose zeros are borders of a piece.
  private static List<Fraction> borders(SolvedPiece piece) {
    var field = piece.subject.field();
    var result = new ArrayList<Fraction>();
    piece.piece.positive().forEach(u -> result.add(field.read(u)));
    requirements(piece).forEach(requirement -> result.add(requirement.subject()));
    field
        .indices()
        .mapToObj(field::generator)
        .filter(Generator.Root.class::isInstance)
        .forEach(root -> result.add(((Generator.Root) root).radicand()));
    return result;
  }

  static List<Requirement> requirements(SolvedPiece piece) {
    return Domain.of(piece.piece.f()).stream()
        .flatMap(condition -> Requirement.of(piece.subject.field(), condition).stream())
        .toList();
  }

  private static void addFactors(Fraction border, Map<String, UnivariatePolynomial> factors) {
    for (var factor : PolynomialAlgebra.factors(border.numerator())) {
      if (factor.base().generators().equals(new TreeSet<>(List.of(0)))) {
        var polynomial = factor.base().univariate();
        factors.put(polynomial.toString(), polynomial);
      }
    }
  }

  private void examine(AlgebraicField place) {
    var at = new LinkedHashMap<Symbol, Coordinate>();
    at.put(x, new Coordinate.Algebraic(place, place.generator()));
    examined.add(at.get(x));
    try {
      var value = new BorderValues(evaluator, pieces).at(place, at);
      if (value.isPresent()) {
        decide(at, value.get(), side(place, -1), side(place, 1));
      } else if (mayBeDefinedBeside(place)) {
        boundary.add(new BorderPoint(at, value, Optional.empty()));
      }
    } catch (Unsupported failure) {
      open.add(failure.getMessage());
    }
  }

  private boolean mayBeDefinedBeside(AlgebraicField place) {
    try {
      return side(place, -1).isPresent() || side(place, 1).isPresent();
    } catch (Unsupported _) {
      return NEARBY.stream().anyMatch(step -> isDefinedAt(place, step));
    }
  }

  private boolean isDefinedAt(AlgebraicField place, Rational step) {
    var there = place.enclose(place.generator(), DIGITS).plus(BigInterval.of(step, DIGITS), DIGITS);
    return !(evaluator.enclose(List.of(there), DIGITS) instanceof BigInterval.Undefined);
  }

  /// What f does beside the point; empty where it is not defined there.
  ///
  /// @throws Unsupported if that is not certain
  private Optional<Side> side(AlgebraicField place, int side) {
    for (var piece : pieces) {
      var subject = piece.subject;
      var beside = new Beside(subject.field(), place, x, side);
      if (isActive(piece, beside)) {
        var slope = beside.of(subject.gradient().getFirst());
        var bend = beside.of(subject.hessian().getFirst().getFirst());
        return Optional.of(new Side(piece, beside, slope, bend));
      }
    }
    return Optional.empty();
  }

  private static boolean isActive(SolvedPiece piece, Beside beside) {
    var field = piece.subject.field();
    boolean isPiece =
        piece.piece.positive().stream().allMatch(u -> sign(beside, field.read(u)) > 0);
    return isPiece
        && requirements(piece).stream()
            .allMatch(
                r -> r.positive() ? sign(beside, r.subject()) > 0 : sign(beside, r.subject()) != 0);
  }

  private static int sign(Beside beside, Fraction u) {
    return beside
        .of(u)
        .orElseThrow(() -> new Unsupported("Where a border lies was not decided."))
        .sign();
  }

  private void decide(
      SequencedMap<Symbol, Coordinate> at,
      Coordinate value,
      Optional<Side> left,
      Optional<Side> right) {
    if (left.isEmpty() || right.isEmpty()) {
      boundary.add(new BorderPoint(at, Optional.of(value), kind(left, right)));
      return;
    }
    if (left.get().piece == right.get().piece && isSmooth(left.get())) {
      return;
    }
    if (!approaches(left.get(), value) || !approaches(right.get(), value)) {
      nonsmooth.add(new BorderPoint(at, Optional.of(value), Optional.empty()));
      return;
    }
    boolean isStationary = left.get().isFlat() && right.get().isFlat();
    if (isStationary) {
      stationary.add(new StationaryPoint(at, value, atStationary(left.get(), right.get())));
      return;
    }
    if (isUncertain(left.get(), right.get())) {
      open.add(
          "Whether f has slope 0 where a radicand is zero or an absolute value bends was not"
              + " decided.");
    }
    if (!BorderCandidates.haveSameSlope(left.get().piece, right.get().piece, at)) {
      nonsmooth.add(new BorderPoint(at, Optional.of(value), kind(left, right)));
    }
  }

  /// Whether the point is inside the piece: it is a border of another one only.
  private static boolean isSmooth(Side side) {
    return borders(side.piece).stream()
        .map(side.beside::of)
        .allMatch(u -> u.filter(v -> !v.isZero() && v.order().isZero()).isPresent());
  }

  /// Whether f has no jump on this side.
  private boolean approaches(Side side, Coordinate value) {
    if (!BorderValues.mayJump(evaluator.function())) {
      return true;
    }
    var here =
        value
            .exact()
            .flatMap(Folding::rational)
            .orElseThrow(() -> new Unsupported("Whether f jumps was not decided."));
    return side.beside
        .of(side.piece.subject.value().minus(Fraction.of(here)))
        .filter(Beside.Leading::vanishes)
        .isPresent();
  }

  /// Whether both slopes perhaps approach 0.
  private static boolean isUncertain(Side left, Side right) {
    return java.util.stream.Stream.of(left, right).allMatch(s -> s.slope.isEmpty() || s.isFlat());
  }

  private static Classification atStationary(Side left, Side right) {
    var bend = left.bend.filter(b -> left.piece == right.piece && b.isNumber());
    bend =
        bend.filter(b -> right.bend.filter(c -> c.isNumber() && c.sign() == b.sign()).isPresent());
    if (bend.isPresent()) {
      boolean isMinimum = bend.get().sign() > 0;
      return Classification.of(
          isMinimum ? Kind.MINIMUM : Kind.MAXIMUM,
          Strictness.STRICT,
          "The second derivative is " + (isMinimum ? "positive" : "negative") + " here.");
    }
    return kind(Optional.of(left), Optional.of(right))
        .map(OneVariable::degenerate)
        .orElseGet(() -> Classification.undecided(List.of("the sign of the slope on both sides")));
  }

  private static Classification degenerate(Classification c) {
    var kind =
        switch (c.kind()) {
          case MINIMUM, DEGENERATE_MINIMUM -> Kind.DEGENERATE_MINIMUM;
          case MAXIMUM, DEGENERATE_MAXIMUM -> Kind.DEGENERATE_MAXIMUM;
          case SADDLE, DEGENERATE_SADDLE, UNDECIDED -> c.kind();
        };
    return Classification.of(kind, c.strictness(), c.certificate());
  }

  /// By the signs of the slope on the sides where f is defined; a change of −1 or 1 away from the
  /// point is what f does there.
  private static Optional<Classification> kind(Optional<Side> left, Optional<Side> right) {
    var changes = new ArrayList<Integer>();
    for (var side : List.of(left, right)) {
      if (side.isPresent() && side.get().slope.isEmpty()) {
        return Optional.empty();
      }
      int direction = side == left ? -1 : 1;
      side.ifPresent(s -> changes.add(direction * s.slope.get().sign()));
    }
    boolean isLeast = changes.stream().allMatch(c -> c >= 0);
    boolean isGreatest = changes.stream().allMatch(c -> c <= 0);
    boolean isStrict = !changes.contains(0);
    if (isLeast || isGreatest) {
      return Optional.of(
          Classification.of(
              isLeast ? Kind.MINIMUM : Kind.MAXIMUM,
              isStrict ? Strictness.STRICT : Strictness.NOT_STRICT,
              "Away from the point f "
                  + (isStrict ? "" : "never falls below its value there, and partly stays: it ")
                  + (isLeast ? "rises." : "falls.")));
    }
    return Optional.of(
        Classification.of(
            Kind.DEGENERATE_SADDLE,
            Strictness.NOT_STRICT,
            "f rises on one side of the point and falls on the other."));
  }
}
