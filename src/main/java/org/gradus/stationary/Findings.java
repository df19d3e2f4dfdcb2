package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;

/// What a search has found so far, and what it left open.
final class Findings {
  private static final int DIGITS = 40;

  final List<StationaryPoint> points = new ArrayList<>();
  final List<Family> families = new ArrayList<>();
  final LinkedHashSet<String> open = new LinkedHashSet<>();
  final LinkedHashSet<Expr> nonsmooth = new LinkedHashSet<>();
  final LinkedHashSet<Expr> boundary = new LinkedHashSet<>();
  final List<BorderPoint> nonsmoothPoints = new ArrayList<>();
  final List<BorderPoint> boundaryPoints = new ArrayList<>();

  private final List<Symbol> variables;

  Findings(List<Symbol> variables) {
    this.variables = variables;
  }

  void add(BorderSets borders) {
    boundary.addAll(borders.boundary());
    nonsmooth.addAll(borders.nonsmooth());
    nonsmoothPoints.addAll(borders.nonsmoothPoints());
    points.addAll(borders.stationary());
    open.addAll(borders.open());
  }

  void restrictTo(SearchBox sides) {
    points.removeIf(p -> sides.excludes(p.at()));
    nonsmoothPoints.removeIf(p -> sides.excludes(p.at()));
    boundaryPoints.removeIf(p -> sides.excludes(p.at()));
    families.removeIf(sides::excludes);
  }

  /// Adds the points that are certainly none of those that are known.
  void addNew(List<StationaryPoint> found) {
    var known = points.stream().map(this::place).toList();
    for (var point : found) {
      var own = place(point);
      if (known.stream().noneMatch(other -> mayBeSame(own, other))) {
        points.add(point);
      }
    }
  }

  private List<BigInterval> place(StationaryPoint point) {
    return variables.stream().map(x -> point.at().get(x).enclose(DIGITS)).toList();
  }

  private static boolean mayBeSame(List<BigInterval> a, List<BigInterval> b) {
    return IntStream.range(0, a.size()).allMatch(i -> a.get(i).mayEqual(b.get(i)));
  }

  boolean isOnFamily(StationaryPoint p) {
    return families.stream()
        .anyMatch(family -> FamilyPosition.of(family, p.at()) != FamilyPosition.APART);
  }

  /// What was tried where something stays open, in alphabetical order.
  List<String> tried(Budget budget) {
    var all = new TreeSet<>(open);
    if (budget.wasEndedByClock()) {
      all.add("The time allowed ran out: with more of it the answer may say more.");
    }
    points.forEach(p -> all.addAll(p.classification().tried()));
    families.forEach(
        family -> family.pieces().forEach(p -> all.addAll(p.classification().tried())));
    return List.copyOf(all);
  }
}
