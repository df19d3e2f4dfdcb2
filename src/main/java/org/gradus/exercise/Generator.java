package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.Rational;

/// Makes exercises from nice answers backwards: stationary points at whole numbers and of chosen
/// kinds, derivatives with small coefficients, by chosen rules and of a chosen difficulty.
public final class Generator {
  private static final int TRIES = 2000;
  private static final Rational LARGEST = Rational.of(60);
  private static final Symbol X = Symbol.of("x");

  /// Functions with holes: `#` is a factor, `@` a summand, `^n` a power from 2 on.
  private static final List<String> SHAPES =
      List.of(
          "#x^n + #x @",
          "#x^n - #x² @",
          "(#x @)^n",
          "√(#x² + #)",
          "#x sin(#x)",
          "#x^n cos x",
          "x^n e^(#x)",
          "(#x @)/(x² + #)",
          "(x² @)/(x + #)",
          "ln(#x² + #)",
          "e^(#x²) sin(#x)",
          "(#x @)^n ln x",
          "sin(#x)/(x² + #)",
          "x e^(#x) cos(#x)",
          "(x² + #)^n/(x + #)",
          "(#x @)^n sin(#x)/(x² + #)",
          "√(#x² + #) e^(#x) cos(#x)",
          "e^(#x) sin(#x)/(#x² + #)^n");

  private final Random random;

  public Generator(long seed) {
    this.random = new Random(seed);
  }

  /// What a derivative is to be like.
  ///
  /// @param rules names of rules that it needs, such as “chain rule”; any where there are none
  public record Wish(List<String> rules, Optional<Integer> difficulty) {
    public Wish {
      rules = List.copyOf(rules);
    }
  }

  /// The names of the rules that can be wished for.
  public static List<String> ruleNames() {
    return List.of(
        Rule.POWER.title(), Rule.PRODUCT.title(), Rule.QUOTIENT.title(), Rule.CHAIN.title());
  }

  /// The file of an exercise on a derivative; empty where none that was drawn is as wished.
  public Optional<String> derivative(Wish wish) {
    for (int tries = 0; tries < TRIES; tries++) {
      var f = Reader.standard().expression(filled(SHAPES.get(random.nextInt(SHAPES.size()))));
      var derivation = Differentiation.of(f, X);
      if (fits(derivation, wish)) {
        return Optional.of(derivative(f, derivation));
      }
    }
    return Optional.empty();
  }

  private String filled(String shape) {
    var text = new StringBuilder();
    for (char c : shape.toCharArray()) {
      switch (c) {
        case '#' -> text.append(2 + random.nextInt(4));
        case '@' -> text.append(random.nextBoolean() ? "+ " : "- ").append(1 + random.nextInt(5));
        case 'n' -> text.append(power(text));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /// A power behind `^`; the letter itself in names such as `sin` and `ln`.
  private String power(StringBuilder before) {
    return before.length() > 0 && before.charAt(before.length() - 1) == '^'
        ? Integer.toString(2 + random.nextInt(3))
        : "n";
  }

  private static boolean fits(Derivation derivation, Wish wish) {
    var labels = Difficulty.rules(derivation).stream().map(Rule::title).toList();
    return labels.containsAll(wish.rules())
        && wish.difficulty().orElse(Difficulty.of(derivation)) == Difficulty.of(derivation)
        && hasSmallNumbers(derivation.result());
  }

  private static boolean hasSmallNumbers(Expr e) {
    boolean isSmall = !(e instanceof Expr.Number(var value, _)) || value.compareTo(LARGEST) <= 0;
    return isSmall && e.operands().stream().allMatch(Generator::hasSmallNumbers);
  }

  private static String derivative(Expr f, Derivation derivation) {
    var rules =
        Difficulty.rules(derivation).stream()
            .filter(rule -> ruleNames().contains(rule.title()))
            .toList();
    var hints =
        rules.stream()
            .map(rule -> "  - 'The %s: %s.'\n".formatted(rule.title(), rule.formula()))
            .collect(Collectors.joining());
    return """
    ---
    title: A derivative of difficulty %d
    function: f(x) = %s
    hints:
    %s
    tasks:
      - kind: derivative
        by: x
    ---
    """
        .formatted(
            Difficulty.of(derivation),
            Notation.TEXT.write(f),
            (hints.isEmpty() ? "  - Differentiate term by term.\n" : hints).stripTrailing());
  }

  /// The file of an exercise on stationary points at whole numbers.
  ///
  /// @param kinds one of `minimum`, `maximum`, `saddle`, or a saddle with one of the others; empty
  ///   where no shape has these kinds
  public Optional<String> stationary(List<String> kinds) {
    int p = between(-3, 3);
    int q = p + between(1, 4);
    var up = square(between(1, 3), "x", p);
    var down = square(-between(1, 3), "x", p);
    var right = square(between(1, 3), "y", between(-3, 3));
    var left = square(-between(1, 3), "y", between(-3, 3));
    var both = term(2, "x³") + term(-3L * (p + q), "x²") + term(6L * p * q, "x");
    var body =
        switch (String.join(",", kinds.stream().sorted().toList())) {
          case "minimum" -> up + right;
          case "maximum" -> down + left;
          case "saddle" -> up + left;
          case "minimum,saddle" -> both + right;
          case "maximum,saddle" -> both + left;
          case String _ -> "";
        };
    return body.isEmpty() ? Optional.empty() : Optional.of(stationary(body, kinds.size()));
  }

  /// a(v − p)², multiplied out, without its constant.
  private static String square(int a, String variable, int p) {
    return term(a, variable + "²") + term(-2L * a * p, variable);
  }

  private static String term(long coefficient, String power) {
    if (coefficient == 0) {
      return "";
    }
    long size = Math.abs(coefficient);
    return (coefficient < 0 ? " - " : " + ") + (size == 1 ? "" : size) + power;
  }

  private static String stationary(String body, int points) {
    var f = body.startsWith(" + ") ? body.substring(3) : body.strip();
    return """
    ---
    title: %s at whole numbers
    function: f(x, y) = %s
    hints:
      - Set both partial derivatives to zero.
      - The Hessian says what kind each point is.
    tasks:
      - kind: stationary
    ---
    """
        .formatted(
            points == 1 ? "A stationary point" : "Stationary points",
            Notation.TEXT.write(Reader.standard().expression(f)));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
