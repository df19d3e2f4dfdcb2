package org.gradus.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.algebra.Rationals;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;
import org.gradus.stationary.Classification;
import org.gradus.stationary.Kind;
import org.gradus.stationary.WitnessCurves;

/// Arguments at points where the second-derivative test is silent.
record Degenerate(Subject f, Settings settings) {

  /// Two curves where the point is no extremum and such curves are found, otherwise the reason that
  /// the classification has.
  Prose argument(Classification c, Map<Symbol, Expr> at) {
    return c.kind() == Kind.DEGENERATE_SADDLE
        ? curves(at).orElseGet(() -> f.told(c.certificate()))
        : f.told(c.certificate());
  }

  private Optional<Prose> curves(Map<Symbol, Expr> at) {
    var numbers = new LinkedHashMap<Symbol, Rational>();
    for (var x : f.variables()) {
      Rationals.valueOf(at.get(x)).ifPresent(value -> numbers.put(x, value));
    }
    if (numbers.size() < f.variables().size()) {
      return Optional.empty();
    }
    var s = Letters.besides(f.body()).forCurves();
    return WitnessCurves.of(f.body(), f.variables(), numbers, s).map(found -> told(found, at, s));
  }

  private Prose told(WitnessCurves found, Map<Symbol, Expr> at, Symbol s) {
    var value = new Values(new Point(at), settings).exact(f.body());
    return Prose.of("For small ")
        .math(positive(s))
        .text(", ")
        .then(along(found.falling(), value, Relation.LESS))
        .text(", but ")
        .then(along(found.rising(), value, Relation.GREATER))
        .text(": arbitrarily near, f takes smaller and larger values.");
  }

  private static Formula positive(Symbol s) {
    return Formula.Chain.from(Formula.of(s)).then(Relation.GREATER, Formula.of(Expressions.ZERO));
  }

  /// f(−s, 0, 0) = −s³ < 0.
  private Prose along(WitnessCurves.Curve curve, Expr value, Relation relation) {
    var images = new LinkedHashMap<Symbol, Expr>();
    for (int i = 0; i < f.variables().size(); i++) {
      images.put(f.variables().get(i), curve.coordinates().get(i));
    }
    var witness = new Witness(settings.valuation());
    boolean isZero = value.equals(Expressions.ZERO);
    var there = isZero ? curve.difference() : Expressions.sum(value, curve.difference());
    witness.confirmEqual(new Substitution(images).in(f.body()), there);
    var call = new Formula.Call(f.name(), curve.coordinates().stream().map(Formula::of).toList());
    return Prose.of(
        Formula.Chain.from(call).equalTo(Formula.of(there)).then(relation, Formula.of(value)));
  }
}
