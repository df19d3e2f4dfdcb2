package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// Lays out steps as text: what a line starts from, what it becomes, and the reason, in columns.
///
/// A step with steps of its own has its subject to the left of its method, and its steps further to
/// the right.
final class TextSteps {
  private static final int LABEL_GAP = 4;
  private static final int GAP = 2;
  private static final int REASON_GAP = 4;
  private static final int NESTED_INDENT = 4;
  private static final int WIDEST_START = 28;
  private static final int WIDEST_MIDDLE = 52;
  private static final int NARROWEST_REASON = 20;

  private final int width;
  private final int start;
  private final int middle;
  private final int gap;

  private TextSteps(List<Step> steps, int width) {
    this.width = width;
    this.start = widest(steps, WIDEST_START, FormulaText::start);
    this.gap = steps.stream().allMatch(TextSteps::isEquality) ? 1 : GAP;
    this.middle = widest(steps, WIDEST_MIDDLE, chain -> FormulaText.write(chain.tail()));
  }

  private static boolean isEquality(Step step) {
    return step instanceof Step.Line(var chain, _)
        && !chain.links().isEmpty()
        && chain.links().getFirst().relation() == Relation.EQUALS;
  }

  /// The lines of steps that stand directly in the document.
  static List<String> lines(List<Step> steps, int width) {
    boolean allWorked = steps.stream().allMatch(step -> step instanceof Step.Worked);
    if (!allWorked) {
      return TextLines.indent(GAP, nested(steps, width - GAP));
    }
    int labels =
        steps.stream()
            .map(step -> DisplayWidth.of(FormulaText.write(((Step.Worked) step).subject())))
            .filter(label -> label <= WIDEST_START)
            .reduce(0, Math::max);
    var lines = new ArrayList<String>();
    for (var step : steps) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(labelled((Step.Worked) step, labels + LABEL_GAP, width));
    }
    return lines;
  }

  /// A step with its subject in the margin.
  private static List<String> labelled(Step.Worked step, int margin, int width) {
    int room = width - margin;
    var body = new ArrayList<>(PlainText.prose(step.method(), room));
    body.addAll(TextLines.indent(GAP, nested(step.steps(), room - GAP)));
    step.conclusion().ifPresent(line -> body.addAll(conclusion(line, room)));
    return beside(FormulaText.write(step.subject()), margin, body);
  }

  /// The lines to the right of a subject, or below it where it is too wide.
  private static List<String> beside(String subject, int margin, List<String> body) {
    if (DisplayWidth.of(subject) < margin) {
      return TextLines.hang(subject, margin, body);
    }
    var lines = new ArrayList<>(List.of(subject));
    lines.addAll(TextLines.indent(margin, body));
    return lines;
  }

  private static List<String> nested(List<Step> steps, int width) {
    var layout = new TextSteps(steps, width);
    return steps.stream().flatMap(step -> layout.step(step).stream()).toList();
  }

  private List<String> step(Step step) {
    return switch (step) {
      case Step.Line line -> line(line);
      case Step.Worked worked -> worked(worked);
    };
  }

  private List<String> worked(Step.Worked step) {
    var subject = FormulaText.write(step.subject());
    var lines = new ArrayList<String>();
    int column = Math.max(start, Math.min(DisplayWidth.of(subject), WIDEST_START)) + GAP;
    lines.addAll(beside(subject, column, PlainText.prose(step.method(), width - column)));
    lines.addAll(TextLines.indent(NESTED_INDENT, nested(step.steps(), width - NESTED_INDENT)));
    step.conclusion()
        .ifPresent(line -> lines.addAll(TextLines.indent(GAP, conclusion(line, width - GAP))));
    return lines;
  }

  /// The last line of a step, which stands by itself: not in columns with anything.
  private static List<String> conclusion(Step.Line line, int width) {
    var formula = FormulaText.write(line.chain());
    var reason = PlainText.line(line.reason());
    var gap = reason.isEmpty() ? "" : " ".repeat(REASON_GAP);
    var whole = formula + gap + reason;
    return DisplayWidth.of(whole) <= width ? List.of(whole) : nested(List.of(line), width);
  }

  private List<String> line(Step.Line line) {
    var before = FormulaText.start(line.chain());
    var after = FormulaText.write(line.chain().tail());
    int column = start == 0 ? 0 : start + gap;
    if (DisplayWidth.of(before) > start) {
      return withReason(PlainText.broken(line.chain(), GAP, width), line.reason(), column);
    }
    if (column + DisplayWidth.of(after) > width) {
      return withReason(PlainText.broken(line.chain(), column - 1, width), line.reason(), column);
    }
    int reasonColumn = column + middle + REASON_GAP;
    boolean fits = DisplayWidth.of(after) <= middle && width - reasonColumn >= NARROWEST_REASON;
    var formula = DisplayWidth.padRight(before, column) + after;
    return fits && !line.reason().isEmpty()
        ? TextLines.hang(
            formula, reasonColumn, PlainText.prose(line.reason(), width - reasonColumn))
        : withReason(List.of(formula), line.reason(), column);
  }

  /// The formula with the reason below it.
  private List<String> withReason(List<String> formula, Prose reason, int column) {
    if (reason.isEmpty()) {
      return formula;
    }
    int indent = column + LABEL_GAP;
    var lines = new ArrayList<>(formula);
    lines.addAll(TextLines.indent(indent, PlainText.prose(reason, width - indent)));
    return lines;
  }

  private static int widest(
      List<Step> steps, int limit, java.util.function.Function<Formula.Chain, String> part) {
    return steps.stream()
        .<Formula.Chain>mapMulti((step, found) -> {
          if (step instanceof Step.Line(var chain, _)) {
            found.accept(chain);
          }
        })
        .mapToInt(chain -> DisplayWidth.of(part.apply(chain)))
        .filter(columns -> columns <= limit)
        .max()
        .orElse(0);
  }
}
