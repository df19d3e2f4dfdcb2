package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.calculus.Hessian;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Definiteness;
import org.gradus.notation.Notation;
import org.gradus.stationary.HessianAt;

/// The Hessian of a function at points, as a matrix and in words.
///
/// In one variable it is f″.
record HessianTelling(Subject f, Hessian hessian, Settings settings) {
  private static final int DIGITS = 6;

  /// H = …, the second derivatives as functions.
  Formula everywhere() {
    return f.hasOneVariable()
        ? Formula.Chain.from(f.prime(2)).equalTo(Formula.of(hessian.entry(0, 0)))
        : named(Formula.of(Symbol.of("H")), hessian.rows().stream().map(this::formulas).toList());
  }

  private List<Formula> formulas(List<Expr> row) {
    return row.stream().map(Formula::of).toList();
  }

  private static Formula named(Formula name, List<List<Formula>> rows) {
    return Formula.Chain.from(name).equalTo(new Formula.Matrix(rows));
  }

  /// Whether every entry has a value at a point, as far as decimals tell.
  boolean exists(Map<Symbol, Double> point) {
    return hessian.rows().stream()
        .flatMap(List::stream)
        .allMatch(e -> Double.isFinite(settings.valuation().of(e, point)));
  }

  /// The exact matrix with its signs; empty where these cannot be decided.
  Optional<HessianAt> at(Map<Symbol, Expr> point) {
    return HessianAt.of(rows(point));
  }

  /// The entries with a point put in, tidied.
  List<List<Expr>> rows(Map<Symbol, Expr> point) {
    var values = new Values(new Point(point), settings);
    return hessian.rows().stream().map(row -> row.stream().map(values::exact).toList()).toList();
  }

  /// H(P) = …, or f″(2) = 2, with the shorter of two exact forms for each entry.
  Formula shown(Formula place, Map<Symbol, Expr> point) {
    var rows = shortest(rows(point), point);
    return f.hasOneVariable()
        ? Formula.Chain.from(new Formula.Prime(f.name(), 2, List.of(place)))
            .equalTo(Formula.of(rows.getFirst().getFirst()))
        : named(value(place), rows.stream().map(this::formulas).toList());
  }

  private List<List<Expr>> shortest(List<List<Expr>> rows, Map<Symbol, Expr> point) {
    var others = HessianAt.of(rows).map(HessianAt::rows).orElse(rows);
    var result = new ArrayList<List<Expr>>();
    for (int i = 0; i < rows.size(); i++) {
      var row = new ArrayList<Expr>();
      for (int j = 0; j < rows.size(); j++) {
        row.add(shorter(rows.get(i).get(j), others.get(i).get(j)));
      }
      result.add(row);
    }
    confirm(result, point);
    return result;
  }

  private static Expr shorter(Expr a, Expr b) {
    return Notation.TEXT.write(b).length() < Notation.TEXT.write(a).length() ? b : a;
  }

  /// Confirms entries that are numbers against the second derivatives with the point put in.
  private void confirm(List<List<Expr>> rows, Map<Symbol, Expr> point) {
    var witness = new Witness(settings.valuation());
    var put = new Point(point);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        var entry = put.in(hessian.entry(i, j));
        if (FreeSymbols.of(entry).isEmpty()) {
          witness.confirmEqual(entry, rows.get(i).get(j));
        }
      }
    }
  }

  private static Formula value(Formula place) {
    var components = place instanceof Formula.Tuple(var all) ? all : List.of(place);
    return new Formula.Call(Symbol.of("H"), components);
  }

  /// H(P) ≈ …, in decimals.
  Formula about(Formula place, Map<Symbol, Double> point) {
    var rows =
        hessian.rows().stream()
            .map(row ->
                row.stream()
                    .map(e -> Values.rounded(settings.valuation().of(e, point), DIGITS))
                    .toList())
            .toList();
    var start = f.hasOneVariable() ? new Formula.Prime(f.name(), 2, List.of(place)) : value(place);
    return Formula.Chain.from(start)
        .then(
            Relation.IS_ABOUT,
            f.hasOneVariable() ? rows.getFirst().getFirst() : new Formula.Matrix(rows));
  }

  /// “The leading principal minors 2 and 4 are positive: H is positive definite.”
  Prose signs(HessianAt there) {
    if (f.hasOneVariable()) {
      return Prose.of("It is " + sign(there.definiteness()) + ".");
    }
    return Sentences.capitalized(Certificates.reason(there.certificate()))
        .text(": H is " + there.definiteness().text() + ".");
  }

  private static String sign(Definiteness definiteness) {
    return switch (definiteness) {
      case POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE -> "positive";
      case NEGATIVE_DEFINITE, NEGATIVE_SEMIDEFINITE -> "negative";
      case ZERO -> "zero";
      case INDEFINITE, UNDECIDED -> "of unknown sign";
    };
  }
}
