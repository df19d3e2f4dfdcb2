package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.algebra.Domain;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// For which parameters a family has a point: where no coordinate has a pole, no radicand of one is
/// negative, and f is defined.
final class FamilyConditions {
  private static final long WORK = 100_000;

  private final Subject subject;
  private final Writer writer;
  private final List<Requirement> requirements = new ArrayList<>();
  private final Component component;
  private final Map<Integer, Fraction> radicands = new TreeMap<>();
  private boolean known = true;

  FamilyConditions(
      Subject subject,
      Function<Fraction, Optional<Fraction>> image,
      Component component,
      Writer writer) {
    this.subject = subject;
    this.component = component;
    this.writer = writer;
    for (int i : subject.places().toArray()) {
      var value = component.assigned().get(i);
      if (value != null) {
        image.apply(value).ifPresent(this::addCoordinate);
      }
    }
    for (var condition : Domain.of(subject.f())) {
      for (var requirement : Requirement.of(subject.field(), condition)) {
        var there = image.apply(requirement.subject());
        known &= there.isPresent();
        there.ifPresent(u -> add(new Requirement(u, requirement.positive())));
      }
    }
  }

  private void addCoordinate(Fraction value) {
    add(new Requirement(Fraction.of(value.denominator()), false));
    for (var g : value.numerator().generators()) {
      if (subject.field().generator(g) instanceof Generator.Root(int n, var u, _)
          && n % 2 == 0
          && !isNumber(u)) {
        radicands.put(g, u);
      }
    }
  }

  private boolean isNumber(Fraction u) {
    return u.numerator().generators().stream().allMatch(g -> subject.field().isNumber(g));
  }

  /// The radicands that are known not to vanish, so that they are positive.
  List<Polynomial> positive() {
    var result = new ArrayList<Polynomial>();
    radicands.forEach((root, u) -> {
      if (isPositive(root)) {
        result.add(essential(u.numerator()));
      }
      var larger = essential(withoutNegativeSquares(u.numerator()));
      if (WholeNumbers.isNeverZero(subject.field(), larger)) {
        result.add(larger);
      }
    });
    return result;
  }

  /// A polynomial that is not smaller, in fewer terms.
  private static Polynomial withoutNegativeSquares(Polynomial p) {
    var terms = new TreeMap<>(p.terms());
    terms.entrySet().removeIf(t -> t.getKey().isEven() && t.getValue().signum() < 0);
    return terms.isEmpty() ? p : new Polynomial(terms);
  }

  /// The denominators of coordinates and what else is not zero where the family has points.
  List<Polynomial> nonzero() {
    return requirements.stream()
        .flatMap(r -> PolynomialAlgebra.factors(r.subject().numerator()).stream())
        .map(PolynomialAlgebra.Factor::base)
        .toList();
  }

  /// The polynomial without positive factors that are numbers.
  private Polynomial essential(Polynomial p) {
    var signs = new KnownSigns(subject.field());
    var rest = Polynomial.of(Rational.of(p.leading().signum()));
    for (var factor : PolynomialAlgebra.factors(p)) {
      rest =
          signs.isNumber(factor.base()) ? rest : rest.times(factor.base().power(factor.exponent()));
    }
    return rest;
  }

  private boolean isPositive(int root) {
    return component.nonzero().contains(Polynomial.generator(root));
  }

  private void add(Requirement requirement) {
    var u = requirement.subject();
    int sign = new KnownSigns(subject.field()).of(u);
    boolean isMet = requirement.positive() ? sign > 0 : sign != 0;
    if (!isMet && !requirements.contains(requirement)) {
      requirements.add(requirement);
    }
  }

  /// Whether all conditions are about polynomials in these generators.
  boolean areIn(Collection<Integer> generators) {
    return known
        && radicands.isEmpty()
        && requirements.stream()
            .allMatch(r ->
                generators.containsAll(r.subject().numerator().generators())
                    && generators.containsAll(r.subject().denominator().generators()));
  }

