package org.gradus.exercise;

import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.grading.Grader;
import org.gradus.grading.Task;
import org.gradus.grading.Verdict;
import org.gradus.matrix.Definiteness;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoint;

/// Answers that are words: points with their kinds, definiteness, a range of rates.
record WordedAnswers(Question question) {

  /// Whether the right answers to the task are words.
  boolean isAsked() {
    return switch (question.task()) {
      case Task.Stationary _, Task.Definiteness _, Task.SafeRates _ -> true;
      case Task _ -> false;
    };
  }

  /// The right answer; empty where it cannot be written as points with kinds, or is not known.
  Optional<String> right() {
    return switch (question.task()) {
      case Task.Stationary stationary ->
          written(question.stationaryPoints(stationary).points(), Optional.empty());
      case Task.Definiteness _ -> definitenesses().filter(word -> isCorrect(word)).findFirst();
      case Task.SafeRates _ -> bound().map(WordedAnswers::below);
      case Task _ -> Optional.empty();
    };
  }

  /// Answers with another word in them.
  List<String> wrong() {
    return switch (question.task()) {
      case Task.Stationary stationary -> wrong(question.stationaryPoints(stationary).points());
      case Task.Definiteness _ ->
          Stream.of(
                  Definiteness.POSITIVE_DEFINITE,
                  Definiteness.NEGATIVE_DEFINITE,
                  Definiteness.INDEFINITE)
              .map(Definiteness::text)
              .filter(word -> right().filter(word::equals).isEmpty())
              .toList();
      case Task.SafeRates _ ->
          bound().stream()
              .flatMap(b -> Stream.of(product(TWO, b), quotient(b, TWO)))
              .map(WordedAnswers::below)
              .toList();
      case Task _ -> List.of();
    };
  }

  /// The rate below which every positive one is safe; empty where none is.
  private Optional<Expr> bound() {
    return question.grader().expected().stream()
        .flatMap(range -> range instanceof Statement.Vector(var ends) ? ends.stream() : Stream.of())
        .filter(end -> !end.equals(ZERO))
        .findFirst();
  }

  private static String below(Expr bound) {
    return "0 < alpha < " + Notation.ASCII.write(bound);
  }

  private static Stream<String> definitenesses() {
    return Stream.of(Definiteness.values())
        .filter(word -> word != Definiteness.UNDECIDED)
        .map(Definiteness::text);
  }

  private boolean isCorrect(String answer) {
    return question.grader().grade(answer, Budget.ofWork(Grader.USUAL_WORK))
        instanceof Verdict.Correct;
  }

  private static List<String> wrong(List<StationaryPoint> points) {
    var answers = new ArrayList<String>();
    for (var kind : List.of(Kind.MINIMUM, Kind.MAXIMUM, Kind.SADDLE)) {
      boolean isRight = points.isEmpty() || points.getFirst().kind().text().endsWith(kind.text());
      if (!isRight) {
        written(points, Optional.of(kind)).ifPresent(answers::add);
      }
    }
    return answers;
  }

  /// The points with their kinds, the first of which may be told to be something else.
  private static Optional<String> written(List<StationaryPoint> points, Optional<Kind> first) {
    var texts = new ArrayList<String>();
    for (var point : points) {
      var kind = texts.isEmpty() ? first.orElse(point.kind()) : point.kind();
      var coordinates =
          point.at().values().stream().flatMap(c -> c.exact().stream()).map(Notation.TEXT::write);
      texts.add(coordinates.collect(Collectors.joining(", ", "(", ") ")) + kind.text());
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }
}
