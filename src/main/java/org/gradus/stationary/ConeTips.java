package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.calculus.Gradient;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// Points at which a radicand is zero, and around which it has one sign, as (0, 0) of √(x² + y²).
///
/// With ρ for the root of u, f is a smooth function F of the variables and of ρ. Near the point u
/// is ½ dᵀHd to leading order, where H is its Hessian, and f changes by F_ρ ρ + c·d. Of a square
/// root that has one sign in all directions d where F_ρ² > cᵀ(½H)⁻¹c; a higher root outweighs c·d.
final class ConeTips {
  private static final Symbol RHO = Symbol.of("w", "ρ");
  private static final int DIGITS = 60;

  private final Subject subject;
  private final Generator.Root root;
  private final Budget budget;
  private final List<BorderPoint> nonsmooth = new ArrayList<>();
  private final List<StationaryPoint> stationary = new ArrayList<>();

  ConeTips(Subject subject, Generator.Root root, Budget budget) {
    this.subject = subject;
    this.root = root;
    this.budget = budget;
  }

  /// The points at which f has no gradient.
  List<BorderPoint> nonsmooth() {
    return nonsmooth;
  }

  /// The points at which the root leaves f a gradient, and it is zero.
  List<StationaryPoint> stationary() {
    return stationary;
  }

  /// Whether the radicand vanishes at no such point; its other zeros, where f may have no gradient
  /// either, are of no concern for an even root, because the domain ends there.
  ///
  /// @throws Unsupported if some zero was not decided
  boolean run() {
    var u = root.radicand();
    var equations = new ArrayList<>(List.of(u.numerator()));
    if (root.index() % 2 == 0) {
      gradientOf(u).forEach(g -> equations.add(g.numerator()));
    }
    var solver = new CaseSolver(subject.field(), budget);
    solver.solve(CaseSystem.of(subject.field(), equations, Set.of()));
    boolean isNone = true;
    for (var component : solver.components()) {
      isNone &= !examine(KernelValues.completed(subject.field(), component));
    }
    if (!solver.open().isEmpty()) {
      throw unknown();
    }
    return isNone;
  }

  private List<Fraction> gradientOf(Fraction u) {
    return subject.variables().stream().map(x -> subject.field().derivative(u, x)).toList();
  }

  private static Unsupported unknown() {
    return new Unsupported("Points where a radicand is zero were not examined.");
  }

  /// Whether the radicand has one sign around the point.
  private boolean examine(Solution solution) {
    var at = new LinkedHashMap<Symbol, Coordinate>();
    for (int i : subject.places().toArray()) {
      if (!solution.has(i)) {
        throw unknown();
      }
      at.put(
          subject.variables().get(i),
          new Coordinate.Algebraic(solution.field(), solution.values().get(i)));
    }
    if (isOutsideDomain(at)) {
      return true;
    }
    var hessian = hessianOfRadicand(at);
    var inertia = inertia(hessian);
    boolean isIndefinite = inertia.positive() > 0 && inertia.negative() > 0;
    boolean isOutside = root.index() % 2 == 0 && inertia.negative() > 0;
    if (isIndefinite || isOutside) {
      if (root.index() % 2 == 1) {
        throw unknown();
      }
      return false;
    }
    if (inertia.zero() > 0) {
      nonsmooth.add(leastPoint(at));
      return true;
    }
    decide(at, hessian, inertia.positive() > 0 ? 1 : -1);
    return true;
  }

  private boolean isOutsideDomain(Map<Symbol, Coordinate> at) {
    var point = subject.variables().stream().map(x -> at.get(x).enclose(DIGITS)).toList();
    return subject.evaluator().enclose(point, DIGITS) instanceof BigInterval.Undefined;
  }

  /// Where the Hessian of the radicand is singular, f may still be least, as its form shows.
  private BorderPoint leastPoint(Map<Symbol, Coordinate> at) {
    return new LeastPoints(subject.f(), subject.variables(), budget)
        .withoutGradient().stream()
            .filter(p -> Assembly.isSame(p.at(), at))
            .findFirst()
            .orElseThrow(ConeTips::unknown);
  }

  private List<List<Rational>> hessianOfRadicand(Map<Symbol, Coordinate> at) {
    var writer = new Writer(subject.field());
    return gradientOf(root.radicand()).stream()
        .map(g -> gradientOf(g).stream().map(u -> known(writer.write(u), at)).toList())
        .toList();
  }

  private static Rational known(Expr e, Map<Symbol, Coordinate> at) {
    return BorderCandidates.exact(e, at).orElseThrow(ConeTips::unknown);
  }

  private static Inertia inertia(List<List<Rational>> rows) {
    return new SymmetricMatrix<>(RationalField.RATIONALS, rows).inertia();
  }

