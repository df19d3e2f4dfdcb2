package org.gradus.stationary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// Makes points and families of the components that solving found.
final class Assembly {
  private static final Symbol PLACEHOLDER = Symbol.of("w");

  private final Subject subject;
  private final boolean isolated;
  private final List<StationaryPoint> points = new ArrayList<>();
  private final List<Lattice> lattices = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private final Map<Family, Component> origins = new HashMap<>();
  private final List<PeriodicFamily> periodic = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  /// `isolated` says that all components are known, so that points are isolated.
  Assembly(Subject subject, boolean isolated) {
    this.subject = subject;
    this.isolated = isolated;
  }

  List<StationaryPoint> points() {
    return points;
  }

  List<Lattice> lattices() {
    return lattices;
  }

  List<PeriodicFamily> families() {
    return periodic;
  }

  List<String> open() {
    return open;
  }

  /// Families first: a point that lies on one of them is not listed again.
  void addAll(List<Component> components) {
    var resolved = components.stream().map(this::resolved).toList();
    resolved.stream().filter(this::isFamily).forEach(this::add);
    dropContained();
    resolved.stream().filter(component -> !isFamily(component)).forEach(this::add);
  }

  /// A family whose points all belong to another is not listed again.
  private void dropContained() {
    var kept = new ArrayList<PeriodicFamily>();
    for (int i = 0; i < periodic.size(); i++) {
      var own = periodic.get(i);
      boolean isContained = false;
      for (int j = 0; j < periodic.size(); j++) {
        boolean isRival = i != j && (i > j || !own.contains(periodic.get(j)));
        isContained |= isRival && periodic.get(j).contains(own);
      }
      if (!isContained) {
        kept.add(own);
      }
    }
    periodic.clear();
    periodic.addAll(kept);
    families.clear();
    kept.forEach(family -> families.add(family.family()));
  }

  /// Whether a value of a variable repeats with a whole number.
  private boolean hasInteger(Component component) {
    var field = subject.field();
    return component.assigned().values().stream()
        .map(value -> new Writer(field).write(value))
        .anyMatch(value ->
            field
                .indices()
                .filter(field::isInteger)
                .anyMatch(g ->
                    org.gradus.expr.FreeSymbols.contains(
                        value, ((Expr.Variable) field.generator(g).expr()).symbol())));
  }

  private boolean isFamily(Component component) {
    return hasInteger(component)
        || subject.places().anyMatch(i -> !component.touches(i) && carrier(i, component).isEmpty());
  }

  private void add(Component component) {
    var touched = subject.field().indices().filter(component::touches).boxed().toList();
    if (!Carriers.areIndependent(subject.field(), touched)) {
      open.add("A variable and a function of it both have values that were not compared.");
      return;
    }
    var solution = KernelValues.completed(subject.field(), component);
    if (!KernelValues.haveRightSigns(subject.field(), solution)) {
      return;
    }
    var free = new ArrayList<Integer>();
    var coordinates = new LinkedHashMap<Symbol, Coordinate>();
    var periods = new LinkedHashMap<Symbol, Rational>();
    for (int i : subject.places().toArray()) {
      var symbol = subject.variables().get(i);
      var carrier = carrier(i, component);
      if (solution.has(i)) {
        coordinates.put(
            symbol, new Coordinate.Algebraic(solution.field(), solution.values().get(i)));
      } else if (component.assigned().containsKey(i)) {
        continue;
      } else if (carrier.isPresent()) {
        coordinate(symbol, carrier.get(), solution, coordinates, periods);
      } else {
        free.add(i);
      }
    }
    addSet(component, solution, free, coordinates, periods);
  }

  private void addSet(
      Component component,
      Solution solution,
      List<Integer> free,
      Map<Symbol, Coordinate> coordinates,
      Map<Symbol, Rational> periods) {
    if (!free.isEmpty() || hasInteger(component)) {
      new FamilyTest(new FamilyForm(subject, component, solution, free, coordinates))
          .family()
          .ifPresentOrElse(
              family -> {
                families.add(family);
                origins.put(family, component);
                periodic.add(new PeriodicFamily(family, periods));
              },
              () -> open.add("A family could not be written in parameters."));
      return;
    }
    var at = new LinkedHashMap<Symbol, Coordinate>();
    for (int i : subject.places().toArray()) {
      var symbol = subject.variables().get(i);
      var known = coordinates.get(symbol);
      var value =
          known != null ? known : assigned(component.assigned().get(i), solution, coordinates);
      at.put(symbol, value);
    }
    addPoint(periods.isEmpty() ? withRationals(solution, at) : solution, at, periods);
  }

