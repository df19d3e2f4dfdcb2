package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.number.RealRoots;

/// The equations of one case, what is known not to be zero, and what has been solved already.
record CaseSystem(
    DifferentialField field,
    List<Polynomial> zero,
    Set<Polynomial> relations,
    Set<Polynomial> changedRelations,
    Set<Polynomial> nonzero,
    LinkedHashMap<Integer, Fraction> assigned) {
  private static final int DIGITS = 50;

  static CaseSystem of(DifferentialField field, List<Polynomial> zero, Set<Polynomial> nonzero) {
    var relations = new LinkedHashSet<>(field.relations(zero));
    return new CaseSystem(
        field, List.copyOf(zero), relations, Set.of(), nonzero, new LinkedHashMap<>());
  }

  /// The factors of a polynomial that may vanish; empty for a contradiction.
  List<Polynomial> factors(Polynomial p) {
    return PolynomialAlgebra.factors(p).stream()
        .map(PolynomialAlgebra.Factor::base)
        .filter(factor -> !isNonzero(factor))
        .toList();
  }

  /// Whether the polynomial is known not to vanish at a real point of this case.
  boolean isNonzero(Polynomial p) {
    if (p.isConstant()) {
      return !p.isZero();
    }
    if (nonzero.contains(p.monic())) {
      return true;
    }
    boolean isSingle = p.terms().size() == 1;
    if (isSingle) {
      return p.generators().stream().allMatch(this::isNonzero);
    }
    boolean isNumber = p.generators().stream().allMatch(g -> field.isNumber(g));
    return (isNumber && isNonzeroNumber(p))
        || isSumOfOneSign(p)
        || (p.generators().size() == 1
            && isReal(p.generators().first())
            && RealRoots.of(p.univariate().squarefree()).isEmpty());
  }

  /// Whether each factor is known not to vanish.
  boolean isNowhereZero(Polynomial p) {
    return PolynomialAlgebra.factors(p).stream().allMatch(factor -> isNonzero(factor.base()));
  }

  private boolean isNonzeroNumber(Polynomial p) {
    return Enclosing.sign(new Enclosing(field, java.util.Map.of(), DIGITS).at(Fraction.of(p))) != 0;
  }

  private boolean isReal(int generator) {
    return generator >= 0;
  }

  private boolean isNonzero(int generator) {
    if (field.isNumber(generator)) {
      return isNonzeroNumber(Polynomial.generator(generator));
    }
    return switch (field.generator(generator)) {
      case Generator.Exponential _, Generator.Pi _ -> true;
      case Generator.Variable _,
          Generator.Sine _,
          Generator.Cosine _,
          Generator.Logarithm _,
          Generator.Root _,
          Generator.Other _ ->
          nonzero.contains(Polynomial.generator(generator));
    };
  }

  /// A sum of terms that are never negative, one of them never zero, all with the same sign.
  private boolean isSumOfOneSign(Polynomial p) {
    int sign = p.leading().signum();
    boolean isOneSign =
        p.terms().entrySet().stream()
            .allMatch(t -> t.getValue().signum() == sign && isNonnegative(t.getKey()));
    return isOneSign
        && p.terms().keySet().stream()
            .anyMatch(powers -> powers.generators().stream().allMatch(this::isNonzero));
  }

  private boolean isNonnegative(Powers powers) {
    return powers.generators().stream()
        .allMatch(g ->
            powers.of(g) % 2 == 0
                || field.generator(g) instanceof Generator.Exponential
                || field.generator(g) instanceof Generator.Pi
                || (field.generator(g) instanceof Generator.Root(int n, _, _) && n % 2 == 0));
  }

  /// The relations that say something about generators that occur, or that have been changed.
  List<Polynomial> activeRelations() {
    var occurring = new TreeSet<Integer>();
    Stream.concat(zero.stream(), changedRelations.stream())
        .forEach(p -> occurring.addAll(p.generators()));
    var active = new LinkedHashSet<>(changedRelations);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (var r : relations) {
        if (!active.contains(r) && r.generators().stream().anyMatch(occurring::contains)) {
          active.add(r);
          occurring.addAll(r.generators());
          grew = true;
        }
      }
    }
    return List.copyOf(active);
  }

  /// The polynomial with 2 in place of (√2)².
  private Polynomial withoutPowersOfNumbers(Polynomial p) {
    return new RootReduction(field).ofNumbers(p);
  }

  /// Whether the generator occurs in an equation or in a value.
  boolean contains(int g) {
    return Stream.concat(zero.stream(), changedRelations.stream()).anyMatch(p -> p.contains(g))
        || assigned.values().stream().anyMatch(u -> u.contains(g));
  }

  List<Polynomial> equations() {
    return Stream.concat(zero.stream(), activeRelations().stream().map(Polynomial::monic))
        .distinct()
        .toList();
  }

  /// The same system with factors that cannot vanish left out; empty for a contradiction.
  Optional<CaseSystem> reduced() {
    if (nonzero.stream().anyMatch(Polynomial::isZero)) {
      return Optional.empty();
    }
    var newZero = reduced(zero);
    var newChanged = reduced(List.copyOf(changedRelations));
    return newZero.isEmpty() || newChanged.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaseSystem(
                field,
                newZero.get(),
                relations,
                new LinkedHashSet<>(newChanged.get()),
                nonzero,
                assigned));
  }

  private Optional<List<Polynomial>> reduced(List<Polynomial> polynomials) {
    var result = new LinkedHashSet<Polynomial>();
    for (var p : polynomials) {
      if (!p.isZero()) {
        var product = factors(p).stream().reduce(Polynomial.ONE, Polynomial::times);
        if (product.isConstant()) {
          return Optional.empty();
        }
        result.addAll(SumOfSquares.parts(product.monic()));
      }
    }
    if (result.stream().anyMatch(p -> p.isConstant() && !p.isZero())) {
      return Optional.empty();
    }
    result.removeIf(p -> factors(p).size() > 1 && factors(p).stream().anyMatch(result::contains));
    return Optional.of(List.copyOf(result));
  }

  /// The case in which one more polynomial vanishes and others do not.
  CaseSystem with(Polynomial vanishing, List<Polynomial> others) {
    var newZero = new ArrayList<>(zero);
    newZero.addFirst(vanishing);
    var newNonzero = new LinkedHashSet<>(nonzero);
    others.forEach(p -> newNonzero.add(p.monic()));
    return new CaseSystem(field, newZero, relations, changedRelations, newNonzero, assigned);
  }

  CaseSystem withZero(List<Polynomial> newZero) {
    return new CaseSystem(field, newZero, relations, changedRelations, nonzero, assigned);
  }

  CaseSystem withNonzero(Polynomial p) {
    var newNonzero = new LinkedHashSet<>(nonzero);
    PolynomialAlgebra.factors(p).forEach(f -> newNonzero.add(f.base()));
    return new CaseSystem(field, zero, relations, changedRelations, newNonzero, assigned);
  }

  /// The fraction with the values of what has been solved; kernels keep their arguments when a sine
  /// or an exponential in them gets its value.
  Fraction valued(Fraction u) {
    var result = u;
    for (var value : assigned.entrySet()) {
      result = new KernelSubstitution(field, value.getKey(), value.getValue()).of(result);
    }
    return result;
  }

  /// The system with a value in place of a generator, also inside the kernels that depend on it.
  CaseSystem assign(int generator, Fraction value) {
    var next = replace(generator, value);
    var newAssigned = new LinkedHashMap<>(assigned);
    newAssigned.put(generator, value);
    return new CaseSystem(
        field, next.zero, next.relations, next.changedRelations, next.nonzero, newAssigned);
  }

  /// The same without a record of the value, which another equation implies.
  CaseSystem replace(int generator, Fraction value) {
    var substitution = new KernelSubstitution(field, generator, value);
    var newZero = zero.stream().map(substitution::numerator).toList();
    var newRelations = new LinkedHashSet<Polynomial>();
    var newChanged = new LinkedHashSet<Polynomial>();
    changedRelations.forEach(
        r -> newChanged.add(withoutPowersOfNumbers(substitution.numerator(r))));
    for (var r : activeRelations()) {
      if (substitution.changes(r)) {
        newChanged.add(withoutPowersOfNumbers(substitution.numerator(r)));
      }
    }
    relations.stream().filter(r -> !substitution.changes(r)).forEach(newRelations::add);
    newRelations.addAll(field.relations(newZero));
    newRelations.removeIf(
        r -> substitution.changes(r) || r.generators().stream().anyMatch(assigned::containsKey));
    newChanged.removeIf(Polynomial::isZero);
    var newNonzero = new LinkedHashSet<Polynomial>();
    for (var p : nonzero) {
      var image = substitution.numerator(p);
      newNonzero.add(image.isZero() ? image : image.monic());
    }
    return new CaseSystem(field, newZero, newRelations, newChanged, newNonzero, assigned);
  }
}
