package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.number.Interval;

/// The zeros found so far in a box, looked up by their place.
///
/// They are sorted by the length of their first side, up to a factor of two, and then by its lower
/// end, so that a look-up meets few besides those whose first side holds the place.
final class KnownZeros {
  private final List<Zero> zeros = new ArrayList<>();
  private final TreeMap<Integer, NavigableMap<Double, List<Integer>>> byLength = new TreeMap<>();

  /// A box that holds exactly one zero, and a narrow enclosure of it.
  record Zero(List<Interval> neighbourhood, List<Interval> enclosure) {}

  /// In the order in which they were found.
  List<Zero> all() {
    return zeros;
  }

  /// Whether a neighbourhood of a zero contains the box.
  boolean hasNeighbourhoodOf(List<Interval> box) {
    return near(box).anyMatch(k -> contains(zeros.get(k).neighbourhood, box));
  }

  /// Whether the enclosure of a zero contains the box.
  boolean hasEnclosureOf(List<Interval> box) {
    return near(box).anyMatch(k -> contains(zeros.get(k).enclosure, box));
  }

  /// Adds a zero that is not known yet; else keeps the wider of its two neighbourhoods.
  void add(Zero found) {
    var known =
        near(found.enclosure)
            .filter(k -> contains(zeros.get(k).neighbourhood, found.enclosure))
            .findFirst();
    if (known.isEmpty()) {
      zeros.add(found);
      index(found.neighbourhood, zeros.size() - 1);
      return;
    }
    var other = zeros.get(known.get());
    if (width(found.neighbourhood) > width(other.neighbourhood)) {
      zeros.set(known.get(), new Zero(found.neighbourhood, other.enclosure));
      index(found.neighbourhood, known.get());
    }
  }

  private void index(List<Interval> neighbourhood, int k) {
    var side = neighbourhood.getFirst();
    byLength
        .computeIfAbsent(Math.getExponent(side.width()), _ -> new TreeMap<>())
        .computeIfAbsent(side.lower(), _ -> new ArrayList<>())
        .add(k);
  }

  /// The zeros whose neighbourhood can contain the box.
  private Stream<Integer> near(List<Interval> box) {
    var side = box.getFirst();
    return byLength.tailMap(Math.getExponent(side.width()), true).entrySet().stream()
        .flatMap(e -> near(side, Math.scalb(2.0, e.getKey()), e.getValue()));
  }

  private static Stream<Integer> near(
      Interval side, double longest, NavigableMap<Double, List<Integer>> byLowerEnd) {
    double first = Math.min(side.lower(), Math.nextDown(side.upper() - longest));
    return byLowerEnd.subMap(first, true, side.lower(), true).values().stream()
        .flatMap(Collection::stream);
  }

  static boolean contains(List<Interval> outer, List<Interval> inner) {
    for (int i = 0; i < outer.size(); i++) {
      if (!outer.get(i).contains(inner.get(i))) {
        return false;
      }
    }
    return true;
  }

  static double width(List<Interval> box) {
    return box.stream().mapToDouble(Interval::width).max().orElse(0);
  }
}