  /// A polynomial whose zeros are where the conditions change.
  Polynomial cuts() {
    var product = Polynomial.ONE;
    for (var r : requirements) {
      product = product.times(r.subject().numerator()).times(r.subject().denominator());
    }
    return product;
  }

  /// Whether all conditions hold for a parameter that is no cut.
  boolean areMetAt(Rational t) {
    return requirements.stream()
        .allMatch(r -> {
          int sign = r.subject().at(RationalField.RATIONALS, _ -> t).signum();
          return r.positive() ? sign > 0 : sign != 0;
        });
  }

  /// The pieces with these conditions in words beside their own.
  List<Family.Piece> added(List<Family.Piece> pieces) {
    var texts = new TreeSet<String>();
    for (var r : requirements) {
      var numerator =
          ExprText.of(
              writer.write(
                  r.positive() ? r.subject() : Fraction.of(r.subject().numerator().monic())));
      texts.add(numerator + (r.positive() ? " > 0" : " ≠ 0"));
    }
    radicands.forEach((root, u) -> texts.add(sign(u, isPositive(root) ? " > 0" : " ≥ 0")));
    if (texts.isEmpty()) {
      return pieces;
    }
    boolean isCurve = hasNoIsolatedPoint();
    return pieces.stream().map(piece -> with(piece, texts, isCurve)).toList();
  }

  /// Whether every point of the family has others of it arbitrarily near: the parameters are cut by
  /// strict conditions and at most one u ≥ 0, where u has a gradient wherever it is zero.
  private boolean hasNoIsolatedPoint() {
    var closed =
        radicands.entrySet().stream()
            .filter(e -> !isPositive(e.getKey()))
            .map(e -> e.getValue())
            .filter(u -> WholeNumbers.least(subject.field(), u, false).isEmpty())
            .toList();
    return closed.isEmpty() || (closed.size() == 1 && isRegular(closed.getFirst()));
  }

  /// Whether the set u ≥ 0 has no isolated point, by the factors of u, each taken once.
  private boolean isRegular(Fraction u) {
    var field = subject.field();
    var once = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(u.numerator())) {
      once = once.times(factor.base().power(factor.exponent() % 2 == 1 ? 1 : 2));
    }
    if (WholeNumbers.isNeverZero(field, essential(withoutPureSquares(once)))) {
      return true;
    }
    var equations = new ArrayList<>(List.of(once));
    var product = Fraction.of(once);
    subject.variables().forEach(x -> equations.add(field.derivative(product, x).numerator()));
    var solver = new CaseSolver(field, Budget.ofWork(WORK));
    solver.solve(CaseSystem.of(field, equations, java.util.Set.of()));
    return solver.components().isEmpty() && solver.open().isEmpty();
  }

  /// The value of a polynomial where its slopes are zero, if each variable occurs in it as a square
  /// alone.
  private Polynomial withoutPureSquares(Polynomial p) {
    var terms = new TreeMap<>(p.terms());
    terms
        .keySet()
        .removeIf(m ->
            m.isEven()
                && m.degree() == 2
                && subject.places().anyMatch(i -> m.generators().contains(i)));
    return terms.isEmpty() ? p : new Polynomial(terms);
  }

  /// That the radicand has its sign; a condition on whole numbers alone, a k π + b π ≥ 0, as one on
  /// k.
  private String sign(Fraction radicand, String relation) {
    return WholeNumbers.least(subject.field(), radicand, relation.contains(">"))
        .orElseGet(() -> ExprText.of(writer.write(radicand)) + relation);
  }

  private static Family.Piece with(Family.Piece piece, TreeSet<String> texts, boolean isCurve) {
    boolean isComplete = piece.when().contains("≤") && texts.size() == 1;
    if (isComplete) {
      return piece;
    }
    var all = new ArrayList<String>();
    if (!piece.when().isEmpty()) {
      all.add(piece.when());
    }
    all.addAll(texts);
    var c = piece.classification();
    return new Family.Piece(String.join(", ", all), isCurve ? c : c.with(Strictness.UNKNOWN));
  }
}
