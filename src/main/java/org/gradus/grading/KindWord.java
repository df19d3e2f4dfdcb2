package org.gradus.grading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.stationary.Kind;

/// What a person calls a stationary point.
enum KindWord {
  MINIMUM("a minimum", "min(?:imum|ima|imi[sz]ers?|imal)?"),
  MAXIMUM("a maximum", "max(?:imum|ima|imi[sz]ers?|imal)?"),
  SADDLE(
      "a saddle",
      "saddle(?:s|\\s*-?\\s*points?)?|inflect?ions?(?:\\s+points?)?|inflexions?|terrace(?:\\s+points?)?"
          + "|neither");

  private final String text;
  private final Pattern pattern;

  KindWord(String text, String pattern) {
    this.text = text;
    this.pattern =
        Pattern.compile(
            "(?<![\\p{L}])(?:" + pattern + ")(?![\\p{L}])\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// With its article: “a minimum”.
  String text() {
    return text;
  }

  Pattern pattern() {
    return pattern;
  }

  /// Whether a point of this kind may be called so; degenerate points bear the same names.
  boolean fits(Kind kind) {
    return of(kind).filter(this::equals).isPresent();
  }

  /// The word for a kind; none where the kind is not known.
  static Optional<KindWord> of(Kind kind) {
    return switch (kind) {
      case MINIMUM, DEGENERATE_MINIMUM -> Optional.of(MINIMUM);
      case MAXIMUM, DEGENERATE_MAXIMUM -> Optional.of(MAXIMUM);
      case SADDLE, DEGENERATE_SADDLE -> Optional.of(SADDLE);
      case UNDECIDED -> Optional.empty();
    };
  }

  static Stream<KindWord> all() {
    return Stream.of(values());
  }
}
