package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;
import org.gradus.number.UnivariatePolynomial;

/// Writes a family of stationary points by parameters and decides what its points are.
///
/// The line of one parameter is cut where a coefficient of the characteristic polynomial of the
/// Hessian vanishes; between the cuts the inertia is constant, because all eigenvalues are real.
final class FamilyTest {
  private static final List<String> NAMES = List.of("t", "s", "u", "v", "r", "q", "p");

  private final Subject subject;
  private final Component component;
  private final Solution solution;
  private final List<Integer> free;

  FamilyTest(Subject subject, Component component, Solution solution, List<Integer> free) {
    this.subject = subject;
    this.component = component;
    this.solution = solution;
    this.free = free;
  }

  Optional<Family> family(Map<Symbol, Coordinate> coordinates) {
    var parameters = parameters();
    var at = new LinkedHashMap<Symbol, Expr>();
    for (int i : subject.places().toArray()) {
      var symbol = subject.variables().get(i);
      var expr = coordinate(i, symbol, coordinates, parameters);
      if (expr.isEmpty()) {
        return Optional.empty();
      }
      at.put(symbol, expr.get());
    }
    var value = image(subject.value()).filter(Fraction::isConstant);
    return Optional.of(
        new Family(
            at,
            parameters.values().stream().map(p -> new Family.Parameter(p, false)).toList(),
            pieces(parameters.values().iterator().next()),
            value.map(v -> Expressions.fraction(v.numerator().constantTerm()))));
  }

  private Map<Integer, Symbol> parameters() {
    var names = new ArrayList<>(NAMES);
    subject.variables().forEach(x -> names.remove(x.name()));
    FreeSymbols.of(subject.f()).forEach(x -> names.remove(x.name()));
    var result = new TreeMap<Integer, Symbol>();
    for (int i : free) {
      result.put(i, Symbol.of(names.isEmpty() ? "t" + i : names.removeFirst()));
    }
    return result;
  }

  private Optional<Expr> coordinate(
      int i, Symbol symbol, Map<Symbol, Coordinate> coordinates, Map<Integer, Symbol> parameters) {
    if (parameters.containsKey(i)) {
      return Optional.of(Expressions.variable(parameters.get(i)));
    }
    if (coordinates.containsKey(symbol)) {
      return coordinates.get(symbol).exact();
    }
    var images = new LinkedHashMap<Symbol, Expr>();
    parameters.forEach(
        (place, p) -> images.put(subject.variables().get(place), Expressions.variable(p)));
    var writer = new Writer(this::exactGenerator);
    try {
      return Optional.of(new Substitution(images).in(writer.write(component.assigned().get(i))));
    } catch (Unsupported _) {
      return Optional.empty();
    }
  }

  private Expr exactGenerator(int g) {
    return solution.has(g)
        ? new Coordinate.Algebraic(solution.field(), solution.values().get(g))
            .exact()
            .orElseThrow(() -> new Unsupported("A coefficient is not short."))
        : subject.field().generator(g).expr();
  }

  /// A function on the family as a fraction in the free generators; empty where values are not
  /// rational.
  private Optional<Fraction> image(Fraction u) {
    var current = u;
    for (var entry : component.assigned().entrySet()) {
      current =
          new KernelSubstitution(subject.field(), entry.getKey(), entry.getValue()).of(current);
    }
    for (var entry : solution.values().entrySet()) {
      if (!component.assigned().containsKey(entry.getKey())) {
        if (!entry.getValue().isConstant()) {
          if (current.contains(entry.getKey())) {
            return Optional.empty();
          }
          continue;
        }
        var value = Fraction.of(entry.getValue().coefficient(0));
        current = new KernelSubstitution(subject.field(), entry.getKey(), value).of(current);
      }
    }
    return Optional.of(new RootReduction(subject.field()).of(current));
  }

  private List<Family.Piece> pieces(Symbol parameter) {
    var matrix = new ArrayList<List<Fraction>>();
    for (var row : subject.scaledHessian()) {
      var images = row.stream().map(this::image).flatMap(Optional::stream).toList();
      if (images.size() < row.size()) {
        return List.of(always(undecided("the Hessian along the family")));
      }
      matrix.add(images);
    }
    var occurring = new TreeSet<Integer>();
    matrix.forEach(row ->
        row.forEach(u -> {
          occurring.addAll(u.numerator().generators());
          occurring.addAll(u.denominator().generators());
        }));
    if (occurring.isEmpty()) {
      var everywhere = atSample(matrix, Rational.ZERO);
      if (free.size() > 1 || everywhere.kind() != Kind.UNDECIDED) {
        return List.of(always(everywhere));
      }
    }
    var rooted = new RootedFamily(subject.field(), free).pieces(matrix, parameter);
    if (rooted.isPresent()) {
      return rooted.get();
    }
    return free.size() == 1 && free.containsAll(occurring)
        ? cut(matrix, parameter)
        : List.of(always(byBounds().orElseGet(() -> severalParameters(matrix))));
  }

