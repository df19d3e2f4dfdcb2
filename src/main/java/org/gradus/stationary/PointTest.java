package org.gradus.stationary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.calculus.Gradient;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.Ldlt;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.RealRoots;
import org.gradus.number.UnivariatePolynomial;

/// Decides what a stationary point is.
///
/// Signs of pivots come from decimal intervals where these are certain, else from exact arithmetic;
/// where the Hessian is silent, bounds that the form of f shows and then higher terms decide.
record PointTest(Subject subject) {
  private static final int DIGITS = 50;

  /// For values so long that 50 digits may be lost to cancellation.
  private static final int MOST_DIGITS = 800;

  private static final long LONG = 1_000;

  /// The bits of a value beyond which exact arithmetic takes minutes; its cost grows with the
  /// square.
  private static final long LONGEST = 100_000;

  /// The kind of a point; `strictness` is that of an extremum which a bound of f shows: an isolated
  /// stationary point is then strict, and a point of a curve of them is not.
  Classification classify(
      Solution solution, Map<Symbol, Coordinate> at, Strictness strictness, int dimension) {
    int most = solution.length() > LONG ? MOST_DIGITS : DIGITS;
    for (int digits = DIGITS; digits <= most; digits *= 4) {
      var enclosing = new Enclosing(subject.field(), at, digits);
      var inertia = enclosing.inertia(subject.hessian());
      if (inertia.zero() == 0 || (inertia.positive() > 0 && inertia.negative() > 0)) {
        return new LeadingMinors(enclosing, subject.hessian()).certify(byInertia(inertia, true));
      }
    }
    var exact =
        solution.length() > LONGEST
            ? Optional.<SymmetricMatrix<UnivariatePolynomial>>empty()
            : exactHessian(solution);
    if (exact.isEmpty()) {
      return byOddPower(at)
          .orElseGet(
              () -> Classification.undecided(List.of("the Hessian, whose determinant may be 0")));
    }
    var ldlt = exact.get().ldlt();
    var certain = ldlt.inertia();
    if (certain.zero() == 0 || (certain.positive() > 0 && certain.negative() > 0)) {
      return byInertia(certain, false);
    }
    if (certain.zero() == dimension && dimension > 0) {
      return MorseBott.classify(certain, dimension);
    }
    return degenerate(solution, ldlt, at, strictness);
  }

  /// The kind of a point where the Hessian is semidefinite and singular.
  private Classification degenerate(
      Solution solution,
      Ldlt<UnivariatePolynomial> ldlt,
      Map<Symbol, Coordinate> at,
      Strictness strictness) {
    return byBound(at, strictness)
        .or(() -> byFactors(solution, strictness))
        .map(verdict -> sharpened(verdict, solution, ldlt))
        .or(() -> byHigherTerms(solution, ldlt))
        .or(() -> byInnerFunction(solution, strictness))
        .or(() -> byMeans(solution, strictness))
        .or(() -> byOddPower(at))
        .orElseGet(() ->
            Classification.undecided(
                List.of(
                    "the Hessian, with inertia " + ldlt.inertia(),
                    "the sign of f − f(P) by factors and sums of squares",
                    "the lowest terms on the kernel of the Hessian",
                    "curves through the point")));
  }

  private Optional<Classification> byHigherTerms(
      Solution solution, Ldlt<UnivariatePolynomial> hessian) {
    return new DegenerateTest(solution.field(), hessian)
        .decide(degree ->
            Expansion.of(subject.value(), subject.field(), solution, degree)
                .or(() -> TaylorExpansion.of(subject, solution, degree)));
  }

  private Optional<Classification> byInnerFunction(Solution solution, Strictness strictness) {
    return InnerFunction.classify(
        subject,
        slope -> isKnown(solution, slope) && solution.at(slope).isZero(),
        bend -> isKnown(solution, bend) ? solution.field().signum(solution.at(bend)) : 0,
        strictness);
  }

  private static boolean isKnown(Solution solution, Fraction u) {
    return solution.hasAllOf(u) && !solution.vanishes(u.denominator());
  }

  /// The verdict of a bound, strict where higher terms prove that and it was not known.
  private Classification sharpened(
      Classification verdict, Solution solution, Ldlt<UnivariatePolynomial> hessian) {
    return verdict.strictness() != Strictness.UNKNOWN
        ? verdict
        : byHigherTerms(solution, hessian)
            .filter(other -> other.kind() == verdict.kind())
            .map(other -> verdict.with(other.strictness()))
            .orElse(verdict);
  }

