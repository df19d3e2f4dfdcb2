package org.gradus.exercise;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.gradus.document.Block;
import org.gradus.document.Prose;

/// Reads a table of Markdown.
record MarkdownTable(MarkdownLine line) {
  Block table(TableBlock table) {
    var rows =
        Markdown.children(table)
            .flatMap(Markdown::children)
            .filter(TableRow.class::isInstance)
            .toList();
    var columns = Markdown.children(rows.getFirst()).map(this::column).toList();
    return new Block.Table(
        columns, rows.subList(1, rows.size()).stream().map(this::cells).toList());
  }

  private Block.Column column(Node cell) {
    boolean isRight =
        cell instanceof TableCell title && title.getAlignment() == TableCell.Alignment.RIGHT;
    return new Block.Column(line.prose(cell), isRight ? Block.Side.RIGHT : Block.Side.LEFT);
  }

  private List<Prose> cells(Node row) {
    return Markdown.children(row).map(line::prose).toList();
  }
}
