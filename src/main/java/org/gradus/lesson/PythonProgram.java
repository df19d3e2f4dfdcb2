package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A run in Python, with NumPy or PyTorch.
final class PythonProgram {
  private final DescentProgram run;
  private final boolean hasTensors;
  private final String library;
  private final List<String> lines = new ArrayList<>();

  private PythonProgram(DescentProgram run) {
    this.run = run;
    this.hasTensors = run.language() == ProgramLanguage.PYTORCH;
    this.library = run.language().prefix();
  }

  static String of(DescentProgram run) {
    var program = new PythonProgram(run);
    program.write();
    var text = String.join("\n", program.lines) + "\n";
    return text.contains("math.") ? "import math\n" + text : text;
  }

  private void write() {
    add(hasTensors ? "import torch" : "import numpy as np");
    if (hasTensors) {
      add("", "torch.set_default_dtype(torch.float64)");
    }
    run.data()
        .ifPresent(rows -> {
          add("");
          lines.addAll(rows.data());
        });
    defineFunction();
    defineGradient();
    if (run.update() instanceof UpdateProgram.Newton) {
      defineHessian();
    }
    run.batchSize().ifPresent(_ -> defineOrder());
    walk();
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }

  private String header(String name) {
    return "def " + name + "(point" + (run.data().isPresent() ? ", rows" : "") + "):";
  }

  /// A call over all rows, or over those of the batch.
  private String call(String name, String point, String rows) {
    return name + "(" + point + (run.data().isPresent() ? ", " + rows : "") + ")";
  }

  private String rowsOfUpdate() {
    return run.batchSize().isPresent() ? "rows" : "data";
  }

  private void defineFunction() {
    add("", "", header("f"), unpacked(), "    return " + run.value());
  }

  private String unpacked() {
    var names = run.variables();
    return "    " + String.join(", ", names) + (names.size() == 1 ? "," : "") + " = point";
  }

  private void defineGradient() {
    add("", "", header("gradient"));
    if (hasTensors) {
      add("    at = point.detach().requires_grad_(True)");
      add("    " + call("f", "at", "rows") + ".backward()");
      add("    return at.grad");
    } else {
      add(unpacked(), "    return np.array([" + String.join(", ", run.slopes()) + "])");
    }
  }

  private void defineHessian() {
    add("", "", header("hessian"));
    if (hasTensors) {
      var f = run.data().isPresent() ? "lambda at: f(at, rows)" : "f";
      add("    return torch.autograd.functional.hessian(" + f + ", point)");
      return;
    }
    add(unpacked());
    var rows =
        run.curvatures().stream()
            .map(row -> "[" + String.join(", ", row) + "]")
            .collect(Collectors.joining(", "));
    add("    return np.array([" + rows + "])");
  }

  /// The generator of Java's `SplittableRandom` (Steele, Lea and Flood, 2014).
  private void defineOrder() {
    add("", "", "state = " + run.seed(), "order = list(range(len(data)))", "start = 0", "", "");
    add(
        "def random(bound):  # the next whole number below the bound, as SplittableRandom draws"
            + " it");
    add("    global state", "    while True:");
    add("        state = (state + 0x9E3779B97F4A7C15) % 2**64");
    add("        z = (state ^ state >> 33) * 0x62A9D9ED799705F5 % 2**64");
    add("        z = ((z ^ z >> 28) * 0xCB24D0A5C88C35B3 % 2**64) >> 32");
    add("        if bound & (bound - 1) == 0:", "            return z & (bound - 1)");
    add("        z = z >> 1");
    add("        if z - z % bound + bound <= 2**31:", "            return z % bound");
    add("", "", "def shuffle():  # every epoch has an order of its own");
    add("    for i in range(len(order) - 1, 0, -1):", "        other = random(i + 1)");
    add("        order[i], order[other] = order[other], order[i]");
  }

  private void walk() {
    var array = hasTensors ? "torch.tensor" : "np.array";
    add("", "", "point = " + array + "([" + run.start() + "])");
    if (run.update() instanceof UpdateProgram.Lines(var memory, _, _)) {
      memory.forEach(name -> add(name + " = " + library + "zeros_like(point)"));
    }
    var print = ", point.tolist(), float(" + call("f", "point", "data") + "))";
    add("print(0" + print, "for k in range(" + run.updates() + "):");
    run.batchSize().ifPresent(this::takeRows);
    add("    rate = " + run.rate());
    update();
    add("    print(k + 1" + print);
  }

  private void takeRows(int size) {
    add("    if start == 0:", "        shuffle()");
    add("    rows = data[order[start:start + " + size + "]]");
    add("    start = start + " + size + " if start + " + size + " < len(data) else 0");
  }

  private void update() {
    var slope = "slope = " + call("gradient", "point", rowsOfUpdate());
    switch (run.update()) {
      case UpdateProgram.Lines(_, var ahead, var updates) -> {
        var at = ahead == 0 ? "point" : "point - " + ahead + " * velocity";
        add("    slope = " + call("gradient", at, rowsOfUpdate()));
        updates.forEach(line -> add("    " + line));
      }
      case UpdateProgram.Sequential _ -> {
        add("    for i in range(len(point)):", "        " + slope);
        add("        point[i] = point[i] - rate * slope[i]");
      }
      case UpdateProgram.Newton _ -> {
        add("    " + slope, "    curvature = " + call("hessian", "point", rowsOfUpdate()));
        add("    if " + library + "linalg.matrix_rank(curvature) == len(point):");
        add("        point = point - rate * " + library + "linalg.solve(curvature, slope)");
      }
      case UpdateProgram.Backtracking(double tau, double c) -> backtrack(slope, tau, c);
    }
  }

  private void backtrack(String slope, double tau, double c) {
    add("    " + slope, "    value = " + call("f", "point", rowsOfUpdate()));
    add("    square = (slope * slope).sum()", "    for _ in range(200):");
    add("        trial = point - rate * slope");
    add(
        "        if "
            + call("f", "trial", rowsOfUpdate())
            + " <= value - "
            + c
            + " * rate * square:");
    add("            point = trial", "            break");
    add("        rate = rate * " + tau);
  }
}
