package org.gradus.document;

/// Text that HTML and XML show letter for letter.
final class HtmlCharacters {
  private HtmlCharacters() {}

  /// The text with every sign that could begin a tag, an entity or the end of an attribute made
  /// harmless.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
