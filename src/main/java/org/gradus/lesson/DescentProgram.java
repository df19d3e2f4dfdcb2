package org.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.calculus.Gradient;
import org.gradus.descent.Objective;
import org.gradus.descent.RowObjective;
import org.gradus.descent.Trajectory;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// Writes a run as a program that makes the same updates.
///
/// The program makes as many updates as the run did, whatever ended it.
public final class DescentProgram {
  private static final Set<String> TAKEN =
      Set.of(
          "point",
          "slope",
          "velocity",
          "squares",
          "moves",
          "move",
          "mean",
          "unbiased",
          "spread",
          "rate",
          "k",
          "i",
          "f",
          "gradient",
          "row",
          "rows",
          "sum",
          "np",
          "torch",
          "math",
          "lambda",
          "in",
          "is",
          "as",
          "if",
          "do",
          "Math",
          "at");

  private final Trajectory run;
  private final ProgramLanguage language;
  private final Map<Symbol, String> names = new LinkedHashMap<>();
  private final Map<Symbol, String> symbols = new LinkedHashMap<>();
  private final Optional<RowProgram> data;
  private final ProgramExpression expressions;
  private final UpdateProgram update;

  private DescentProgram(Trajectory run, ProgramLanguage language) {
    this.run = run;
    this.language = language;
    this.expressions = new ProgramExpression(language, symbols);
    this.data =
        switch (run.objective()) {
          case RowObjective rows -> Optional.of(RowProgram.of(rows, language));
          case Objective.OfFunction _ -> Optional.empty();
        };
    this.update = UpdateProgram.of(run.plan().optimizer());
    for (var symbol : run.objective().variables()) {
      names.put(symbol, name(symbol));
      symbols.put(symbol, names.get(symbol));
    }
    data.map(RowProgram::columns).orElse(List.of()).forEach(this::nameColumn);
  }

  private void nameColumn(Symbol column) {
    int place = symbols.size() - names.size();
    symbols.put(column, language.isPython() ? name(column) : "row[" + place + "]");
  }

  /// What came of the wish for a program.
  public sealed interface Written {
    record Program(String text) implements Written {}

    record Refused(String reason) implements Written {}
  }

  /// The run of a function, or of a loss over all rows of its data, as a program.
  public static Written of(Trajectory run, ProgramLanguage language) {
    try {
      var program = new DescentProgram(run, language);
      return new Written.Program(language.isPython() ? program.python() : program.java());
    } catch (Unconfirmed refused) {
      return new Written.Refused(refused.getMessage());
    }
  }

  private String name(Symbol symbol) {
    var plain = symbol.toString().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    var name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "x_" + plain : plain;
    while (TAKEN.contains(name) || symbols.containsValue(name)) {
      name += "_";
    }
    return name;
  }

  private String value() {
    return data.map(rows -> rows.value(expressions))
        .orElseGet(() -> expressions.write(run.objective().formula()));
  }

  private List<String> slopes() {
    if (data.isPresent()) {
      return run.objective().variables().stream()
          .map(symbol -> data.get().slope(symbol, expressions))
          .toList();
    }
    var f = run.objective().formula();
    return Gradient.of(f, run.objective().variables(), Budget.standard()).components().stream()
        .map(expressions::write)
        .toList();
  }

  private String start() {
    return run.point(0).stream().map(x -> Double.toString(x)).collect(Collectors.joining(", "));
  }

  private int updates() {
    return run.stopped().k();
  }

  private String rate() {
    return UpdateProgram.rate(run.plan().rate().toDouble(), run.plan().schedule());
  }

