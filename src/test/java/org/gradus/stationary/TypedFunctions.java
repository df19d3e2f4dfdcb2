package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Random functions of the sorts that a lecturer types: polynomials, products of powers, rational
/// functions, exponentials, waves, logarithms, roots and absolute values.
final class TypedFunctions {
  private final Random random;
  private final String[] variables;

  private TypedFunctions(long seed) {
    this.random = new Random(seed);
    random.ints(20).forEach(_ -> {});
    this.variables =
        switch (random.nextInt(5)) {
          case 0 -> new String[] {"x"};
          case 1, 2, 3 -> new String[] {"x", "y"};
          default -> new String[] {"x", "y", "z"};
        };
  }

  static String of(long seed) {
    return new TypedFunctions(seed).function();
  }

  private String function() {
    String first = variables[0];
    String last = variables[variables.length - 1];
    return switch (random.nextInt(16)) {
      case 0, 1 -> polynomial(variables.length == 3 ? 3 : 4, between(2, 4));
      case 2 -> "(" + polynomial(2, 2) + ")^2 + (" + polynomial(2, 2) + ")^2";
      case 3 -> "(" + polynomial(2, 2) + ")^2 (" + polynomial(2, 1) + ")";
      case 4 -> linear() + "^2 * " + linear() + " * " + linear();
      case 5 -> "(" + polynomial(2, 2) + ") exp(" + polynomial(2, 2) + ")";
      case 6 -> "(" + polynomial(2, 2) + ") exp(-(" + squares() + "))";
      case 7 -> "(" + polynomial(2, 2) + ")/(1 + " + squares() + ")";
      case 8 ->
          factor()
              + "sin("
              + first
              + ") + "
              + factor()
              + "cos("
              + last
              + ") + "
              + (random.nextBoolean()
                  ? "sin(" + String.join(" + ", variables) + ")"
                  : polynomial(2, 1));
      case 9 -> "sin(" + polynomial(2, 1) + ") + " + monomial(2);
      case 10 -> "ln(1 + " + squares() + ") + " + monomial(2);
      case 11 -> "sqrt(1 + " + squares() + ") + " + monomial(2);
      case 12 -> "abs(" + polynomial(2, 1) + ") * (" + polynomial(2, 1) + ") + " + monomial(2);
      case 13 -> "cos(" + monomial(2) + ") * " + monomial(2);
      case 14 -> "abs(" + linear() + ") + " + polynomial(2, 2);
      default -> monomial(3) + "/" + monomial(2) + " + " + monomial(2) + " + " + monomial(1);
    };
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private String factor() {
    int c = between(1, 4);
    return (random.nextBoolean() ? "(-" + c + ")" : c) + "*";
  }

  private String monomial(int degree) {
    var text = new StringBuilder("(").append(factor().replace("*", ""));
    for (int left = between(1, degree); left > 0; left--) {
      text.append("*").append(variables[random.nextInt(variables.length)]);
    }
    return text.append(")").toString();
  }

  private String polynomial(int degree, int terms) {
    var all = new ArrayList<String>();
    for (int i = 0; i < terms; i++) {
      all.add(monomial(degree));
    }
    if (random.nextBoolean()) {
      all.add(Integer.toString(between(1, 4)));
    }
    return String.join(" + ", all);
  }

  private String linear() {
    List<String> terms =
        Arrays.stream(variables).map(x -> "(" + between(-2, 2) + ")*" + x).toList();
    return "(" + String.join(" + ", terms) + " + (" + between(-2, 2) + "))";
  }

  private String squares() {
    return String.join(" + ", Arrays.stream(variables).map(x -> x + "^2").toList());
  }
}
