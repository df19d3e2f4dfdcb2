package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.algebra.Domain;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// All stationary points of a function of one variable, from the changes of sign of f′.
///
/// The domain is cut where a kernel or f′ is not smooth; on each stretch the zeros of f′ are found
/// by Rolle's theorem, and the signs of f′ between them tell what the points are.
final class SlopeSigns {
  private static final int DIGITS = 40;

  private final Subject subject;
  private final Symbol x;
  private final RolleZeros zeros;
  private final List<StationaryPoint> points = new ArrayList<>();

  private SlopeSigns(Subject subject, Budget budget) {
    this.subject = subject;
    this.x = subject.variables().getFirst();
    this.zeros = new RolleZeros(subject.field(), x, budget);
  }

  /// The points of a smooth function of one variable; empty where it is not certain that these
  /// would be all.
  static Optional<List<StationaryPoint>> of(Subject subject, Budget budget) {
    if (subject.size() > 1) {
      return Optional.empty();
    }
    var share = budget.half();
    try {
      var found = new SlopeSigns(subject, share);
      found.stretches().forEach(found::search);
      return Optional.of(found.points);
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    } finally {
      budget.spend(share.spent());
    }
  }

  static boolean isUndecided(List<StationaryPoint> found) {
    return found.stream().anyMatch(p -> p.kind() == Kind.UNDECIDED);
  }

  /// The parts of the domain on which everything is smooth.
  private List<Stretch> stretches() {
    var stretches = List.of(Stretch.REALS);
    for (var requirement : requirements()) {
      stretches = stretches.stream().flatMap(s -> cut(s, requirement).stream()).toList();
    }
    return stretches;
  }

  /// Those on polynomials first, since the functions in the others are perhaps not defined
  /// elsewhere.
  private List<Requirement> requirements() {
    var field = subject.field();
    var all = new ArrayList<Requirement>();
    for (var condition : Domain.of(subject.f())) {
      all.addAll(Requirement.of(field, condition));
    }
    for (int g : field.indices().toArray()) {
      if (field.generator(g) instanceof Generator.Root(int n, var u, _) && !field.isNumber(g)) {
        all.add(new Requirement(u, n % 2 == 0));
      }
    }
    all.add(new Requirement(Fraction.of(subject.value().denominator()), false));
    all.add(new Requirement(Fraction.of(subject.gradient().getFirst().denominator()), false));
    all.sort(Comparator.comparing(r -> !isRational(r.subject())));
    return all;
  }

  private static boolean isRational(Fraction u) {
    return u.numerator().generators().stream().allMatch(g -> g == 0)
        && u.denominator().generators().stream().allMatch(g -> g == 0);
  }

  private List<Stretch> cut(Stretch stretch, Requirement requirement) {
    var u = requirement.subject();
    var marks = zeros.of(u.numerator().times(u.denominator()), stretch);
    var borders = marks.stream().map(Stretch.End.Border::new).toList();
    return stretch.cut(borders).stream()
        .filter(part -> !requirement.positive() || sign(u, part) > 0)
        .toList();
  }

  private int sign(Fraction u, Stretch part) {
    return zeros.signs().at(u, Coordinate.of(part.middle()));
  }

  private void search(Stretch stretch) {
    var slope = subject.gradient().getFirst();
    var found = zeros.of(slope.numerator(), stretch);
    var parts = stretch.cut(found.stream().map(Stretch.End.Inner::new).toList());
    for (int i = 0; i < found.size(); i++) {
      var at = new LinkedHashMap<Symbol, Coordinate>(Map.of(x, found.get(i)));
      points.add(
          new StationaryPoint(
              at,
              new Coordinate.Closed(subject.f(), at),
              classify(at, sign(slope, parts.get(i)), sign(slope, parts.get(i + 1)))));
    }
  }

  private Classification classify(SequencedMap<Symbol, Coordinate> at, int before, int after) {
    var enclosing = new Enclosing(subject.field(), at, DIGITS);
    var inertia = enclosing.inertia(subject.hessian());
    if (inertia.zero() == 0) {
      return new LeadingMinors(enclosing, subject.hessian())
          .certify(PointTest.byInertia(inertia, true));
    }
    if (zeros.signs().at(subject.hessian().getFirst().getFirst(), at.get(x)) != 0) {
      throw new Unsupported("The sign of f″ at a point was not decided.");
    }
    return bySigns(before, after);
  }

  /// What a point with f″ = 0 is, by the signs of f′ before and after it.
  private static Classification bySigns(int before, int after) {
    if (before == after) {
      return Classification.of(
          Kind.DEGENERATE_SADDLE,
          Strictness.NOT_STRICT,
          "f " + (before > 0 ? "rises" : "falls") + " on both sides of the point.");
    }
    return before < 0
        ? Classification.of(
            Kind.DEGENERATE_MINIMUM,
            Strictness.STRICT,
            "f falls before the point and rises after it.")
        : Classification.of(
            Kind.DEGENERATE_MAXIMUM,
            Strictness.STRICT,
            "f rises before the point and falls after it.");
  }
}
