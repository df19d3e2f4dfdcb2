package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A run in Java, without a library.
final class JavaProgram {
  /// Elimination with partial pivoting; nothing where a pivot is lost to rounding.
  private static final List<String> SOLVE =
      """
        static Optional<double[]> solve(double[][] a, double[] x) {
          int n = x.length;
          double largest = Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().getAsDouble();
          for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
              best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            Collections.swap(Arrays.asList(a), k, best);
            double right = x[k];
            x[k] = x[best];
            x[best] = right;
            if (!(Math.abs(a[k][k]) > 1e-14 * largest)) {
              return Optional.empty();
            }
            for (int i = k + 1; i < n; i++) {
              double factor = a[i][k] / a[k][k];
              for (int j = k; j < n; j++) {
                a[i][j] -= factor * a[k][j];
              }
              x[i] -= factor * x[k];
            }
          }
          for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
              x[k] -= a[k][j] * x[j];
            }
            x[k] /= a[k][k];
          }
          return Optional.of(x);
        }
      """
          .lines()
          .toList();

  /// The order of rows in an epoch.
  private static final List<String> SHUFFLE =
      """
        static void shuffle(int[] order, SplittableRandom random) {
          for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = order[i];
            order[i] = order[other];
            order[other] = row;
          }
        }
      """
          .lines()
          .toList();

  private final DescentProgram run;
  private final List<String> lines = new ArrayList<>();

  private JavaProgram(DescentProgram run) {
    this.run = run;
  }

  static String of(DescentProgram run) {
    var program = new JavaProgram(run);
    program.write();
    var text = String.join("\n", program.lines) + "\n}\n";
    var helpers =
        JavaFunctions.calledIn(text).stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return "import java.util.*;\n\nclass Descent {\n" + helpers + text;
  }

  private void write() {
    run.data()
        .ifPresent(rows -> {
          lines.addAll(rows.data());
          add("");
        });
    define("double f", "return " + run.value() + ";");
    define("double[] gradient", "return new double[] {" + String.join(", ", run.slopes()) + "};");
    if (run.update() instanceof UpdateProgram.Newton) {
      defineNewton();
    }
    run.batchSize().ifPresent(_ -> defineOrder());
    walk();
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }

  private void define(String name, String result) {
    var rows = run.data().isPresent() ? ", double[][] rows" : "";
    add("  static " + name + "(double[] point" + rows + ") {");
    int place = 0;
    for (var variable : run.variables()) {
      add("    double " + variable + " = point[" + place++ + "];");
    }
    add("    " + result, "  }", "");
  }

  private String call(String name, String point, String rows) {
    return name + "(" + point + (run.data().isPresent() ? ", " + rows : "") + ")";
  }

  private String rowsOfUpdate() {
    return run.batchSize().isPresent() ? "rows" : "data";
  }

  private void defineNewton() {
    var rows =
        run.curvatures().stream()
            .map(row -> "{" + String.join(", ", row) + "}")
            .collect(Collectors.joining(", "));
    define("double[][] hessian", "return new double[][] {" + rows + "};");
    lines.addAll(SOLVE);
    add("");
  }

  private void defineOrder() {
    lines.addAll(SHUFFLE);
    add("");
  }

  private void walk() {
    add("  public static void main(String[] arguments) {");
    add("    double[] point = {" + run.start() + "};");
    if (run.update() instanceof UpdateProgram.Lines(var memory, _, _)) {
      memory.forEach(name -> add("    double[] " + name + " = new double[point.length];"));
    }
    run.batchSize().ifPresent(_ -> startEpoch());
    var print = " + \" \" + Arrays.toString(point) + \" \" + " + call("f", "point", "data") + ");";
    add("    System.out.println(0" + print);
    add("    for (int k = 0; k < " + run.updates() + "; k++) {");
    run.batchSize().ifPresent(this::takeRows);
    add("      double rate = " + run.rate() + ";");
    update();
    add("      System.out.println((k + 1)" + print, "    }", "  }");
  }

  private void startEpoch() {
    add("    SplittableRandom random = new SplittableRandom(" + run.seed() + ");");
    add("    int[] order = new int[data.length];");
    add("    Arrays.setAll(order, i -> i);", "    int start = 0;");
  }

  private void takeRows(int size) {
    add("      if (start == 0) {", "        shuffle(order, random);", "      }");
    add("      double[][] rows = new double[Math.min(" + size + ", data.length - start)][];");
    add("      for (int i = 0; i < rows.length; i++) {");
    add("        rows[i] = data[order[start + i]];", "      }");
    add("      start = start + rows.length < data.length ? start + rows.length : 0;");
  }

  private void update() {
    var slope = "double[] slope = " + call("gradient", "point", rowsOfUpdate()) + ";";
    switch (run.update()) {
      case UpdateProgram.Lines elementwise -> elementwise(elementwise);
      case UpdateProgram.Sequential _ -> {
        add("      for (int i = 0; i < point.length; i++) {", "        " + slope);
        add("        point[i] = point[i] - rate * slope[i];", "      }");
      }
      case UpdateProgram.Newton _ -> {
        var curvature = call("hessian", "point", rowsOfUpdate());
        add("      " + slope);
        add("      Optional<double[]> move = solve(" + curvature + ", slope);");
        add("      for (int i = 0; move.isPresent() && i < point.length; i++) {");
        add("        point[i] = point[i] - rate * move.get()[i];", "      }");
      }
      case UpdateProgram.Backtracking(double tau, double c) -> backtrack(slope, tau, c);
    }
  }

  private void elementwise(UpdateProgram.Lines update) {
    if (update.ahead() != 0) {
      add("      double[] ahead = point.clone();");
      add("      for (int i = 0; i < ahead.length; i++) {");
      add("        ahead[i] -= " + update.ahead() + " * velocity[i];", "      }");
    }
    var at = update.ahead() == 0 ? "point" : "ahead";
    add("      double[] slope = " + call("gradient", at, rowsOfUpdate()) + ";");
    add("      for (int i = 0; i < point.length; i++) {");
    update.ofCoordinate().forEach(line -> add("        " + line));
    add("      }");
  }

  private void backtrack(String slope, double tau, double c) {
    add("      " + slope, "      double value = " + call("f", "point", rowsOfUpdate()) + ";");
    add("      double square = Arrays.stream(slope).map(g -> g * g).sum();");
    add("      for (int trials = 0; trials < 200; trials++) {");
    add("        double[] trial = new double[point.length];");
    add("        for (int i = 0; i < point.length; i++) {");
    add("          trial[i] = point[i] - rate * slope[i];", "        }");
    var found = call("f", "trial", rowsOfUpdate()) + " <= value - " + c + " * rate * square";
    add(
        "        if (" + found + ") {",
        "          point = trial;",
        "          break;",
        "        }");
    add("        rate = rate * " + tau + ";", "      }");
  }
}
