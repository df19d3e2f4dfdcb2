package org.gradus.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses which values of a function a picture shows.
final class Heights {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /// Values farther away than this many times the usual spread are cut off.
  private static final double FAR = 3;

  private static final double MARGIN = 0.07;
  private static final int LOOKS = 240;

  /// Around values that matter, this many times their spread is shown.
  private static final double AROUND = 1.6;

  private Heights() {}

  /// From the smallest to the largest value, but where some are far away from most, only near most;
  /// empty where there are fewer than two values.
  static Optional<Range> usual(Collection<Double> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var sorted = values.stream().sorted().toList();
    double low = quantile(sorted, LOW);
    double high = quantile(sorted, HIGH);
    double spread = high - low;
    double first = sorted.getFirst();
    double last = sorted.getLast();
    double from = first < low - FAR * spread ? low - spread / 2 : first;
    double to = last > high + FAR * spread ? high + spread / 2 : last;
    return Range.of(List.of(from, to));
  }

  static double quantile(List<Double> sorted, double part) {
    return sorted.get((int) Math.round(part * (sorted.size() - 1)));
  }

  /// The values of a function in a range, near the values that matter where there are several of
  /// those, with a margin.
  static Range of(DoubleUnaryOperator f, Range across, Collection<Double> mattering) {
    var values =
        IntStream.rangeClosed(0, LOOKS)
            .mapToDouble(i -> f.applyAsDouble(across.at((double) i / LOOKS)))
            .filter(Double::isFinite)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    var range = usual(values);
    var important = Range.of(mattering);
    if (range.isPresent() && important.isPresent()) {
      range = Optional.of(near(range.get(), important.get()));
    }
    values.addAll(mattering);
    double constant = values.isEmpty() ? 0 : values.getFirst();
    var shown = range.or(() -> important).orElse(Range.around(constant, 1));
    return including(shown, mattering).widened(MARGIN);
  }

  private static Range near(Range all, Range important) {
    double room = AROUND * important.width();
    double from = Math.max(all.from(), important.from() - room);
    double to = Math.min(all.to(), important.to() + room);
    return from < to ? new Range(from, to) : all;
  }

  private static Range including(Range range, Collection<Double> values) {
    var all = new ArrayList<>(values);
    all.add(range.from());
    all.add(range.to());
    return Range.of(all).orElse(range);
  }
}
