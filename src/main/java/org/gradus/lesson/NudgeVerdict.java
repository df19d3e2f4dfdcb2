package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gradus.calculus.NudgeCheck;
import org.gradus.calculus.Slope;
import org.gradus.document.Formula;
import org.gradus.document.Prose;

/// What a check by nudges comes to, in sentences.
record NudgeVerdict(Subject f, NudgeCheck check) {

  List<Prose> sentences() {
    var sentences = new ArrayList<Prose>();
    if (check.isConfirmed()) {
      sentences.add(agreement());
    }
    for (var row : check.rows()) {
      told(f, row).ifPresent(sentences::add);
    }
    hessian().ifPresent(sentences::add);
    return sentences;
  }

  private Prose agreement() {
    var all =
        check.rows().size() == 1 ? Prose.of("The formula agrees") : Prose.of("All formulas agree");
    var remainder = all.text(reason());
    var digits = digits();
    return digits.isPresent()
        ? remainder.text(
            " The best nudges show the slope to %d digits%s."
                .formatted(digits.getAsInt(), check.rows().size() == 1 ? "" : " or more"))
        : remainder;
  }

  private String reason() {
    var rows = check.rows();
    if (rows.stream().allMatch(row -> row.remainder() == 0 && row.order().isEmpty())) {
      return ": nothing is left of the change.";
    }
    return rows.stream().allMatch(row -> row.order().isEmpty())
        ? " with what smaller and smaller nudges show."
        : ": what the slope leaves of the change vanishes faster than the nudge, with the order"
            + " shown. A wrong slope leaves a part of order 1.";
  }

  private OptionalInt digits() {
    return check.rows().stream()
        .flatMapToInt(row ->
            row.verdict() instanceof Slope.Agrees agrees
                ? IntStream.of(agrees.digits())
                : IntStream.empty())
        .min();
  }

  /// What is to be said of one variable; nothing where its slope is confirmed.
  static Optional<Prose> told(Subject f, NudgeCheck.Row row) {
    var name = f.derivative(row.symbol());
    return switch (row.verdict()) {
      case Slope.Agrees _, Slope.Vanishes _ -> Optional.empty();
      case Slope.Disagrees(double claimed, double measured, double within) ->
          Optional.of(wrong(name, claimed, measured, within));
      case Slope.Kink(double left, double right) ->
          Optional.of(
              Prose.of("There is no derivative by ")
                  .math(Formula.of(row.symbol()))
                  .text(" here: the slope is ")
                  .math(Decimals.of(left))
                  .text(" from the left and ")
                  .math(Decimals.of(right))
                  .text(" from the right, however small the nudge."));
      case Slope.Undecided(var cause) ->
          Optional.of(
              Prose.of("Whether ")
                  .math(name)
                  .text(" is right stays undecided: " + cause.sentence() + "."));
    };
  }

  private static Prose wrong(Formula name, double claimed, double measured, double within) {
    return Prose.of("The formula for ")
        .math(name)
        .text(" is wrong: it gives ")
        .math(Decimals.of(claimed))
        .text(", and nudges show ")
        .math(Decimals.of(measured))
        .text(" to within ")
        .math(NudgeNumbers.error(within))
        .text(". What it leaves of the change shrinks only with the nudge.");
  }

  private Optional<Prose> hessian() {
    var slopes = check.hessian().stream().flatMap(List::stream).toList();
    if (slopes.isEmpty() || !check.isConfirmed()) {
      return Optional.empty();
    }
    long open = slopes.stream().filter(slope -> !slope.isConfirmed()).count();
    var nudged = slopes.size() == 1 ? "The second derivative" : "All second derivatives";
    return Optional.of(
        Prose.of(
            open == 0
                ? nudged
                    + (slopes.size() == 1 ? " agrees" : " agree")
                    + " with nudges of the first."
                : "Of the second derivatives, %d of %d are not confirmed by nudges of the first."
                    .formatted(open, slopes.size())));
  }
}