  private void decide(
      LinkedHashMap<Symbol, Coordinate> at, List<List<Rational>> hessian, int sign) {
    var there = new LinkedHashMap<Symbol, Coordinate>(at);
    there.put(RHO, new Coordinate.Closed(Expressions.ZERO, Map.of()));
    var symbols = List.copyOf(there.keySet());
    var partials = Gradient.of(throughRho(), symbols, budget).components();
    var byRho = partials.getLast();
    var others =
        partials.subList(0, at.size()).stream().map(e -> BorderCandidates.exact(e, there)).toList();
    boolean areZero = others.stream().allMatch(c -> c.filter(Rational::isZero).isPresent());
    var value = new Coordinate.Closed(subject.f(), at);
    if (BorderCandidates.exact(byRho, there).filter(Rational::isZero).isPresent()) {
      if (root.index() > 3 || !others.stream().allMatch(Optional::isPresent)) {
        throw unknown();
      }
      if (areZero) {
        stationary.add(new StationaryPoint(at, value, smooth(partials, there, hessian)));
      }
      return;
    }
    int slope = sign * signAt(byRho, there);
    var kind =
        areZero || root.index() > 2
            ? Optional.of(extremum(slope))
            : inclined(BorderCandidates.exact(byRho, there), others, hessian, slope);
    nonsmooth.add(new BorderPoint(at, Optional.of(value), kind.or(() -> byBounds(at))));
  }

  /// Where F_ρ and c are zero f is stationary, and to second order ½(dᵀF_xx d + 2ρ F_xρ·d + F_ρρ
  /// ρ²).
  private Classification smooth(
      List<Expr> partials, Map<Symbol, Coordinate> there, List<List<Rational>> hessian) {
    var at = new LinkedHashMap<>(there);
    at.remove(RHO);
    var symbols = List.copyOf(there.keySet());
    var second = new ArrayList<List<Rational>>();
    for (var partial : partials) {
      second.add(
          Gradient.of(partial, symbols, budget).components().stream()
              .map(e -> known(e, there))
              .toList());
    }
    var byRho = second.removeLast();
    boolean isMixed = byRho.subList(0, hessian.size()).stream().anyMatch(c -> !c.isZero());
    var rows = new ArrayList<List<Rational>>();
    for (int i = 0; i < hessian.size(); i++) {
      var row = new ArrayList<Rational>();
      for (int j = 0; j < hessian.size(); j++) {
        var turn = hessian.get(i).get(j).times(byRho.getLast()).over(Rational.TWO);
        row.add(second.get(i).get(j).plus(turn));
      }
      rows.add(row);
    }
    var inertia = inertia(rows);
    if (root.index() == 2 && !isMixed && inertia.zero() == 0) {
      return PointTest.byInertia(inertia, false);
    }
    return byBounds(there)
        .map(c -> Classification.of(degenerate(c.kind()), c.strictness(), c.certificate()))
        .or(() -> new AxisLines(subject.f(), subject.variables(), budget).saddle(at))
        .orElseGet(() -> Classification.undecided(List.of("the point where a root is zero")));
  }

  private static Kind degenerate(Kind kind) {
    return kind == Kind.MINIMUM ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM;
  }

  /// f with ρ for the root, wherever it occurs.
  private Expr throughRho() {
    return replaced(new Writer(subject.field()).write(subject.value()));
  }

  private Expr replaced(Expr e) {
    return e.equals(root.expr()) ? Expressions.variable(RHO) : e.map(this::replaced);
  }

  private static int signAt(Expr e, Map<Symbol, Coordinate> at) {
    var symbols = List.copyOf(at.keySet());
    var values = symbols.stream().map(x -> at.get(x).enclose(DIGITS)).toList();
    int sign = Enclosing.sign(Evaluator.of(e, symbols).enclose(values, DIGITS));
    if (sign == 0) {
      throw unknown();
    }
    return sign;
  }

  private Classification extremum(int sign) {
    return Classification.of(
        sign > 0 ? Kind.MINIMUM : Kind.MAXIMUM,
        Strictness.STRICT,
        "To first order f "
            + (sign > 0 ? "rises" : "falls")
            + " in every direction from the point.");
  }

  /// Whether F_ρ ρ outweighs c·d: whether the matrix with the blocks F_ρ², c, ½H is positive
  /// definite.
  private Optional<Classification> inclined(
      Optional<Rational> byRho,
      List<Optional<Rational>> c,
      List<List<Rational>> hessian,
      int sign) {
    if (byRho.isEmpty() || !c.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    var rows = new ArrayList<List<Rational>>();
    var first = new ArrayList<>(List.of(byRho.get().times(byRho.get())));
    c.forEach(u -> first.add(u.get()));
    rows.add(first);
    for (int i = 0; i < c.size(); i++) {
      var row = new ArrayList<>(List.of(c.get(i).get()));
      hessian.get(i).forEach(h -> row.add(h.over(Rational.TWO)));
      rows.add(row);
    }
    var inertia = inertia(rows);
    if (inertia.zero() == 0 && inertia.negative() == 0) {
      return Optional.of(extremum(sign));
    }
    return inertia.negative() > 0
        ? Optional.of(
            Classification.of(
                Kind.DEGENERATE_SADDLE,
                Strictness.NOT_STRICT,
                "To first order f rises in some directions from the point and falls in others."))
        : Optional.empty();
  }

  /// The least or the greatest value of f, as its form shows.
  private Optional<Classification> byBounds(Map<Symbol, Coordinate> at) {
    return Bounds.at(subject.f(), at);
  }
}
