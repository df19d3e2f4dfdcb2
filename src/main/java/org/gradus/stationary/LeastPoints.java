package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Points at which a sum of terms that are never negative is zero, and f has no gradient.
///
/// All terms are zero only at these points, so that f has a strict minimum there. Along a line
/// parallel to an axis f has no derivative there, hence it has no gradient.
record LeastPoints(Expr f, List<Symbol> variables, Budget budget) {
  private static final String REASON =
      "f is a sum of terms that are never negative, up to a constant; here all of them are zero,"
          + " and at no other point near.";

  /// Those that are found; none where the form of f shows no such sum.
  List<BorderPoint> withoutGradient() {
    return places().stream()
        .filter(at -> isLeast(at) && new AxisLines(f, variables, budget).haveKink(at))
        .map(at ->
            new BorderPoint(
                at,
                Optional.of(new Coordinate.Closed(f, at)),
                Optional.of(Classification.of(Kind.MINIMUM, Strictness.STRICT, REASON))))
        .toList();
  }

  /// All points where the terms are zero, where these are finitely many.
  private List<SequencedMap<Symbol, Coordinate>> places() {
    var zeros = zeros(f);
    if (zeros.isEmpty() || zeros.get().isEmpty()) {
      return List.of();
    }
    var field =
        DifferentialField.of(
            Expressions.sum(zeros.get().stream().map(Term::plus).toList()), variables);
    var read = zeros.get().stream().map(field::read).toList();
    if (!read.stream().allMatch(Fraction::isPolynomial)) {
      return List.of();
    }
    var equations = read.stream().map(Fraction::numerator).toList();
    var solver = new CaseSolver(field, budget);
    solver.solve(CaseSystem.of(field, equations, Set.of()));
    var places = new ArrayList<SequencedMap<Symbol, Coordinate>>();
    for (var component : solver.components()) {
      var solution = KernelValues.completed(field, component);
      var at = new LinkedHashMap<Symbol, Coordinate>();
      for (int i = 0; i < variables.size(); i++) {
        if (!solution.has(i)) {
          return List.of();
        }
        at.put(
            variables.get(i), new Coordinate.Algebraic(solution.field(), solution.values().get(i)));
      }
      places.add(at);
    }
    return solver.open().isEmpty() ? places : List.of();
  }

  /// Whether f has there the bound that its form shows.
  private boolean isLeast(Map<Symbol, Coordinate> at) {
    var values = new LinkedHashMap<Symbol, Expr>();
    at.forEach((x, c) -> c.exact().ifPresent(e -> values.put(x, e)));
    return SmoothPieces.of(new Substitution(values).in(f)).pieces().stream()
        .allMatch(piece -> SignBounds.lower(f).equals(Folding.rational(piece.f())));
  }

  /// Expressions that are all zero exactly where e takes the bound that its form shows.
  private static Optional<List<Expr>> zeros(Expr e) {
    return switch (e) {
      case Expr.Sum(var terms) -> {
        var parts = terms.stream().map(Term::expr).filter(u -> !(u instanceof Expr.Number));
        boolean isSum =
            terms.stream().allMatch(t -> !t.isSubtracted() || t.expr() instanceof Expr.Number);
        yield isSum ? all(parts.toList()) : Optional.empty();
      }
      case Expr.Application(var g, var arguments) when isNonnegative(e) ->
          switch (g) {
            case ABS -> Optional.of(arguments);
            case SQRT, MAX -> all(arguments);
            case Function _ -> Optional.empty();
          };
      case Expr.Power(var u, var exponent) when isPositive(exponent) && isNonnegative(e) ->
          Optional.of(List.of(u));
      case Expr.Product(var factors) when factors.size() == 2 && isPositive(factors.getFirst()) ->
          zeros(factors.getLast());
      case Expr.Quotient(var u, var v) when isPositive(v) -> zeros(u);
      case Expr _ -> Optional.empty();
    };
  }

  /// What makes each of several terms zero that are never negative.
  private static Optional<List<Expr>> all(List<Expr> terms) {
    var union = new ArrayList<Expr>();
    for (var term : terms) {
      var own = isNonnegative(term) ? zeros(term) : Optional.<List<Expr>>empty();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      union.addAll(own.get());
    }
    return Optional.of(union);
  }

  private static boolean isNonnegative(Expr e) {
    return SignBounds.lower(e).filter(Rational.ZERO::equals).isPresent();
  }

  private static boolean isPositive(Expr e) {
    return FreeSymbols.of(e).isEmpty()
        && Folding.rational(e).filter(c -> c.signum() > 0).isPresent();
  }
}
