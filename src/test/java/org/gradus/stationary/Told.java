package org.gradus.stationary;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// Stationary points of typed functions, told in lines that a test compares.
///
/// Coordinates are exact where an expression is known, else decimals of six digits after `~`.
final class Told {
  private static final MathContext DIGITS = new MathContext(6);

  private static final Map<Strictness, String> STRICTNESS =
      Map.of(
          Strictness.STRICT,
          "",
          Strictness.NOT_STRICT,
          "non-strict ",
          Strictness.UNKNOWN,
          "perhaps strict ");

  private Told() {}

  /// The variables in alphabetical order; a box as `-1..2, 0..3` in that order, or empty.
  static StationaryPoints of(String f, String box) {
    var function = Reader.standard().expression(f);
    var variables =
        FreeSymbols.of(function).stream()
            .sorted(java.util.Comparator.comparing(Symbol::toString))
            .toList();
    return StationaryPoints.of(function, variables, box(variables, box), Budget.standard());
  }

  private static Optional<Map<Symbol, Interval>> box(List<Symbol> variables, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var sides = text.split(",");
    var box = new LinkedHashMap<Symbol, Interval>();
    for (int i = 0; i < sides.length; i++) {
      var ends = sides[i].strip().split("\\.\\.");
      box.put(
          variables.get(i), Interval.of(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
    }
    return Optional.of(box);
  }

  /// One line a point and a piece of a family, in alphabetical order, after what is proved.
  static String lines(StationaryPoints result) {
    var lines = new ArrayList<String>();
    result.points().forEach(p -> lines.add(point(p)));
    result.families().forEach(family -> lines.addAll(family(family)));
    lines.sort(null);
    lines.addFirst(
        (result.complete() ? "complete" : "incomplete")
            + ", "
            + result.scope().name().toLowerCase(java.util.Locale.ROOT)
            + ", "
            + result.method().text());
    return String.join("\n", lines) + "\n";
  }

  /// The points that are listed apart, in the same way.
  static String borders(StationaryPoints result) {
    var lines = new ArrayList<String>();
    result.nonsmoothPoints().forEach(p -> lines.add("nonsmooth " + border(p)));
    result.boundaryPoints().forEach(p -> lines.add("boundary " + border(p)));
    lines.sort(null);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static String border(BorderPoint p) {
    return coordinates(p.at())
        + p.value().map(v -> " f = " + number(v)).orElse("")
        + p.classification().map(c -> ": " + kind(c)).orElse("");
  }

  private static String coordinates(Map<Symbol, Coordinate> at) {
    return at.values().stream().map(Told::number).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String point(StationaryPoint p) {
    return coordinates(p.at()) + " f = " + number(p.value()) + ": " + kind(p.classification());
  }

  private static List<String> family(Family family) {
    var at =
        family.at().values().stream().map(Told::text).collect(Collectors.joining(", ", "(", ")"));
    return family.pieces().stream()
        .map(piece ->
            at
                + (piece.when().isEmpty() ? "" : " where " + piece.when())
                + ": "
                + kind(piece.classification()))
        .toList();
  }

  private static String kind(Classification c) {
    boolean isExtremum = c.kind().text().contains("mum");
    return (isExtremum ? STRICTNESS.get(c.strictness()) : "") + c.kind().text();
  }

  private static String number(Coordinate c) {
    return c.exact()
        .map(Told::text)
        .orElseGet(() -> "~" + c.approximate().round(DIGITS).stripTrailingZeros().toPlainString());
  }

  static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
