package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a document as one page that needs nothing else: MathML, and a small style sheet inside.
///
/// The page is well-formed XML too. Its policy allows no script and no request, whatever the text
/// contains.
final class Html {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="color-scheme" content="light dark"/>
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      <main>
      <h1>%s</h1>
      %s</main>
      </body>
      </html>
      """;

  private static final String STYLE =
      """
      :root { --ink: #1c1c1e; --paper: #ffffff; --quiet: #5b6068; --rule: #d9dce1; --shade: #f4f5f7; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e6e8; --paper: #17181a; --quiet: #a3a8b0; --rule: #3a3d43; --shade: #222428; }
      }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
      main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
      h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; }
      h1 { font-size: 1.6rem; margin: 0 0 1.2rem; }
      h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; }
      h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem; }
      p { margin: .7rem 0; }
      math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", math; font-size: 1.05em; }
      mtd { text-align: left; padding: .2em .55em; }
      .wide { overflow-x: auto; overflow-y: hidden; }
      .together { white-space: nowrap; }
      .display { margin: .9rem 0 .9rem 2rem; }
      .worked { margin: 1.3rem 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 1.4rem; align-items: baseline; }
      .worked > .subject { font-weight: 600; }
      .worked > .work > p { margin: .45rem 0 .4rem; }
      .steps { border-collapse: collapse; margin: .4rem 0; }
      .steps td { padding: .22rem .9rem .22rem 0; vertical-align: baseline; }
      .steps .from { white-space: nowrap; }
      .steps .reason { color: var(--quiet); font-size: .92em; }
      .deeper { margin: .1rem 0 .5rem .2rem; padding-left: 1rem; border-left: 2px solid var(--rule); }
      .deeper > p { margin: .2rem 0; max-width: 30rem; }
      .conclusion { margin: .4rem 0; }
      table.data { border-collapse: collapse; margin: .8rem 0 .8rem 2rem; font-variant-numeric: tabular-nums lining-nums; }
      .data th, .data td { padding: .25rem .9rem; text-align: left; }
      .data th { border-bottom: 1px solid var(--rule); font-weight: 600; }
      .data .right { text-align: right; }
      .data th math { font-weight: normal; }
      figure { margin: 1.2rem 0; }
      figure svg { max-width: 100%; height: auto; }
      code, pre { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
      code { background: var(--shade); padding: .1em .3em; border-radius: 3px; }
      pre { background: var(--shade); padding: .8rem 1rem; border-radius: 4px; overflow-x: auto; }
      pre.command { white-space: pre-wrap; overflow-wrap: anywhere; }
      pre code { padding: 0; background: none; font-size: 1em; }
      @media (max-width: 36rem) {
        .worked { display: block; }
        .display, table.data { margin-left: .5rem; }
      }
      @media print {
        :root { --ink: #000; --paper: #fff; --quiet: #333; --rule: #999; --shade: #fff; }
        main { max-width: none; padding: 0; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        .steps tr, .display, figure, h1, h2, h3 { break-inside: avoid; }
        h1, h2, h3 { break-after: avoid; }
      }
      """;

  /// A formula in a line, between a parenthesis that opens and marks that end something.
  private static final Pattern MARKED =
      Pattern.compile("(\\(?)<math>.*?</math>([.,;:!?)]*)", Pattern.DOTALL);

  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");
  private static final String TOGETHER = "<span class=\"together\">%s</span>";

  private Html() {}

  static String write(Document document) {
    return PAGE.formatted(
        HtmlCharacters.escaped(PlainText.line(document.title())),
        STYLE,
        prose(document.title()),
        blocks(document.blocks()));
  }

  static String blocks(List<Block> blocks) {
    return blocks.stream().map(block -> block(block) + "\n").collect(Collectors.joining());
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) -> element("h" + (level + 1), prose(text));
      case Block.Paragraph(var text) -> element("p", prose(text));
      case Block.Display(var formula) -> division("display wide", display(formula));
      case Block.Aligned(var chains) -> division("display wide", HtmlSteps.aligned(chains));
      case Block.Steps(var steps) -> HtmlSteps.write(steps);
      case Block.Table table -> table(table);
      case Block.Listing(boolean numbered, var items) ->
          element(
              numbered ? "ol" : "ul",
              items.stream()
                  .map(item -> element("li", blocks(item).strip()))
                  .collect(Collectors.joining("\n")));
      case Block.Picture(var figure) -> element("figure", "\n" + Svg.element(figure));
      case Block.Code(var language, var text) -> code(language, text);
    };
  }

  static String prose(Prose prose) {
    var written = new StringBuilder();
    for (var run : InlineRuns.of(prose)) {
      var formulas = InlineRuns.formulas(run);
      if (formulas.isEmpty()) {
        run.forEach(part -> written.append(inline(part)));
      } else {
        written.append(FormulaMathml.inline(formulas));
      }
    }
    return MARKED.matcher(written).replaceAll(Html::together);
  }

  /// A formula with the marks beside it, from which no line break parts it.
  private static String together(MatchResult formula) {
    boolean isMarked = !(formula.group(1) + formula.group(2)).isEmpty();
    var text = Matcher.quoteReplacement(formula.group());
    return isMarked ? TOGETHER.formatted(text) : text;
  }

  /// A command wraps where it is long, and not inside an option; output keeps its columns, except
  /// on paper.
  private static String code(String language, String text) {
    var escaped = HtmlCharacters.escaped(text);
    return language.equals("sh")
        ? "<pre class=\"command\">"
            + element("code", OPTION.matcher(escaped).replaceAll(TOGETHER.formatted("$0")))
            + "</pre>"
        : element("pre", element("code", escaped));
  }

  private static String inline(Inline part) {
    return switch (part) {
      case Inline.Text(var text) -> HtmlCharacters.escaped(text);
      case Inline.Math(var formula) -> FormulaMathml.inline(formula);
      case Inline.Emphasis(var text) -> element("em", HtmlCharacters.escaped(text));
      case Inline.Code(var text) -> element("code", HtmlCharacters.escaped(text));
    };
  }

  private static String display(Formula formula) {
    return switch (formula) {
      case Formula.Chain chain when chain.links().size() > 1 -> HtmlSteps.onLines(chain);
      case Formula other -> FormulaMathml.display(other);
    };
  }

  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  static String division(String classes, String content) {
    return "<div class=\"" + classes + "\">" + content + "</div>";
  }

  private static String table(Block.Table table) {
    var rows = new ArrayList<String>();
    var titles = new ArrayList<String>();
    for (var column : table.columns()) {
      titles.add(cell("th", column, prose(column.title())));
    }
    rows.add(element("tr", String.join("", titles)));
    table.rows().forEach(row -> rows.add(element("tr", cells(table, row))));
    return "<div class=\"wide\"><table class=\"data\">\n"
        + String.join("\n", rows)
        + "\n</table></div>";
  }

  private static String cells(Block.Table table, List<Prose> row) {
    var cells = new StringBuilder();
    for (int j = 0; j < row.size(); j++) {
      var room = FormulaMathml.room(TextTable.missingDecimals(table, j, row.get(j)));
      cells.append(cell("td", table.columns().get(j), prose(row.get(j)) + room));
    }
    return cells.toString();
  }

  private static String cell(String name, Block.Column column, String content) {
    return column.side() == Block.Side.LEFT
        ? element(name, content)
        : "<" + name + " class=\"right\">" + content + "</" + name + ">";
  }
}
