package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.expr.Statement;
import org.gradus.grading.Task;
import org.gradus.number.Rational;

/// One question of one variant, for another system.
///
/// @param id a name that no other question of the export has
public record ExportItem(String id, Presentation shown, int number, Variant variant) {

  /// The questions of a variant.
  ///
  /// @param name what the exercise is called among those of the export
  public static List<ExportItem> of(String name, Variant variant, Questions questions) {
    var shown = Presentation.of(variant, questions);
    return IntStream.range(0, shown.questions().size())
        .mapToObj(k -> new ExportItem(id(name, variant.number(), k), shown, k, variant))
        .toList();
  }

  /// An identifier of QTI, and the name of a file: letters without accents, digits, `-` and `_`,
  /// with no digit first.
  private static String id(String name, int variant, int task) {
    var plain = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceFirst("^(?=[^A-Za-z_])", "q");
    return plain + "-v" + variant + "-q" + (task + 1);
  }

  Task task() {
    return question().task();
  }

  Question question() {
    return shown.questions().get(number);
  }

  double points() {
    return variant.exercise().tasks().get(number).points();
  }

  String title() {
    return plain(new Document(shown.title(), List.of()));
  }

  String html() {
    return html(shown.question(number));
  }

  String solution() {
    return html(shown.answer(number));
  }

  String html(String markdown) {
    return html(shown.lines(markdown));
  }

  private static String html(List<Block> blocks) {
    return Format.htmlFragment(blocks).strip();
  }

  private static String plain(Document document) {
    return Format.TEXT.write(document).strip();
  }

  /// The right answer where it is an expression, a vector or a matrix.
  Optional<Statement> key() {
    return new WordedAnswers(question()).isAsked()
        ? Optional.empty()
        : question().grader().expected();
  }

  /// The right answer where it is words, or a range of rates.
  Optional<String> words() {
    return new WordedAnswers(question()).right();
  }

  /// The right answer where it is one rational number.
  Optional<Rational> number(Statement key) {
    return key instanceof Statement.Value(var e) ? Arithmetic.value(e) : Optional.empty();
  }
}
