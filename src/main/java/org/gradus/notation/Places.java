package org.gradus.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;

/// Where the parts of a tree stand in the text from which they were read.
///
/// Positions live beside the tree, so that equality of expressions stays structural; a part is
/// looked up by identity.
public final class Places {
  private final List<Expr> parts = new ArrayList<>();
  private int[] spans = new int[32];
  private Map<Expr, Span> byPart;

  Places() {}

  /// The place of a part of the tree; nothing for a part that was not typed, such as the body of a
  /// called function.
  public synchronized Optional<Span> of(Expr part) {
    if (byPart == null) {
      byPart = index();
    }
    return Optional.ofNullable(byPart.get(part));
  }

  void put(Expr part, int start, int end) {
    int k = 2 * parts.size();
    if (k == spans.length) {
      spans = Arrays.copyOf(spans, 2 * k);
    }
    spans[k] = start;
    spans[k + 1] = end;
    parts.add(part);
  }

  private Map<Expr, Span> index() {
    var result = new IdentityHashMap<Expr, Span>();
    for (int k = 0; k < parts.size(); k++) {
      result.put(parts.get(k), new Span(spans[2 * k] + 1, spans[2 * k + 1] - spans[2 * k]));
    }
    return result;
  }
}
