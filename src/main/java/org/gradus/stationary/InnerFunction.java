package org.gradus.stationary;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// f as a function h of one inner expression g: e^(xy) − xy is h(u) = eᵘ − u of u = xy.
///
/// Where h′(g) = 0 and h″(g) ≠ 0, h has a strict extremum at the value of g, and since g is
/// continuous f has an extremum there, too.
///
/// @param slope h′(g)
/// @param curvature h″(g)
record InnerFunction(Expr inner, Fraction slope, Fraction curvature) {
  private static final Symbol ARGUMENT = Symbol.of("u", "inner");

  /// What f is where `isZero` holds of h′(g) for an inner expression and `sign` knows that of
  /// h″(g).
  static Optional<Classification> classify(
      Subject subject,
      Function<Fraction, Boolean> isZero,
      ToIntFunction<Fraction> sign,
      Strictness strictness) {
    var candidates = new LinkedHashSet<Expr>();
    subject.f().operands().forEach(e -> collect(e, candidates));
    for (var g : candidates) {
      var found = of(subject, g);
      if (found.isPresent() && isZero.apply(found.get().slope)) {
        int bend = sign.applyAsInt(found.get().curvature);
        if (bend != 0) {
          return Optional.of(found.get().told(bend, strictness));
        }
      }
    }
    return Optional.empty();
  }

  private Classification told(int bend, Strictness strictness) {
    return Classification.of(
        bend > 0 ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
        strictness,
        "f is a function of "
            + ExprText.of(inner)
            + " alone, and at the value of this its slope is 0 and its second derivative is "
            + (bend > 0 ? "positive." : "negative."));
  }

  private static void collect(Expr e, Set<Expr> found) {
    boolean isInner =
        !(e instanceof Expr.Sigma) && !(e instanceof Expr.Indexed) && !e.operands().isEmpty();
    if (isInner && found.add(e)) {
      e.operands().forEach(part -> collect(part, found));
    }
  }

  private static Optional<InnerFunction> of(Subject subject, Expr g) {
    var outer = replaced(subject.f(), g);
    if (!new HashSet<>(FreeSymbols.of(outer)).equals(Set.of(ARGUMENT))) {
      return Optional.empty();
    }
    try {
      var h = Subject.of(outer, List.of(ARGUMENT));
      var slope = h.gradient().getFirst();
      var curvature = h.hessian().getFirst().getFirst();
      return Optional.of(
          new InnerFunction(g, at(subject, h, slope, g), at(subject, h, curvature, g)));
    } catch (Unsupported | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Fraction at(Subject subject, Subject h, Fraction u, Expr g) {
    var written = new Writer(h.field()).write(u);
    return subject.field().read(new Substitution(Map.of(ARGUMENT, g)).in(written));
  }

  private static Expr replaced(Expr e, Expr g) {
    if (e.equals(g)) {
      return Expressions.variable(ARGUMENT);
    }
    return e instanceof Expr.Sigma ? e : e.map(part -> replaced(part, g));
  }
}
