package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;

/// A sum of functions of different variables, as |x| + y², whose points are those of its parts.
///
/// It has a gradient where all parts have one, which is zero where all those are; and a minimum
/// exactly where each part has one.
record Separation(
    Expr f,
    List<Symbol> variables,
    List<Place> stationary,
    List<Place> nonsmooth,
    List<Place> ends) {
  private static final int MOST_PLACES = 100;

  /// A point of the whole function, or of a part, and what was found there.
  record Place(Map<Symbol, Coordinate> at, Optional<Classification> classification, Sort sort) {

    Place and(Place other) {
      var both = new LinkedHashMap<>(at);
      both.putAll(other.at);
      var worse = sort.compareTo(other.sort) > 0 ? sort : other.sort;
      return new Place(both, Optional.empty(), worse);
    }
  }

  /// What a part is at a point; the last of its parts' sorts is that of the whole.
  enum Sort {
    STATIONARY,
    NONSMOOTH,
    END
  }

  /// Empty where f is not such a sum, or the points of a part are not all known.
  static Optional<Separation> of(Expr f, List<Symbol> variables, Budget budget) {
    var parts = parts(f);
    boolean isOfAll = variables.stream().allMatch(x -> FreeSymbols.contains(f, x));
    if (parts.size() < 2 || !isOfAll) {
      return Optional.empty();
    }
    var share = budget.half();
    var combined = new ArrayList<List<Place>>(List.of(List.of()));
    for (var part : parts) {
      var own = variables.stream().filter(x -> FreeSymbols.contains(part, x)).toList();
      var found = new Search(part, own, Optional.empty(), share).runExactly();
      if (found.filter(r -> r.families().isEmpty()).isEmpty()) {
        budget.spend(share.spent());
        return Optional.empty();
      }
      combined = combined(combined, places(found.get()));
    }
    budget.spend(share.spent());
    return combined.size() > MOST_PLACES
        ? Optional.empty()
        : Optional.of(sorted(f, variables, combined));
  }

  private static ArrayList<List<Place>> combined(List<List<Place>> before, List<Place> places) {
    var all = new ArrayList<List<Place>>();
    for (var earlier : before) {
      for (var place : places) {
        if (all.size() <= MOST_PLACES) {
          var longer = new ArrayList<>(earlier);
          longer.add(place);
          all.add(longer);
        }
      }
    }
    return all;
  }

  private static Separation sorted(Expr f, List<Symbol> variables, List<List<Place>> combined) {
    var bySort = new LinkedHashMap<Sort, List<Place>>();
    for (var sort : Sort.values()) {
      bySort.put(sort, new ArrayList<>());
    }
    for (var parts : combined) {
      var joined = parts.stream().reduce(Place::and).orElseThrow();
      var at = new LinkedHashMap<Symbol, Coordinate>();
      variables.forEach(x -> at.put(x, joined.at.get(x)));
      var kinds = parts.stream().map(Place::classification).toList();
      var kind = new KindOfSum(kinds, joined.sort == Sort.STATIONARY).decide();
      bySort.get(joined.sort).add(new Place(at, kind, joined.sort));
    }
    return new Separation(
        f,
        variables,
        bySort.get(Sort.STATIONARY),
        bySort.get(Sort.NONSMOOTH),
        bySort.get(Sort.END));
  }

  /// The parts that share no variable; a constant belongs to the first.
  private static List<Expr> parts(Expr f) {
    if (!(f instanceof Expr.Sum(var terms))) {
      return List.of(f);
    }
    var groups = new ArrayList<List<Term>>();
    var constants = new ArrayList<Term>();
    for (var term : terms) {
      var own = FreeSymbols.of(term.expr());
      if (own.isEmpty()) {
        constants.add(term);
        continue;
      }
      var joined = new ArrayList<>(List.of(term));
      for (var group : List.copyOf(groups)) {
        if (shares(group, own)) {
          groups.remove(group);
          joined.addAll(0, group);
        }
      }
      groups.add(joined);
    }
    if (!groups.isEmpty()) {
      groups.getFirst().addAll(constants);
    }
    return groups.stream().map(Separation::sum).toList();
  }

  private static boolean shares(List<Term> group, Set<Symbol> symbols) {
    return group.stream()
        .anyMatch(t -> symbols.stream().anyMatch(x -> FreeSymbols.contains(t.expr(), x)));
  }

  private static Expr sum(List<Term> terms) {
    var first = terms.getFirst();
    var start = first.isSubtracted() ? Expressions.negation(first.expr()) : first.expr();
    if (terms.size() == 1) {
      return start;
    }
    var signed = new ArrayList<>(terms);
    signed.set(0, Term.plus(start));
    return Expressions.sum(signed);
  }

  private static List<Place> places(StationaryPoints part) {
    var places = new ArrayList<Place>();
    part.points()
        .forEach(
            p -> places.add(new Place(p.at(), Optional.of(p.classification()), Sort.STATIONARY)));
    part.nonsmoothPoints()
        .forEach(p -> places.add(new Place(p.at(), p.classification(), Sort.NONSMOOTH)));
    part.boundaryPoints().stream()
        .filter(p -> p.value().isPresent())
        .forEach(p -> places.add(new Place(p.at(), p.classification(), Sort.END)));
    return places;
  }

  /// The stationary points with what they are.
  List<StationaryPoint> stationaryPoints() {
    return stationary.stream()
        .map(p ->
            new StationaryPoint(
                new LinkedHashMap<>(p.at),
                value(p),
                p.classification.orElseGet(
                    () -> Classification.undecided(List.of("the parts of a sum, each by itself")))))
        .toList();
  }

  List<BorderPoint> nonsmoothPoints() {
    return nonsmooth.stream().map(this::border).toList();
  }

  List<BorderPoint> boundaryPoints() {
    return ends.stream().map(this::border).toList();
  }

  private BorderPoint border(Place p) {
    return new BorderPoint(new LinkedHashMap<>(p.at), Optional.of(value(p)), p.classification);
  }

  private Coordinate value(Place p) {
    return new Coordinate.Closed(f, p.at);
  }
}
