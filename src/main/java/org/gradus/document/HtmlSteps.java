package org.gradus.document;

import java.util.List;
import java.util.stream.Collectors;

/// Writes steps as HTML: a table of lines, deeper steps indented below their subject.
final class HtmlSteps {
  /// The length of a formula, as text, up to which it stands on one line.
  private static final int WIDEST_CONCLUSION = 56;

  private HtmlSteps() {}

  static String write(List<Step> steps) {
    boolean allWorked = steps.stream().allMatch(step -> step instanceof Step.Worked);
    return allWorked
        ? steps.stream().map(step -> labelled((Step.Worked) step)).collect(Collectors.joining("\n"))
        : table(steps);
  }

  /// One link a line, the relations below one another.
  static String onLines(Formula.Chain chain) {
    var rows = new StringBuilder();
    var start = start(chain);
    for (var link : chain.links()) {
      rows.append(row(cell("from", start), cell("to", FormulaMathml.link(link))));
      start = "";
    }
    return "<table class=\"steps\">" + rows + "</table>";
  }

  static String aligned(List<Formula.Chain> chains) {
    var rows =
        chains.stream()
            .map(chain -> row(cell("from", start(chain)), cell("to", links(chain))))
            .collect(Collectors.joining("\n"));
    return "<table class=\"steps\">" + rows + "</table>";
  }

  /// A step with its subject in the margin.
  private static String labelled(Step.Worked step) {
    return "<section class=\"worked\"><div class=\"subject\">"
        + FormulaMathml.display(step.subject())
        + "</div>\n<div class=\"work\">"
        + method(step)
        + (step.steps().isEmpty() ? "" : table(step.steps()))
        + step.conclusion().map(HtmlSteps::conclusion).orElse("")
        + "</div></section>";
  }

  private static String method(Step.Worked step) {
    return step.method().isEmpty() ? "" : Html.element("p", Html.prose(step.method()));
  }

  private static String conclusion(Step.Line line) {
    boolean isLong =
        line.chain().links().size() > 1
            && DisplayWidth.of(FormulaText.write(line.chain())) > WIDEST_CONCLUSION;
    var formula = isLong ? onLines(line.chain()) : FormulaMathml.display(line.chain());
    return Html.division("conclusion wide", formula + reason(line.reason()));
  }

  private static String table(List<Step> steps) {
    var rows = steps.stream().map(HtmlSteps::step).collect(Collectors.joining("\n"));
    return "<div class=\"wide\"><table class=\"steps\">\n" + rows + "\n</table></div>";
  }

  private static String step(Step step) {
    return switch (step) {
      case Step.Line(var chain, var reason) ->
          row(
              cell("from", start(chain)),
              cell("to", links(chain)),
              cell("reason", Html.prose(reason)));
      case Step.Worked worked ->
          row(
              cell("from", FormulaMathml.inline(worked.subject())),
              "<td colspan=\"2\">" + deeper(worked) + "</td>");
    };
  }

  private static String deeper(Step.Worked step) {
    return Html.division(
        "deeper",
        method(step)
            + (step.steps().isEmpty() ? "" : table(step.steps()))
            + step.conclusion().map(HtmlSteps::conclusion).orElse(""));
  }

  private static String reason(Prose reason) {
    return reason.isEmpty() ? "" : " <span class=\"reason\">" + Html.prose(reason) + "</span>";
  }

  private static String start(Formula.Chain chain) {
    return chain.start().map(FormulaMathml::display).orElse("");
  }

  private static String links(Formula.Chain chain) {
    return chain.links().isEmpty() ? "" : FormulaMathml.display(chain.tail());
  }

  private static String row(String... cells) {
    return Html.element("tr", String.join("", cells));
  }

  private static String cell(String kind, String content) {
    return "<td class=\"" + kind + "\">" + content + "</td>";
  }
}
