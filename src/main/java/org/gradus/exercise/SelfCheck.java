package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.algebra.Decision;
import org.gradus.algebra.Equality;
import org.gradus.document.Format;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.grading.Grader;
import org.gradus.grading.RandomRewrites;
import org.gradus.grading.Remark;
import org.gradus.grading.Task;
import org.gradus.grading.Verdict;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;

/// Asks whether an exercise can be set: each of its variants has a key, the grader accepts the key
/// and twenty rewrites of it, and rejects what wrong rules lead to.
public final class SelfCheck {
  private static final int REWRITES = 20;

  private final Questions questions;
  private final List<Fault> faults = new ArrayList<>();
  private int answers;

  private SelfCheck(Questions questions) {
    this.questions = questions;
  }

  /// What was found.
  ///
  /// @param variants how many variants were tried
  /// @param answers how many answers were graded
  public record Report(int variants, int answers, List<Fault> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /// @param most how many variants are tried at most
  public static Report of(Exercise exercise, int most, long seed, Questions questions) {
    var check = new SelfCheck(questions);
    var variants = exercise.variants(most, seed);
    variants.forEach(check::variant);
    return new Report(variants.size(), check.answers, check.faults);
  }

  private void variant(Variant variant) {
    try {
      var shown = Presentation.of(variant, questions);
      Format.TEXT.write(shown.withSolution());
      Format.TEXT.write(shown.hints());
      for (int k = 0; k < shown.questions().size(); k++) {
        new TaskCheck(variant, k, shown.questions().get(k)).check();
      }
    } catch (Misread misread) {
      add(misread.fault());
    } catch (Budget.Exhausted end) {
      faults.add(Fault.at(variant.exercise().tasks().getFirst().place(), end.getMessage()));
    }
  }

  /// One fault at a place is told: what is wrong with one variant mostly is with all.
  private void add(Fault fault) {
    if (faults.stream().noneMatch(told -> told.place().equals(fault.place()))) {
      faults.add(fault);
    }
  }

  /// The check of one task of a variant.
  private final class TaskCheck {
    private final Variant variant;
    private final int number;
    private final Question question;

    TaskCheck(Variant variant, int number, Question question) {
      this.variant = variant;
      this.number = number;
      this.question = question;
    }

    void check() {
      if (question.task() instanceof Task.Choice choice) {
        choice(choice);
        return;
      }
      var worded = new WordedAnswers(question);
      if (worded.isAsked()) {
        worded(worded);
        return;
      }
      var key = question.grader().expected();
      if (key.isEmpty()) {
        fault("This task has no answer that could be compared.");
        return;
      }
      accepted(key.get(), "the key");
      var rewrites = new RandomRewrites(31L * variant.number() + number);
      IntStream.range(0, REWRITES)
          .mapToObj(k -> rewritten(key.get(), rewrites, k))
          .forEach(answer -> accepted(answer, "a rewrite of the key"));
      new WrongAnswers(question.task()).all().forEach(wrong -> rejected(wrong, key.get()));
    }

    /// A key in words, and the words that must not be taken for it.
    private void worded(WordedAnswers answers) {
      var right = answers.right();
      if (right.isEmpty()) {
        fault("No right answer is known that could be written down; ask with a choice instead.");
        return;
      }
      if (!(graded(right.get()) instanceof Verdict.Correct)) {
        fault("The answer '%s' is not accepted as the key.".formatted(right.get()));
      }
      for (var wrong : answers.wrong()) {
        if (graded(wrong) instanceof Verdict.Correct) {
          fault("'%s' is graded as correct, and is not.".formatted(wrong));
        }
      }
    }

    private void choice(Task.Choice choice) {
      if (choice.options().stream().distinct().count() < choice.options().size()) {
        fault("Two options are the same.");
      }
      for (var option : choice.options()) {
        boolean isRight = graded(option) instanceof Verdict.Correct;
        if (isRight != option.equals(choice.correct())) {
          fault("The option '" + option + "' is not graded as it is marked.");
        }
      }
    }

    private void accepted(Statement answer, String what) {
      var text = Notation.TEXT.write(answer);
      var verdict = graded(text);
      if (!(verdict instanceof Verdict.Correct) && !hasOnlyAnotherForm(verdict)) {
        fault("'%s', %s, is graded as %s.".formatted(text, what, verdict.label()));
      }
    }

    /// Whether the value is right, and only the form is not the one that was asked for.
    private boolean hasOnlyAnotherForm(Verdict verdict) {
      return verdict instanceof Verdict.PartlyCorrect(var report)
          && report.remarks().stream().anyMatch(r -> r.kind() == Remark.Kind.FORM)
          && report.witness().isEmpty();
    }

    private void rejected(WrongAnswers.WrongAnswer wrong, Statement key) {
      if (!differs(wrong.answer(), key)) {
        return;
      }
      var text = Notation.TEXT.write(wrong.answer());
      if (graded(text) instanceof Verdict.Correct) {
        fault(
            "'%s' is graded as correct, and the mistake %s leads to it."
                .formatted(text, wrong.misconception().id()));
      }
    }

    private Verdict graded(String answer) {
      answers++;
      return question.grader().grade(answer, Budget.ofWork(Grader.USUAL_WORK));
    }

    private void fault(String message) {
      add(Fault.at(variant.exercise().tasks().get(number).place(), message + variant.where()));
    }
  }

  private static Statement rewritten(Statement key, RandomRewrites rewrites, int turn) {
    return switch (key) {
      case Statement.Value(var e) -> new Statement.Value(rewrites.rewritten(e, 2));
      case Statement.Vector(var parts) -> new Statement.Vector(oneRewritten(parts, rewrites, turn));
      case Statement.Matrix(var rows) -> {
        var changed = new ArrayList<>(rows);
        int row = turn % rows.size();
        changed.set(row, oneRewritten(rows.get(row), rewrites, turn / rows.size()));
        yield new Statement.Matrix(changed);
      }
      case Statement.Equation _, Statement.Definition _ -> key;
    };
  }

  private static List<Expr> oneRewritten(List<Expr> parts, RandomRewrites rewrites, int turn) {
    var changed = new ArrayList<>(parts);
    int place = turn % parts.size();
    changed.set(place, rewrites.rewritten(parts.get(place), 2));
    return changed;
  }

  /// Whether some part of the two is proved to differ.
  private static boolean differs(Statement answer, Statement key) {
    var parts = parts(answer);
    var right = parts(key);
    return parts.size() != right.size()
        || IntStream.range(0, parts.size())
            .anyMatch(
                k -> Equality.decide(parts.get(k), right.get(k)) instanceof Decision.Different);
  }

  private static List<Expr> parts(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> List.of(e);
      case Statement.Vector(var parts) -> parts;
      case Statement.Matrix(var rows) -> rows.stream().flatMap(List::stream).toList();
      case Statement.Equation(_, var right) -> parts(right);
      case Statement.Definition(_, _, var body) -> List.of(body);
    };
  }
}
