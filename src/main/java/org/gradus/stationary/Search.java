package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// One search for stationary points: the exact methods first, then the box.
final class Search {
  private static final Interval DEFAULT_SIDE = Interval.of(-10, 10);
  private static final List<String> INTEGERS = List.of("k", "j", "m", "n", "l", "i");

  private final Expr f;
  private final List<Symbol> variables;
  private final Optional<Map<Symbol, Interval>> box;
  private final Budget budget;

  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private final LinkedHashSet<String> open = new LinkedHashSet<>();
  private final LinkedHashSet<Expr> nonsmooth = new LinkedHashSet<>();
  private final LinkedHashSet<Expr> boundary = new LinkedHashSet<>();
  private Optional<Case> cases = Optional.empty();
  private boolean eliminated;

  Search(Expr f, List<Symbol> variables, Optional<Map<Symbol, Interval>> box, Budget budget) {
    this.f = f;
    this.variables = variables;
    this.box = box;
    this.budget = budget;
  }

  StationaryPoints run() {
    if (variables.isEmpty()) {
      return result(true, scope(), method());
    }
    var pieces = SmoothPieces.of(f);
    nonsmooth.addAll(pieces.borders());
    pieces.pieces().forEach(this::solve);
    if (open.isEmpty()) {
      return exactly();
    }
    return pieces.borders().isEmpty() ? inBox() : result(false, scope(), method());
  }

  private void solve(SmoothPieces.Piece piece) {
    int known = points.size();
    try {
      solve(Subject.of(piece.f(), variables));
    } catch (RuntimeException failure) {
      open.add(told(failure));
    }
    if (!piece.positive().isEmpty()) {
      var found = new ArrayList<>(points.subList(known, points.size()));
      found.removeIf(p -> !SmoothPieces.isIn(piece, p.at()));
      points.subList(known, points.size()).clear();
      points.addAll(found);
      if (!families.isEmpty()) {
        families.clear();
        open.add("Families were not cut where an absolute value bends.");
      }
    }
  }

  /// Why a method gave up; faults of the polynomial library and of many digits among the reasons.
  private static String told(RuntimeException failure) {
    return switch (failure) {
      case Unsupported _, Budget.Exhausted _ -> failure.getMessage();
      case RuntimeException _ -> "The exact methods do not reach this function.";
    };
  }

  private void solve(Subject subject) {
    var nonzero = new LinkedHashSet<Polynomial>();
    var equations = new ArrayList<Polynomial>();
    for (var component : subject.gradient()) {
      equations.add(component.numerator());
      addFactors(nonzero, component.denominator());
    }
    addFactors(nonzero, subject.value().denominator());
    excludeBorders(subject, nonzero);
    var solver = new CaseSolver(subject.field(), budget);
    cases = Optional.of(solver.solve(CaseSystem.of(subject.field(), equations, nonzero)));
    eliminated |= solver.usedElimination();
    open.addAll(solver.open());
    var assembly = new Assembly(subject, solver.open().isEmpty());
    assembly.addAll(solver.components());
    open.addAll(assembly.open());
    points.addAll(assembly.points());
    families.addAll(assembly.families());
    addLattices(Lattice.merged(assembly.lattices()), subject);
  }

  private void addLattices(List<Lattice> lattices, Subject subject) {
    for (var lattice : lattices) {
      boolean isBounded =
          box.isPresent()
              && lattice.periods().keySet().stream()
                  .allMatch(x -> Double.isFinite(box.get().get(x).width()));
      if (isBounded) {
        points.addAll(lattice.pointsIn(box.get(), subject));
      } else {
        families.add(lattice.normalized().family(integerNames()));
      }
    }
  }

  private List<Symbol> integerNames() {
    return INTEGERS.stream().map(Symbol::of).filter(k -> !variables.contains(k)).toList();
  }

  private static void addFactors(LinkedHashSet<Polynomial> nonzero, Polynomial p) {
    PolynomialAlgebra.factors(p).forEach(factor -> nonzero.add(factor.base()));
  }

  /// Arguments of logarithms and radicands are not zero where f has a gradient.
  private void excludeBorders(Subject subject, LinkedHashSet<Polynomial> nonzero) {
    var field = subject.field();
    for (int g = 0; g < field.size(); g++) {
      switch (field.generator(g)) {
        case Generator.Logarithm(var u, _) -> {
          addFactors(nonzero, u.numerator());
          addFactors(nonzero, u.denominator());
          if (!isPositive(u)) {
            boundary.add(new Writer(field).write(u));
          }
        }
        case Generator.Root(int n, var u, _) -> {
          nonzero.add(Polynomial.generator(g));
          noteRoot(subject, n, u);
        }
        case Generator.Variable _,
            Generator.Pi _,
            Generator.Exponential _,
            Generator.Sine _,
            Generator.Cosine _,
            Generator.Other _ -> {}
      }
    }
  }

