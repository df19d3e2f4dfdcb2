package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.grading.Submission.Line;
import org.gradus.grading.Submission.Result;
import org.gradus.notation.Note;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;

/// Reads an answer: lines, chains of equals signs, names of results.
final class SubmissionReader {
  private static final int MOST_MEMBERS = 200;
  private static final String LABELS = "⇒→∴>";

  private final Reader reader;
  private final List<Result> results = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Statement.Left> left = Optional.empty();
  private List<Line> chain = new ArrayList<>();

  private SubmissionReader(Reader reader) {
    this.reader = reader;
  }

  static Submission read(String text, Reader reader) {
    return new SubmissionReader(reader).read(text);
  }

  /// A part that could not be read ends the reading.
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Submission submission;

    Unread(Submission submission) {
      super(null, null, false, false);
      this.submission = submission;
    }
  }

  private Submission read(String text) {
    try {
      int number = 0;
      for (var line : text.split("\\R|;;")) {
        number++;
        if (!line.isBlank()) {
          readLine(number, withoutArrow(line.strip()));
        }
      }
      finish();
    } catch (Unread unread) {
      return unread.submission;
    }
    return results.isEmpty()
        ? new Submission.Unusable("There is no answer.")
        : new Submission.Results(results, notes);
  }

  private static String withoutArrow(String line) {
    int k = 0;
    while (k < line.length() && LABELS.indexOf(line.charAt(k)) >= 0 || line.startsWith("=>", k)) {
      k += line.startsWith("=>", k) ? 2 : 1;
    }
    return line.substring(k).strip();
  }

  private void readLine(int number, String line) {
    var members = EqualsSigns.split(line);
    if (members.size() + chain.size() > MOST_MEMBERS) {
      throw new Unread(
          new Submission.Unusable("The working has more than " + MOST_MEMBERS + " lines."));
    }
    if (members.size() == 1) {
      chain.add(new Line(number, line, statement(line)));
      return;
    }
    int next = 1;
    if (members.getFirst().isBlank()) {
      chain.add(line(number, members.get(1)));
      next = 2;
    } else {
      readEquation(number, members.get(0), members.get(1));
      next = 2;
    }
    for (var member : members.subList(next, members.size())) {
      chain.add(line(number, member));
    }
  }

  private Line line(int number, String member) {
    return new Line(number, member.strip(), statement(member));
  }

  private void readEquation(int number, String leftText, String rightText) {
    switch (statement(leftText + "=" + rightText)) {
      case Statement.Equation(Statement.Left.Expression(var e), var right) -> {
        if (isName(e)) {
          finish();
          left = Optional.of(new Statement.Left.Expression(e));
        } else {
          chain.add(new Line(number, leftText.strip(), new Statement.Value(e)));
        }
        chain.add(new Line(number, rightText.strip(), right));
      }
      case Statement.Equation(var name, var right) -> {
        if (!left.equals(Optional.of(name))) {
          finish();
        }
        left = Optional.of(name);
        chain.add(new Line(number, rightText.strip(), right));
      }
      case Statement.Definition(_, _, var body) -> {
        finish();
        chain.add(new Line(number, rightText.strip(), new Statement.Value(body)));
      }
      case Statement.Value value -> chain.add(new Line(number, rightText.strip(), value));
      case Statement.Vector vector -> chain.add(new Line(number, rightText.strip(), vector));
      case Statement.Matrix matrix -> chain.add(new Line(number, rightText.strip(), matrix));
    }
  }

  private static boolean isName(Expr e) {
    return e instanceof Expr.Variable;
  }

  private void finish() {
    if (!chain.isEmpty()) {
      results.add(new Result(left, chain));
    }
    left = Optional.empty();
    chain = new ArrayList<>();
  }

  private Statement statement(String text) {
    return switch (reader.read(text)) {
      case Reading.Read(var statement, var found, _) -> {
        found.stream().map(Note::message).forEach(notes::add);
        yield statement;
      }
      case Reading.Unreadable(var error) ->
          throw new Unread(new Submission.Unreadable(text, error));
    };
  }
}
