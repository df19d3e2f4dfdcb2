package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes steps as LaTeX: lines aligned at their first relation, deeper steps in a quotation.
final class LatexSteps {
  /// LaTeX nests lists six deep; deeper steps stay on the last level.
  private static final int DEEPEST = 4;

  private LatexSteps() {}

  static String write(List<Step> steps) {
    return steps(steps, 0);
  }

  private static String steps(List<Step> steps, int depth) {
    var pieces = new ArrayList<String>();
    var lines = new ArrayList<Step.Line>();
    for (var step : steps) {
      switch (step) {
        case Step.Line line -> lines.add(line);
        case Step.Worked worked -> {
          flush(lines, pieces);
          pieces.add(worked(worked, depth));
        }
      }
    }
    flush(lines, pieces);
    return String.join("\n", pieces);
  }

  private static void flush(List<Step.Line> lines, List<String> pieces) {
    if (!lines.isEmpty()) {
      pieces.add(lines(lines));
      lines.clear();
    }
  }

  private static String worked(Step.Worked step, int depth) {
    var body = new ArrayList<String>();
    body.add(subject(step, depth) + Latex.prose(step.method()));
    if (!step.steps().isEmpty()) {
      var inner = steps(step.steps(), depth + 1);
      body.add(depth < DEEPEST ? Latex.environment("quote", inner) : inner);
    }
    step.conclusion().ifPresent(line -> body.add(lines(List.of(line))));
    return String.join("\n", body) + "\n";
  }

  private static String subject(Step.Worked step, int depth) {
    var formula = "$\\displaystyle " + FormulaLatex.write(step.subject()) + "$";
    return depth == 0 ? "\\paragraph{" + formula + "}" : "\\par " + formula + "\\quad ";
  }

  private static String lines(List<Step.Line> lines) {
    return Latex.environment(
        "align*", lines.stream().map(LatexSteps::line).collect(Collectors.joining(" \\\\\n")));
  }

  private static String line(Step.Line line) {
    var formula = FormulaLatex.aligned(line.chain());
    return line.reason().isEmpty()
        ? formula
        : formula + " &&\\text{" + Latex.prose(line.reason()) + "}";
  }
}
