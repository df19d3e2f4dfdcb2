package org.gradus.document;

import java.util.Locale;

/// The form of a mark: its sign in a terminal, its outline in an SVG, around the origin with radius
/// 4.5.
public enum Marker {
  DISC('●', "M-4.5,0A4.5,4.5 0 1 1 4.5,0A4.5,4.5 0 1 1 -4.5,0Z", true),
  RING('○', "M-4.5,0A4.5,4.5 0 1 1 4.5,0A4.5,4.5 0 1 1 -4.5,0Z", false),
  SQUARE('■', "M-4,-4H4V4H-4Z", true),
  DIAMOND('◆', "M0,-5.5L5,0L0,5.5L-5,0Z", true),
  UP('▲', "M0,-5.5L5.2,4H-5.2Z", true),
  DOWN('▼', "M0,5.5L5.2,-4H-5.2Z", true),
  OPEN_UP('△', "M0,-5.5L5.2,4H-5.2Z", false),
  OPEN_DOWN('▽', "M0,5.5L5.2,-4H-5.2Z", false),
  CROSS('✕', "M-4.2,-4.2L4.2,4.2M-4.2,4.2L4.2,-4.2", false),
  PLUS('+', "M-5,0H5M0,-5V5", false),
  /// A small point for one of many.
  POINT('•', "M-2.6,0A2.6,2.6 0 1 1 2.6,0A2.6,2.6 0 1 1 -2.6,0Z", true);

  private final char sign;
  private final String outline;
  private final boolean filled;

  Marker(char sign, String outline, boolean filled) {
    this.sign = sign;
    this.outline = outline;
    this.filled = filled;
  }

  char sign() {
    return sign;
  }

  String outline() {
    return outline;
  }

  boolean isFilled() {
    return filled;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
