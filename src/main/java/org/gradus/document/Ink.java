package org.gradus.document;

/// A colour by its role; the hues can be told apart by people who do not see all colours.
///
/// The light value is for white paper, the dark one for a dark screen.
public enum Ink {
  /// The colour of text.
  BLACK("#1c1c1e", "#e6e6e8"),
  /// For what is not the point of the picture.
  GREY("#74797f", "#9a9fa6"),
  BLUE("#0063a6", "#6cb6ff"),
  ORANGE("#c24f00", "#ffa05c"),
  GREEN("#007a58", "#4fd1a5"),
  PURPLE("#9c2f80", "#f09bd8"),
  BROWN("#7a5900", "#e0c26a"),
  RED("#b3202c", "#ff8a8a");

  private final String onLight;
  private final String onDark;

  Ink(String onLight, String onDark) {
    this.onLight = onLight;
    this.onDark = onDark;
  }

  String onLight() {
    return onLight;
  }

  String onDark() {
    return onDark;
  }

  String cssClass() {
    return "i" + ordinal();
  }
}
