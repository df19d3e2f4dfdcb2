package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Drafts of exercises on stationary points at whole numbers, from their kinds backwards.
///
/// The functions are multiplied out, so that the points have to be found.
record StationaryDrafts(Random random, Wish wish) {
  /// The wishes that can be met for one, two and three variables.
  private static final List<List<String>> KINDS =
      List.of(
          List.of(
              "minimum", "maximum", "maximum,minimum", "degenerate minimum", "degenerate saddle"),
          List.of(
              "minimum",
              "maximum",
              "saddle",
              "minimum,saddle",
              "maximum,saddle",
              "maximum,minimum,saddle,saddle"),
          List.of("minimum", "maximum", "saddle", "minimum,saddle", "maximum,saddle"));

  static List<String> kinds(int variables) {
    return KINDS.get(variables - 1);
  }

  /// The fewest variables with which points of these kinds can be had.
  static Optional<Integer> variables(List<String> points) {
    return IntStream.rangeClosed(1, KINDS.size())
        .filter(n -> kinds(n).contains(sorted(points)))
        .boxed()
        .findFirst();
  }

  private static String sorted(List<String> points) {
    return String.join(",", points.stream().sorted().toList());
  }

  /// Empty where no function has points of these kinds.
  Optional<Draft> draft() {
    var wished = wish.points().isEmpty() ? List.of("minimum") : wish.points();
    var kinds = sorted(wished);
    if (!kinds(wish.count()).contains(kinds)) {
      return Optional.empty();
    }
    var numbers = new Coefficients(random);
    var body = wish.count() == 1 ? ofOne(kinds, numbers) : ofTwo(kinds, numbers);
    if (wish.count() == 3) {
      body += third(kinds, numbers);
    }
    return Optional.of(written(wished.size(), body, numbers));
  }

  private static String ofOne(String kinds, Coefficients numbers) {
    return switch (kinds) {
      case "minimum" -> square("", numbers);
      case "maximum" -> square("-", numbers);
      case "maximum,minimum" -> cubic("x", "p", "q", "u", "v", numbers);
      case "degenerate minimum" -> power(4, numbers);
      default -> power(3, numbers);
    };
  }

  /// ±a(x − p)², without its constant.
  private static String square(String sign, Coefficients numbers) {
    numbers
        .with("a", "1..5")
        .with("p", "-4..4")
        .require("p ≠ 0")
        .let("u", sign.isEmpty() ? "-2a p" : "2a p");
    return sign + "a x² + u x";
  }

  private static String power(int n, Coefficients numbers) {
    numbers.with("a", "1..4").with("p", "-4..4").with("c", "-3..3").require("p ≠ 0");
    return "a (x - p)^%d + c".formatted(n);
  }

  /// 2x³ − 3(p + q)x² + 6pq x, which is stationary at p and q.
  private static String cubic(
      String x, String p, String q, String square, String linear, Coefficients numbers) {
    numbers
        .with(p, "-4..3")
        .with(q, "-3..4")
        .require("%s < %s".formatted(p, q))
        .let(square, "-3(%s + %s)".formatted(p, q))
        .let(linear, "6%s %s".formatted(p, q));
    return "2%1$s³ + %2$s %1$s² + %3$s %1$s".formatted(x, square, linear);
  }

  private static String ofTwo(String kinds, Coefficients numbers) {
    return switch (kinds) {
      case "minimum" -> form(numbers, true, "4a b > c²");
      case "maximum" -> form(numbers, false, "4a b > c²");
      case "saddle" -> form(numbers, true, "4a b < c²");
      case "minimum,saddle" ->
          cubic("x", "p", "q", "u", "v", numbers) + bowl("+", "y", "b", "r", "s", numbers);
      case "maximum,saddle" ->
          cubic("x", "p", "q", "u", "v", numbers) + bowl("-", "y", "b", "r", "s", numbers);
      default ->
          cubic("x", "p", "q", "u", "v", numbers) + " + " + cubic("y", "r", "s", "g", "h", numbers);
    };
  }

  /// ±(a(x − p)² + c(x − p)(y − q) + b(y − q)²), without its constant.
  private static String form(Coefficients numbers, boolean isUp, String condition) {
    numbers
        .with("a", "1..3")
        .with("b", "1..3")
        .with("c", "-5..5")
        .with("p", "-3..3")
        .with("q", "-3..3")
        .require(condition)
        .let("u", isUp ? "-2a p - c q" : "2a p + c q")
        .let("v", isUp ? "-2b q - c p" : "2b q + c p");
    return isUp ? "a x² + c x y + b y² + u x + v y" : "-a x² - c x y - b y² + u x + v y";
  }

  /// ±b(y − r)², without its constant.
  private static String bowl(
      String sign, String y, String b, String r, String linear, Coefficients numbers) {
    numbers
        .with(b, "1..4")
        .with(r, "-3..3")
        .let(linear, "%s2%s %s".formatted(sign.equals("+") ? "-" : "", b, r));
    return " %1$s %2$s %3$s² + %4$s %3$s".formatted(sign, b, y, linear);
  }

  private String third(String kinds, Coefficients numbers) {
    boolean isUp =
        switch (kinds) {
          case "minimum", "minimum,saddle" -> true;
          case "maximum", "maximum,saddle" -> false;
          default -> random.nextBoolean();
        };
    return bowl(isUp ? "+" : "-", "z", "k", "g", "h", numbers);
  }

  private Draft written(int points, String body, Coefficients numbers) {
    var variables = String.join(", ", List.of("x", "y", "z").subList(0, wish.count()));
    return new Draft(
        points == 1 ? "A stationary point at a whole number" : "Stationary points at whole numbers",
        "f(%s) = %s".formatted(variables, body),
        numbers,
        wish.count() == 1
            ? List.of(
                "Set the derivative to zero.",
                "The second derivative says what kind each point is; where it is 0, look further.")
            : List.of(
                "Set every partial derivative to zero, and solve the equations together.",
                "The Hessian says what kind each point is."),
        List.of("kind: stationary"));
  }
}
