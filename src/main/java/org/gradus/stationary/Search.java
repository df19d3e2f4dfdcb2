package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// One search for stationary points: the exact methods first, then the box.
final class Search {
  private static final List<String> INTEGERS = List.of("k", "j", "m", "n", "l", "i");

  private final Expr f;
  private final List<Symbol> variables;
  private final Optional<Map<Symbol, Interval>> box;
  private final Budget budget;

  private final Findings findings;
  private final List<OneVariable.SolvedPiece> solved = new ArrayList<>();
  private final List<StationaryPoint> onBorders = new ArrayList<>();
  private Optional<Case> cases = Optional.empty();
  private boolean eliminated;
  private boolean differentiated;

  Search(Expr f, List<Symbol> variables, Optional<Map<Symbol, Interval>> box, Budget budget) {
    this.f = f;
    this.variables = variables;
    this.box = box;
    this.budget = budget;
    this.findings = new Findings(variables);
  }

  StationaryPoints run() {
    if (variables.isEmpty()) {
      return result(true, scope(), method());
    }
    solveExactly();
    separate();
    addLeastPoints();
    return findings.open.isEmpty() ? exactly() : inBox();
  }

  /// The answer over the reals, without a search of a box; empty where it is not complete.
  Optional<StationaryPoints> runExactly() {
    solveExactly();
    separate();
    return findings.open.isEmpty() ? Optional.of(exactly()) : Optional.empty();
  }

  private void solveExactly() {
    var pieces = SmoothPieces.of(f);
    findings.nonsmooth.addAll(pieces.borders());
    pieces.pieces().forEach(this::solve);
    if (solved.size() == pieces.pieces().size()) {
      examineBorders();
    }
  }

  /// Parts in different variables show what a sum is where it has no gradient, and decide what the
  /// whole left open.
  private void separate() {
    if (variables.size() < 2
        || (findings.open.isEmpty()
            && findings.nonsmooth.isEmpty()
            && findings.boundary.isEmpty())) {
      return;
    }
    try {
      Separation.of(f, variables, budget).ifPresent(this::take);
    } catch (RuntimeException failure) {
      noteUnlessComplete(failure);
    }
  }

  private void take(Separation parts) {
    if (!findings.open.isEmpty()) {
      findings.open.clear();
      findings.families.clear();
      findings.points.clear();
      findings.points.addAll(parts.stationaryPoints());
    }
    findings.nonsmoothPoints.clear();
    findings.nonsmoothPoints.addAll(parts.nonsmoothPoints());
    findings.boundaryPoints.addAll(parts.boundaryPoints());
  }

  /// What fails after all stationary points are known leaves corners out, which are then among the
  /// sets that are listed.
  private void noteUnlessComplete(RuntimeException failure) {
    if (!findings.open.isEmpty()) {
      findings.open.add(Unsupported.told(failure));
    }
  }

  /// Points where the form of f shows a least value, and f has no gradient.
  private void addLeastPoints() {
    if (variables.size() < 2 || findings.nonsmooth.isEmpty()) {
      return;
    }
    try {
      for (var least : new LeastPoints(f, variables, budget).withoutGradient()) {
        if (findings.nonsmoothPoints.stream().noneMatch(p -> Assembly.isSame(p.at(), least.at()))) {
          findings.nonsmoothPoints.add(least);
        }
      }
    } catch (RuntimeException failure) {
      noteUnlessComplete(failure);
    }
  }

  private void solve(SmoothPieces.Piece piece) {
    int known = findings.points.size();
    int knownFamilies = findings.families.size();
    boolean isConstant = false;
    try {
      var subject = Subject.of(piece.f(), variables);
      solve(subject);
      solved.add(new OneVariable.SolvedPiece(piece, subject));
      isConstant = variables.size() == 1 && subject.gradient().getFirst().isZero();
    } catch (RuntimeException failure) {
      findings.open.add(Unsupported.told(failure));
    }
    if (!piece.positive().isEmpty()) {
      keepInside(piece, known);
      cutFamilies(
          piece, findings.families.subList(knownFamilies, findings.families.size()), isConstant);
    }
  }