  /// The solution with the coordinates that turn out to be rational, as x = e⁰.
  private Solution withRationals(Solution solution, Map<Symbol, Coordinate> at) {
    var more = solution;
    for (int i : subject.places().toArray()) {
      var value =
          more.has(i)
              ? Optional.<Rational>empty()
              : at.get(subject.variables().get(i)).exact().flatMap(Folding::rational);
      if (value.isPresent()) {
        more = more.with(i, UnivariatePolynomial.of(value.get()));
      }
    }
    return more;
  }

  private void addPoint(
      Solution solution, SequencedMap<Symbol, Coordinate> at, Map<Symbol, Rational> periods) {
    switch (value(at, 40)) {
      case BigInterval.Undefined _ -> {
        return;
      }
      case BigInterval.Undecided _ -> {
        if (value(at, 200) instanceof BigInterval.Undecided) {
          open.add("A point may lie on the border of the domain.");
        }
        if (!(value(at, 200) instanceof BigInterval.Bounded)) {
          return;
        }
      }
      case BigInterval.Bounded _ -> {}
    }
    var positions = families.stream().map(family -> position(family, at)).toList();
    if (positions.contains(FamilyPosition.ON)
        || points.stream().anyMatch(p -> isSame(p.at(), at))) {
      return;
    }
    boolean isAlone = isolated && open.isEmpty() && !positions.contains(FamilyPosition.UNKNOWN);
    var classification =
        new PointTest(subject)
            .classify(solution, at, isAlone ? Strictness.STRICT : Strictness.UNKNOWN, 0);
    var point = new StationaryPoint(at, valueOf(solution, at), classification);
    if (periods.isEmpty()) {
      points.add(point);
    } else if (isPeriodic(solution)) {
      lattices.add(Lattice.of(point, periods, hasPeriodicValue(solution)));
    } else {
      open.add("A periodic family whose Hessian is not periodic is left out.");
    }
  }

  /// A family with √u in its coordinates may have points for u > 0 only: where u is not certainly
  /// positive, a point is not taken for one of them.
  private FamilyPosition position(Family family, Map<Symbol, Coordinate> at) {
    var position = FamilyPosition.of(family, at);
    return position == FamilyPosition.ON && !isInside(family, at)
        ? FamilyPosition.UNKNOWN
        : position;
  }

  private boolean isInside(Family family, Map<Symbol, Coordinate> at) {
    var enclosing = new Enclosing(subject.field(), at, 60);
    return origins.get(family).positiveRadicands(subject.field()).stream()
        .allMatch(u -> Enclosing.sign(enclosing.at(u)) > 0);
  }

  static boolean isSame(Map<Symbol, Coordinate> a, Map<Symbol, Coordinate> b) {
    return a.keySet().stream().allMatch(x -> a.get(x).enclose(60).mayEqual(b.get(x).enclose(60)));
  }

  private BigInterval value(Map<Symbol, Coordinate> at, int digits) {
    var point = subject.variables().stream().map(x -> at.get(x).enclose(digits)).toList();
    return subject.evaluator().enclose(point, digits);
  }

  private Coordinate valueOf(Solution solution, Map<Symbol, Coordinate> at) {
    if (solution.field().degree() <= Coordinate.LARGEST_DEGREE
        && solution.length() <= Coordinate.LONGEST
        && solution.hasAllOf(subject.value())
        && !solution.vanishes(subject.value().denominator())) {
      return new Coordinate.Algebraic(solution.field(), solution.at(subject.value()));
    }
    return new Coordinate.Closed(subject.f(), at);
  }

  /// Whether the signs in the Hessian are those at all points of the lattice.
  private boolean isPeriodic(Solution solution) {
    return subject.scaledHessian().stream().flatMap(List::stream).allMatch(solution::hasAllOf);
  }

  private boolean hasPeriodicValue(Solution solution) {
    return solution.hasAllOf(subject.value());
  }

