package org.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;

/// Tells the stationary points of a function in short: a table, and the reason for each line.
final class StationarySummary {
  private static final int MOST_POINTS_WITH_REASONS = 40;

  private final StationaryPoints found;
  private final boolean isDefaultBox;
  private final Subject f;
  private final ShownPoints shown;

  private StationarySummary(Symbol name, StationaryPoints found, boolean isDefaultBox) {
    this.found = found;
    this.isDefaultBox = isDefaultBox;
    this.f = Subject.of(found.function(), found.variables(), Optional.of(name));
    this.shown = ShownPoints.of(found.points());
  }

  /// @param isDefaultBox whether the box was chosen because none was given
  static Document of(Symbol name, StationaryPoints found, boolean isDefaultBox) {
    return new StationarySummary(name, found, isDefaultBox).document();
  }

  private Document document() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(StationaryScope.of(f, found, isDefaultBox)));
    if (!found.points().isEmpty()) {
      blocks.add(table());
      blocks.addAll(shown.others());
      blocks.add(new Block.Listing(false, reasons()));
    }
    found.families().forEach(family -> blocks.addAll(Families.blocks(f, family)));
    blocks.addAll(StationaryScope.besides(f, found));
    blocks.addAll(StationaryScope.tried(f, found));
    return new Document(Prose.of("Stationary points of ").math(f.definition()), blocks);
  }

  private Block table() {
    var columns = new ArrayList<Block.Column>();
    columns.add(left(Prose.EMPTY));
    found.variables().forEach(x -> columns.add(left(Prose.of(Formula.of(x)))));
    columns.add(left(Prose.of(Formula.of(f.name()))));
    columns.add(left(Prose.of("kind")));
    var rows = new ArrayList<List<Prose>>();
    for (int i : shown.places()) {
      rows.add(row(i));
      var decimals = decimals(found.points().get(i));
      if (!decimals.stream().allMatch(Prose::isEmpty)) {
        rows.add(decimals);
      }
    }
    return new Block.Table(columns, rows);
  }

  private static Block.Column left(Prose title) {
    return new Block.Column(title, Block.Side.LEFT);
  }

  private List<Prose> row(int i) {
    var point = found.points().get(i);
    var row = new ArrayList<Prose>();
    row.add(Prose.of(name(i)));
    point.at().values().forEach(c -> row.add(Coordinates.shown(c)));
    row.add(Coordinates.shown(point.value()));
    row.add(Prose.of(Families.kind(point.classification())));
    return row;
  }

  private static List<Prose> decimals(StationaryPoint point) {
    var row = new ArrayList<Prose>();
    row.add(Prose.EMPTY);
    Stream.concat(point.at().values().stream(), Stream.of(point.value()))
        .forEach(c -> row.add(Coordinates.beside(c)));
    row.add(Prose.EMPTY);
    return row;
  }

  private Formula name(int i) {
    return Formula.of(
        found.points().size() == 1 ? Symbol.of("P") : Symbol.of("P", Integer.toString(i + 1)));
  }

  /// Points with the same reason together, and apart those that need a definition.
  private List<List<Block>> reasons() {
    var groups = new LinkedHashMap<String, List<Integer>>();
    var items = new ArrayList<List<Block>>();
    for (int i : shown.places()) {
      var point = found.points().get(i);
      if (Coordinates.definitions(point.at()).isEmpty()) {
        groups.computeIfAbsent(point.classification().certificate(), _ -> new ArrayList<>()).add(i);
      }
    }
    groups.forEach((reason, places) -> items.add(item(reason, places)));
    int withReasons = Math.min(MOST_POINTS_WITH_REASONS, shown.places().size());
    for (int i : shown.places().subList(0, withReasons)) {
      var definitions = Coordinates.definitions(found.points().get(i).at());
      if (!definitions.isEmpty()) {
        items.add(List.of(new Block.Paragraph(reason(i, definitions))));
      }
    }
    return items;
  }

  private List<Block> item(String reason, List<Integer> places) {
    var names = Prose.enumerate(places.stream().map(i -> Prose.of(name(i))).toList());
    return List.of(new Block.Paragraph(names.text(": ").then(f.told(reason))));
  }

  private Prose reason(int i, List<Prose> definitions) {
    return Prose.of(name(i))
        .text(": ")
        .then(f.told(found.points().get(i).classification().certificate()))
        .text(" Exactly, ")
        .then(Prose.enumerate(definitions))
        .text(".");
  }
}