  /// The families of one piece reach beyond it; those of a constant one are cut later.
  private void cutFamilies(SmoothPieces.Piece piece, List<Family> found, boolean isConstant) {
    var part = FamilyOfPiece.all(f, found, piece);
    if (part.isEmpty() && !isConstant) {
      findings.open.add("Families were not cut where an absolute value bends.");
    }
    found.clear();
    part.filter(_ -> !isConstant)
        .ifPresent(p -> {
          found.addAll(p.inside());
          onBorders.addAll(p.border());
        });
  }

  private void keepInside(SmoothPieces.Piece piece, int known) {
    var found = List.copyOf(findings.points.subList(known, findings.points.size()));
    findings.points.subList(known, findings.points.size()).clear();
    for (var point : found) {
      switch (SmoothPieces.position(piece, point.at())) {
        case INSIDE -> keepWhereDefined(piece, point);
        case BORDER -> onBorders.add(point);
        case OUTSIDE -> {}
      }
    }
  }

  private void keepWhereDefined(SmoothPieces.Piece piece, StationaryPoint point) {
    if (SmoothPieces.areDefinedAround(piece, point.at())) {
      findings.points.add(point);
    } else {
      findings.open.add("Whether f is defined on all sides of a point was not decided.");
    }
  }

  /// Points where f is not one smooth function: which of them are stationary, and what f does at
  /// the others.
  private void examineBorders() {
    try {
      if (variables.size() == 1) {
        examineBordersOfOneVariable();
      }
      var others =
          onBorders.stream()
              .filter(p -> findings.points.stream().noneMatch(q -> Assembly.isSame(p.at(), q.at())))
              .toList();
      findings.points.addAll(new BorderCandidates(f, variables, solved).stationary(others));
    } catch (RuntimeException failure) {
      findings.open.add(Unsupported.told(failure));
    }
  }

  private void examineBordersOfOneVariable() {
    var borders = new OneVariable(f, variables.getFirst(), solved);
    borders.run();
    findings.points.addAll(borders.stationary());
    if (solved.size() > 1) {
      findings.families.addAll(borders.families());
    }
    findings.nonsmoothPoints.addAll(borders.nonsmooth());
    findings.boundaryPoints.addAll(borders.boundary());
    findings.open.addAll(borders.open());
    onBorders.removeIf(p -> borders.covers(p.at()));
  }

  private void solve(Subject subject) {
    var system = system(subject);
    var share = budget.half();
    var solver = new CaseSolver(subject.field(), share);
    var reasons = new ArrayList<String>();
    try {
      cases = Optional.of(solver.solve(system));
    } catch (Budget.Exhausted exhausted) {
      reasons.add(exhausted.getMessage());
    }
    budget.spend(share.spent());
    reasons.addAll(solver.open());
    var assembly = new Assembly(subject, findings.open.isEmpty() && reasons.isEmpty());
    assembly.addAll(solver.components());
    reasons.addAll(assembly.open());
    if (!reasons.isEmpty() || SlopeSigns.isUndecided(assembly.points())) {
      var bySlope = SlopeSigns.of(subject, budget);
      if (bySlope.isPresent()) {
        differentiated = true;
        findings.points.addAll(bySlope.get());
        return;
      }
    }
    eliminated |= solver.usedElimination();
    findings.open.addAll(reasons);
    findings.points.addAll(assembly.points());
    addFamilies(assembly.families());
    addLattices(Lattice.merged(assembly.lattices()), subject);
  }

  /// The equations ∇f = 0, with what does not vanish where f is smooth; the sets where it is not
  /// are noted.
  private CaseSystem system(Subject subject) {
    var nonzero = new LinkedHashSet<Polynomial>();
    var equations = new ArrayList<Polynomial>();
    for (var component : subject.gradient()) {
      equations.add(component.numerator());
      nonzero.addAll(BorderSets.factors(component.denominator()));
    }
    nonzero.addAll(BorderSets.factors(subject.value().denominator()));
    var borders = new BorderSets(f, subject, budget);
    nonzero.addAll(borders.run());
    findings.add(borders);
    return CaseSystem.of(subject.field(), equations, nonzero);
  }

