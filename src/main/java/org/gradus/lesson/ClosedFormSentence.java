package org.gradus.lesson;

import java.util.List;
import org.gradus.descent.ClosedForm;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;

/// The closed form of a least-squares fit in words.
final class ClosedFormSentence {
  private static final int DIGITS = 8;

  private ClosedFormSentence() {}

  static Prose of(ClosedForm form, List<Symbol> parameters) {
    var solution = Places.point(parameters, form.at());
    if (form.isSingular()) {
      return Prose.of(form.isExactRank() ? "There is" : "As far as doubles tell, there is")
          .text(" no single best fit: only " + form.rank() + " of the ")
          .text(form.at().size() + " columns of the design matrix X are linearly independent, so ")
          .spelled("XᵀX")
          .text(" is singular. Of all minimizers the nearest to 0 is ")
          .then(solution)
          .text(", with the loss ")
          .math(Decimals.of(form.value(), DIGITS))
          .text(".");
    }
    var text =
        Prose.of("Without descent, the equations ")
            .spelled("XᵀX φ = Xᵀy")
            .text(" give the minimizer ")
            .then(solution)
            .text(", with the loss ")
            .math(Decimals.of(form.value(), DIGITS))
            .text(
                " (a row of X for each row of data; where a column of X is a row of data, the same")
            .text(" equations read ")
            .spelled("XXᵀ φ = Xy")
            .text(").");
    return form.isIllConditioned()
        ? text.text(" The columns of X are nearly dependent: its condition number is ")
            .math(Decimals.of(form.condition(), 2))
            .text(", that of ")
            .spelled("XᵀX")
            .text(" the square, so the solution was not taken from them.")
        : text;
  }
}
