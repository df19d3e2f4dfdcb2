package org.gradus.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gradus.exercise.Wish.RuleName;

/// Draws a function whose differentiation uses given rules, from the outermost to the innermost.
record FunctionDraft(Random random, List<String> variables, Coefficients numbers) {

  /// The kinds of functions whose derivatives are read off.
  private enum Leaf {
    POWER,
    SINE,
    COSINE,
    EXPONENTIAL,
    LOGARITHM
  }

  /// @param uses a rule for each place where one is used
  String function(List<RuleName> uses) {
    if (uses.isEmpty()) {
      return sum(Leaf.POWER, 2 + random.nextInt(2)) + rest();
    }
    boolean hasTerm = random.nextInt(3) == 0;
    return using(uses) + (hasTerm ? sign() + leaf(Leaf.POWER) : "");
  }

  private String rest() {
    return random.nextBoolean() ? sign() + leaf(anyLeaf()) : "";
  }

  private String sum(Leaf leaf, int terms) {
    var text = new StringBuilder(leaf(leaf));
    for (int k = 1; k < terms; k++) {
      text.append(sign()).append(leaf(leaf));
    }
    return text.toString();
  }

  private String sign() {
    return random.nextBoolean() ? " + " : " - ";
  }

  private String variable() {
    return variables.get(random.nextInt(variables.size()));
  }

  private Leaf anyLeaf() {
    return Leaf.values()[random.nextInt(Leaf.values().length)];
  }

  private String leaf(Leaf leaf) {
    var x = variable();
    return switch (leaf) {
      case POWER -> numbers.factor() + " " + x + "^" + (2 + random.nextInt(3)) + another(x);
      case SINE -> numbers.factor() + " sin(" + x + ")";
      case COSINE -> numbers.factor() + " cos(" + x + ")";
      case EXPONENTIAL -> numbers.factor() + " e^" + x;
      case LOGARITHM -> numbers.factor() + " ln(" + x + ")";
    };
  }

  /// A power of another variable, which is a constant factor for this one.
  private String another(String x) {
    var y = variable();
    return y.equals(x) ? "" : " " + y + (random.nextBoolean() ? "^2" : "");
  }

  private String using(List<RuleName> uses) {
    var rest = uses.subList(1, uses.size());
    return switch (uses.getFirst()) {
      case PRODUCT -> product(rest);
      case QUOTIENT -> quotient(rest);
      case RECIPROCAL -> numbers.factor() + "/(" + positive(rest) + ")";
      case CHAIN -> composed(rest);
      case GENERAL_POWER -> generalPower(rest);
      case POWER, EXPONENTIAL -> using(rest);
    };
  }

  private String product(List<RuleName> rest) {
    int cut = rest.isEmpty() ? 0 : random.nextInt(rest.size() + 1);
    var left = anyLeaf();
    var right = anyLeaf();
    while (right == left) {
      right = anyLeaf();
    }
    return "(%s) (%s)"
        .formatted(part(rest.subList(0, cut), left), part(rest.subList(cut, rest.size()), right));
  }

  private String part(List<RuleName> uses, Leaf otherwise) {
    return uses.isEmpty() ? leaf(otherwise) : using(uses);
  }

  private String quotient(List<RuleName> rest) {
    boolean isBelow = !rest.isEmpty() && rest.getFirst() == RuleName.CHAIN && random.nextBoolean();
    var above = isBelow ? rest.subList(1, rest.size()) : rest;
    var top = above.isEmpty() ? linear() : using(above);
    return "(%s)/(%s)".formatted(top, isBelow ? positive(rest.subList(0, 1)) : positive(List.of()));
  }

  private String linear() {
    return random.nextBoolean()
        ? numbers.factor() + " " + variable() + sign() + numbers.summand()
        : leaf(anyLeaf());
  }

  /// A function without a zero.
  private String positive(List<RuleName> rest) {
    if (rest.isEmpty()) {
      return "%s^2 + %s".formatted(variable(), numbers.summand());
    }
    return rest.equals(List.of(RuleName.CHAIN)) && random.nextBoolean()
        ? "(%s^2 + %s)^%d".formatted(variable(), numbers.summand(), 2 + random.nextInt(2))
        : "e^(%s)".formatted(inner(rest.subList(1, rest.size())));
  }

  private String composed(List<RuleName> rest) {
    boolean isPositive = rest.isEmpty();
    return switch (random.nextInt(isPositive ? 6 : 3)) {
      case 0 -> "%s sin(%s)".formatted(numbers.factor(), inner(rest));
      case 1 -> "%s cos(%s)".formatted(numbers.factor(), inner(rest));
      case 2 -> "%s e^(%s)".formatted(numbers.factor(), inner(rest));
      case 3 -> "(%s)^%d".formatted(polynomial(), 2 + random.nextInt(3));
      case 4 -> "ln(%s)".formatted(square());
      default -> "√(%s)".formatted(square());
    };
  }

  /// What stands in a function that takes any number.
  private String inner(List<RuleName> rest) {
    if (!rest.isEmpty()) {
      return using(rest);
    }
    var powers = List.of("", "^2");
    return numbers.factor() + " " + variable() + powers.get(random.nextInt(2)) + anotherFactor();
  }

  private String anotherFactor() {
    return variables.size() > 1 && random.nextBoolean() ? " " + variable() : "";
  }

  private String polynomial() {
    return numbers.factor() + " " + variable() + sign() + end();
  }

  private String square() {
    return numbers.factor() + " " + variable() + "^2 + " + end();
  }

  private String end() {
    return variables.size() > 1 && random.nextBoolean()
        ? numbers.factor() + " " + variable() + "^2"
        : numbers.summand();
  }

  private String generalPower(List<RuleName> rest) {
    var exponent = rest.isEmpty() ? numbers.factor() + " " + variable() : using(rest);
    return "%s %s^(%s)".formatted(numbers.factor(), variable(), exponent);
  }

  /// A rule for each of so many places: every wished one, and others of them.
  static List<RuleName> uses(Random random, List<RuleName> wished, int places) {
    var uses = new ArrayList<>(wished);
    while (uses.size() < places) {
      uses.add(wished.get(random.nextInt(wished.size())));
    }
    Collections.shuffle(uses, random);
    return uses;
  }
}
