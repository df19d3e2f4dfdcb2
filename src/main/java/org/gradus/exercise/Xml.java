package org.gradus.exercise;

/// Text inside XML.
final class Xml {
  private Xml() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A part that is HTML for the system that reads it, and text for XML.
  static String data(String html) {
    return "<![CDATA[" + html.replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
