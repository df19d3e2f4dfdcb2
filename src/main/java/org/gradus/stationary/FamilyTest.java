package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;
import org.gradus.number.UnivariatePolynomial;

/// Decides what the points of a family of stationary points are.
///
/// The line of one parameter is cut where a coefficient of the characteristic polynomial of the
/// Hessian vanishes; between the cuts the inertia is constant, because all eigenvalues are real.
final class FamilyTest {
  private final FamilyForm form;
  private final Subject subject;
  private final Component component;
  private final Solution solution;
  private final List<Integer> free;
  private final Map<Symbol, Coordinate> coordinates;

  FamilyTest(FamilyForm form) {
    this.form = form;
    this.subject = form.subject();
    this.component = form.component();
    this.solution = form.solution();
    this.free = form.free();
    this.coordinates = form.coordinates();
  }

  Optional<Family> family() {
    var at = form.at();
    if (at.isEmpty()) {
      return Optional.empty();
    }
    var parameters = form.parameters().values();
    var value = form.image(subject.value()).filter(Fraction::isConstant);
    var all = new ArrayList<Family.Parameter>();
    parameters.forEach(p -> all.add(new Family.Parameter(p, false)));
    form.integers().forEach(k -> all.add(new Family.Parameter(k, true)));
    return Optional.of(
        new Family(
            at.get(),
            all,
            pieces(parameters.stream().findFirst(), form.writer()),
            value.map(v -> Expressions.fraction(v.numerator().constantTerm()))));
  }

  private List<Family.Piece> pieces(Optional<Symbol> parameter, Writer writer) {
    var conditions = new FamilyConditions(subject, form::image, component, writer);
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
    if (!form.integers().isEmpty() && !free.isEmpty()) {
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
            FactoredFamily.pieces(subject, form::image, matrix, writer, signs, free.isEmpty()))
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
      var images = row.stream().map(form::image).flatMap(Optional::stream).toList();
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
            && form.integers().isEmpty()
            && solution.values().values().stream().allMatch(UnivariatePolynomial::isConstant)
            && free.containsAll(occurring(matrix.get()))
            && conditions.areIn(free);
    return isPolynomial ? Optional.of(cut(matrix.get(), parameter, conditions)) : Optional.empty();
  }

  private FamilyBounds bounds() {
    return new FamilyBounds(subject, form::image, !free.isEmpty());
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
    var factors = new FamilyFactors(subject, form::image);
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
