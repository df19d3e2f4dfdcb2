package org.gradus.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The formats in which a document can be written.
public enum Format {
  /// Plain text in Unicode, at most 100 columns where formulas allow it.
  TEXT("text", "txt", PlainText::write),
  /// Markdown as on GitHub, with LaTeX formulas between dollars.
  MARKDOWN("markdown", "md", Markdown::write),
  /// A complete article in ASCII, which needs amsmath alone.
  LATEX("latex", "tex", Latex::write),
  /// One self-contained page with MathML.
  HTML("html", "html", Html::write),
  /// The structure of the document, formulas in text and in LaTeX.
  JSON("json", "json", DocumentJson::write);

  private final String name;
  private final String extension;
  private final Function<Document, String> writer;

  Format(String name, String extension, Function<Document, String> writer) {
    this.name = name;
    this.extension = extension;
    this.writer = writer;
  }

  /// The format with this name, as it is given on a command line.
  public static Optional<Format> named(String name) {
    return Stream.of(values()).filter(format -> format.name.equals(name)).findFirst();
  }

  /// The format of a file with this name; empty where its extension is that of none.
  public static Optional<Format> ofFile(String name) {
    return Stream.of(values()).filter(format -> name.endsWith("." + format.extension)).findFirst();
  }

  /// The document in this format, ending with a line break.
  public String write(Document document) {
    return writer.apply(document);
  }

  /// Blocks as HTML inside a page of somebody else's, without a style of their own.
  public static String htmlFragment(List<Block> blocks) {
    return Html.blocks(blocks);
  }

  /// The name of this format on a command line.
  public String formatName() {
    return name;
  }

  /// The usual extension of a file's name, without a dot.
  public String extension() {
    return extension;
  }
}