  /// The component with no assigned generator in the values of others.
  private Component resolved(Component raw) {
    var resolved = new LinkedHashMap<Integer, Fraction>();
    raw.assigned()
        .forEach((generator, value) -> {
          var substitution = new KernelSubstitution(subject.field(), generator, value);
          resolved.replaceAll((_, earlier) -> substitution.of(earlier));
          resolved.put(generator, value);
        });
    return new Component(raw.solution(), resolved, raw.nonzero());
  }

  /// The kernel of one variable alone that the component has given a value.
  private Optional<Integer> carrier(int variable, Component component) {
    return subject
        .field()
        .indices()
        .filter(g -> component.touches(g) && isKernelOf(g, variable))
        .boxed()
        .findFirst();
  }

  private boolean isKernelOf(int g, int variable) {
    return argument(g)
        .filter(u -> u.isPolynomial() && u.numerator().degree() == 1)
        .filter(u -> u.numerator().generators().equals(new java.util.TreeSet<>(List.of(variable))))
        .isPresent();
  }

  private Optional<Fraction> argument(int g) {
    return switch (subject.field().generator(g)) {
      case Generator.Exponential(var u, _) -> Optional.of(u);
      case Generator.Sine(var u, _) -> Optional.of(u);
      case Generator.Cosine(var u, _) -> Optional.of(u);
      case Generator.Logarithm(var u, _) -> Optional.of(u);
      case Generator.Variable _, Generator.Pi _, Generator.Root _, Generator.Other _ ->
          Optional.empty();
    };
  }

  private void coordinate(
      Symbol symbol,
      int g,
      Solution solution,
      Map<Symbol, Coordinate> coordinates,
      Map<Symbol, Rational> periods) {
    var factor = Rational.ONE.over(argument(g).orElseThrow().numerator().leading());
    if (!solution.has(g)) {
      throw new Unsupported("A kernel has no value.");
    }
    var value = new Coordinate.Algebraic(solution.field(), solution.values().get(g));
    Expr w = Expressions.variable(PLACEHOLDER);
    switch (subject.field().generator(g)) {
      case Generator.Exponential _ ->
          coordinates.put(
              symbol,
              value.element().equals(solution.field().one())
                  ? new Coordinate.Algebraic(solution.field(), solution.field().zero())
                  : closed(Angles.times(factor, Expressions.ln(w)), value));
      case Generator.Logarithm _ ->
          coordinates.put(symbol, closed(Angles.times(factor, Expressions.exp(w)), value));
      case Generator.Sine _, Generator.Cosine _ -> {
        int sine = subject.field().generator(g) instanceof Generator.Sine ? g : g - 1;
        if (!solution.has(sine) || !solution.has(sine + 1)) {
          throw new Unsupported("An angle has a sine or a cosine only.");
        }
        var values = solution.values();
        var angles = new Angles(solution.field(), values.get(sine + 1), values.get(sine));
        coordinates.put(symbol, scaled(angles, factor));
        periods.put(symbol, factor.times(Rational.TWO));
      }
      case Generator.Variable _, Generator.Pi _, Generator.Root _, Generator.Other _ -> {}
    }
  }

  private static Coordinate scaled(Angles angles, Rational factor) {
    return angles
        .overPi()
        .map(r -> (Coordinate) new Coordinate.Closed(Angles.timesPi(r.times(factor)), Map.of()))
        .orElseGet(
            () -> closed(Angles.times(factor, Expressions.variable(PLACEHOLDER)), angles.angle()));
  }

  private static Coordinate closed(Expr form, Coordinate part) {
    return new Coordinate.Closed(form, Map.of(PLACEHOLDER, part));
  }

  /// A value that was assigned to a variable, as an expression in the generators that have values.
  private Coordinate assigned(
      Fraction value, Solution solution, Map<Symbol, Coordinate> coordinates) {
    var parts = new LinkedHashMap<Symbol, Coordinate>(coordinates);
    var writer =
        new Writer(g -> {
          if (!solution.has(g)) {
            return subject.field().generator(g).expr();
          }
          var symbol = Symbol.of("w", Integer.toString(g));
          parts.put(symbol, new Coordinate.Algebraic(solution.field(), solution.values().get(g)));
          return Expressions.variable(symbol);
        });
    var form = writer.write(value);
    parts.keySet().retainAll(org.gradus.expr.FreeSymbols.of(form));
    return new Coordinate.Closed(form, parts);
  }
}
