package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gradus.matrix.Ldlt;
import org.gradus.number.AlgebraicField;
import org.gradus.number.UnivariatePolynomial;

/// Decides a stationary point with a singular semidefinite Hessian by terms of higher order.
///
/// In a basis in which the Hessian is diagonal, the directions outside its kernel are eliminated
/// (the splitting lemma); the lowest form of the reduced function on the kernel decides where it is
/// definite or takes both signs, and so do two curves along which f rises and falls.
final class DegenerateTest {
  private static final List<Integer> DEGREES = List.of(4, 6, 8, 12);
  private static final int HIGHEST_IN_MANY_DIRECTIONS = 8;
  private static final int GRID = 3;

  private final AlgebraicField field;
  private final Ldlt<UnivariatePolynomial> hessian;
  private final List<Integer> kernel;
  private final List<Integer> rest;

  DegenerateTest(AlgebraicField field, Ldlt<UnivariatePolynomial> hessian) {
    this.field = field;
    this.hessian = hessian;
    this.kernel = hessian.kernel();
    this.rest =
        IntStream.range(0, hessian.diagonal().size())
            .filter(i -> !kernel.contains(i))
            .boxed()
            .toList();
  }

  /// The verdict from the Taylor polynomials of growing degree; empty where none decides.
  Optional<Classification> decide(IntFunction<Optional<Jet<UnivariatePolynomial>>> expansion) {
    for (int degree : DEGREES) {
      if (kernel.size() > 1 && degree > HIGHEST_IN_MANY_DIRECTIONS) {
        break;
      }
      var jet = expansion.apply(degree);
      if (jet.isEmpty()) {
        return Optional.empty();
      }
      var verdict = decide(jet.get(), new Jets<>(field, degree));
      if (verdict.isPresent()) {
        return verdict;
      }
    }
    return Optional.empty();
  }

  private Optional<Classification> decide(
      Jet<UnivariatePolynomial> f, Jets<UnivariatePolynomial> jets) {
    var reduced = reduce(f, jets);
    if (reduced.isZero()) {
      return Optional.empty();
    }
    var lowest = reduced.form(reduced.order());
    var polygon =
        kernel.size() == 2
            ? Optional.of(new NewtonPolygon(field, reduced, jets.degree()))
            : Optional.<NewtonPolygon>empty();
    int sides = kernel.size() == 1 ? signs(lowest) : signs(lowest, reduced);
    for (int sign : polygon.map(NewtonPolygon::signs).orElse(Set.of())) {
      sides |= side(sign);
    }
    String reason = reason(reduced.order());
    if (sides == BOTH || (sides != NONE && opposesRest(sides))) {
      return Optional.of(Classification.of(Kind.DEGENERATE_SADDLE, Strictness.NOT_STRICT, reason));
    }
    var sign = DefiniteForm.rational(lowest).flatMap(p -> DefiniteForm.sign(p, kernel.size()));
    if (sign.filter(found -> found == 0).isPresent()) {
      return Optional.of(Classification.of(Kind.DEGENERATE_SADDLE, Strictness.NOT_STRICT, reason));
    }
    boolean isDefinite =
        kernel.size() == 1
            || isDefinite(lowest)
            || sign.isPresent()
            || polygon.filter(NewtonPolygon::isDefinite).isPresent();
    return isDefinite && sides != NONE
        ? Optional.of(
            Classification.of(
                sides == POSITIVE ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
                Strictness.STRICT,
                reason))
        : Optional.empty();
  }

  private String reason(int order) {
    if (hessian.diagonal().size() == 1) {
      return "f″ is 0 there; the first derivative that is not 0 has order " + order + ".";
    }
    String directions = kernel.size() == 1 ? "one direction" : kernel.size() + " directions";
    String first =
        "the first terms that do not vanish there have order " + order + ", and they decide.";
    return rest.isEmpty()
        ? "The Hessian is silent in " + directions + "; " + first
        : "The Hessian is silent in "
            + directions
            + ". Choose what else can move so that its slopes vanish; a function of the silent "
            + (kernel.size() == 1 ? "direction" : "directions")
            + " alone is left (splitting lemma), and "
            + first;
  }

  private static final int NONE = 0;
  private static final int POSITIVE = 1;
  private static final int NEGATIVE = 2;
  private static final int BOTH = POSITIVE | NEGATIVE;

  private static int side(int sign) {
    return sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : NONE;
  }

  /// Whether the eliminated directions bend the other way.
  private boolean opposesRest(int side) {
    return rest.stream()
        .anyMatch(i -> side(field.signum(hessian.diagonal().get(i))) == (BOTH ^ side));
  }

  private int signs(Jet<UnivariatePolynomial> lowest) {
    var term = lowest.terms().firstEntry();
    return term.getKey().degree() % 2 == 1 ? BOTH : side(field.signum(term.getValue()));
  }