  /// The Hessian at the point, exactly, up to a positive factor.
  Optional<SymmetricMatrix<UnivariatePolynomial>> exactHessian(Solution solution) {
    var scaled = subject.scaledHessian();
    boolean areKnown = scaled.stream().flatMap(List::stream).allMatch(u -> isKnown(solution, u));
    if (!areKnown) {
      return Optional.empty();
    }
    var rows = new ArrayList<List<UnivariatePolynomial>>();
    scaled.forEach(row -> rows.add(row.stream().map(solution::at).toList()));
    return Optional.of(new SymmetricMatrix<>(solution.field(), rows));
  }

  static Classification byInertia(Inertia inertia, boolean byIntervals) {
    if (inertia.positive() + inertia.negative() == 1 && inertia.zero() == 0) {
      return inertia.positive() == 1
          ? Classification.of(Kind.MINIMUM, Strictness.STRICT, "f″ is positive there.")
          : Classification.of(Kind.MAXIMUM, Strictness.STRICT, "f″ is negative there.");
    }
    var signs = pivots(inertia, byIntervals ? "" : "exact ");
    if (inertia.positive() > 0 && inertia.negative() > 0) {
      return Classification.of(Kind.SADDLE, Strictness.NOT_STRICT, signs + "it is indefinite.");
    }
    return inertia.positive() > 0
        ? Classification.of(Kind.MINIMUM, Strictness.STRICT, signs + "it is positive definite.")
        : Classification.of(Kind.MAXIMUM, Strictness.STRICT, signs + "it is negative definite.");
  }

  /// “Of the 3 exact pivots of the Hessian, 2 are positive and 1 is negative: ”.
  private static String pivots(Inertia inertia, String exact) {
    int size = inertia.positive() + inertia.negative() + inertia.zero();
    var counts = new ArrayList<String>();
    counted(inertia.positive(), "positive").ifPresent(counts::add);
    counted(inertia.negative(), "negative").ifPresent(counts::add);
    counted(inertia.zero(), "zero").ifPresent(counts::add);
    var last = counts.removeLast();
    var signs = counts.isEmpty() ? last : String.join(", ", counts) + " and " + last;
    return "Of the " + size + " " + exact + "pivots of the Hessian, " + signs + ": ";
  }

  private static Optional<String> counted(int number, String sign) {
    return number == 0
        ? Optional.empty()
        : Optional.of(number + (number == 1 ? " is " : " are ") + sign);
  }

  /// f is nowhere below, or above, its value at the point, as its form shows.
  private Optional<Classification> byBound(Map<Symbol, Coordinate> at, Strictness strictness) {
    var lower = SignBounds.lower(subject.f());
    var upper = SignBounds.upper(subject.f());
    if (lower.isEmpty() && upper.isEmpty()) {
      return Optional.empty();
    }
    return exactValue(at)
        .flatMap(value -> {
          if (lower.isPresent() && lower.get().equals(value)) {
            return Optional.of(
                Classification.of(
                    Kind.DEGENERATE_MINIMUM,
                    strictness,
                    "f is nowhere below its value here: its form shows a sum of terms that are"
                        + " never negative."));
          }
          return upper.isPresent() && upper.get().equals(value)
              ? Optional.of(
                  Classification.of(
                      Kind.DEGENERATE_MAXIMUM,
                      strictness,
                      "f is nowhere above its value here, as its form shows."))
              : Optional.empty();
        });
  }

  /// The value at a point, where arithmetic shows that it is rational.
  private Optional<Rational> exactValue(Map<Symbol, Coordinate> at) {
    var images = new HashMap<Symbol, Expr>();
    at.forEach((x, coordinate) -> coordinate.exact().ifPresent(e -> images.put(x, e)));
    return images.size() == at.size()
        ? Folding.rational(new Substitution(images).in(subject.f()))
        : Optional.empty();
  }

