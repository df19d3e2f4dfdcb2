package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Symbol;
import org.gradus.stationary.SignChart;
import org.gradus.stationary.StationaryPoints;

/// Tells where a function of one variable rises and where it falls, by the signs of f′.
final class SignTable {
  private SignTable() {}

  /// The table; nothing where the signs are not known on the whole line.
  static List<Block> blocks(Subject f, StationaryPoints overTheReals, Settings settings) {
    var x = f.variables().getFirst();
    return SignChart.of(overTheReals, settings.budget())
        .map(chart -> blocks(f, x, chart))
        .orElse(List.of());
  }

  private static List<Block> blocks(Subject f, Symbol x, SignChart chart) {
    var columns =
        List.of(
            column(Prose.of(Formula.of(x))),
            column(Prose.of(f.prime(1))),
            column(Prose.of(Formula.of(f.name()))));
    var rows = new ArrayList<List<Prose>>();
    for (int i = 0; i < chart.stretches().size(); i++) {
      rows.add(stretch(x, chart, i));
      if (i < chart.marks().size()) {
        rows.add(mark(x, chart.marks().get(i)));
      }
    }
    return List.of(
        new Block.Heading(1, Prose.of("Where it rises and falls")), new Block.Table(columns, rows));
  }

  private static Block.Column column(Prose title) {
    return new Block.Column(title, Block.Side.LEFT);
  }

  private static List<Prose> mark(Symbol x, SignChart.Mark mark) {
    return List.of(
        Prose.of(Formula.Chain.from(Formula.of(x)).equalTo(Coordinates.formula(mark.at()))),
        Prose.of(mark.stationary() ? "0" : "not defined"),
        Prose.EMPTY);
  }

  private static List<Prose> stretch(Symbol x, SignChart chart, int i) {
    var sign = chart.stretches().get(i).sign();
    return List.of(
        Prose.of(range(x, chart.marks(), i)),
        Prose.of(
            sign.map(s -> s > 0 ? "positive" : s < 0 ? "negative" : "0").orElse("not defined")),
        Prose.of(behaviour(sign)));
  }

  private static String behaviour(Optional<Integer> sign) {
    return sign.map(s -> s > 0 ? "rises" : s < 0 ? "falls" : "is constant")
        .orElse("is not defined");
  }

  private static Formula range(Symbol x, List<SignChart.Mark> marks, int i) {
    var middle = Formula.of(x);
    if (marks.isEmpty()) {
      return new Formula.Spelled("all " + x);
    }
    if (i == 0) {
      return Formula.Chain.from(middle).then(Relation.LESS, number(marks.getFirst()));
    }
    return i == marks.size()
        ? Formula.Chain.from(middle).then(Relation.GREATER, number(marks.getLast()))
        : Formula.Chain.from(number(marks.get(i - 1)))
            .then(Relation.LESS, middle)
            .then(Relation.LESS, number(marks.get(i)));
  }

  private static Formula number(SignChart.Mark mark) {
    return Coordinates.formula(mark.at());
  }
}
