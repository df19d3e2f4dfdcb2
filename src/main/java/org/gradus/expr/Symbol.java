package org.gradus.expr;

/// The name of a variable or parameter: a base name, perhaps with a subscript and a mark.
///
/// The base is a letter, a Greek letter by its ASCII name (`theta`), or a declared word. `θ₁` has
/// the subscript `1`; the iterate `w^{(t)}` and the sample `x^{(i)}` have the mark `t` or `i`,
/// which is part of the name and not a power. Where there is none, subscript and mark are empty.
public record Symbol(String name, String subscript, String mark) {

  public Symbol {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A symbol needs a name.");
    }
  }

  public static Symbol of(String name) {
    return new Symbol(name, "", "");
  }

  public static Symbol of(String name, String subscript) {
    return new Symbol(name, subscript, "");
  }

  public boolean hasSubscript() {
    return !subscript.isEmpty();
  }

  public boolean hasMark() {
    return !mark.isEmpty();
  }

  public Symbol withSubscript(String newSubscript) {
    return new Symbol(name, newSubscript, mark);
  }

  /// The plain ASCII name: `theta_1`, `w^{(t)}`.
  @Override
  public String toString() {
    return name
        + (hasSubscript() ? "_" + bracedUnlessOneToken(subscript) : "")
        + (hasMark() ? "^{(" + mark + ")}" : "");
  }

  private static String bracedUnlessOneToken(String subscript) {
    boolean digits = subscript.chars().allMatch(Character::isDigit);
    boolean letters = subscript.chars().allMatch(Character::isLetter);
    return digits || letters ? subscript : "{" + subscript + "}";
  }
}