  /// f − f(P) is a product of even powers and of factors of one sign.
  private Optional<Classification> byFactors(Solution solution, Strictness strictness) {
    if (!solution.hasAllOf(subject.value()) || !subject.value().isPolynomial()) {
      return Optional.empty();
    }
    var value = solution.at(subject.value());
    if (!value.isConstant()) {
      return Optional.empty();
    }
    var difference = subject.value().numerator().minus(Polynomial.of(value.coefficient(0)));
    int sign = signNear(difference, solution);
    if (sign == 0) {
      return byParts(solution, strictness);
    }
    String side = sign > 0 ? "below" : "above";
    return Optional.of(
        Classification.of(
            sign > 0 ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            strictness,
            "Near the point f is nowhere "
                + side
                + " its value there: f − f(P) is a product of even powers and of factors of one"
                + " sign."));
  }

  /// f − f(P) is a sum of even powers that its one other term does not outweigh.
  private Optional<Classification> byMeans(Solution solution, Strictness strictness) {
    if (!solution.hasAllOf(subject.value()) || !subject.value().isPolynomial()) {
      return Optional.empty();
    }
    var value = solution.at(subject.value());
    var constant = Polynomial.of(value.coefficient(0));
    int sign = value.isConstant() ? Means.sign(subject.value().numerator().minus(constant)) : 0;
    return sign == 0
        ? Optional.empty()
        : Optional.of(
            Classification.of(
                sign > 0 ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
                strictness,
                "f − f(P) is a sum of even powers that its other term does not outweigh, since a"
                    + " geometric mean is not above the arithmetic one."));
  }

  /// Where f is a sum of parts in different generators, and each has a least value at the point, or
  /// each a greatest.
  private Optional<Classification> byParts(Solution solution, Strictness strictness) {
    var signs = new TreeSet<Integer>();
    for (var part : subject.value().numerator().separated()) {
      var value = solution.at(part);
      signs.add(
          value.isConstant()
              ? signNear(part.minus(Polynomial.of(value.coefficient(0))), solution)
              : 0);
    }
    if (signs.size() != 1 || signs.contains(0)) {
      return Optional.empty();
    }
    boolean isMinimum = signs.contains(1);
    return Optional.of(
        Classification.of(
            isMinimum ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
            strictness,
            "f is a sum of parts, each of which is nowhere "
                + (isMinimum ? "below" : "above")
                + " its value here near the point."));
  }

  /// An odd power of a function u that is zero at the point, where u itself has a slope.
  private Optional<Classification> byOddPower(Map<Symbol, Coordinate> at) {
    if (!(subject.f() instanceof Expr.Power(var u, Expr.Number(var n, _)))
        || !n.isInteger()
        || n.isEven()
        || n.compareTo(Rational.ONE) <= 0
        || subject.variables().stream().allMatch(x -> slope(u, x, at) == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        Classification.of(
            Kind.DEGENERATE_SADDLE,
            Strictness.NOT_STRICT,
            "f is an odd power of a function that is 0 here and whose slope is not: f changes its"
                + " sign."));
  }

  private static int slope(Expr u, Symbol x, Map<Symbol, Coordinate> at) {
    var partial = Gradient.of(u, List.of(x), Budget.standard()).components().getFirst();
    return SmoothPieces.sign(partial, at);
  }

  /// 1 or −1 where the polynomial does not have the other sign near the point, as its factors show,
  /// else 0.
  private static int signNear(Polynomial p, Solution solution) {
    int everywhere = signEverywhere(p);
    if (everywhere != 0 || !solution.hasAllOf(p)) {
      return everywhere;
    }
    int sign = 1;
    var product = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(p)) {
      product = product.times(factor.base().power(factor.exponent()));
      if (factor.exponent() % 2 == 1) {
        sign *=
            solution.vanishes(factor.base())
                ? signOfFactor(factor.base())
                : solution.field().signum(solution.at(factor.base()));
      }
    }
    return sign * p.leading().over(product.leading()).signum();
  }

  /// 1 or −1 where the polynomial never has the other sign, as its factors show, else 0.
  static int signEverywhere(Polynomial p) {
    if (p.isZero()) {
      return 1;
    }
    int direct = p.evenSign();
    if (direct != 0) {
      return direct;
    }
    int sign = 1;
    var product = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(p)) {
      product = product.times(factor.base().power(factor.exponent()));
      if (factor.exponent() % 2 == 1) {
        sign *= signOfFactor(factor.base());
      }
    }
    return sign * p.leading().over(product.leading()).signum();
  }

  private static int signOfFactor(Polynomial p) {
    if (p.generators().size() == 1 && RealRoots.of(p.univariate().squarefree()).isEmpty()) {
      return p.leading().signum();
    }
    return p.evenSign();
  }
}
