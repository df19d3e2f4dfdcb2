package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.algebra.Rationals;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.number.Budget;

/// Sets on which a logarithm or a root ends the domain of f, or leaves it without a gradient.
final class BorderSets {
  private final Expr f;
  private final Subject subject;
  private final Budget budget;
  private final Set<Expr> nonsmooth = new LinkedHashSet<>();
  private final Set<Expr> boundary = new LinkedHashSet<>();
  private final List<BorderPoint> nonsmoothPoints = new ArrayList<>();
  private final List<StationaryPoint> stationary = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  /// The subject is one of the smooth pieces of f.
  BorderSets(Expr f, Subject subject, Budget budget) {
    this.f = f;
    this.subject = subject;
    this.budget = budget;
  }

  Set<Expr> nonsmooth() {
    return nonsmooth;
  }

  Set<Expr> boundary() {
    return boundary;
  }

  /// Isolated points of such a set without a gradient.
  List<BorderPoint> nonsmoothPoints() {
    return nonsmoothPoints;
  }

  /// Isolated points of such a set where f is stationary.
  List<StationaryPoint> stationary() {
    return stationary;
  }

  /// Why such a point is perhaps missing.
  List<String> open() {
    return open;
  }

  static List<Polynomial> factors(Polynomial p) {
    return PolynomialAlgebra.factors(p).stream().map(PolynomialAlgebra.Factor::base).toList();
  }

  /// Arguments of logarithms and radicands are not zero where f has a gradient.
  List<Polynomial> run() {
    var nonzero = new ArrayList<Polynomial>();
    var field = subject.field();
    var nowhereZero = CaseSystem.of(field, List.of(), Set.of());
    for (int g = 0; g < field.size(); g++) {
      switch (field.generator(g)) {
        case Generator.Logarithm(var u, _) -> {
          nonzero.addAll(factors(u.numerator()));
          nonzero.addAll(factors(u.denominator()));
          if (!nowhereZero.isNowhereZero(u.numerator())) {
            noteLogarithm(u);
          }
        }
        case Generator.Root root -> {
          nonzero.add(Polynomial.generator(g));
          if (!nowhereZero.isNowhereZero(root.radicand().numerator())) {
            noteRoot(root);
          }
        }
        case Generator.Variable _,
            Generator.Pi _,
            Generator.Exponential _,
            Generator.Sine _,
            Generator.Cosine _,
            Generator.Other _ -> {}
      }
    }
    return nonzero;
  }

  /// The logarithm may stand for a power such as (x² + y²)^π, which goes on where its base is zero
  /// without a change of sign.
  private void noteLogarithm(Fraction u) {
    var written = new Writer(subject.field()).write(u);
    if (subject.size() == 1 || !hasPowerOfAny(f) || endsDomain(u)) {
      boundary.add(written);
      return;
    }
    nonsmooth.add(written);
    open.add("Points where the base of a power is zero were not examined.");
  }

  /// Whether some exponent is not a rational number, and its base not a number.
  private static boolean hasPowerOfAny(Expr e) {
    boolean isOne =
        e instanceof Expr.Power(var base, var exponent)
            && Rationals.valueOf(exponent).isEmpty()
            && !FreeSymbols.of(base).isEmpty();
    return isOne || e.operands().stream().anyMatch(BorderSets::hasPowerOfAny);
  }

  /// Whether u changes its sign at all of its zeros.
  private boolean endsDomain(Fraction u) {
    if (!subject.f().equals(f)) {
      return false;
    }
    var equations = new ArrayList<>(List.of(u.numerator()));
    subject.variables().stream()
        .map(x -> subject.field().derivative(u, x).numerator())
        .forEach(equations::add);
    var solver = new CaseSolver(subject.field(), budget);
    solver.solve(CaseSystem.of(subject.field(), equations, Set.of()));
    return solver.components().isEmpty() && solver.open().isEmpty();
  }

  /// An even root ends the domain where its radicand changes sign; elsewhere f may have no gradient
  /// where a radicand is zero.
  private void noteRoot(Generator.Root root) {
    var field = subject.field();
    var written = new Writer(field).write(root.radicand());
    if (subject.size() > 1) {
      (endsDomain(root) ? boundary : nonsmooth).add(written);
      return;
    }
    var solver = new CaseSolver(field, budget);
    if (root.index() % 2 == 0) {
      var slope = field.derivative(root.radicand(), subject.variables().getFirst());
      var equations = List.of(root.radicand().numerator(), slope.numerator());
      solver.solve(CaseSystem.of(field, equations, Set.of()));
      if (solver.components().isEmpty() && solver.open().isEmpty()) {
        boundary.add(written);
        return;
      }
    }
    nonsmooth.add(written);
    if (!root.radicand().numerator().generators().equals(new TreeSet<>(List.of(0)))) {
      open.add("Points where a radicand is zero were not examined.");
    }
  }

  /// Whether all zeros of the radicand lie where the domain ends; those that do not are examined.
  private boolean endsDomain(Generator.Root root) {
    var tips = new ConeTips(subject, root, budget);
    try {
      boolean isNone = tips.run();
      if (!isNone && !subject.f().equals(f)) {
        throw new Unsupported("Points where a radicand is zero were not examined.");
      }
      nonsmoothPoints.addAll(tips.nonsmooth());
      stationary.addAll(tips.stationary());
      return isNone && root.index() % 2 == 0;
    } catch (RuntimeException failure) {
      open.add(Unsupported.told(failure));
      return false;
    }
  }
}
