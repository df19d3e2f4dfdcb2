package org.gradus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;

/// The functions that are measured: as text, by hand, and where.
record Functions(String text, List<Symbol> variables, HandWritten byHand, double from, double to) {
  private static final int POINTS = 64;

  static final Map<String, Functions> ALL = all();

  private static Map<String, Functions> all() {
    var all = new LinkedHashMap<String, Functions>();
    all.put("lecture A", of("x^3 y^2 + 2xy + 5yz^4", "x y z", new HandWritten.LectureA(), -2, 2));
    all.put("lecture C", of("x^3+3x^2y-yz^3+z^2", "x y z", new HandWritten.LectureC(), -2, 2));
    for (int n : new int[] {2, 10, 100}) {
      all.put("Rosenbrock " + n, indexed(rosenbrock(n), n, new HandWritten.Rosenbrock(n), -2, 2));
    }
    all.put(
        "Ackley",
        of(
            "-20exp(-0.2 sqrt(0.5(x^2+y^2))) - exp(0.5(cos(2π x)+cos(2π y))) + e + 20",
            "x y",
            new HandWritten.Ackley(),
            -2,
            2));
    all.put("Rastrigin 10", indexed(rastrigin(10), 10, new HandWritten.Rastrigin(10), -2, 2));
    all.put(
        "Beale",
        of(
            "(1.5-x+x y)^2+(2.25-x+x y^2)^2+(2.625-x+x y^3)^2",
            "x y",
            new MoreHandWritten.Beale(),
            -2,
            2));
    all.put(
        "Goldstein–Price",
        of(
            "(1+(x+y+1)^2*(19-14x+3x^2-14y+6x y+3y^2))"
                + "*(30+(2x-3y)^2*(18-32x+12x^2+48y-36x y+27y^2))",
            "x y",
            new MoreHandWritten.GoldsteinPrice(),
            -2,
            2));
    all.put(
        "Himmelblau", of("(x^2+y-11)^2+(x+y^2-7)^2", "x y", new HandWritten.Himmelblau(), -4, 4));
    for (int n : new int[] {10, 100, 1000}) {
      var product =
          IntStream.rangeClosed(1, n).mapToObj(i -> "x_" + i).collect(Collectors.joining("*"));
      all.put("Speelpenning " + n, indexed(product, n, new HandWritten.Speelpenning(n), 0.9, 1.1));
    }
    all.put(
        "logistic term",
        of(
            "ln(1+e^(-1.5(0.3u+0.7v+w)))",
            "u v w",
            new HandWritten.LogisticTerm(0.3, 0.7, 1.5),
            -3,
            3));
    all.put("Helmholtz 5", helmholtz(5));
    all.put("nested 20", of(nested(20), "x", new MoreHandWritten.Nested(20), -2, 2));
    return all;
  }

  private static Functions of(
      String text, String variables, HandWritten byHand, double from, double to) {
    var symbols = List.of(variables.split(" ")).stream().map(Symbol::of).toList();
    return new Functions(text, symbols, byHand, from, to);
  }

  private static Functions indexed(String text, int n, HandWritten byHand, double from, double to) {
    var symbols =
        IntStream.rangeClosed(1, n).mapToObj(i -> Symbol.of("x", Integer.toString(i))).toList();
    return new Functions(text, symbols, byHand, from, to);
  }

  private static String rosenbrock(int n) {
    return IntStream.range(1, n)
        .mapToObj(i -> "100*(x_%d-x_%d^2)^2+(1-x_%d)^2".formatted(i + 1, i, i))
        .collect(Collectors.joining("+"));
  }

  private static String rastrigin(int n) {
    return 10 * n
        + IntStream.rangeClosed(1, n)
            .mapToObj(i -> "+x_%d^2-10*cos(2π*x_%d)".formatted(i, i))
            .collect(Collectors.joining());
  }

  private static Functions helmholtz(int n) {
    var random = new Random(1);
    var b = new double[n];
    var a = new double[n * n];
    java.util.Arrays.setAll(b, _ -> 0.01 * (1 + random.nextInt(9)));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i * n + j] = a[j * n + i] = 0.1 * (1 + random.nextInt(9));
      }
    }
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
    var sum =
        IntStream.rangeClosed(1, n)
            .mapToObj(i -> "x_" + i + "*ln(x_" + i + "/(1-" + bx + "))")
            .collect(Collectors.joining("+"));
    var text =
        sum
            + "-("
            + String.join("+", form)
            + ")/(sqrt(8)*"
            + bx
            + ")*ln((1+(1+sqrt(2))*"
            + bx
            + ")/(1+(1-sqrt(2))*"
            + bx
            + "))";
    return indexed(text, n, new MoreHandWritten.Helmholtz(b, a), 0.1, 1);
  }

  private static String nested(int depth) {
    var names = List.of("sin(", "cos(", "exp(");
    return IntStream.range(0, depth).mapToObj(k -> names.get(k % 3)).collect(Collectors.joining())
        + "x"
        + ")".repeat(depth);
  }

  Evaluator evaluator() {
    return Evaluator.of(Reader.standard().expression(text), variables).compiled();
  }

  int dimension() {
    return variables.size();
  }

  /// Seeded points in the box that the function is measured on.
  double[][] points() {
    var random = new Random(7);
    var points = new double[POINTS][];
    java.util.Arrays.setAll(points, _ -> random.doubles(dimension(), from, to).toArray());
    return points;
  }
}
