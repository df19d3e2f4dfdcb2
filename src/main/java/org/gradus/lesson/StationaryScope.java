package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.gradus.number.Rational;
import org.gradus.stationary.StationaryPoints;

/// Says which method found the stationary points, what it proves, and what is left apart.
final class StationaryScope {
  private static final MathContext SHOWN = new MathContext(12);

  private StationaryScope() {}

  /// What the list is worth, in a sentence or two.
  ///
  /// @param isDefaultBox whether the box was chosen because none was given
  static Prose of(Subject f, StationaryPoints found, boolean isDefaultBox) {
    return worth(f, found).text(isDefaultBox ? " No box was given; this is the default one." : "");
  }

  private static Prose worth(Subject f, StationaryPoints found) {
    boolean isEmpty = found.points().isEmpty() && found.families().isEmpty();
    if (!found.complete()) {
      return Prose.of(
              isEmpty ? "No stationary point was found" : "These stationary points were found")
          .text(" by " + found.method().text())
          .then(place(found))
          .text(", but it is not proved that there are no others.");
    }
    return Prose.of(
            isEmpty ? "There is no stationary point" : "These are all the stationary points")
        .then(place(found))
        .text(": ")
        .then(f.told(proof(found)));
  }

  private static String proof(StationaryPoints found) {
    var slope = found.variables().size() == 1 ? "f′" : "∇f";
    return switch (found.method()) {
      case CASES -> slope + " = 0 was solved by cases, and every case is closed.";
      case ELIMINATION ->
          slope
              + " = 0 was solved by elimination (a Gröbner basis, and exact isolation of its real"
              + " roots), which misses none.";
      case ROLLE ->
          slope
              + " has at most one zero between two neighbouring zeros of its own derivative"
              + " (Rolle's theorem), so that its changes of sign show all of them.";
      case BRANCH_AND_PRUNE ->
          "interval branch and prune excluded every part of "
              + (found.box().isPresent()
                  ? "the box or proved that it holds exactly one."
                  : "a box or proved that it holds exactly one, and outside the box bounds keep a"
                      + " derivative away from 0.");
      case NEWTON -> "Newton's method from many starts found them.";
    };
  }

  /// “ in the box −5 ≤ x ≤ 5”; over the reals nothing.
  private static Prose place(StationaryPoints found) {
    return found
        .box()
        .map(sides -> {
          var parts = new ArrayList<Prose>();
          for (var x : found.variables()) {
            parts.add(Prose.of(side(x, sides)));
          }
          return Prose.of(" with ").then(Prose.enumerate(parts));
        })
        .orElse(Prose.EMPTY);
  }

  private static Formula side(Symbol x, Map<Symbol, Interval> sides) {
    var side = sides.get(x);
    var middle = Formula.of(x);
    if (side.lower() == Double.NEGATIVE_INFINITY && side.upper() == Double.POSITIVE_INFINITY) {
      return new Formula.Spelled(x + " any real number");
    }
    if (side.lower() == Double.NEGATIVE_INFINITY) {
      return Formula.Chain.from(middle).then(Relation.AT_MOST, number(side.upper()));
    }
    if (side.upper() == Double.POSITIVE_INFINITY) {
      return Formula.Chain.from(middle).then(Relation.AT_LEAST, number(side.lower()));
    }
    return Formula.Chain.from(number(side.lower()))
        .then(Relation.AT_MOST, middle)
        .then(Relation.AT_MOST, number(side.upper()));
  }

  private static Formula number(double value) {
    return Formula.of(Rational.of(BigDecimal.valueOf(value).round(SHOWN)));
  }

  /// Points without a gradient, borders of the domain, and what holds globally.
  static List<Block> besides(Subject f, StationaryPoints found) {
    var blocks = new ArrayList<>(BorderPoints.blocks(f, found));
    found.global().forEach(s -> blocks.add(new Block.Paragraph(f.told(s))));
    return blocks;
  }

  /// What was tried in vain: before the method that succeeded, or in all.
  static List<Block> tried(Subject f, StationaryPoints found) {
    if (found.tried().isEmpty()) {
      return List.of();
    }
    var title = found.complete() ? "Why not by exact methods:" : "What stayed open:";
    return List.of(
        new Block.Paragraph(Prose.of(title)),
        new Block.Listing(
            false,
            found.tried().stream()
                .map(s -> List.<Block>of(new Block.Paragraph(f.told(s))))
                .toList()));
  }
}
