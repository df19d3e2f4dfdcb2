package org.gradus.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.calculus.Differentiator;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.NudgeCheck.Quantity;
import org.gradus.calculus.Slope;
import org.gradus.calculus.StepTable;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Tells the derivative as the response to a tiny nudge: the quotients, what they predict, and
/// which nudge is the best.
final class NudgeLesson {
  private static final Symbol H = Symbol.of("h");
  private static final List<String> STEPS = List.of("0.1", "0.01", "0.001", "0.0001", "0.000001");
  private static final Rational NUDGE = Rational.of(1, 1000);

  private final Subject f;
  private final Symbol x;
  private final Values values;
  private final NudgeCheck.Row row;
  private final Quantity still;
  private final Formula derivative;
  private final LessonPictures pictures;

  private NudgeLesson(Expr body, Symbol x, Values values, Settings settings) {
    this.f = Subject.of(body, List.of(x), settings);
    this.x = x;
    this.pictures = new LessonPictures(settings, f.name().toString());
    this.values = values;
    var formula = new Differentiator(x, settings.budget()).differentiate(body).result();
    var check =
        NudgeCheck.ofClaims(
            body, List.of(x), List.of(formula), values.point().values(), NUDGE, settings.budget());
    this.row = check.rows().getFirst();
    this.still = check.value();
    this.derivative = Formula.of(formula);
  }

  /// @throws Unconfirmed where there is no point, or the function has no value at it
  static Document of(Expr body, Symbol x, Settings settings) {
    var point =
        settings
            .at()
            .filter(at -> at.covers(List.copyOf(FreeSymbols.of(body))) && at.covers(List.of(x)))
            .orElseThrow(() ->
                new Unconfirmed(
                    "Nudges start from a point: give a value for every symbol, such as x=2."));
    var values = new Values(point, settings);
    if (values.isUndefined(body)) {
      throw new Unconfirmed("The function has no value at this point, so nothing can be nudged.");
    }
    return new NudgeLesson(body, x, values, settings).document();
  }

