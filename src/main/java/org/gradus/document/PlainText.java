package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a document as plain text.
final class PlainText {
  /// The width to which prose is filled; a formula that cannot be broken may be wider.
  static final int WIDTH = 100;

  private static final int DISPLAY_INDENT = 4;
  private static final int PICTURE_HEIGHT = 20;
  private static final int LONGEST_UNBROKEN_FORMULA = 40;

  private PlainText() {}

  static String write(Document document) {
    var lines = new ArrayList<>(prose(document.title(), WIDTH));
    lines.add("");
    lines.addAll(blocks(document.blocks(), WIDTH));
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  static List<String> blocks(List<Block> blocks, int width) {
    var lines = new ArrayList<String>();
    Block before = null;
    for (var block : blocks) {
      if (before != null && !isAttached(before, block)) {
        lines.add("");
      }
      lines.addAll(block(block, width));
      before = block;
    }
    return lines;
  }

  /// Whether no empty line stands between the two: below a heading, and around a table.
  private static boolean isAttached(Block before, Block after) {
    return before instanceof Block.Heading
        || (before instanceof Block.Paragraph && after instanceof Block.Table)
        || (before instanceof Block.Table && after instanceof Block.Paragraph);
  }

  private static List<String> block(Block block, int width) {
    return switch (block) {
      case Block.Heading(_, var text) -> prose(text, width);
      case Block.Paragraph(var text) -> prose(text, width);
      case Block.Display(var formula) -> display(formula, width);
      case Block.Aligned(var chains) -> aligned(chains, width);
      case Block.Steps(var steps) -> TextSteps.lines(steps, width);
      case Block.Table table -> TextLines.indent(DISPLAY_INDENT, TextTable.lines(table));
      case Block.Listing(boolean numbered, var items) -> listing(numbered, items, width);
      case Block.Picture(var figure) -> Terminal.lines(figure, width, PICTURE_HEIGHT);
      case Block.Code(_, var text) -> TextLines.indent(DISPLAY_INDENT, text.lines().toList());
    };
  }

  static List<String> prose(Prose prose, int width) {
    return TextLines.wrap(fixed(prose), width);
  }

  /// The prose on one line.
  static String line(Prose prose) {
    return fixed(prose).replace(TextLines.FIXED_SPACE, ' ');
  }

  private static String fixed(Prose prose) {
    return prose.parts().stream().map(PlainText::inline).collect(Collectors.joining());
  }

  private static String inline(Inline part) {
    return switch (part) {
      case Inline.Text(var text) -> text;
      case Inline.Emphasis(var text) -> text;
      case Inline.Code(var text) -> text;
      case Inline.Math(var formula) -> {
        var text = FormulaText.write(formula);
        yield text.length() <= LONGEST_UNBROKEN_FORMULA
            ? text.replace(' ', TextLines.FIXED_SPACE)
            : text;
      }
    };
  }

  private static List<String> display(Formula formula, int width) {
    int room = width - DISPLAY_INDENT;
    var box = FormulaText.box(formula);
    if (box.width() <= room || box.height() > 1) {
      return TextLines.indent(DISPLAY_INDENT, box.lines());
    }
    return TextLines.indent(
        DISPLAY_INDENT,
        formula instanceof Formula.Chain chain
            ? broken(chain, DisplayWidth.of(FormulaText.start(chain)), room)
            : TextLines.breakFormula(FormulaText.write(formula), room));
  }

  private static List<String> aligned(List<Formula.Chain> chains, int width) {
    int start =
        chains.stream().mapToInt(c -> DisplayWidth.of(FormulaText.start(c))).max().orElse(0);
    var lines = new ArrayList<String>();
    for (var chain : chains) {
      var whole = FormulaText.write(chain.tail());
      boolean fits = start + 1 + DisplayWidth.of(whole) <= width - DISPLAY_INDENT;
      lines.addAll(
          fits
              ? List.of(DisplayWidth.padRight(FormulaText.start(chain), start) + " " + whole)
              : broken(chain, start, width - DISPLAY_INDENT));
    }
    return TextLines.indent(DISPLAY_INDENT, lines);
  }

  /// One link a line, the relations below one another.
  static List<String> broken(Formula.Chain chain, int start, int width) {
    var lines =
        FormulaText.links(chain).stream()
            .flatMap(link -> TextLines.breakFormula(link, width - start - 1).stream())
            .toList();
    var before = start <= 0 ? "" : FormulaText.start(chain);
    int column = start == 0 ? 0 : start + 1;
    return TextLines.hang(before.isEmpty() ? "" : before + " ", column, lines);
  }

  private static List<String> listing(boolean numbered, List<List<Block>> items, int width) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      var mark = numbered ? (i + 1) + ". " : "• ";
      int columns = DISPLAY_INDENT + mark.length();
      var body = blocks(items.get(i), width - columns);
      lines.addAll(TextLines.hang(" ".repeat(DISPLAY_INDENT) + mark, columns, body));
    }
    return lines;
  }
}
