package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.gradus.document.Block;

/// Reads Markdown (CommonMark with tables) as the blocks of a document.
final class Markdown {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final int DEEPEST_HEADING = 3;

  private final MarkdownLine line;
  private final Insertions insertions;

  private Markdown(Marked marked, Insertions insertions) {
    this.line = new MarkdownLine(marked, insertions);
    this.insertions = insertions;
  }

  static List<Block> blocks(String markdown, Insertions insertions) {
    var marked = Marked.of(markdown);
    return new Markdown(marked, insertions).inside(PARSER.parse(marked.text()));
  }

  private List<Block> inside(Node parent) {
    var blocks = new ArrayList<Block>();
    children(parent).forEach(child -> blocks.addAll(blocks(child)));
    return blocks;
  }

  static Stream<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
  }

  /// The nodes of the library are no sealed type: what is none of these, such as a rule between
  /// paragraphs, has no block.
  private List<Block> blocks(Node node) {
    return switch (node) {
      case Heading heading ->
          List.of(
              new Block.Heading(
                  Math.clamp(heading.getLevel() - 1, 1, DEEPEST_HEADING), line.prose(heading)));
      case Paragraph paragraph -> paragraph(paragraph);
      case BulletList list -> List.of(new Block.Listing(false, items(list)));
      case OrderedList list -> List.of(new Block.Listing(true, items(list)));
      case FencedCodeBlock code -> fenced(code.getInfo().strip(), code.getLiteral());
      case IndentedCodeBlock code -> List.of(new Block.Code("", code.getLiteral()));
      case HtmlBlock html -> List.of(new Block.Code("html", html.getLiteral()));
      case BlockQuote quote -> inside(quote);
      case TableBlock table -> List.of(new MarkdownTable(line).table(table));
      case Node _ -> List.of();
    };
  }

  private List<List<Block>> items(Node list) {
    return children(list).map(this::inside).toList();
  }

  private List<Block> fenced(String language, String text) {
    return insertions
        .fenced(language, text)
        .orElseGet(() -> List.of(new Block.Code(language, text)));
  }

  private List<Block> paragraph(Paragraph paragraph) {
    var whole = line.whole(paragraph);
    return whole
        .filter(hidden -> hidden.startsWith("$$"))
        .map(hidden -> hidden.substring(2, hidden.length() - 2))
        .map(text -> List.<Block>of(new Block.Display(insertions.formula(text))))
        .or(() -> whole.filter(hidden -> hidden.startsWith("{")).flatMap(this::inserted))
        .orElseGet(() -> List.of(new Block.Paragraph(line.prose(paragraph))));
  }

  private Optional<List<Block>> inserted(String hidden) {
    return insertions.paragraph(hidden.substring(1, hidden.length() - 1).strip());
  }
}
