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
  private final Map<Symbol, Coordinate> coordinates;

  /// `coordinates` are those that do not vary and no component assigns.
  FamilyTest(
      Subject subject,
      Component component,
      Solution solution,
      List<Integer> free,
      Map<Symbol, Coordinate> coordinates) {
    this.coordinates = coordinates;
    this.subject = subject;
    this.component = component;
    this.solution = solution;
    this.free = free;
  }

  Optional<Family> family() {
    var parameters = parameters();
    var names = new LinkedHashMap<Symbol, Expr>();
    parameters.forEach(
        (place, p) -> names.put(subject.variables().get(place), Expressions.variable(p)));
    var writer = new Writer(g -> new Substitution(names).in(subject.field().generator(g).expr()));
    var at = new LinkedHashMap<Symbol, Expr>();
    for (int i : subject.places().toArray()) {
      var symbol = subject.variables().get(i);
      var expr = coordinate(i, symbol, parameters);
      if (expr.isEmpty()) {
        return Optional.empty();
      }
      at.put(symbol, expr.get());
    }
    var value = image(subject.value()).filter(Fraction::isConstant);
    var all = new ArrayList<Family.Parameter>();
    parameters.values().forEach(p -> all.add(new Family.Parameter(p, false)));
    integers().forEach(k -> all.add(new Family.Parameter(k, true)));
    return Optional.of(
        new Family(
            at,
            all,
            pieces(parameters.values().stream().findFirst(), writer),
            value.map(v -> Expressions.fraction(v.numerator().constantTerm()))));
  }

  /// The symbols for whole numbers in the values of variables.
  private List<Symbol> integers() {
    var found = new TreeSet<Integer>();
    for (int i : subject.places().toArray()) {
      var value = component.assigned().get(i);
      if (value != null) {
        var occurring = new TreeSet<Symbol>(java.util.Comparator.comparing(Symbol::toString));
        occurring.addAll(FreeSymbols.of(new Writer(subject.field()).write(value)));
        subject
            .field()
            .indices()
            .filter(subject.field()::isInteger)
            .filter(g ->
                occurring.contains(((Expr.Variable) subject.field().generator(g).expr()).symbol()))
            .forEach(found::add);
      }
    }
    return found.stream()
        .map(g -> ((Expr.Variable) subject.field().generator(g).expr()).symbol())
        .toList();
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

  private Optional<Expr> coordinate(int i, Symbol symbol, Map<Integer, Symbol> parameters) {
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

  /// A function on the family as a fraction in the free generators; empty where values have no
  /// short form.
  private Optional<Fraction> image(Fraction u) {
    var current = u;
    for (var entry : component.assigned().entrySet()) {
      current =
          new KernelSubstitution(subject.field(), entry.getKey(), entry.getValue()).of(current);
    }
    for (var entry : solution.values().entrySet()) {
      if (!component.assigned().containsKey(entry.getKey())) {
        if (!current.contains(entry.getKey()) && !entry.getValue().isConstant()) {
          continue;
        }
        var exact =
            entry.getValue().isConstant()
                ? Optional.of(Fraction.of(entry.getValue().coefficient(0)))
                : new Coordinate.Algebraic(solution.field(), entry.getValue())
                    .exact()
                    .map(subject.field()::read);
        if (exact.isEmpty()) {
          return Optional.empty();
        }
        var value = exact.get();
        current = new KernelSubstitution(subject.field(), entry.getKey(), value).of(current);
      }
    }
    return Optional.of(new RootReduction(subject.field()).of(current));
  }

  private List<Family.Piece> pieces(Optional<Symbol> parameter, Writer writer) {
    var conditions = new FamilyConditions(subject, this::image, component, writer);
    if (free.size() == 1) {
      var cut = cutAtBorders(parameter.orElseThrow(), conditions);
      if (cut.isPresent()) {
        return cut.get();
      }
    }
    var signs = new KnownSigns(subject.field(), conditions.positive(), conditions.nonzero());
    return conditions.added(uncut(parameter, writer, signs));
  }

  private List<Family.Piece> uncut(Optional<Symbol> parameter, Writer writer, KnownSigns signs) {
    if (!integers().isEmpty() && !free.isEmpty()) {
      var bound = bounds().everywhere();
      if (bound.isPresent()) {
        return List.of(always(bound.get()));
      }
    }
    var known = matrix();
    if (known.isEmpty()) {
      return List.of(always(withoutHessian(signs)));
    }
    var matrix = known.get();
    var occurring = occurring(matrix);
    if (occurring.isEmpty()) {
      var everywhere = atSample(matrix, Rational.ZERO);
      if (everywhere.kind() != Kind.UNDECIDED) {
        return List.of(always(everywhere));
      }
    }
    if (free.isEmpty()) {
      var isolated = new SeveralParameters(subject.field(), free.size(), signs).classify(matrix);
      if (isolated.kind() != Kind.UNDECIDED) {
        return List.of(always(isolated));
      }
    }
    var rooted = parameter.flatMap(t -> new RootedFamily(subject.field(), free).pieces(matrix, t));
    if (rooted.isPresent()) {
      return rooted.get();
    }
    return bounds()
        .everywhere()
        .map(bound -> List.of(always(free.isEmpty() ? regular(bound, matrix, signs) : bound)))
        .or(() ->
            FactoredFamily.pieces(subject, this::image, matrix, writer, signs, free.isEmpty()))
        .orElseGet(() -> List.of(always(bySigns(matrix, signs))));
  }

  private Classification withoutHessian(KnownSigns signs) {
    return bounds()
        .everywhere()
        .or(() -> bounds().byInnerFunction(signs))
        .orElseGet(() -> undecided("the Hessian along the family"));
  }

  private Classification bySigns(List<List<Fraction>> matrix, KnownSigns signs) {
    var verdict = new SeveralParameters(subject.field(), free.size(), signs).classify(matrix);
    return verdict.kind() != Kind.UNDECIDED
        ? verdict
        : bounds()
            .byInnerFunction(signs)
            .map(found -> free.isEmpty() ? regular(found, matrix, signs) : found)
            .orElse(verdict);
  }

  /// The Hessian on the family, up to a positive factor.
  private Optional<List<List<Fraction>>> matrix() {
    var matrix = new ArrayList<List<Fraction>>();
    for (var row : subject.scaledHessian()) {
      var images = row.stream().map(this::image).flatMap(Optional::stream).toList();
      if (images.size() < row.size()) {
        return Optional.empty();
      }
      matrix.add(images);
    }
    return Optional.of(matrix);
  }

  private static TreeSet<Integer> occurring(List<List<Fraction>> matrix) {
    var occurring = new TreeSet<Integer>();
    matrix.forEach(row ->
        row.forEach(u -> {
          occurring.addAll(u.numerator().generators());
          occurring.addAll(u.denominator().generators());
        }));
    return occurring;
  }

  /// The line of the one parameter in pieces; empty where other functions than its polynomials
  /// occur.
  private Optional<List<Family.Piece>> cutAtBorders(Symbol parameter, FamilyConditions conditions) {
    var matrix = matrix();
    boolean isPolynomial =
        matrix.isPresent()
            && integers().isEmpty()
            && solution.values().values().stream().allMatch(UnivariatePolynomial::isConstant)
            && free.containsAll(occurring(matrix.get()))
            && conditions.areIn(free);
    return isPolynomial ? Optional.of(cut(matrix.get(), parameter, conditions)) : Optional.empty();
  }

  private FamilyBounds bounds() {
    return new FamilyBounds(subject, this::image, !free.isEmpty());
  }

  /// The verdict of a bound at isolated points: no degenerate one where the Hessian is invertible.
  private Classification regular(
      Classification bound, List<List<Fraction>> matrix, KnownSigns signs) {
    boolean isInvertible =
        new SeveralParameters(subject.field(), free.size(), signs).isNeverSingular(matrix);
    return isInvertible
        ? Classification.of(
            bound.kind() == Kind.DEGENERATE_MINIMUM ? Kind.MINIMUM : Kind.MAXIMUM,
            Strictness.STRICT,
            bound.certificate() + " The Hessian is invertible there.")
        : bound;
  }

  private static Classification undecided(String what) {
    return Classification.undecided(List.of(what));
  }

  private static Family.Piece always(Classification classification) {
    return new Family.Piece("", classification);
  }

  private List<Family.Piece> cut(
      List<List<Fraction>> matrix, Symbol parameter, FamilyConditions conditions) {
    int t = free.getFirst();
    var product = conditions.cuts();
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
              if (!conditions.areMetAt(sample)) {
                return Optional.empty();
              }
              var verdict = atSample(matrix, sample);
              return Optional.of(
                  verdict.kind() == Kind.UNDECIDED ? factors.at(sample).orElse(verdict) : verdict);
            },
            (root, isOnCurve) -> atRoot(t, root, isOnCurve));
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
        ? MorseBott.across(inertia, free.size())
        : bounds().everywhere().orElseGet(() -> undecided("the Hessian, with inertia " + inertia));
  }

  /// What the one point of the family is whose parameter is this number; empty where f is not
  /// defined there.
  ///
  /// Where parameters beside the number belong to the family, too, f is constant along a curve
  /// through the point.
  private Optional<Classification> atRoot(int t, AlgebraicField root, boolean isOnCurve) {
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
      var symbol = subject.variables().get(i);
      if (point.has(i)) {
        at.put(symbol, new Coordinate.Algebraic(root, point.values().get(i)));
      } else if (coordinates.containsKey(symbol)) {
        at.put(symbol, coordinates.get(symbol));
      } else {
        return isPole(i, point)
            ? Optional.empty()
            : Optional.of(undecided("a point where the Hessian changes"));
      }
    }
    var enclosures = subject.variables().stream().map(x -> at.get(x).enclose(60)).toList();
    boolean isDefined =
        subject.evaluator().enclose(enclosures, 60)
            instanceof org.gradus.number.BigInterval.Bounded;
    return isDefined
        ? Optional.of(
            new PointTest(subject)
                .classify(
                    point,
                    at,
                    isOnCurve ? Strictness.NOT_STRICT : Strictness.UNKNOWN,
                    isOnCurve ? 1 : 0))
        : Optional.empty();
  }

  private boolean isPole(int i, Solution point) {
    return component.assigned().containsKey(i)
        && point.hasAllOf(component.assigned().get(i).denominator())
        && point.vanishes(component.assigned().get(i).denominator());
  }
}
