package org.gradus.grading;

import org.gradus.notation.Reader;
import org.gradus.number.Budget;

/// Judges answers that are no formula: a list of points with their kinds, a word for the signs of a
/// matrix.
interface AnswerJudge {

  /// The verdict on any text.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  Verdict judge(String answer, Reader reader, Budget budget);
}
