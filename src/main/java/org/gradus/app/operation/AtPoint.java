package org.gradus.app.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Simplifier;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.calculus.Differentiability;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// A function with the values of a point put in for its symbols.
record AtPoint(Request.Function function, Map<Symbol, Expr> point) {
  private static final int MOST_DIGITS = 1000;

  /// @throws Refused if the point leaves a symbol without a value, or names one that is not there
  static AtPoint of(Request.Function function, Request request) {
    var point = request.point("at");
    var symbols = FreeSymbols.of(function.body());
    refuseMissing(function.body(), point);
    var unknown = point.keySet().stream().filter(x -> !symbols.contains(x)).findFirst();
    if (unknown.isPresent() && !function.arguments().contains(unknown.get())) {
      throw Refused.request(
          "The point has a value for '" + unknown.get() + "', which the function has not.");
    }
    return new AtPoint(function, point);
  }

  /// @throws Refused if the point leaves a symbol of the expression without a value
  static void refuseMissing(Expr e, Map<Symbol, Expr> point) {
    var missing = FreeSymbols.of(e).stream().filter(x -> !point.containsKey(x)).findFirst();
    if (missing.isPresent()) {
      throw Refused.request("The point gives no value for '" + missing.get() + "'.");
    }
  }

  Evaluation value() {
    return value(function.body());
  }

  /// The value of another expression in the same symbols.
  ///
  /// At a rational point the expression is evaluated as it stands, so that a reason speaks of its
  /// own parts; other coordinates, such as π/2, are put in first.
  Evaluation value(Expr e) {
    var symbols = List.copyOf(point.keySet());
    var coordinates = symbols.stream().flatMap(x -> rational(point.get(x)).stream()).toList();
    try {
      return coordinates.size() == symbols.size()
          ? value(Evaluator.of(e, symbols), coordinates)
          : value(Evaluator.of(in(e), List.of()), List.of());
    } catch (NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }

  /// What usual digits leave open is proved where it can be; else more digits may tell.
  private Evaluation value(Evaluator f, List<Rational> coordinates) {
    var proved = proved(f.at(coordinates), in(f.function()));
    return switch (proved) {
      case Evaluation.Bounded _, Evaluation.Undecided _ -> f.at(coordinates, MOST_DIGITS);
      case Evaluation.Value _, Evaluation.Undefined _, Evaluation.TooLarge _ -> proved;
    };
  }

  private Evaluation proved(Evaluation found, Expr constant) {
    var settled =
        found instanceof Evaluation.Undecided open
            ? OnBorder.settled(open, constant, in(open.subject()))
            : found;
    return switch (settled) {
      case Evaluation.Bounded _, Evaluation.Undecided _ -> Ties.settled(settled, constant);
      case Evaluation.Value _, Evaluation.Undefined _, Evaluation.TooLarge _ -> settled;
    };
  }

  /// Whether an expression has a value at the point, perhaps one that is too large for a double.
  boolean hasValue(Expr e) {
    return switch (value(e)) {
      case Evaluation.Value _, Evaluation.Bounded _, Evaluation.TooLarge _ -> true;
      case Evaluation.Undefined _, Evaluation.Undecided _ -> false;
    };
  }

  static Optional<Rational> rational(Expr coordinate) {
    return switch (Simplifier.simplify(coordinate).result()) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(Expr.Number(var value, _)) -> Optional.of(value.negate());
      case Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)) when !q.isZero() ->
          Optional.of(p.over(q));
      case Expr.Negation(Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)))
          when !q.isZero() ->
          Optional.of(p.over(q).negate());
      case Expr _ -> Optional.empty();
    };
  }

  Optional<Expr> exact() {
    return exact(function.body());
  }

  /// The simplest form of the value: exact by construction, and known to exist only where {@link
  /// #value} says so.
  Optional<Expr> exact(Expr e) {
    var simplest = substituted(e);
    return hasSum(simplest) ? Optional.empty() : Optional.of(simplest);
  }

  /// The expression with the coordinates in it, simplified.
  Expr substituted(Expr e) {
    return Simplifier.simplify(in(e)).result();
  }

  private Expr in(Expr e) {
    return new Substitution(point).in(e);
  }

  private static boolean hasSum(Expr e) {
    return e instanceof Expr.Sigma || e.operands().stream().anyMatch(AtPoint::hasSum);
  }

  String place() {
    return point.entrySet().stream()
        .map(x -> Notation.TEXT.write(x.getKey()) + " = " + Notation.TEXT.write(x.getValue()))
        .collect(Collectors.joining(", "));
  }

  /// The value of the exact form where there is one, because it has less rounding in it.
  double rounded(Expr e, double value) {
    return exact(e).map(this::value).stream()
        .map(evaluation -> evaluation instanceof Evaluation.Value(double better) ? better : value)
        .findFirst()
        .orElse(value);
  }

  /// A condition of the rules of differentiation by a variable that does not certainly hold here: a
  /// formula that has a value all the same, as that of floor(x) at 2, may be no derivative then.
  Optional<Condition> silent(Expr e, Symbol x) {
    return Differentiability.openAt(e, List.of(x), point).stream().findFirst();
  }

  /// Why the function, or else the first of its derivatives that has none, has no value here.
  Optional<Evaluation.Undefined> undefined(List<Expr> derivatives) {
    return Stream.concat(Stream.of(function.body()), derivatives.stream())
        .map(this::value)
        .flatMap(value ->
            value instanceof Evaluation.Undefined undefined ? Stream.of(undefined) : Stream.empty())
        .findFirst();
  }

  /// The value of a derivative as it stands in a response: a number, or NaN where it or the
  /// function has none.
  Object number(Expr e) {
    if (value() instanceof Evaluation.Undefined) {
      return Members.number(Double.NaN);
    }
    return switch (value(e)) {
      case Evaluation.Value(double value) -> Members.number(rounded(e, value));
      case Evaluation.Bounded _,
          Evaluation.Undefined _,
          Evaluation.TooLarge _,
          Evaluation.Undecided _ ->
          Members.number(Double.NaN);
    };
  }

  /// The value for a person, or that there is none.
  String shown(Expr e) {
    return switch (value(e)) {
      case Evaluation.Value(double value) -> EvaluateOperation.shown(rounded(e, value), exact(e));
      case Evaluation.Bounded(var enclosure) -> EvaluateOperation.between(enclosure);
      case Evaluation.Undefined reason -> "undefined: " + EvaluateOperation.needs(reason);
      case Evaluation.TooLarge _ -> EvaluateOperation.shown(Double.NaN, exact(e));
      case Evaluation.Undecided(_, var subterm, var subject, var needed) ->
          "undecided: "
              + EvaluateOperation.needs(new Evaluation.Undefined(subterm, subject, needed));
    };
  }
}
