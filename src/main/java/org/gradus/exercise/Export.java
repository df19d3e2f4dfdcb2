package org.gradus.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The formats in which other systems take questions.
public enum Export {
  /// Moodle XML, with questions of the type STACK for what is computed.
  MOODLE("moodle", MoodleXml::of),
  /// A package of QTI 3, with one item a question.
  QTI("qti", Qti::of),
  /// GIFT, for choices and numbers.
  GIFT("gift", Gift::of);

  private final String label;
  private final Function<ExportItem, Optional<String>> writer;

  Export(String label, Function<ExportItem, Optional<String>> writer) {
    this.label = label;
    this.writer = writer;
  }

  public static Optional<Export> named(String name) {
    return Stream.of(values()).filter(format -> format.label.equals(name)).findFirst();
  }

  public static List<String> names() {
    return Stream.of(values()).map(format -> format.label).toList();
  }

  /// A question in the format; empty where the format has no such question.
  public Optional<String> write(ExportItem item) {
    return writer.apply(item);
  }

  /// The files of a format that has several, by their places in a folder; empty where one file has
  /// all questions.
  ///
  /// @param questions by their names
  public Optional<Map<String, String>> files(Map<String, String> questions) {
    return switch (this) {
      case QTI -> Optional.of(QtiPackage.files(questions));
      case MOODLE, GIFT -> Optional.empty();
    };
  }

  /// The questions as one text.
  public String file(List<String> questions) {
    return switch (this) {
      case MOODLE -> MoodleXml.file(questions);
      case QTI, GIFT -> String.join("\n", questions);
    };
  }
}
