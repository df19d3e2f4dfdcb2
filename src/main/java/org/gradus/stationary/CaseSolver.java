package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.number.Budget;

/// Solves a system by cases, the way a person does: factor an equation, branch on the factors,
/// solve what is linear for one unknown, substitute, and go on; what is left goes to elimination.
final class CaseSolver {
  private static final int DEEPEST = 40;
  private static final int LARGEST_DEGREE_AFTER_SUBSTITUTION = 60;

  private final DifferentialField field;
  private final Budget budget;
  private final List<Component> components = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private boolean eliminated;

  CaseSolver(DifferentialField field, Budget budget) {
    this.field = field;
    this.budget = budget;
  }

  List<Component> components() {
    return components;
  }

  /// Why the list of components is perhaps not complete; empty where it is.
  List<String> open() {
    return open;
  }

  /// Whether elimination was needed.
  boolean usedElimination() {
    return eliminated;
  }

  Case solve(CaseSystem system) {
    return solve(system, new Case.Assumption.Whole(), 0, true);
  }

  private Case solve(CaseSystem start, Case.Assumption assumption, int depth, boolean mayRebase) {
    budget.spend(100);
    var reduced = start.reduced();
    if (reduced.isEmpty()) {
      return leaf(start, assumption, Case.Outcome.CONTRADICTION);
    }
    var system = reduced.get();
    var equations = system.equations();
    if (equations.isEmpty()) {
      return finish(system, assumption, Solution.EMPTY, Case.Outcome.SOLVED);
    }
    if (depth > DEEPEST) {
      return unsolved(system, assumption, "The cases go too deep.");
    }
    var direct = linear(system, equations).filter(Linear::isShort);
    if (direct.isPresent()) {
      return substitute(system, assumption, direct.get(), depth, mayRebase);
    }
    var product =
        equations.stream()
            .filter(p -> system.factors(p).size() > 1)
            .min(Comparator.comparingInt(p -> p.degree() * 10 + p.terms().size()));
    if (product.isPresent()) {
      return branch(system, assumption, system.factors(product.get()), depth, mayRebase);
    }
    var kernel = KernelEquation.in(system, equations);
    if (kernel.isPresent()) {
      return invert(system, assumption, kernel.get(), depth, mayRebase);
    }
    var linear = linear(system, equations);
    return linear.isPresent()
        ? substitute(system, assumption, linear.get(), depth, mayRebase)
        : eliminate(system, assumption, depth, mayRebase);
  }

