package org.gradus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.expr.Symbol;

/// Test functions of the optimization literature, as text, by name: what evaluation is measured on.
public record Classics(String text, List<Symbol> variables) {

  public static Map<String, Classics> all() {
    var all = new LinkedHashMap<String, Classics>();
    all.put("lecture A", of("x^3 y^2 + 2xy + 5yz^4", "x y z"));
    all.put("lecture C", of("x^3+3x^2y-yz^3+z^2", "x y z"));
    for (int n : new int[] {2, 10, 100}) {
      all.put("Rosenbrock " + n, indexed(rosenbrock(n), n));
    }
    all.put(
        "Ackley",
        of("-20exp(-0.2 sqrt(0.5(x^2+y^2))) - exp(0.5(cos(2π x)+cos(2π y))) + e + 20", "x y"));
    all.put("Rastrigin 10", indexed(rastrigin(10), 10));
    all.put("Beale", of("(1.5-x+x y)^2+(2.25-x+x y^2)^2+(2.625-x+x y^3)^2", "x y"));
    all.put(
        "Goldstein–Price",
        of(
            "(1+(x+y+1)^2*(19-14x+3x^2-14y+6x y+3y^2))"
                + "*(30+(2x-3y)^2*(18-32x+12x^2+48y-36x y+27y^2))",
            "x y"));
    all.put("Himmelblau", of("(x^2+y-11)^2+(x+y^2-7)^2", "x y"));
    for (int n : new int[] {10, 100, 1000}) {
      all.put("Speelpenning " + n, indexed(joined(n, "*", "x_%d"), n));
    }
    all.put("logistic term", of("ln(1+e^(-1.5(0.3u+0.7v+w)))", "u v w"));
    all.put("Helmholtz 5", indexed(helmholtz(5), 5));
    all.put("nested 20", of(nested(20), "x"));
    return all;
  }

  private static Classics of(String text, String variables) {
    return new Classics(text, List.of(variables.split(" ")).stream().map(Symbol::of).toList());
  }

  private static Classics indexed(String text, int n) {
    return new Classics(
        text, IntStream.rangeClosed(1, n).mapToObj(i -> Symbol.of("x", "" + i)).toList());
  }

  /// The pattern with 1 to n in place of its numbers.
  private static String joined(int n, String between, String pattern) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> pattern.replace("%d", "" + i))
        .collect(Collectors.joining(between));
  }

  private static String rosenbrock(int n) {
    return IntStream.range(1, n)
        .mapToObj(i -> "100*(x_%d-x_%d^2)^2+(1-x_%d)^2".formatted(i + 1, i, i))
        .collect(Collectors.joining("+"));
  }

  private static String rastrigin(int n) {
    return 10 * n + "+" + joined(n, "+", "x_%d^2-10*cos(2π*x_%d)");
  }

  /// Σ xᵢ ln(xᵢ/(1 − b·x)) − xᵀAx/(√8 b·x) · ln((1 + (1 + √2) b·x)/(1 + (1 − √2) b·x)).
  private static String helmholtz(int n) {
    var b = volumes(n);
    var a = attractions(n);
    var dot = new ArrayList<String>();
    var form = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      dot.add(b[i] + "*x_" + (i + 1));
      var row = new ArrayList<String>();
      for (int j = 0; j < n; j++) {
        row.add(a[i * n + j] + "*x_" + (j + 1));
      }
      form.add("x_" + (i + 1) + "*(" + String.join("+", row) + ")");
    }
    var bx = "(" + String.join("+", dot) + ")";
    return joined(n, "+", "x_%d*ln(x_%d/(1-" + bx + "))")
        + "-(%s)/(sqrt(8)*%s)*ln((1+(1+sqrt(2))*%s)/(1+(1-sqrt(2))*%s))"
            .formatted(String.join("+", form), bx, bx, bx);
  }

  /// The b of the Helmholtz energy.
  public static double[] volumes(int n) {
    return new Random(1).ints(n, 1, 10).mapToDouble(k -> 0.01 * k).toArray();
  }

  /// The symmetric A of the Helmholtz energy, row by row.
  public static double[] attractions(int n) {
    var random = new Random(2);
    var a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i * n + j] = a[j * n + i] = 0.1 * (1 + random.nextInt(9));
      }
    }
    return a;
  }

  private static String nested(int depth) {
    var names = List.of("sin(", "cos(", "exp(");
    return IntStream.range(0, depth).mapToObj(k -> names.get(k % 3)).collect(Collectors.joining())
        + "x"
        + ")".repeat(depth);
  }
}
