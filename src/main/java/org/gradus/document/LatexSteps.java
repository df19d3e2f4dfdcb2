package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes steps as LaTeX: lines in columns, deeper steps in a quotation.
final class LatexSteps {
  /// LaTeX nests lists six deep; deeper steps stay on the last level.
  private static final int DEEPEST = 4;

  private static final String COLUMNS =
      "\\begin{tabular}{@{}l@{\\ }l@{\\quad}p{.38\\linewidth}@{}}\n";

  /// The length of a formula as text that leaves room for a reason beside it.
  private static final int WIDEST_FORMULA = 44;

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
    return String.join("\n\n", pieces);
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
    step.conclusion().ifPresent(line -> body.add(paragraph(line)));
    return String.join("\n\n", body) + "\n";
  }

  private static String subject(Step.Worked step, int depth) {
    var formula = "$\\displaystyle " + FormulaLatex.write(step.subject()) + "$";
    return depth == 0 ? "\\paragraph{" + formula + "}" : formula + "\\quad ";
  }

  /// The lines in columns where these are sure to fit on the page, else each as a paragraph.
  private static String lines(List<Step.Line> lines) {
    boolean fits =
        lines.stream()
            .allMatch(line -> DisplayWidth.of(FormulaText.write(line.chain())) <= WIDEST_FORMULA);
    return fits
        ? COLUMNS
            + lines.stream().map(LatexSteps::row).collect(Collectors.joining(" \\\\[3pt]\n"))
            + "\n\\end{tabular}"
        : lines.stream().map(LatexSteps::paragraph).collect(Collectors.joining("\n\n"));
  }

  private static String row(Step.Line line) {
    var start = line.chain().start().map(LatexSteps::formula).orElse("");
    var links = line.chain().links().isEmpty() ? "" : formula(line.chain().tail());
    return start + " & " + links + " & " + Latex.prose(line.reason());
  }

  /// The formula with its reason at the right margin, below it where the line is full.
  private static String paragraph(Step.Line line) {
    var formula = formula(line.chain());
    return line.reason().isEmpty()
        ? formula
        : formula
            + "\\unskip\\nobreak\\hfil\\penalty50\\hskip2em\\hbox{}\\nobreak\\hfil "
            + Latex.prose(line.reason());
  }

  private static String formula(Formula formula) {
    return "$\\displaystyle " + FormulaLatex.write(formula) + "$";
  }
}
