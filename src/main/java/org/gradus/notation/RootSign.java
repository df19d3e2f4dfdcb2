package org.gradus.notation;

/// The signs before a radicand.
enum RootSign {
  /// √, which takes one number, one symbol with its power, or one parenthesis.
  SIGN,
  CUBE_ROOT,
  FOURTH_ROOT,
  /// `\sqrt{}`, which takes what is in its braces.
  COMMAND
}
