package org.gradus.notation;

import java.util.Optional;

/// Why a text could not be read: where, what was found, and the likely repair.
///
/// @param column counted from 1 in characters that a person sees; at most one past the end of the
///   text
/// @param length how many characters are meant, at least 1
/// @param suggestion what to write instead, where there is one likely repair
public record SyntaxError(
    Kind kind, String message, int column, int length, Optional<String> suggestion) {

  /// What sort of thing is wrong.
  public enum Kind {
    /// The text does not follow the rules of the notation.
    SYNTAX,
    /// The text means something that Gradus does not compute with.
    UNSUPPORTED,
    /// The text is too long, too deep, or a number too large.
    BUDGET
  }

  /// The line of the input, a mark under the place, and the message.
  ///
  /// @param text the text that was read
  public String picture(String text) {
    return CaretPicture.of(text, this);
  }
}
