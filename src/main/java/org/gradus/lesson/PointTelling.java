package org.gradus.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.stationary.Classification;
import org.gradus.stationary.HessianAt;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.Strictness;

/// Tells what each isolated stationary point is.
record PointTelling(Points points, HessianTelling hessian, Degenerate degenerate) {

  /// One item for each of the points at these places.
  List<List<Block>> items(List<Integer> places) {
    return places.stream().map(this::item).toList();
  }

  private List<Block> item(int i) {
    var name = points.name(i);
    var point = points.all().get(i);
    var title =
        points
            .title(i)
            .text(", where ")
            .then(Coordinates.equation(hessian.f().name(), point.value()))
            .text(".");
    var definitions = Coordinates.definitions(point.at());
    var defined =
        definitions.isEmpty()
            ? title
            : title.text(" Exactly, ").then(Prose.enumerate(definitions)).text(".");
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(defined));
    if (!hessian.exists(Points.decimals(point))) {
      blocks.add(
          new Block.Paragraph(
              Prose.of("The Hessian does not exist there. ")
                  .then(hessian.f().told(point.classification().certificate()))
                  .text(" ")
                  .then(conclusion(name, point.classification()))));
      return blocks;
    }
    var exact = exact(point);
    blocks.add(new Block.Display(matrix(name, point, exact)));
    blocks.add(new Block.Paragraph(verdict(name, point, exact)));
    return blocks;
  }

  private Formula matrix(Formula name, StationaryPoint point, Optional<Map<Symbol, Expr>> exact) {
    var place = hessian.f().hasOneVariable() ? Coordinates.point(point.at()) : name;
    return exact
        .map(at -> hessian.shown(place, at))
        .orElseGet(() -> hessian.about(place, Points.decimals(point)));
  }

  private Prose conclusion(Formula name, Classification c) {
    var subject = hessian.f().hasOneVariable() ? Prose.of("This is ") : Prose.of(name).text(" is ");
    return subject.then(kind(c)).text(".");
  }

  private static Optional<Map<Symbol, Expr>> exact(StationaryPoint point) {
    var at = new HashMap<Symbol, Expr>();
    point.at().forEach((x, c) -> c.exact().ifPresent(e -> at.put(x, e)));
    return at.size() == point.at().size() ? Optional.of(at) : Optional.empty();
  }

  private Prose verdict(Formula name, StationaryPoint point, Optional<Map<Symbol, Expr>> exact) {
    var c = point.classification();
    var conclusion = conclusion(name, c);
    var signs = exact.flatMap(hessian::at);
    return switch (c.kind()) {
      case MINIMUM, MAXIMUM, SADDLE ->
          signs
              .map(hessian::signs)
              .orElseGet(() -> hessian.f().told(c.certificate()))
              .text(" ")
              .then(conclusion);
      case DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM, DEGENERATE_SADDLE, UNDECIDED ->
          silent(signs)
              .text(" ")
              .then(
                  exact
                      .map(at -> degenerate.argument(c, at))
                      .orElse(hessian.f().told(c.certificate())))
              .text(" ")
              .then(conclusion);
    };
  }

  private Prose silent(Optional<HessianAt> signs) {
    return signs
        .map(hessian::signs)
        .orElse(Prose.EMPTY)
        .then(Prose.of(signs.isPresent() ? " " : ""))
        .text("The second-derivative test is silent.");
  }

  /// “a minimum”, “a minimum, not strict”, “not decided”.
  static Prose kind(Classification c) {
    return switch (c.kind()) {
      case UNDECIDED -> Prose.of("not decided");
      case MINIMUM, MAXIMUM, SADDLE -> Prose.of("a ").emphasis(c.kind().text());
      case DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM ->
          Prose.of("a ")
              .emphasis(c.kind().text())
              .text(c.strictness() == Strictness.NOT_STRICT ? ", not strict" : "");
      case DEGENERATE_SADDLE -> Prose.of("a ").emphasis(Kind.DEGENERATE_SADDLE.text());
    };
  }
}
