package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradus.expr.Expr;

/// A line or a paragraph of text with formulas in it.
///
/// Built from left to right: `Prose.of("constant factor ").math(y).text(", power rule")`.
public record Prose(List<Inline> parts) {
  public static final Prose EMPTY = new Prose(List.of());

  public Prose {
    parts = List.copyOf(parts);
  }

  public static Prose of(String text) {
    return EMPTY.text(text);
  }

  public static Prose of(Formula formula) {
    return EMPTY.math(formula);
  }

  public static Prose of(Expr expr) {
    return EMPTY.math(expr);
  }

  public Prose text(String text) {
    return text.isEmpty() ? this : with(new Inline.Text(text));
  }

  /// The prose as it begins a sentence: with a capital letter, where it begins with text.
  public Prose capitalized() {
    if (parts.isEmpty() || !(parts.getFirst() instanceof Inline.Text(var text))) {
      return this;
    }
    var longer = new ArrayList<>(parts);
    longer.set(
        0, new Inline.Text(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
    return new Prose(longer);
  }

  public Prose math(Formula formula) {
    return with(new Inline.Math(formula));
  }

  public Prose math(Expr expr) {
    return math(new Formula.Of(expr));
  }

  /// A formula spelled in Unicode.
  public Prose spelled(String formula) {
    return math(new Formula.Spelled(formula));
  }

  public Prose emphasis(String text) {
    return with(new Inline.Emphasis(text));
  }

  public Prose code(String text) {
    return with(new Inline.Code(text));
  }

  /// Text that follows text becomes one part with it.
  private Prose with(Inline part) {
    var longer = new ArrayList<>(parts);
    if (part instanceof Inline.Text(var more)
        && !parts.isEmpty()
        && parts.getLast() instanceof Inline.Text(var text)) {
      longer.set(longer.size() - 1, new Inline.Text(text + more));
    } else {
      longer.add(part);
    }
    return new Prose(longer);
  }

  public Prose then(Prose other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    var all = new ArrayList<>(with(other.parts.getFirst()).parts);
    all.addAll(other.parts.subList(1, other.parts.size()));
    return new Prose(all);
  }

  /// The prose on one line of plain text.
  public String plain() {
    return PlainText.line(this);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// The pieces one after another with the separator between them.
  public static Prose join(String separator, List<Prose> pieces) {
    var all = EMPTY;
    for (int i = 0; i < pieces.size(); i++) {
      all = (i == 0 ? all : all.text(separator)).then(pieces.get(i));
    }
    return all;
  }

  /// The pieces as an enumeration: “x”, “x and y”, “x, y and z”.
  public static Prose enumerate(List<Prose> pieces) {
    return pieces.size() < 2
        ? join("", pieces)
        : join(", ", pieces.subList(0, pieces.size() - 1)).text(" and ").then(pieces.getLast());
  }
}
