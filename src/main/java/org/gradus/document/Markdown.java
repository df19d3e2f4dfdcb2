package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a document as Markdown in GitHub's flavour, formulas as LaTeX between dollars.
final class Markdown {
  private static final String NESTED = "  ";
  private static final int PICTURE_WIDTH = 80;
  private static final int PICTURE_HEIGHT = 18;

  private Markdown() {}

  static String write(Document document) {
    return "# " + prose(document.title()) + "\n\n" + blocks(document.blocks()) + "\n";
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(Markdown::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) -> "#".repeat(level + 1) + " " + prose(text);
      case Block.Paragraph(var text) -> MarkdownCharacters.atLineStart(prose(text));
      case Block.Display(var formula) -> display(formula);
      case Block.Aligned(var chains) -> aligned(chains);
      case Block.Steps(var steps) -> steps(steps);
      case Block.Table table -> table(table);
      case Block.Listing(boolean numbered, var items) -> listing(numbered, items);
      case Block.Picture(var figure) -> code("", picture(figure));
      case Block.Code(var language, var text) -> code(language, text);
    };
  }

  private static String prose(Prose prose) {
    return prose.parts().stream().map(Markdown::inline).collect(Collectors.joining());
  }

  private static String inline(Inline part) {
    return switch (part) {
      case Inline.Text(var text) -> MarkdownCharacters.escaped(text);
      case Inline.Math(var formula) -> math(formula);
      case Inline.Emphasis(var text) ->
          text.isBlank() ? text : "*" + MarkdownCharacters.escaped(text.strip()) + "*";
      case Inline.Code(var text) -> MarkdownCharacters.codeSpan(text);
    };
  }

  private static String math(Formula formula) {
    return "$" + MarkdownCharacters.inDollars(FormulaLatex.write(formula)) + "$";
  }

  private static String display(Formula formula) {
    return switch (formula) {
      case Formula.Chain chain when chain.links().size() > 1 ->
          dollars("\\begin{aligned}\n" + FormulaLatex.onLines(chain) + "\n\\end{aligned}");
      case Formula other -> dollars(FormulaLatex.write(other));
    };
  }

  private static String aligned(List<Formula.Chain> chains) {
    var lines = chains.stream().map(FormulaLatex::aligned).collect(Collectors.joining(" \\\\\n"));
    return dollars("\\begin{aligned}\n" + lines + "\n\\end{aligned}");
  }

  private static String dollars(String latex) {
    return "$$\n" + MarkdownCharacters.inDollars(latex) + "\n$$";
  }

  /// Steps with steps of their own become paragraphs with a list below, everything deeper a nested
  /// list.
  private static String steps(List<Step> steps) {
    var pieces = new ArrayList<String>();
    var lines = new ArrayList<Step>();
    for (var step : steps) {
      switch (step) {
        case Step.Line _ -> lines.add(step);
        case Step.Worked worked -> {
          flush(lines, pieces);
          pieces.add(math(worked.subject()) + ": " + prose(worked.method()));
          pieces.add(nested(worked.steps()));
          worked.conclusion().ifPresent(line -> pieces.add(conclusion(line)));
        }
      }
    }
    flush(lines, pieces);
    return pieces.stream().filter(piece -> !piece.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static void flush(List<Step> lines, List<String> pieces) {
    pieces.add(nested(lines));
    lines.clear();
  }

  private static String conclusion(Step.Line line) {
    var formula = display(line.chain());
    return line.reason().isEmpty() ? formula : formula + "\n\n" + prose(line.reason());
  }

  private static String nested(List<Step> steps) {
    return steps.stream().map(step -> "- " + step(step)).collect(Collectors.joining("\n"));
  }

  private static String step(Step step) {
    return switch (step) {
      case Step.Line line -> line(line);
      case Step.Worked worked -> {
        var below = new ArrayList<>(worked.steps());
        worked.conclusion().ifPresent(below::add);
        yield math(worked.subject())
            + ": "
            + prose(worked.method())
            + (below.isEmpty() ? "" : "\n" + indented(nested(below)));
      }
    };
  }

  private static String line(Step.Line line) {
    var formula = math(line.chain());
    return line.reason().isEmpty() ? formula : formula + " — " + prose(line.reason());
  }

  private static String table(Block.Table table) {
    var rows = new ArrayList<String>();
    rows.add(row(table.columns().stream().map(Block.Column::title).toList()));
    rows.add(
        table.columns().stream()
            .map(column -> column.side() == Block.Side.LEFT ? ":--" : "--:")
            .collect(Collectors.joining(" | ", "| ", " |")));
    table.rows().forEach(cells -> rows.add(row(cells)));
    return String.join("\n", rows);
  }

  private static String row(List<Prose> cells) {
    return cells.stream().map(Markdown::prose).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String listing(boolean numbered, List<List<Block>> items) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      var mark = numbered ? (i + 1) + ". " : "- ";
      var body = blocks(items.get(i)).replace("\n", "\n" + " ".repeat(mark.length()));
      lines.add(mark + body);
    }
    return String.join("\n", lines);
  }

  private static String code(String language, String text) {
    var fence = MarkdownCharacters.fence(text, 3);
    return fence + language.replaceAll("[^A-Za-z0-9+-]", "") + "\n" + text + "\n" + fence;
  }

  /// The picture of a terminal, because readers of Markdown leave out SVG.
  private static String picture(Figure figure) {
    return Terminal.write(figure, PICTURE_WIDTH, PICTURE_HEIGHT).stripTrailing();
  }

  private static String indented(String lines) {
    return lines.lines().map(line -> NESTED + line).collect(Collectors.joining("\n"));
  }
}