  private String python() {
    boolean hasTensors = language == ProgramLanguage.PYTORCH;
    var lines = new ArrayList<String>();
    lines.addAll(
        List.of("import math", hasTensors ? "import torch" : "import numpy as np", "", ""));
    data.ifPresent(rows -> {
      lines.addAll(rows.data());
      lines.addAll(List.of("", ""));
    });
    lines.add("def f(point):");
    lines.add("    " + unpacked() + " = point");
    lines.add("    return " + value());
    lines.addAll(List.of("", "", "def gradient(point):"));
    if (hasTensors) {
      lines.add("    at = point.detach().requires_grad_(True)");
      lines.add("    f(at).backward()");
      lines.add("    return at.grad");
    } else {
      lines.add("    " + unpacked() + " = point");
      lines.add("    return np.array([" + String.join(", ", slopes()) + "])");
    }
    lines.addAll(List.of("", ""));
    lines.add(
        hasTensors
            ? "point = torch.tensor([" + start() + "], dtype=torch.float64)"
            : "point = np.array([" + start() + "])");
    update
        .memory()
        .forEach(name -> lines.add(name + " = " + language.library() + "zeros_like(point)"));
    lines.add("print(0, point, f(point))");
    lines.add("for k in range(" + updates() + "):");
    lines.add("    rate = " + inPython(rate(), "math."));
    lines.add(
        update.ahead() == 0
            ? "    slope = gradient(point)"
            : "    slope = gradient(point - " + update.ahead() + " * velocity)");
    update.lines().forEach(line -> lines.add("    " + inPython(line, language.library())));
    lines.add("    print(k + 1, point, f(point))");
    return String.join("\n", lines) + "\n";
  }

  private String unpacked() {
    return String.join(", ", names.values()) + (names.size() == 1 ? "," : "");
  }

  private static String inPython(String line, String library) {
    return line.replaceAll("power\\((.*?), (floor\\(.*?\\)|.*?)\\)", "$1 ** ($2)")
        .replace("floor(", "math.floor(")
        .replace("cos(", "math.cos(")
        .replace("PI", "math.pi")
        .replace("sqrt(", library + "sqrt(");
  }

  private String java() {
    var lines = new ArrayList<String>();
    lines.addAll(List.of("import java.util.Arrays;", "", "class Descent {"));
    data.ifPresent(rows -> {
      lines.addAll(rows.data());
      lines.add("");
    });
    lines.add("  static double f(double... point) {");
    unpack(lines);
    lines.add("    return " + value() + ";");
    lines.addAll(List.of("  }", "", "  static double[] gradient(double... point) {"));
    unpack(lines);
    lines.add("    return new double[] {" + String.join(", ", slopes()) + "};");
    lines.addAll(List.of("  }", "", "  public static void main(String[] arguments) {"));
    lines.add("    double[] point = {" + start() + "};");
    update
        .memory()
        .forEach(name -> lines.add("    double[] " + name + " = new double[point.length];"));
    lines.add("    System.out.println(0 + \" \" + Arrays.toString(point) + \" \" + f(point));");
    lines.add("    for (int k = 0; k < " + updates() + "; k++) {");
    lines.add("      double rate = " + inJava(rate()) + ";");
    lines.addAll(slopeInJava());
    lines.add("      for (int i = 0; i < point.length; i++) {");
    update.lines().forEach(line -> lines.add("        " + elementwise(line) + ";"));
    lines.add("      }");
    lines.add(
        "      System.out.println((k + 1) + \" \" + Arrays.toString(point) + \" \" + f(point));");
    lines.addAll(List.of("    }", "  }", "}"));
    return String.join("\n", lines) + "\n";
  }

  private void unpack(List<String> lines) {
    int place = 0;
    for (var name : names.values()) {
      lines.add("    double " + name + " = point[" + place++ + "];");
    }
  }

  private List<String> slopeInJava() {
    if (update.ahead() == 0) {
      return List.of("      double[] slope = gradient(point);");
    }
    return List.of(
        "      double[] ahead = point.clone();",
        "      for (int i = 0; i < ahead.length; i++) {",
        "        ahead[i] -= " + update.ahead() + " * velocity[i];",
        "      }",
        "      double[] slope = gradient(ahead);");
  }

  private static String inJava(String line) {
    return line.replace("power(", "Math.pow(")
        .replace("floor(", "Math.floor(")
        .replace("cos(", "Math.cos(")
        .replace("max(", "Math.max(")
        .replace("min(", "Math.min(")
        .replace("PI", "Math.PI")
        .replace("sqrt(", "Math.sqrt(");
  }

  private static String elementwise(String line) {
    boolean isPassing =
        UpdateProgram.PASSING.stream().anyMatch(name -> line.startsWith(name + " "));
    var element = line.replaceAll("\\b(" + UpdateProgram.ARRAYS + ")\\b", "$1[i]");
    return (isPassing ? "double " : "") + inJava(element);
  }
}
