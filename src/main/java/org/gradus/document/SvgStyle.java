package org.gradus.document;

import java.util.Locale;

/// The style sheet of a picture: dark ink on light paper, light ink where the reader prefers a dark
/// screen, and dark ink again on paper.
///
/// Rules name colours and not variables, because converters to PNG and PDF know no variables.
final class SvgStyle {
  static final String CLASS = "gradus-figure";

  /// The number of tones of areas, `b0` the darkest.
  static final int SHADES = 12;

  private static final int[] DEEP_ON_LIGHT = {0x8f, 0xb4, 0xdc};
  private static final int[] HIGH_ON_LIGHT = {0xf7, 0xfa, 0xfd};
  private static final int[] DEEP_ON_DARK = {0x17, 0x18, 0x1a};
  private static final int[] HIGH_ON_DARK = {0x38, 0x56, 0x78};

  private SvgStyle() {}

  static String sheet() {
    return rule("text", "fill:" + Ink.BLACK.onLight() + ";stroke:none")
        + rule(".halo", "stroke:#ffffff;stroke-width:3.5;stroke-linejoin:round;paint-order:stroke")
        + rule(".strong", "font-weight:600")
        + rule(".grid", "stroke:#e3e5e8;fill:none")
        + rule(".zero", "stroke:#b4b8be;fill:none")
        + rule(".frame", "stroke:#74797f;fill:none")
        + rule(".paper", "fill:#ffffff")
        + rule(".edge", "stroke:#ffffff;stroke-width:1.2")
        + inks(false)
        + "@media screen and (prefers-color-scheme:dark){\n"
        + rule("text", "fill:" + Ink.BLACK.onDark() + ";stroke:none")
        + rule(".halo", "stroke:#17181a;stroke-width:3.5")
        + rule(".grid", "stroke:#2c2f34")
        + rule(".zero", "stroke:#5b6068")
        + rule(".frame", "stroke:#9a9fa6")
        + rule(".paper", "fill:#17181a")
        + rule(".edge", "stroke:#17181a")
        + inks(true)
        + "}\n";
  }

  private static String inks(boolean dark) {
    var rules = new StringBuilder();
    for (var ink : Ink.values()) {
      var colour = dark ? ink.onDark() : ink.onLight();
      rules.append(rule(".l." + ink.cssClass(), "stroke:" + colour));
      rules.append(rule(".a." + ink.cssClass(), "fill:" + colour));
    }
    for (int i = 0; i < SHADES; i++) {
      rules.append(rule(".b" + i, "fill:" + shade(i, dark)));
    }
    return rules.toString();
  }

  private static String shade(int i, boolean dark) {
    var deep = dark ? DEEP_ON_DARK : DEEP_ON_LIGHT;
    var high = dark ? HIGH_ON_DARK : HIGH_ON_LIGHT;
    var colour = new StringBuilder("#");
    for (int part = 0; part < 3; part++) {
      int value = deep[part] + Math.round((high[part] - deep[part]) * i / (SHADES - 1f));
      colour.append(String.format(Locale.ROOT, "%02x", value));
    }
    return colour.toString();
  }

  private static String rule(String selector, String declarations) {
    return "." + CLASS + " " + selector + "{" + declarations + "}\n";
  }
}
