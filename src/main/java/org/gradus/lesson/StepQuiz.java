package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.calculus.Gradient;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// The question what one update does at a stationary point, with four answers and what is to be
/// said to each.
final class StepQuiz {
  private static final int RIGHT = 2;

  private final Subject f;
  private final Values values;
  private final Point point;

  private StepQuiz(Subject f, Point point, Settings settings) {
    this.f = f;
    this.point = point;
    this.values = new Values(point, settings);
  }

  /// An answer that may be chosen, and what is said to whoever chooses it.
  record Choice(String answer, Prose feedback) {}

  static Document of(Expr body, List<Symbol> variables, Settings settings) {
    var point =
        settings
            .at()
            .orElseThrow(() -> new Unconfirmed("The quiz is about a point; name it with 'at'."));
    var quiz = new StepQuiz(Subject.of(body, variables, settings), point, settings);
    quiz.requireStationary(settings);
    return quiz.document();
  }

  private void requireStationary(Settings settings) {
    for (var slope : Gradient.of(f.body(), f.variables(), settings.budget()).components()) {
      boolean isZero = values.rational(slope).filter(r -> r.isZero()).isPresent();
      if (!isZero) {
        throw new Unconfirmed(
            "The quiz is about a point where the slope is 0, and here it is not known to be.");
      }
    }
  }

  private Document document() {
    var choices = choices();
    var options = new ArrayList<List<Block>>();
    choices.forEach(choice -> options.add(List.of(new Block.Paragraph(Prose.of(choice.answer())))));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(question()));
    blocks.add(new Block.Listing(true, options));
    blocks.add(
        new Block.Heading(
            1, Prose.of("Answer: " + (RIGHT + 1) + ", " + choices.get(RIGHT).answer())));
    for (int i = 0; i < choices.size(); i++) {
      blocks.add(new Block.Paragraph(Prose.of((i + 1) + ". ").then(choices.get(i).feedback())));
    }
    return new Document(Prose.of("What does one update do?"), blocks);
  }

  private Prose question() {
    return Prose.of("Gradient descent on ")
        .math(f.definition())
        .text(" stands at ")
        .math(point.formula(f.variables()))
        .text(", where the slope is 0. One update with the learning rate ")
        .spelled("α > 0")
        .text(" …");
  }

  private List<Choice> choices() {
    return List.of(
        new Choice(
            "moves to a random point.",
            Prose.of(
                "No: there is no chance in an update. The same point and the same slope give"
                    + " the same step every time.")),
        new Choice(
            "moves towards the lowest point of all.",
            Prose.of(
                "No: an update knows the slope at its own point and nothing else. A slope of 0"
                    + " points nowhere, whether the function is lower elsewhere or not.")),
        new Choice(
            "leaves the point where it is.",
            Prose.of("Yes: ")
                .spelled("x − α · 0 = x")
                .text(" whatever ")
                .spelled("α")
                .text(
                    " is. On a computer the slope may be a rounding error ε instead of 0; the"
                        + " point then moves by ")
                .spelled("αε")
                .text(".")),
        new Choice(
            "makes " + name() + " smaller.",
            Prose.of(
                "No: a variable becomes smaller only where its slope is positive, and larger"
                    + " where it is negative. Here the slope is 0.")));
  }

  private String name() {
    return f.hasOneVariable()
        ? Prose.of(Expressions.variable(f.variables().getFirst())).plain()
        : "every variable";
  }
}
