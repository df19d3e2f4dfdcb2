package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Rays from the origin along which a polynomial grows or falls beyond all bounds.
record Rays(Polynomial p, List<Symbol> variables) {
  private static final int LARGEST_COEFFICIENT = 2;
  private static final int MOST_VARIABLES = 5;

  /// The simplest ray along which the leading term has this sign, in words: “along (0, 0, t) its
  /// leading term is t².”
  Optional<String> unbounded(int sign) {
    var form = LeadingForm.of(p, variables.size());
    return Stream.concat(directions().stream(), form.directions().stream())
        .flatMap(a -> told(a, sign).stream())
        .findFirst();
  }

  private List<List<Rational>> directions() {
    var all = new ArrayList<List<Integer>>(List.of(List.of()));
    for (int i = 0; i < Math.min(variables.size(), MOST_VARIABLES); i++) {
      var longer = new ArrayList<List<Integer>>();
      for (var a : all) {
        for (int c = -LARGEST_COEFFICIENT; c <= LARGEST_COEFFICIENT; c++) {
          var next = new ArrayList<>(a);
          next.add(c);
          longer.add(next);
        }
      }
      all = longer;
    }
    for (var a : all) {
      while (a.size() < variables.size()) {
        a.add(0);
      }
    }
    all.sort(
        Comparator.<List<Integer>>comparingInt(a ->
                a.stream().mapToInt(c -> c == 0 ? 0 : 10 * Math.abs(c) + (c < 0 ? 1 : 0)).sum())
            .thenComparing(Object::toString));
    return all.stream().map(a -> a.stream().map(Rational::of).toList()).toList();
  }

  private Optional<String> told(List<Rational> a, int sign) {
    var along = new TreeMap<Integer, Rational>();
    p.terms()
        .forEach((powers, c) -> {
          var product = c;
          for (int g : powers.generators()) {
            product = product.times(a.get(g).pow(powers.of(g)));
          }
          along.merge(powers.degree(), product, Rational::plus);
        });
    along.values().removeIf(Rational::isZero);
    boolean isUnbounded =
        !along.isEmpty() && along.lastKey() > 0 && along.lastEntry().getValue().signum() == sign;
    return isUnbounded
        ? Optional.of(
            "along "
                + place(a)
                + " its leading term is "
                + term(along.lastEntry().getValue(), along.lastKey())
                + ", as "
                + parameter()
                + " → ∞.")
        : Optional.empty();
  }

  private String parameter() {
    return variables.contains(Symbol.of("t")) ? "s" : "t";
  }

  private String place(List<Rational> a) {
    var coordinates = a.stream().map(c -> c.isZero() ? "0" : term(c, 1));
    return variables.size() == 1
        ? variables.getFirst() + " = " + coordinates.findFirst().orElseThrow()
        : coordinates.collect(Collectors.joining(", ", "(", ")"));
  }

  private String term(Rational c, int exponent) {
    var sign = c.signum() < 0 ? "−" : "";
    var size = c.abs().isOne() ? "" : c.abs() + (c.isInteger() ? "" : " ");
    return sign + size + parameter() + (exponent == 1 ? "" : superscript(exponent));
  }

  private static String superscript(int exponent) {
    return Integer.toString(exponent)
        .chars()
        .mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }
}