  /// The signs that the lowest form takes on a grid, or the reduced function on curves.
  private int signs(Jet<UnivariatePolynomial> lowest, Jet<UnivariatePolynomial> reduced) {
    int found = lowest.order() % 2 == 1 ? BOTH : NONE;
    for (var direction : grid(kernel.size())) {
      found |= side(field.signum(value(lowest, direction)));
    }
    return found == BOTH ? BOTH : found | signsOnCurves(reduced);
  }

  /// Fewer points a direction in more directions.
  private static List<List<Integer>> grid(int dimension) {
    int size = dimension < 3 ? GRID : dimension == 3 ? 2 : 1;
    var points = new ArrayList<List<Integer>>(List.of(List.of()));
    for (int i = 0; i < dimension; i++) {
      var longer = new ArrayList<List<Integer>>();
      for (var point : points) {
        for (int c = -size; c <= size; c++) {
          var next = new ArrayList<>(point);
          next.add(c);
          longer.add(next);
        }
      }
      points = longer;
    }
    return points;
  }

  private UnivariatePolynomial value(Jet<UnivariatePolynomial> form, List<Integer> direction) {
    var sum = field.zero();
    for (var term : form.terms().entrySet()) {
      var factor = org.gradus.number.Rational.ONE;
      for (int i : term.getKey().generators()) {
        factor =
            factor.times(org.gradus.number.Rational.of(direction.get(i)).pow(term.getKey().of(i)));
      }
      sum = field.plus(sum, term.getValue().times(factor));
    }
    return sum;
  }

  /// The signs of the reduced function along curves sᵢ = aᵢ t^pᵢ for small t > 0, as far as the
  /// known terms tell.
  private int signsOnCurves(Jet<UnivariatePolynomial> reduced) {
    int known = reduced.terms().lastKey().degree();
    int found = NONE;
    for (var exponents : grid(kernel.size())) {
      if (exponents.stream().allMatch(p -> p > 0)) {
        for (var direction : grid(kernel.size())) {
          found |= signOnCurve(reduced, direction, exponents, known);
        }
      }
    }
    return found;
  }

  private int signOnCurve(
      Jet<UnivariatePolynomial> reduced, List<Integer> a, List<Integer> p, int known) {
    var byOrder = new java.util.TreeMap<Integer, UnivariatePolynomial>();
    reduced
        .terms()
        .forEach((powers, c) -> {
          int order = powers.generators().stream().mapToInt(i -> powers.of(i) * p.get(i)).sum();
          var term = new java.util.TreeMap<Powers, UnivariatePolynomial>();
          term.put(powers, c);
          byOrder.merge(order, value(new Jet<>(term), a), field::plus);
        });
    for (var entry : byOrder.entrySet()) {
      if (!field.isZero(entry.getValue())) {
        return entry.getKey() <= known ? side(field.signum(entry.getValue())) : NONE;
      }
    }
    return NONE;
  }

  /// Whether a form that is known to take one sign only is zero at no other point than 0.
  private boolean isDefinite(Jet<UnivariatePolynomial> form) {
    int k = kernel.size();
    int degree = form.order();
    boolean hasPurePowers =
        IntStream.range(0, k).allMatch(i -> form.terms().containsKey(Powers.of(i, degree)));
    if (!hasPurePowers) {
      return false;
    }
    int sign = field.signum(form.terms().firstEntry().getValue());
    boolean isEven =
        form.terms().entrySet().stream()
            .allMatch(t -> t.getKey().isEven() && field.signum(t.getValue()) == sign);
    return isEven;
  }

  /// The function on the kernel after the other directions wᵢ are eliminated by ∂f/∂wᵢ = 0; its
  /// small quantities are numbered like the kernel. The second derivatives are those of f: the
  /// Hessian is known up to a positive factor only.
  private Jet<UnivariatePolynomial> reduce(
      Jet<UnivariatePolynomial> f, Jets<UnivariatePolynomial> jets) {
    int n = hessian.diagonal().size();
    var columns = new ArrayList<Jet<UnivariatePolynomial>>();
    for (int row = 0; row < n; row++) {
      var sum = jets.zero();
      for (int column = 0; column < n; column++) {
        var entry = hessian.basis().get(row).get(column);
        sum = jets.plus(sum, jets.times(entry, jets.small(column)));
      }
      columns.add(sum);
    }
    var g = jets.compose(jets.minus(f, jets.constant(jets.constantTerm(f))), columns);
    var images = new ArrayList<>(Collections.nCopies(n, jets.zero()));
    for (int i = 0; i < kernel.size(); i++) {
      images.set(kernel.get(i), jets.small(i));
    }
    var slopes = rest.stream().map(i -> jets.derivative(g, i)).toList();
    var units =
        rest.stream()
            .map(i -> jets.derivative(g, i).terms().get(Powers.of(i, 1)))
            .map(field::reciprocal)
            .toList();
    for (int round = 0; round < jets.degree() && !rest.isEmpty(); round++) {
      var next = new ArrayList<>(images);
      for (int i = 0; i < rest.size(); i++) {
        var step = jets.times(units.get(i), jets.compose(slopes.get(i), images));
        next.set(rest.get(i), jets.minus(images.get(rest.get(i)), step));
      }
      images = next;
    }
    return jets.compose(g, images);
  }
}
