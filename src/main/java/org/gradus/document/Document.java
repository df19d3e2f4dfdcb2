package org.gradus.document;

import java.util.List;

/// A text with a title, to be written in any {@link Format}.
public record Document(Prose title, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }
}
