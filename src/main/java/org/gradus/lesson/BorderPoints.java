package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.stationary.BorderPoint;
import org.gradus.stationary.Classification;
import org.gradus.stationary.StationaryPoints;

/// Tells apart the points where a function has no gradient, and those where its domain ends.
final class BorderPoints {
  private BorderPoints() {}

  /// The points that are known, and the sets where others may lie.
  static List<Block> blocks(Subject f, StationaryPoints found) {
    var blocks = new ArrayList<Block>();
    var slope = f.hasOneVariable() ? "derivative" : "gradient";
    found.nonsmoothPoints().forEach(p -> blocks.add(told(f, p, "f has no " + slope)));
    if (!found.nonsmoothElsewhere().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Prose.of("Looked at apart: ")
                  .then(zeros(found.nonsmoothElsewhere()))
                  .then(f.told(", where f may have no " + slope + "."))));
    }
    found.boundaryPoints().forEach(p -> blocks.add(told(f, p, "the domain of f ends")));
    if (!found.boundaryElsewhere().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              f.told("The domain of f ends where ")
                  .then(zeros(found.boundaryElsewhere()))
                  .text(".")));
    }
    return blocks;
  }

  /// “Apart: at x = 0 f has no derivative. There f = 0, a minimum: away from the point f rises.”
  private static Block told(Subject f, BorderPoint point, String what) {
    var place =
        Prose.of("Apart: at ")
            .math(Coordinates.place(f.variables(), point.at()))
            .text(" ")
            .then(f.told(what + ". "));
    var value =
        point
            .value()
            .map(v -> Prose.of("There ").then(Coordinates.equation(f.name(), v)))
            .orElse(Prose.of("There it has no value"));
    return new Block.Paragraph(
        point
            .classification()
            .map(c -> place.then(value).text(", ").then(kind(f, c)))
            .orElse(place.then(value).text(".")));
  }

  private static Prose kind(Subject f, Classification c) {
    return Prose.of("a ")
        .emphasis(Families.kind(c))
        .text(": ")
        .then(Sentences.uncapitalized(f.told(c.certificate())));
  }

  private static Prose zeros(List<Expr> expressions) {
    return Cases.equations(expressions);
  }
}
