package org.gradus.algebra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.algebra.CommonPoints.Instance;
import org.gradus.algebra.CommonPoints.Sample;
import org.gradus.compute.StraightLine;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Tries points in every interval between neighbouring break points, beyond the outermost ones, and
/// at the break points themselves, along lines parallel to the axes.
///
/// Two functions that agree in a thousand random points may differ beyond x = 1000 only, or between
/// 5 and 5.01, or at 0 alone.
final class BreakPoints {
  private static final int MOST_SYMBOLS = 4;
  private static final int LINES_EACH = 2;

  private final Question question;
  private final CommonPoints points;
  private final Budget budget;

  BreakPoints(Question question, CommonPoints points, Budget budget) {
    this.question = question;
    this.points = points;
    this.budget = budget;
  }

  /// A sample at which the two are separated, if one is found.
  Optional<Sample> separated() {
    var quantities = CriticalQuantities.of(question.left(), question.right());
    if (quantities.isEmpty()) {
      return Optional.empty();
    }
    var bases = bases();
    return points.instances().stream()
        .limit(LINES_EACH)
        .flatMap(instance -> separatedIn(instance, quantities, bases).stream())
        .findFirst();
  }

  /// Points through which the lines go, the most common of them first.
  private List<Map<Symbol, Rational>> bases() {
    var found = points.found();
    var bases = new ArrayList<Map<Symbol, Rational>>();
    for (int i = 0; i < LINES_EACH && i < found.size(); i++) {
      bases.add(found.get(i * (found.size() - 1) / LINES_EACH).point());
    }
    if (bases.isEmpty()) {
      bases.add(Map.of());
    }
    return bases;
  }

  private Optional<Sample> separatedIn(
      Instance instance, List<Expr> quantities, List<Map<Symbol, Rational>> bases) {
    var line = line(instance, quantities);
    for (var base : bases) {
      for (var symbol : line.symbols().stream().limit(MOST_SYMBOLS).toList()) {
        var sample =
            separatedOn(new LineOfPoints(line, complete(base, instance), symbol, budget), instance);
        if (sample.isPresent()) {
          return sample;
        }
      }
    }
    return Optional.empty();
  }

  private StraightLine line(Instance instance, List<Expr> quantities) {
    var images = new LinkedHashMap<Symbol, Expr>();
    instance.fixed().forEach((symbol, value) -> images.put(symbol, Expressions.number(value)));
    var substituted = quantities.stream().map(new Substitution(images)::in).toList();
    return StraightLine.of(substituted, budget);
  }

  private static Map<Symbol, Rational> complete(Map<Symbol, Rational> base, Instance instance) {
    var complete = new LinkedHashMap<Symbol, Rational>();
    instance
        .free()
        .forEach(symbol -> complete.put(symbol, base.getOrDefault(symbol, Rational.ONE)));
    return complete;
  }

  private Optional<Sample> separatedOn(LineOfPoints line, Instance instance) {
    for (var t : coordinates(line.zeros())) {
      var sample = points.sample(instance, line.at(t)).filter(Sample::isSeparated);
      if (sample.isPresent()) {
        return sample;
      }
    }
    return Optional.empty();
  }

  /// At the zeros, close to them, in the middle between neighbours, and far beyond the outermost.
  private static Set<Rational> coordinates(List<Double> zeros) {
    var coordinates = new LinkedHashSet<Rational>();
    if (zeros.isEmpty()) {
      return coordinates;
    }
    for (int i = 0; i + 1 < zeros.size(); i++) {
      double gap = zeros.get(i + 1) - zeros.get(i);
      coordinates.add(SimplestRational.within(gap / 4, zeros.get(i) + gap / 2));
    }
    for (double far : List.of(1.0, 1000.0)) {
      double right = far * Math.max(1, Math.abs(zeros.getLast()));
      double left = far * Math.max(1, Math.abs(zeros.getFirst()));
      coordinates.add(SimplestRational.within(right / 2, zeros.getLast() + right));
      coordinates.add(SimplestRational.within(left / 2, zeros.getFirst() - left));
    }
    for (double zero : zeros) {
      double step = Math.max(1, Math.abs(zero)) * 0x1p-10;
      coordinates.add(SimplestRational.near(zero));
      coordinates.add(SimplestRational.within(step / 2, zero + step));
      coordinates.add(SimplestRational.within(step / 2, zero - step));
    }
    return coordinates;
  }
}
