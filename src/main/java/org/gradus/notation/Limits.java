package org.gradus.notation;

/// How long and how deep a text may be before it is refused.
///
/// @param characters the length of the text; an answer has less than a hundred, a generated
///   derivative a few thousand
/// @param nesting how deep brackets, and the tree that is read, may be nested: what works on trees
///   may recurse
/// @param digits the digits of one number, so that `1e400000000` is refused before it is expanded
/// @param nodes the size of what calls of defined functions expand to
public record Limits(int characters, int nesting, int digits, int nodes) {

  /// The deepest nesting that may be asked for: parsing takes about ten frames of the call stack a
  /// level.
  public static final int DEEPEST = 600;

  public Limits {
    if (nesting > DEEPEST) {
      throw new IllegalArgumentException("Nesting is limited to " + DEEPEST + " levels.");
    }
  }

  public static Limits standard() {
    return new Limits(100_000, 500, 1_000, 100_000);
  }

  public Limits withCharacters(int newCharacters) {
    return new Limits(newCharacters, nesting, digits, nodes);
  }

  public Limits withNesting(int newNesting) {
    return new Limits(characters, newNesting, digits, nodes);
  }

  public Limits withDigits(int newDigits) {
    return new Limits(characters, nesting, newDigits, nodes);
  }
}