  /// Nowhere below or above the value on the family, as the form of f shows.
  private Optional<Classification> byBounds() {
    var value = image(subject.value()).filter(Fraction::isConstant);
    if (value.isEmpty() || !subject.value().isPolynomial()) {
      return Optional.empty();
    }
    var constant = value.get().numerator().constantTerm();
    int sign = PointTest.signEverywhere(subject.value().numerator().minus(Polynomial.of(constant)));
    boolean isLeast =
        sign > 0 || SignBounds.lower(subject.f()).filter(constant::equals).isPresent();
    boolean isGreatest =
        sign < 0 || SignBounds.upper(subject.f()).filter(constant::equals).isPresent();
    if (!isLeast && !isGreatest) {
      return Optional.empty();
    }
    return Optional.of(
        Classification.of(
            isLeast ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            false,
            "f is nowhere " + (isLeast ? "below" : "above") + " its value on the family."));
  }

  private Classification severalParameters(List<List<Fraction>> matrix) {
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = i + 1; j < matrix.size(); j++) {
        var determinant =
            matrix.get(i).get(i).times(matrix.get(j).get(j)).minus(matrix.get(i).get(j).power(2));
        var negative = determinant.numerator().times(determinant.denominator()).negate();
        boolean isPositive = negative.evenSign() > 0 && negative.constantTerm().signum() > 0;
        if (isPositive) {
          return Classification.of(
              Kind.SADDLE, false, "A second-order minor of the Hessian is negative everywhere.");
        }
      }
    }
    return undecided("the Hessian along a family of several parameters");
  }

  private static Classification undecided(String what) {
    return Classification.undecided(List.of(what));
  }

  private static Family.Piece always(Classification classification) {
    return new Family.Piece("", classification);
  }

  private List<Family.Piece> cut(List<List<Fraction>> matrix, Symbol parameter) {
    int t = free.getFirst();
    var product = Polynomial.ONE;
    for (var c : CharacteristicPolynomial.of(matrix)) {
      if (!c.isZero()) {
        product = product.times(c.numerator()).times(c.denominator());
      }
    }
    for (var row : matrix) {
      for (var entry : row) {
        product = product.times(entry.denominator());
      }
    }
    var factors = new FamilyFactors(subject, this::image);
    product = product.times(factors.cuts());
    var cuts = new ArrayList<AlgebraicField>();
    for (var factor : PolynomialAlgebra.factors(product)) {
      cuts.addAll(AlgebraicField.ofRoots(factor.base().univariate()));
    }
    return new ParameterLine(parameter, cuts)
        .pieces(
            sample -> {
              var verdict = atSample(matrix, sample);
              return verdict.kind() == Kind.UNDECIDED
                  ? factors.at(sample).orElse(verdict)
                  : verdict;
            },
            root -> atRoot(t, root));
  }

  private Classification atSample(List<List<Fraction>> matrix, Rational t) {
    var rows = new ArrayList<List<Rational>>();
    for (var row : matrix) {
      rows.add(row.stream().map(u -> u.at(RationalField.RATIONALS, _ -> t)).toList());
    }
    Inertia inertia = new SymmetricMatrix<>(RationalField.RATIONALS, rows).inertia();
    if (inertia.positive() > 0 && inertia.negative() > 0) {
      return PointTest.byInertia(inertia, false);
    }
    return inertia.zero() == free.size()
        ? MorseBott.classify(inertia, free.size())
        : byBounds().orElseGet(() -> undecided("the Hessian, with inertia " + inertia));
  }

  /// What the one point of the family is whose parameter is this number; empty where f is not
  /// defined there.
  private Optional<Classification> atRoot(int t, AlgebraicField root) {
    boolean isRational =
        solution.values().values().stream().allMatch(UnivariatePolynomial::isConstant);
    if (!isRational) {
      return Optional.of(undecided("a point where the Hessian changes"));
    }
    var values = new TreeMap<>(solution.values());
    values.put(t, root.generator());
    var point =
        KernelValues.completed(
            subject.field(), new Component(new Solution(root, values), component.assigned()));
    var at = new LinkedHashMap<Symbol, Coordinate>();
    for (int i : subject.places().toArray()) {
      if (!point.has(i)) {
        return Optional.empty();
      }
      at.put(subject.variables().get(i), new Coordinate.Algebraic(root, point.values().get(i)));
    }
    var enclosures = subject.variables().stream().map(x -> at.get(x).enclose(60)).toList();
    boolean isDefined =
        subject.evaluator().enclose(enclosures, 60)
            instanceof org.gradus.number.BigInterval.Bounded;
    return isDefined
        ? Optional.of(new PointTest(subject).classify(point, at, false, 1))
        : Optional.empty();
  }
}