  private Document document() {
    var title =
        Prose.of("The derivative of ")
            .math(f.definition())
            .text(" at ")
            .math(Chain.from(Formula.of(x)).equalTo(at()))
            .text(", by nudges");
    return new Document(title, blocks());
  }

  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(meaning()));
    switch (row.verdict()) {
      case Slope.Kink _ -> {
        blocks.add(sides());
        NudgeVerdict.told(f, row).map(Block.Paragraph::new).ifPresent(blocks::add);
      }
      case Slope.Agrees _, Slope.Vanishes _ -> {
        blocks.add(new Block.Paragraph(rule()));
        blocks.add(quotients());
        blocks.add(new Block.Paragraph(approach()));
        blocks.addAll(prediction());
        row.steps().ifPresent(steps -> blocks.addAll(errors(steps)));
        blocks.addAll(pictures.nudges(row));
      }
      case Slope.Disagrees _, Slope.Undecided _ -> {
        blocks.add(quotients());
        NudgeVerdict.told(f, row).map(Block.Paragraph::new).ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private Formula at() {
    return Formula.of(values.point().values().get(x));
  }

  private Formula slopeHere() {
    return new Formula.Prime(f.name(), 1, List.of(at()));
  }

  private Prose meaning() {
    var meaning =
        Prose.of("The derivative says how ")
            .math(Formula.of(f.name()))
            .text(" responds when ")
            .math(Formula.of(x))
            .text(" is nudged: by about the derivative times the nudge ")
            .math(Formula.of(H))
            .text(". To see it, divide the change of ")
            .math(Formula.of(f.name()))
            .text(" by the nudge.");
    return held().then(meaning);
  }

  /// “y = 2 and z = −1 are held constant. ”; empty where there is nothing else.
  private Prose held() {
    var others =
        FreeSymbols.of(f.body()).stream()
            .filter(symbol -> !symbol.equals(x))
            .map(symbol ->
                Prose.of(
                    Chain.from(Formula.of(symbol))
                        .equalTo(Formula.of(values.point().values().get(symbol)))))
            .toList();
    var verb = others.size() == 1 ? " is" : " are";
    return others.isEmpty() ? Prose.EMPTY : Prose.enumerate(others).text(verb + " held constant. ");
  }

  private Prose rule() {
    return Prose.of("By the rules ")
        .math(Chain.from(f.prime(1)).equalTo(derivative))
        .text(", so ")
        .math(Chain.from(slopeHere()).then(isOrIsAbout(row.slope()), number(row.slope())))
        .text(". With nudges from ")
        .math(
            Chain.from(new Formula.Call(f.name(), List.of(at())))
                .then(isOrIsAbout(still), number(still)))
        .text(":");
  }

  private static Relation isOrIsAbout(Quantity quantity) {
    return quantity.exact().isPresent() ? Relation.EQUALS : Relation.IS_ABOUT;
  }

  private static Formula number(Quantity quantity) {
    return NudgeNumbers.of(quantity);
  }

  private Block quotients() {
    var rows = STEPS.stream().map(BigDecimal::new).map(Rational::of).map(this::quotient).toList();
    return new Block.Table(
        List.of(
            new Block.Column(Prose.of(Formula.of(H)), Block.Side.LEFT),
            new Block.Column(Prose.of(Formula.of(f.name())).text(" after it"), Block.Side.POINT),
            new Block.Column(Prose.of("change"), Block.Side.POINT),
            new Block.Column(Prose.of("change divided by ").math(Formula.of(H)), Block.Side.POINT)),
        rows);
  }

  private List<Prose> quotient(Rational h) {
    var moved = moved(h);
    var change = change(moved);
    return Stream.of(Formula.of(h), number(moved), number(change), number(over(change, h)))
        .map(Prose::of)
        .toList();
  }

  private Quantity moved(Rational h) {
    var there = values.nudged(x, h);
    return new Quantity(there.approximate(f.body()), there.rational(f.body()));
  }

  private Quantity change(Quantity moved) {
    return new Quantity(
        moved.value() - still.value(), moved.exact().flatMap(b -> still.exact().map(b::minus)));
  }

  private static Quantity over(Quantity change, Rational h) {
    return new Quantity(change.value() / h.toDouble(), change.exact().map(c -> c.over(h)));
  }

  private Prose approach() {
    if (row.order().isEmpty()) {
      return Prose.of("The quotient is ")
          .math(number(row.slope()))
          .text(" for each of them: the change is in proportion to the nudge.");
    }
    double order = row.order().getAsDouble() - 1;
    var pace =
        Math.abs(order - 1) < 0.1
            ? "a nudge a tenth as large leaves about a tenth of the difference."
            : "the difference shrinks with the nudge, and faster than the nudge itself.";
    return Prose.of("The quotients approach ")
        .math(number(row.slope()))
        .text(order < 0.9 ? ", though slowly." : ": " + pace);
  }

  /// f(2.001) ≈ f(2) + f′(2) · 0.001 = 4 + 4 · 0.001 = 4.004, and how far that is off.
  private List<Block> prediction() {
    var found = moved(NUDGE);
    var there = values.nudged(x, NUDGE).exact(Expressions.variable(x));
    var step = Formula.of(NUDGE);
    var here = new Formula.Call(f.name(), List.of(at()));
    var predicted =
        new Quantity(
            still.value() + row.slope().value() * NUDGE.toDouble(),
            still.exact().flatMap(a -> row.slope().exact().map(s -> a.plus(s.times(NUDGE)))));
    var chain =
        Chain.from(new Formula.Call(f.name(), List.of(Formula.of(there))))
            .then(Relation.IS_ABOUT, plus(here, new Formula.Times(List.of(slopeHere(), step))))
            .then(isOrIsAbout(predicted), number(predicted));
    return List.of(
        new Block.Paragraph(Prose.of("So the slope predicts, without a new evaluation:")),
        new Block.Display(chain),
        new Block.Paragraph(
            Prose.of("Evaluated, it is ")
                .math(number(found))
                .text(": the prediction is off by ")
                .math(
                    number(
                        new Quantity(
                            row.remainder(),
                            found.exact().flatMap(b -> predicted.exact().map(b::minus)))))
                .text(".")));
  }

  private static Formula plus(Formula a, Formula b) {
    return new Formula.Plus(
        List.of(new Formula.Signed(Sign.PLUS, a), new Formula.Signed(Sign.PLUS, b)));
  }

  private List<Block> errors(StepTable steps) {
    var sentences = new StepSentences(steps);
    var blocks =
        new ArrayList<Block>(
            List.of(
                new Block.Heading(1, Prose.of("Which nudge is the best")),
                new Block.Paragraph(
                    Prose.of(
                        "On paper the nudge approaches 0. A computer keeps about 16 digits of"
                            + " each value, and its quotients are off by:")),
                NudgeTables.steps(steps, true),
                new Block.Paragraph(sentences.reason()),
                new Block.Paragraph(sentences.best())));
    unseen(steps).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
    return blocks;
  }

  /// Where the smallest nudge is lost in the coordinate.
  private Optional<Prose> unseen(StepTable steps) {
    var last = steps.rows().getLast();
    return last.forward().value() == 0 && steps.slope() != 0
        ? Optional.of(
            Prose.of("A nudge of ")
                .math(NudgeNumbers.power(last.digits()))
                .text(
                    " is not seen at all: it changes no digit that is kept, and the quotient is"
                        + " 0."))
        : Optional.empty();
  }

  private Block sides() {
    var rows =
        STEPS.stream()
            .map(BigDecimal::new)
            .map(Rational::of)
            .map(h -> List.of(Prose.of(Formula.of(h)), side(h.negate()), side(h)))
            .toList();
    return new Block.Table(
        List.of(
            new Block.Column(Prose.of(Formula.of(H)), Block.Side.LEFT),
            new Block.Column(Prose.of("nudged to the left"), Block.Side.POINT),
            new Block.Column(Prose.of("to the right"), Block.Side.POINT)),
        rows);
  }

  private Prose side(Rational step) {
    return Prose.of(number(over(change(moved(step)), step)));
  }
}
