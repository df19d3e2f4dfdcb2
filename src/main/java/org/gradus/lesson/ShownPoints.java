package org.gradus.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gradus.document.Block;
import org.gradus.document.Prose;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoint;

/// Which points of a long list a text shows: those nearest to the origin, and how many more there
/// are of each kind.
///
/// @param places the places in the list of those that are shown, in order
record ShownPoints(List<StationaryPoint> all, List<Integer> places) {
  /// More rows nobody reads; the values of thousands of points take longer than finding them.
  static final int MOST = 60;

  static ShownPoints of(List<StationaryPoint> all) {
    var places = IntStream.range(0, all.size()).boxed();
    return all.size() <= MOST
        ? new ShownPoints(all, places.toList())
        : new ShownPoints(all, nearest(all));
  }

  private static List<Integer> nearest(List<StationaryPoint> all) {
    var distances = all.stream().mapToDouble(ShownPoints::squaredDistance).toArray();
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(MOST)
        .sorted()
        .toList();
  }

  private static double squaredDistance(StationaryPoint point) {
    return point.at().values().stream()
        .mapToDouble(c -> c.approximate().doubleValue())
        .map(x -> x * x)
        .sum();
  }

  /// A sentence on those that are left out; nothing where all are shown.
  List<Block> others() {
    if (places.size() == all.size()) {
      return List.of();
    }
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    all.forEach(point -> counts.merge(point.kind(), 1, Integer::sum));
    places.forEach(i -> counts.merge(all.get(i).kind(), -1, Integer::sum));
    var parts = new ArrayList<Prose>();
    counts.forEach((kind, count) -> {
      if (count > 0) {
        parts.add(Prose.of(number(count) + " " + name(kind, count)));
      }
    });
    return List.of(
        new Block.Paragraph(
            Prose.of(
                    "Of %s points the %d nearest to the origin are shown. The others are "
                        .formatted(number(all.size()), MOST))
                .then(Prose.enumerate(parts))
                .text(".")));
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String name(Kind kind, int count) {
    var one = kind.text();
    return switch (kind) {
      case UNDECIDED -> one;
      case MINIMUM, MAXIMUM, DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM ->
          count == 1 ? one : one.replaceFirst("um$", "a");
      case SADDLE, DEGENERATE_SADDLE -> count == 1 ? one : one + "s";
    };
  }
}
