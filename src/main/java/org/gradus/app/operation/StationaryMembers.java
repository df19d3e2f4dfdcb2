package org.gradus.app.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Members;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Interval;
import org.gradus.stationary.BorderPoint;
import org.gradus.stationary.Classification;
import org.gradus.stationary.Coordinate;
import org.gradus.stationary.Family;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;
import org.gradus.stationary.Strictness;

/// The members of a response that holds stationary points.
record StationaryMembers(Request request) {
  private static final MathContext SHOWN = new MathContext(14);

  static Members of(StationaryPoints found, Request request) {
    var members = new StationaryMembers(request);
    var written = Written.forRequest(request);
    var fields =
        written
            .fields()
            .listed("points", members.points(found.points()))
            .put("families", found.families().stream().map(members::family).toList())
            .put("complete", found.complete())
            .put("scope", found.scope().name().toLowerCase(Locale.ROOT))
            .put("method", found.method().text())
            .put("nonsmooth", members.apart(found.nonsmoothPoints(), found.nonsmoothElsewhere()))
            .put("boundary", members.apart(found.boundaryPoints(), found.boundaryElsewhere()))
            .put("global", found.global())
            .put("tried", found.tried());
    found.box().ifPresent(box -> fields.put("box", box(box)));
    written.putSymbols("vars", found.variables());
    return fields;
  }

  /// Each is made when it is written, because a text shows only some of thousands.
  private List<Members> points(List<StationaryPoint> all) {
    return new AbstractList<>() {
      @Override
      public Members get(int place) {
        return point(all.get(place));
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }

  private Members point(StationaryPoint point) {
    var written = place(point.at());
    putValue(written, point.value());
    return classification(written.fields(), point.classification());
  }

  private Written place(SequencedMap<Symbol, Coordinate> at) {
    var written = Written.forRequest(request);
    written.fields().put("at", exact(at));
    if (at.values().stream().allMatch(c -> c.exact().isPresent())) {
      written
          .second()
          .ifPresent(notation ->
              written.fields().put("at" + Written.suffix(notation), written(at, notation)));
    }
    var approx = new Members();
    at.forEach((x, c) -> approx.put(x.toString(), c.approximate().doubleValue()));
    written.fields().put("approx", approx);
    return written;
  }

  private static void putValue(Written written, Coordinate value) {
    written.fields().put("value", value.approximate().doubleValue());
    value.exact().ifPresent(e -> written.put("exact", e));
  }

  private static Members exact(SequencedMap<Symbol, Coordinate> at) {
    var members = new Members();
    at.forEach((x, c) -> members.put(x.toString(), exact(x, c)));
    return members;
  }

  private static Members written(SequencedMap<Symbol, Coordinate> at, Notation notation) {
    var members = new Members();
    at.forEach((x, c) -> members.put(x.toString(), notation.write(c.exact().orElseThrow())));
    return members;
  }

  /// An expression, or words that define the number.
  private static String exact(Symbol x, Coordinate c) {
    return c.exact()
        .map(Notation.ASCII::write)
        .orElseGet(() ->
            switch (c) {
              case Coordinate.Algebraic algebraic -> root(x, algebraic);
              case Coordinate.Closed(var form, var parts) -> closed(form, parts);
              case Coordinate.Enclosed(var side) ->
                  "between " + side.lower() + " and " + side.upper();
            });
  }

  private static String root(Symbol x, Coordinate.Algebraic c) {
    return c.root()
        .map(root ->
            "root of "
                + Notation.ASCII.write(root.polynomial(Expressions.variable(x)))
                + " between "
                + root.lower().toPlainString()
                + " and "
                + root.upper().toPlainString())
        .orElseGet(() -> "algebraic, about " + c.approximate());
  }

  private static String closed(Expr form, Map<Symbol, Coordinate> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + " the " + exact(part.getKey(), part.getValue()))
        .collect(Collectors.joining(", ", Notation.ASCII.write(form) + " with ", ""));
  }

  private Members family(Family family) {
    var written = Written.forRequest(request);
    written.fields().put("at", coordinates(family, Notation.ASCII));
    written
        .second()
        .ifPresent(notation ->
            written.fields().put("at" + Written.suffix(notation), coordinates(family, notation)));
    written
        .fields()
        .put("parameters", family.parameters().stream().map(p -> p.symbol().toString()).toList())
        .put("integer", integers(family))
        .put("needs", family.gaps().stream().map(Conditions::text).toList())
        .put("kinds", family.pieces().stream().map(StationaryMembers::piece).toList());
    family.value().ifPresent(v -> written.put("exact", v));
    return written.fields();
  }

  private static List<String> integers(Family family) {
    return family.parameters().stream()
        .filter(Family.Parameter::integer)
        .map(p -> p.symbol().toString())
        .toList();
  }

  private static Members coordinates(Family family, Notation notation) {
    var members = new Members();
    family.at().forEach((x, e) -> members.put(x.toString(), notation.write(e)));
    return members;
  }

  private static Members piece(Family.Piece piece) {
    var when = piece.when().replace("≤", "<=").replace("≥", ">=").replace("−", "-");
    return classification(new Members().put("when", when), piece.classification());
  }

  private static Members classification(Members members, Classification c) {
    members.put("kind", c.kind().text());
    if (c.strictness() != Strictness.UNKNOWN) {
      members.put("strict", c.strictness() == Strictness.STRICT);
    }
    return members.put("certificate", c.certificate());
  }

  /// The points that are known; otherwise where they lie.
  private List<Members> apart(List<BorderPoint> points, List<Expr> zeros) {
    var sets =
        zeros.stream().map(e -> new Members().put("where", Notation.ASCII.write(e) + " = 0"));
    return Stream.concat(points.stream().map(this::borderPoint), sets).toList();
  }

  private Members borderPoint(BorderPoint point) {
    var written = place(point.at());
    point.value().ifPresent(v -> putValue(written, v));
    point.classification().ifPresent(c -> classification(written.fields(), c));
    return written.fields();
  }

  private static Members box(Map<Symbol, Interval> box) {
    var members = new Members();
    box.forEach((x, side) ->
        members.put(
            x.toString(),
            List.of(Members.number(rounded(side.lower())), Members.number(rounded(side.upper())))));
    return members;
  }

  /// Without the last digits, in which a bound differs from the number that was given.
  private static double rounded(double bound) {
    return Double.isFinite(bound) ? BigDecimal.valueOf(bound).round(SHOWN).doubleValue() : bound;
  }
}