  private void noteRoot(Subject subject, int n, Fraction radicand) {
    if (radicand.isConstant() || isPositive(radicand)) {
      return;
    }
    var written = new Writer(subject.field()).write(radicand);
    boolean crossesZero = radicand.isPolynomial() && radicand.numerator().degree() == 1;
    if (n % 2 == 0 && crossesZero) {
      boundary.add(written);
    } else {
      nonsmooth.add(written);
      open.add("Points where a radicand is zero were not examined.");
    }
  }

  private static boolean isPositive(Fraction u) {
    return u.isPolynomial()
        && u.numerator().evenSign() > 0
        && u.numerator().constantTerm().signum() > 0;
  }

  private StationaryPoints exactly() {
    box.ifPresent(this::restrictTo);
    return result(true, scope(), method());
  }

  private void restrictTo(Map<Symbol, Interval> sides) {
    points.removeIf(
        p -> variables.stream().anyMatch(x -> !Lattices.isInside(p.at().get(x), sides.get(x))));
  }

  private StationaryPoints.Scope scope() {
    return box.isPresent() ? StationaryPoints.Scope.BOX : StationaryPoints.Scope.REALS;
  }

  private StationaryPoints.Method method() {
    return eliminated ? StationaryPoints.Method.ELIMINATION : StationaryPoints.Method.CASES;
  }

  /// Searches the box that is given, or a default one.
  private StationaryPoints inBox() {
    var sides = new LinkedHashMap<Symbol, Interval>();
    for (var x : variables) {
      var side = box.map(b -> b.get(x)).orElse(DEFAULT_SIDE);
      boolean isFinite = Double.isFinite(side.lower()) && Double.isFinite(side.upper());
      sides.put(x, isFinite ? side : side.intersect(DEFAULT_SIDE));
    }
    try {
      var search = new BoxSearch(f, variables, subject(), sides, budget);
      boolean finished = search.run();
      var found = search.points();
      restrictTo(sides);
      var exact = List.copyOf(points);
      points.clear();
      points.addAll(exact);
      found.stream().filter(p -> exact.stream().noneMatch(q -> isSame(p, q))).forEach(points::add);
      boolean complete = finished && search.isComplete();
      if (!complete) {
        open.add("Some parts of the box could be neither excluded nor proved to hold one point.");
      }
      boolean wasNarrowed = box.isPresent() && !sides.equals(box.get());
      return result(complete && !wasNarrowed, Optional.of(sides));
    } catch (RuntimeException failure) {
      open.add(told(failure));
      return result(false, scope(), method());
    }
  }

  private Optional<Subject> subject() {
    try {
      return Optional.of(Subject.of(f, variables));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static boolean isSame(StationaryPoint a, StationaryPoint b) {
    return a.at().keySet().stream()
        .allMatch(x -> a.at().get(x).enclose(40).mayEqual(b.at().get(x).enclose(40)));
  }

  private StationaryPoints result(boolean complete, Optional<Map<Symbol, Interval>> sides) {
    return new StationaryPoints(
        f,
        variables,
        points,
        families,
        complete,
        StationaryPoints.Scope.BOX,
        sides,
        StationaryPoints.Method.BRANCH_AND_PRUNE,
        List.copyOf(nonsmooth),
        List.copyOf(boundary),
        List.of(),
        tried(),
        cases);
  }

  private StationaryPoints result(
      boolean complete, StationaryPoints.Scope scope, StationaryPoints.Method method) {
    return new StationaryPoints(
        f,
        variables,
        points,
        families,
        complete,
        scope,
        box,
        method,
        List.copyOf(nonsmooth),
        List.copyOf(boundary),
        GlobalStatements.of(f, variables, points, families, complete && box.isEmpty()),
        tried(),
        cases);
  }

  private List<String> tried() {
    var all = new LinkedHashSet<>(open);
    points.forEach(p -> all.addAll(p.classification().tried()));
    families.forEach(
        family -> family.pieces().forEach(p -> all.addAll(p.classification().tried())));
    return List.copyOf(new TreeSet<>(all));
  }
}
