package org.gradus.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The round numbers at which an axis is labelled.
final class Ticks {
  private static final double[] STEPS = {1, 2, 5, 10};

  private static final int MOST_TICKS = 9;
  private static final double FEW_DECADES = 2.5;
  private static final List<List<Integer>> MULTIPLES =
      List.of(List.of(1), List.of(1, 3), List.of(1, 2, 5));

  /// Beyond this many steps from zero doubles do not tell neighbouring ticks apart.
  private static final double MOST_STEPS = 1e12;

  private Ticks() {}

  /// A number on an axis, and how it is written.
  record Tick(double value, String text) {}

  /// As many ticks as fit on an axis of this length with a gap between neighbouring texts.
  ///
  /// @param size the room that a text takes along the axis
  static List<Tick> fitting(Axis axis, double length, double gap, ToDoubleFunction<String> size) {
    for (int about = MOST_TICKS; about > 1; about--) {
      var ticks = on(axis, about);
      if (areApart(axis, ticks, length, gap, size)) {
        return ticks;
      }
    }
    return on(axis, 1);
  }

  private static boolean areApart(
      Axis axis, List<Tick> ticks, double length, double gap, ToDoubleFunction<String> size) {
    for (int i = 1; i < ticks.size(); i++) {
      double distance = axis.fraction(ticks.get(i).value) - axis.fraction(ticks.get(i - 1).value);
      double sizes =
          size.applyAsDouble(ticks.get(i).text) + size.applyAsDouble(ticks.get(i - 1).text);
      if (distance * length < sizes / 2 + gap) {
        return false;
      }
    }
    return true;
  }

  /// About so many ticks, never more than twice as many.
  private static List<Tick> on(Axis axis, int about) {
    return switch (axis.scale()) {
      case LINEAR -> linear(axis, about);
      case LOG -> logarithmic(axis, about);
      case BARE -> List.of();
    };
  }

  private static List<Tick> linear(Axis axis, int about) {
    double rough = (axis.to() - axis.from()) / Math.max(1, about);
    int exponent = exponent(rough);
    double mantissa = rough / Math.pow(10, exponent);
    int factor = 10;
    for (int i = STEPS.length - 1; i >= 0; i--) {
      factor = mantissa <= STEPS[i] * 1.000001 ? (int) STEPS[i] : factor;
    }
    double step = factor * Math.pow(10, exponent);
    double first = Math.ceil(axis.from() / step - 1e-9);
    double last = Math.floor(axis.to() / step + 1e-9);
    if (!(step > 0) || Math.max(Math.abs(first), Math.abs(last)) > MOST_STEPS) {
      return List.of(ofDouble(axis.from()), ofDouble(axis.to()));
    }
    var values = new ArrayList<BigDecimal>();
    for (long k = (long) first; k <= (long) last; k++) {
      values.add(BigDecimal.valueOf(k * factor).scaleByPowerOfTen(exponent));
    }
    return alike(values);
  }

  /// The numbers of one axis, all with a power of ten or none.
  private static List<Tick> alike(List<BigDecimal> values) {
    boolean areLong = values.stream().anyMatch(Decimals::isLongInteger);
    return values.stream()
        .map(value ->
            new Tick(
                value.doubleValue(),
                areLong ? value.toBigInteger().toString().replace('-', '−') : Decimals.text(value)))
        .toList();
  }

  /// Powers of ten; where there are few, with multiples of them; where there is none, round numbers
  /// as on a linear axis.
  private static List<Tick> logarithmic(Axis axis, int about) {
    double decades = decades(axis);
    if (decades < 1) {
      return linear(axis, about).stream().filter(tick -> tick.value > 0).toList();
    }
    if (decades < FEW_DECADES) {
      return within(axis, 1, MULTIPLES.get(Math.min(about / 3, MULTIPLES.size() - 1)));
    }
    return within(axis, (int) Math.max(1, Math.ceil(decades / about)), List.of(1));
  }

  private static double decades(Axis axis) {
    return Math.log10(axis.to()) - Math.log10(axis.from());
  }

  /// The multiples of every n-th power of ten that lie on the axis.
  private static List<Tick> within(Axis axis, int n, List<Integer> multiples) {
    int first = (int) Math.floor(Math.log10(axis.from()));
    int last = (int) Math.ceil(Math.log10(axis.to()));
    var ticks = new ArrayList<Tick>();
    for (int e = Math.ceilDiv(first, n) * n; e <= last; e += n) {
      for (int multiple : multiples) {
        double value = multiple * Math.pow(10, e);
        if (axis.fraction(value) > -1e-9 && axis.fraction(value) < 1 + 1e-9) {
          var text = BigDecimal.valueOf(multiple).scaleByPowerOfTen(e);
          ticks.add(
              new Tick(
                  value,
                  decades(axis) < FEW_DECADES ? Decimals.text(text) : "10" + Decimals.raised(e)));
        }
      }
    }
    return ticks;
  }

  private static int exponent(double size) {
    return (int) Math.floor(Math.log10(size));
  }

  private static Tick ofDouble(double value) {
    return of(new BigDecimal(value).round(new MathContext(4)));
  }

  private static Tick of(BigDecimal value) {
    return new Tick(value.doubleValue(), Decimals.text(value));
  }
}