  private void addFamilies(List<PeriodicFamily> found) {
    for (var family : PeriodicFamily.merged(found)) {
      if (box.isPresent()) {
        findings.families.addAll(family.in(box.get()));
      } else {
        findings.families.add(family.written(integerNames()));
      }
    }
  }

  private void addLattices(List<Lattice> lattices, Subject subject) {
    for (var lattice : lattices) {
      boolean isBounded =
          box.isPresent()
              && lattice.periods().keySet().stream()
                  .allMatch(x -> Double.isFinite(box.get().get(x).width()));
      if (isBounded) {
        findings.points.addAll(lattice.pointsIn(box.get(), subject));
      } else {
        findings.families.add(lattice.normalized().family(integerNames()));
      }
    }
  }

  private List<Symbol> integerNames() {
    return INTEGERS.stream().map(Symbol::of).filter(k -> !variables.contains(k)).toList();
  }

  private StationaryPoints exactly() {
    box.map(SearchBox::new).ifPresent(findings::restrictTo);
    return result(true, scope(), method());
  }

  private StationaryPoints.Scope scope() {
    return box.isPresent() ? StationaryPoints.Scope.BOX : StationaryPoints.Scope.REALS;
  }

  private StationaryPoints.Method method() {
    if (differentiated) {
      return StationaryPoints.Method.ROLLE;
    }
    return eliminated ? StationaryPoints.Method.ELIMINATION : StationaryPoints.Method.CASES;
  }

  /// Searches the box that is given, or a default one.
  private StationaryPoints inBox() {
    var inside = SearchBox.bounded(variables, box);
    var sides = inside.sides();
    try {
      var share = budget.mostOf();
      var search = new BoxSearch(f, variables, subject(), sides, share);
      boolean complete = search.run() && search.isComplete();
      findings.restrictTo(inside);
      findings.addNew(search.points());
      boolean wasNarrowed = box.isPresent() && !sides.equals(box.get());
      var method =
          !complete && addByNewton(search, share)
              ? StationaryPoints.Method.NEWTON
              : StationaryPoints.Method.BRANCH_AND_PRUNE;
      if (complete && box.isEmpty() && Outside.hasNoZero(f, sides)) {
        return result(true, StationaryPoints.Scope.REALS, method);
      }
      var scope = StationaryPoints.Scope.BOX;
      return result(complete && !wasNarrowed, scope, Optional.of(sides), method, List.of());
    } catch (RuntimeException failure) {
      findings.open.add(Unsupported.told(failure));
      return result(false, scope(), method());
    }
  }

  /// Whether Newton's method finds points that the search of the box did not.
  private boolean addByNewton(BoxSearch search, Budget spent) {
    findings.open.add(
        "Some parts of the box could be neither excluded nor proved to hold one point.");
    int known = findings.points.size();
    var found = search.byNewton(budget.part(budget.remaining() - spent.spent()));
    findings.addNew(found.stream().filter(p -> !findings.isOnFamily(p)).toList());
    boolean hasMore = findings.points.size() > known;
    if (hasMore) {
      findings.open.add(
          "Newton's method was started from %d points of the box (seed %d); what it found is proved, but not that it found all."
              .formatted(MultistartNewton.STARTS, MultistartNewton.SEED));
    }
    return hasMore;
  }

  private Optional<Subject> subject() {
    try {
      return Optional.of(Subject.of(f, variables));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private StationaryPoints result(
      boolean complete, StationaryPoints.Scope scope, StationaryPoints.Method method) {
    var global =
        GlobalStatements.of(
            f, variables, findings.points, findings.families, complete && box.isEmpty());
    return result(complete, scope, box, method, global);
  }

  private StationaryPoints result(
      boolean complete,
      StationaryPoints.Scope scope,
      Optional<Map<Symbol, Interval>> sides,
      StationaryPoints.Method method,
      List<String> global) {
    return new StationaryPoints(
        f,
        variables,
        findings.points,
        findings.families,
        complete,
        scope,
        sides,
        method,
        List.copyOf(findings.nonsmooth),
        List.copyOf(findings.boundary),
        findings.nonsmoothPoints,
        findings.boundaryPoints,
        global,
        findings.tried(budget),
        cases);
  }
}
