package org.gradus.document;

import java.util.List;

/// A part of a document that stands on lines of its own.
public sealed interface Block {

  /// The title of what follows; level 1 is just below the title of the document, and 3 is the
  /// deepest.
  record Heading(int level, Prose text) implements Block {
    private static final int DEEPEST = 3;

    public Heading {
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException("A heading has level 1, 2 or 3.");
      }
    }

    /// The blocks of a document as a part of another, below a heading of this level.
    public static List<Block> below(int level, List<Block> blocks) {
      return blocks.stream()
          .map(block ->
              block instanceof Heading(int own, var text)
                  ? new Heading(Math.min(DEEPEST, level + own), text)
                  : block)
          .toList();
    }
  }

  /// Running text.
  record Paragraph(Prose text) implements Block {}

  /// A formula set apart; a chain of equalities breaks before a relation where it is long.
  record Display(Formula formula) implements Block {}

  /// Several formulas set apart, aligned at their first relation.
  record Aligned(List<Formula.Chain> chains) implements Block {
    public Aligned {
      chains = List.copyOf(chains);
    }
  }

  /// Work done one step after another.
  record Steps(List<Step> steps) implements Block {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /// Cells under column titles; every row has as many cells as there are columns.
  record Table(List<Column> columns, List<List<Prose>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("Every row of a table has a cell for each column.");
      }
    }
  }

  /// The title of a column and the side to which its cells are aligned.
  record Column(Prose title, Side side) {}

  /// The side to which cells are aligned.
  enum Side {
    LEFT,
    RIGHT,
    /// Numbers, with their decimal points below one another.
    POINT
  }

  /// A list, numbered or not.
  record Listing(boolean numbered, List<List<Block>> items) implements Block {
    public Listing {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /// A picture.
  record Picture(Figure figure) implements Block {}

  /// Text to be shown letter for letter, such as a command; `language` may be empty.
  record Code(String language, String text) implements Block {
    public Code {
      language = PlainCharacters.oneLine(language);
      text = PlainCharacters.lines(text).stripTrailing();
    }
  }
}