  private Case branch(
      CaseSystem system,
      Case.Assumption assumption,
      List<Polynomial> factors,
      int depth,
      boolean mayRebase) {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < factors.size(); i++) {
      var others = factors.subList(0, i);
      var zero =
          new Case.Assumption.Zero(
              write(factors.get(i)), others.stream().map(this::write).toList());
      cases.add(solve(system.with(factors.get(i), others), zero, depth + 1, mayRebase));
    }
    return new Case(assumption, written(system), Case.Outcome.SPLIT, cases);
  }

  /// An equation for a kernel alone, such as cos(xy) = 0, becomes one for its argument.
  private Case invert(
      CaseSystem system,
      Case.Assumption assumption,
      KernelEquation kernel,
      int depth,
      boolean mayRebase) {
    var cases = new ArrayList<Case>();
    for (var solution : kernel.solutions()) {
      var next = system;
      for (var value : solution.values().entrySet()) {
        next = next.replace(value.getKey(), value.getValue());
      }
      var equation = next.valued(solution.argument().minus(solution.value())).numerator();
      var solved =
          new Case.Assumption.Solved(
              new Writer(field).write(solution.argument()),
              new Writer(field).write(solution.value()));
      cases.add(solve(next.with(equation, List.of()), solved, depth + 1, mayRebase));
    }
    return cases.isEmpty()
        ? leaf(system, assumption, Case.Outcome.CONTRADICTION)
        : new Case(assumption, written(system), Case.Outcome.SPLIT, cases);
  }

  /// An equation a·g + b = 0, to be solved for the generator g.
  private record Linear(int generator, Polynomial a, Polynomial b) {
    /// Whether the solution is read off: x = 0, x = −2y.
    boolean isShort() {
      return a.isConstant() && b.terms().size() < 3 && b.degree() < 2;
    }

    int cost() {
      return a.isConstant() ? b.degree() : 100 * a.terms().size() + b.degree();
    }
  }

  private Optional<Linear> linear(CaseSystem system, List<Polynomial> equations) {
    return equations.stream()
        .flatMap(p -> p.generators().stream().map(g -> linear(p, g)).flatMap(Optional::stream))
        .filter(l -> isAllowed(system, l))
        .min(Comparator.comparingInt(Linear::cost));
  }

  /// The last equation as one for a variable whose coefficient may vanish, too: (1 + x)z = −x.
  private Optional<Linear> graph(CaseSystem system, List<Polynomial> equations) {
    if (equations.size() > 1) {
      return Optional.empty();
    }
    var p = equations.getFirst();
    boolean isPolynomial =
        p.generators().stream()
            .allMatch(g -> field.generator(g) instanceof Generator.Variable && !field.isInteger(g));
    return isPolynomial
        ? p.generators().stream()
            .map(g -> linear(p, g))
            .flatMap(Optional::stream)
            .filter(l -> degreeAfter(system, l) <= LARGEST_DEGREE_AFTER_SUBSTITUTION)
            .min(Comparator.comparingInt(Linear::cost))
        : Optional.empty();
  }

  private static Optional<Linear> linear(Polynomial p, int generator) {
    if (p.degree(generator) != 1) {
      return Optional.empty();
    }
    var coefficients = p.coefficientsBy(generator);
    return Optional.of(new Linear(generator, coefficients.get(1), coefficients.get(0)));
  }

  private boolean isAllowed(CaseSystem system, Linear l) {
    var value = Fraction.of(l.b.negate(), l.a);
    boolean isShort =
        system.isNonzero(l.a) || (l.a.terms().size() == 1 && system.equations().size() > 0);
    return isShort
        && l.a.terms().size() < 4
        && switch (field.generator(l.generator)) {
          case Generator.Variable(var symbol, _) ->
              !field.isInteger(l.generator)
                  && !isDependent(value, field.generator(l.generator).expr())
                  && degreeAfter(system, l) <= LARGEST_DEGREE_AFTER_SUBSTITUTION
                  && FreeSymbols.contains(field.generator(l.generator).expr(), symbol);
          case Generator.Sine _,
              Generator.Cosine _,
              Generator.Logarithm _,
              Generator.Exponential _ ->
              value.isConstant() && Carriers.isCarrier(field, l.generator);
          case Generator.Root _, Generator.Pi _, Generator.Other _ -> false;
        };
  }

  private boolean isDependent(Fraction value, Expr variable) {
    var symbol = ((Expr.Variable) variable).symbol();
    var occurring = new TreeSet<>(value.numerator().generators());
    occurring.addAll(value.denominator().generators());
    return occurring.stream()
        .anyMatch(i -> FreeSymbols.contains(field.generator(i).expr(), symbol));
  }

  private static int degreeAfter(CaseSystem system, Linear l) {
    int inner = Math.max(l.a.degree(), l.b.degree());
    return system.equations().stream()
        .mapToInt(p -> p.degree() + p.degree(l.generator) * inner)
        .max()
        .orElse(0);
  }

  private Case substitute(
      CaseSystem system, Case.Assumption assumption, Linear l, int depth, boolean mayRebase) {
    if (!system.isNowhereZero(l.a)) {
      return byCoefficient(system, assumption, l, depth, mayRebase);
    }
    var value = Fraction.of(l.b.negate(), l.a);
    var next = system.assign(l.generator, value);
    var solved =
        new Case.Assumption.Solved(
            field.generator(l.generator).expr(), new Writer(field).write(value));
    return new Case(
        assumption,
        written(system),
        Case.Outcome.SPLIT,
        List.of(solve(next, solved, depth + 1, mayRebase)));
  }

  /// The case in which the coefficient of the unknown vanishes, then the one in which it does not.
  private Case byCoefficient(
      CaseSystem system, Case.Assumption assumption, Linear l, int depth, boolean mayRebase) {
    var zero = new Case.Assumption.Zero(write(l.a), List.of());
    var first = solve(system.with(l.a, List.of()), zero, depth + 1, mayRebase);
    var second = substitute(system.withNonzero(l.a), assumption, l, depth, mayRebase);
    var cases = new ArrayList<Case>();
    cases.add(first);
    cases.addAll(second.cases());
    return new Case(assumption, written(system), Case.Outcome.SPLIT, cases);
  }

  private Case eliminate(
      CaseSystem system, Case.Assumption assumption, int depth, boolean mayRebase) {
    var equations = system.equations();
    if (hasOtherNumbersThanRoots(equations)) {
      var solved = SquareRoots.of(field, equations);
      if (solved.isPresent()) {
        return byRoots(system, assumption, solved.get());
      }
    }
    if (!Carriers.areAlgebraic(field, equations)) {
      return unsolved(system, assumption, "Equations mix unknowns with their own functions.");
    }
    var solutions = Elimination.solve(equations, budget);
    if (solutions.isPresent()) {
      eliminated |= equations.size() > 1;
      for (var solution : solutions.get()) {
        finish(system, assumption, solution, Case.Outcome.ELIMINATED);
      }
      return leaf(system, assumption, Case.Outcome.ELIMINATED);
    }
    var roots = SquareRoots.of(field, equations);
    if (roots.isPresent()) {
      return byRoots(system, assumption, roots.get());
    }
    var graph = graph(system, equations);
    if (graph.isPresent()) {
      return substitute(system, assumption, graph.get(), depth, mayRebase);
    }
    if (!mayRebase || !Elimination.isFeasible(equations)) {
      return unsolved(system, assumption, "A part of the system has infinitely many solutions.");
    }
    return rebased(system, assumption, depth);
  }

  /// The same system by a Gröbner basis.
  private Case rebased(CaseSystem system, Case.Assumption assumption, int depth) {
    eliminated = true;
    return solve(
        new CaseSystem(
            field,
            saturated(system, system.equations()),
            system.relations(),
            system.changedRelations(),
            system.nonzero(),
            system.assigned()),
        assumption,
        depth + 1,
        false);
  }

  private boolean hasOtherNumbersThanRoots(List<Polynomial> equations) {
    return equations.stream()
        .flatMap(p -> p.generators().stream())
        .anyMatch(g -> field.isConstant(g) && !(field.generator(g) instanceof Generator.Root));
  }

  /// The only equation left is quadratic in an unknown: one case for each of its two roots.
  private Case byRoots(CaseSystem system, Case.Assumption assumption, SquareRoots roots) {
    var cases = new ArrayList<Case>();
    for (var value : roots.values()) {
      var solved =
          new Case.Assumption.Solved(
              field.generator(roots.generator()).expr(), new Writer(field).write(value));
      var next = system.withZero(List.of()).assign(roots.generator(), value);
      cases.add(finish(next, solved, Solution.EMPTY, Case.Outcome.SOLVED));
    }
    return new Case(assumption, written(system), Case.Outcome.SPLIT, cases);
  }

  /// The equations, and what more follows from them where what is known not to vanish is divided
  /// out: of a Gröbner basis with an inverse of that, the members without it.
  private List<Polynomial> saturated(CaseSystem system, List<Polynomial> equations) {
    var occurring = new TreeSet<Integer>();
    equations.forEach(p -> occurring.addAll(p.generators()));
    int inverse = field.size() + 1;
    var ideal = new ArrayList<>(equations);
    var product =
        system.nonzero().stream()
            .filter(p -> occurring.containsAll(p.generators()))
            .reduce(Polynomial.ONE, Polynomial::times);
    if (!product.isConstant()) {
      ideal.add(Polynomial.generator(inverse).times(product).minus(Polynomial.ONE));
    }
    var basis = PolynomialAlgebra.groebnerBasis(ideal, budget);
    var more = basis.stream().filter(p -> !p.contains(inverse));
    return Stream.concat(more, equations.stream()).distinct().toList();
  }

  private Case finish(
      CaseSystem system, Case.Assumption assumption, Solution solution, Case.Outcome outcome) {
    boolean contradicts =
        system.nonzero().stream().filter(solution::hasAllOf).anyMatch(solution::vanishes);
    if (contradicts) {
      return leaf(system, assumption, Case.Outcome.CONTRADICTION);
    }
    components.add(new Component(solution, system.assigned(), system.nonzero()));
    return leaf(system, assumption, outcome);
  }

  private Case unsolved(CaseSystem system, Case.Assumption assumption, String why) {
    open.add(why);
    return leaf(system, assumption, Case.Outcome.UNSOLVED);
  }

  private Case leaf(CaseSystem system, Case.Assumption assumption, Case.Outcome outcome) {
    return new Case(assumption, written(system), outcome, List.of());
  }

  private List<Expr> written(CaseSystem system) {
    return system.zero().stream().map(this::written).toList();
  }

  private Expr written(Polynomial p) {
    return FactoredForm.equation(field, p);
  }

  private Expr write(Polynomial p) {
    return new Writer(field).write(FactoredForm.primitive(p));
  }
}
