package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// A point, or a family of points, as a person wrote it, and what it is said to be.
///
/// @param text the coordinates as they were typed
final class GivenPoints {
  private static final Set<String> INTEGERS = Set.of("k", "j", "m", "n", "l", "i", "N");

  private final String text;
  private final List<Expr> at;
  private final List<Claim> claims = new ArrayList<>();

  GivenPoints(String text, List<Expr> at) {
    this.text = text;
    this.at = List.copyOf(at);
  }

  /// A kind, under conditions on the parameters.
  record Claim(List<Condition> conditions, KindWord kind) {
    Claim {
      conditions = List.copyOf(conditions);
    }
  }

  String text() {
    return text;
  }

  List<Expr> at() {
    return at;
  }

  /// Every symbol of a coordinate is a parameter.
  List<Symbol> parameters() {
    var symbols = new LinkedHashSet<Symbol>();
    at.forEach(e -> symbols.addAll(FreeSymbols.of(e)));
    return List.copyOf(symbols);
  }

  /// Whether the parameters count periods: letters for integers, in multiples of π.
  boolean countsWithIntegers() {
    return at.stream().anyMatch(GivenPoints::hasPi)
        && parameters().stream().allMatch(t -> INTEGERS.contains(t.name()));
  }

  private static boolean hasPi(Expr e) {
    return e instanceof Expr.Named(var constant) && constant == Constant.PI
        || e.operands().stream().anyMatch(GivenPoints::hasPi);
  }

  boolean hasClaim() {
    return !claims.isEmpty();
  }

  /// Whether they are said to be two things at once.
  boolean isContradictory() {
    return claims.stream()
            .filter(claim -> claim.conditions().isEmpty())
            .map(Claim::kind)
            .distinct()
            .count()
        > 1;
  }

  void claim(List<Condition> conditions, KindWord kind) {
    claims.add(new Claim(conditions, kind));
  }

  /// What the points with these values of the parameters are said to be: under the first condition
  /// that holds.
  Optional<KindWord> kind(Map<Symbol, Rational> parameters) {
    return claims.stream()
        .filter(claim -> claim.conditions().stream().allMatch(c -> c.holds(parameters)))
        .map(Claim::kind)
        .findFirst();
  }
}
