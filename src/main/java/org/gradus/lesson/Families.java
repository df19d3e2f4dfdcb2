package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.stationary.Classification;
import org.gradus.stationary.Family;
import org.gradus.stationary.Kind;
import org.gradus.stationary.Strictness;

/// Families of stationary points in words: where they lie, and what their pieces are.
final class Families {
  private Families() {}

  /// The family, and a line for each piece with its reason.
  static List<Block> blocks(Subject f, Family family) {
    var value =
        family
            .value()
            .map(v ->
                Prose.of("; there ")
                    .math(Formula.Chain.from(Formula.of(f.name())).equalTo(Formula.of(v))))
            .orElse(Prose.EMPTY);
    var items = new ArrayList<List<Block>>();
    for (var piece : family.pieces()) {
      items.add(List.of(new Block.Paragraph(piece(f, piece))));
    }
    return List.of(
        new Block.Paragraph(
            place(f, family).text(", ").then(parameters(family)).then(value).text(":")),
        new Block.Listing(false, items));
  }

  /// `(x, y, z) = (0, t, 0)`.
  static Prose place(Subject f, Family family) {
    var variables = f.variables().stream().map(Formula::of).toList();
    return Prose.of(Formula.Chain.from(tuple(variables)).equalTo(point(family)));
  }

  /// `(0, t, 0)`.
  static Formula point(Family family) {
    return tuple(family.at().values().stream().map(Formula::of).toList());
  }

  private static Formula tuple(List<Formula> components) {
    return components.size() == 1 ? components.getFirst() : new Formula.Tuple(components);
  }

  /// “t a real number with t + 1 ≠ 0”, “k and j integers”.
  static Prose parameters(Family family) {
    var parts = new ArrayList<Prose>();
    for (boolean integer : List.of(true, false)) {
      var symbols =
          family.parameters().stream()
              .filter(p -> p.integer() == integer)
              .map(Family.Parameter::symbol)
              .toList();
      if (!symbols.isEmpty()) {
        var one = integer ? " an integer" : " a real number";
        var several = integer ? " integers" : " real numbers";
        parts.add(Sentences.symbols(symbols).text(symbols.size() > 1 ? several : one));
      }
    }
    return Prose.enumerate(parts).then(gaps(family));
  }

  /// “ with t + 1 ≠ 0”, where a coordinate has a denominator.
  private static Prose gaps(Family family) {
    var gaps = family.gaps();
    return gaps.isEmpty() ? Prose.EMPTY : Prose.of(" with ").then(ConditionFormula.all(gaps));
  }

  private static Prose piece(Subject f, Family.Piece piece) {
    var c = piece.classification();
    var kind = Prose.EMPTY.emphasis(kind(c)).text(". ").then(f.told(c.certificate()));
    return piece.when().isEmpty()
        ? kind
        : Sentences.withMinusSigns(piece.when()).text(": ").then(kind);
  }

  /// “non-strict degenerate minimum”.
  static String kind(Classification c) {
    return isExtremum(c.kind()) && c.strictness() == Strictness.NOT_STRICT
        ? "non-strict " + c.kind().text()
        : c.kind().text();
  }

  private static boolean isExtremum(Kind kind) {
    return switch (kind) {
      case MINIMUM, MAXIMUM, DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM -> true;
      case SADDLE, DEGENERATE_SADDLE, UNDECIDED -> false;
    };
  }
}
