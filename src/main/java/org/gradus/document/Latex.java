package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a document as a LaTeX article in ASCII that needs amsmath alone.
final class Latex {
  private static final String PREAMBLE =
      """
      \\documentclass[a4paper]{article}
      \\usepackage{amsmath}
      \\setlength{\\textwidth}{16cm}
      \\setlength{\\oddsidemargin}{0pt}
      \\setlength{\\topmargin}{-1cm}
      \\setlength{\\textheight}{24cm}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{6pt}
      \\allowdisplaybreaks
      \\begin{document}
      {\\Large %s\\par}
      \\bigskip
      """;

  private Latex() {}

  static String write(Document document) {
    return PREAMBLE.formatted(prose(document.title()))
        + "\n"
        + blocks(document.blocks())
        + "\n\\end{document}\n";
  }

  static String blocks(List<Block> blocks) {
    return blocks.stream().map(Latex::block).collect(Collectors.joining("\n\n")) + "\n";
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) ->
          "\\" + "sub".repeat(level - 1) + "section*{" + prose(text) + "}";
      case Block.Paragraph(var text) -> prose(text);
      case Block.Display(var formula) -> display(formula);
      case Block.Aligned(var chains) ->
          environment(
              "align*",
              chains.stream().map(FormulaLatex::aligned).collect(Collectors.joining(" \\\\\n")));
      case Block.Steps(var steps) -> LatexSteps.write(steps);
      case Block.Table table -> table(table);
      case Block.Listing(boolean numbered, var items) ->
          environment(
              numbered ? "enumerate" : "itemize",
              items.stream()
                  .map(item -> "\\item " + blocks(item).strip())
                  .collect(Collectors.joining("\n")));
      case Block.Picture(var figure) -> FigureLatex.write(figure);
      case Block.Code(_, var text) -> code(text);
    };
  }

  static String environment(String name, String body) {
    return "\\begin{" + name + "}\n" + body.stripTrailing() + "\n\\end{" + name + "}";
  }

  static String prose(Prose prose) {
    return InlineRuns.of(prose).stream().map(Latex::run).collect(Collectors.joining());
  }

  private static String run(List<Inline> run) {
    var formulas = InlineRuns.formulas(run);
    return formulas.isEmpty()
        ? run.stream().map(Latex::inline).collect(Collectors.joining())
        : formulas.stream().map(FormulaLatex::write).collect(Collectors.joining(" ", "$", "$"));
  }

  private static String inline(Inline part) {
    return switch (part) {
      case Inline.Text(var text) -> LatexCharacters.inText(text);
      case Inline.Math(var formula) -> "$" + FormulaLatex.write(formula) + "$";
      case Inline.Emphasis(var text) -> "\\emph{" + LatexCharacters.inText(text) + "}";
      case Inline.Code(var text) -> "\\texttt{" + LatexCharacters.inText(text) + "}";
    };
  }

  /// A chain has one link a line; anything else stands on one.
  private static String display(Formula formula) {
    return switch (formula) {
      case Formula.Chain chain when chain.links().size() > 1 ->
          environment("align*", FormulaLatex.onLines(chain));
      case Formula other -> "\\[ " + FormulaLatex.write(other) + " \\]";
    };
  }

  private static String table(Block.Table table) {
    var sides =
        table.columns().stream()
            .map(column -> column.side() == Block.Side.LEFT ? "l" : "r")
            .collect(Collectors.joining());
    var rows = new ArrayList<String>();
    var titles = table.columns().stream().map(column -> prose(column.title()));
    rows.add(titles.collect(Collectors.joining(" & ")) + " \\\\ \\hline");
    table.rows().forEach(row -> rows.add(row(table, row) + " \\\\"));
    return environment(
        "center",
        "\\begin{tabular}{" + sides + "}\n" + String.join("\n", rows) + "\n\\end{tabular}");
  }

  private static String row(Block.Table table, List<Prose> row) {
    var cells = new ArrayList<String>();
    for (int j = 0; j < row.size(); j++) {
      cells.add(prose(row.get(j)) + phantom(TextTable.missingDecimals(table, j, row.get(j))));
    }
    return String.join(" & ", cells);
  }

  /// Room for digits that other numbers of the column have.
  private static String phantom(String missing) {
    return missing.isEmpty() ? "" : "$\\phantom{" + missing + "}$";
  }

  /// How many characters of typewriter text fit on a line of a quotation, by the size of the font.
  private static final int NORMAL_LINE = 72;

  private static final int SMALL_LINE = 92;

  /// Lines of typewriter text; `\verbatim` would end at its own end marker in the text.
  ///
  /// Several lines are small enough that none is broken; one alone, a command, may be.
  private static String code(String text) {
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    var size =
        longest <= NORMAL_LINE ? "" : longest <= SMALL_LINE ? "\\footnotesize\n" : "\\scriptsize\n";
    var lines =
        text.lines()
            .map(line -> LatexCharacters.inText(line).replace(" ", "\\ "))
            .map(line -> "\\texttt{" + line + "}")
            .collect(Collectors.joining("\\\\\n"));
    return environment("quote", "\\raggedright\n" + size + lines);
  }
}
