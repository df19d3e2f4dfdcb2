package org.gradus.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Position;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// Functions and pictures for tests.
final class Drawn {
  static final List<Symbol> X = List.of(Symbol.of("x"));
  static final List<Symbol> XY = List.of(Symbol.of("x"), Symbol.of("y"));

  private Drawn() {}

  static Expr expr(String text) {
    if (Reader.standard().read(text) instanceof Reading.Read(Statement.Value(var e), _, _)) {
      return e;
    }
    throw new AssertionError(text);
  }

  static Subject ofOne(String text) {
    return Subject.of("f", expr(text), X, Budget.ofWork(100_000_000));
  }

  static Subject ofTwo(String text) {
    return Subject.of("f", expr(text), XY, Budget.ofWork(400_000_000));
  }

  static Curve curve(String text) {
    return Curve.of(ofOne(text)).knowing(stationary(text, X), Budget.standard());
  }

  static Contour contour(String text) {
    return Contour.of(ofTwo(text)).knowing(stationary(text, XY), Budget.standard());
  }

  private static StationaryPoints stationary(String text, List<Symbol> variables) {
    return StationaryPoints.of(expr(text), variables, Optional.empty(), Budget.ofWork(100_000));
  }

  static Figure figure(Plot plot) {
    return switch (plot) {
      case Plot.Drawn(var figure) -> figure;
      case Plot.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  static Stream<Drawing> drawings(Figure figure) {
    return figure.panels().stream().flatMap(panel -> panel.drawings().stream());
  }

  static List<Drawing.Marks> marks(Figure figure) {
    return drawings(figure)
        .flatMap(d -> d instanceof Drawing.Marks marks ? Stream.of(marks) : Stream.empty())
        .toList();
  }

  static List<Drawing.Line> lines(Figure figure) {
    return drawings(figure)
        .flatMap(d -> d instanceof Drawing.Line line ? Stream.of(line) : Stream.empty())
        .toList();
  }

  static Stream<Position> points(Drawing.Line line) {
    return line.strokes().stream().flatMap(List::stream);
  }
}
