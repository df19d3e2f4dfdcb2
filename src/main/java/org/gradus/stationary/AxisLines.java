package org.gradus.stationary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// What a function of several variables does along the lines through a point that are parallel to
/// the axes.
record AxisLines(Expr f, List<Symbol> variables, Budget budget) {

  /// Whether f has no derivative there along some line, so that it has no gradient.
  boolean haveKink(Map<Symbol, Coordinate> at) {
    return variables.stream()
        .flatMap(x -> along(x, at).stream())
        .flatMap(line -> line.nonsmoothPoints().stream())
        .anyMatch(p -> isThere(p.at(), at));
  }

  /// A saddle where f takes greater and smaller values along one line, or rises along one and falls
  /// along another.
  Optional<Classification> saddle(Map<Symbol, Coordinate> at) {
    var kinds =
        variables.stream()
            .flatMap(x -> along(x, at).stream())
            .flatMap(AxisLines::known)
            .filter(p -> isThere(p.at(), at))
            .flatMap(p -> p.classification().stream())
            .toList();
    boolean isSaddle =
        kinds.stream().anyMatch(c -> c.kind() == Kind.DEGENERATE_SADDLE)
            || (kinds.stream().anyMatch(c -> isStrict(c, Kind.MINIMUM, Kind.DEGENERATE_MINIMUM))
                && kinds.stream()
                    .anyMatch(c -> isStrict(c, Kind.MAXIMUM, Kind.DEGENERATE_MAXIMUM)));
    return isSaddle
        ? Optional.of(
            Classification.of(
                Kind.DEGENERATE_SADDLE,
                Strictness.NOT_STRICT,
                "Along lines through the point that are parallel to the axes f takes greater and"
                    + " smaller values near it."))
        : Optional.empty();
  }

  private static boolean isStrict(Classification c, Kind kind, Kind degenerate) {
    return c.strictness() == Strictness.STRICT && (c.kind() == kind || c.kind() == degenerate);
  }

  private static Stream<BorderPoint> known(StationaryPoints line) {
    var stationary =
        line.points().stream()
            .map(p ->
                new BorderPoint(p.at(), Optional.of(p.value()), Optional.of(p.classification())));
    return Stream.concat(stationary, line.nonsmoothPoints().stream());
  }

  /// On the line, the place of the point itself.
  private static boolean isThere(Map<Symbol, Coordinate> onLine, Map<Symbol, Coordinate> at) {
    return Assembly.isSame(onLine, at);
  }

  /// All points of f as a function of x alone; empty where they are not all known.
  private Optional<StationaryPoints> along(Symbol x, Map<Symbol, Coordinate> at) {
    var others = new LinkedHashMap<Symbol, Expr>();
    at.forEach((y, c) -> c.exact().filter(_ -> !y.equals(x)).ifPresent(e -> others.put(y, e)));
    var line = new Substitution(others).in(f);
    return others.size() == at.size() - 1 && FreeSymbols.contains(line, x)
        ? new Search(line, List.of(x), Optional.empty(), budget).runExactly()
        : Optional.empty();
  }
}
