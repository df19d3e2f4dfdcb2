package org.gradus.grading;

import java.util.Set;
import java.util.regex.Pattern;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Recognises an answer that still has a derivative in it: `d/dx (x²)`, `x·d/dx sin x`.
final class Unevaluated {
  private static final Pattern DERIVATIVE = Pattern.compile("[d∂]\\s*/\\s*[d∂]|\\\\partial");
  private static final Symbol D = Symbol.of("d");

  static final String ID = "unevaluated";
  static final Remark REMARK =
      Remark.of(Remark.Kind.NEAR_MISS, "The answer still contains a derivative; work it out.");

  private Unevaluated() {}

  /// Whether a result has the letter d of a derivative in it.
  static boolean in(Submission.Results results, Set<Symbol> symbols) {
    return !symbols.contains(D)
        && results.results().stream()
            .map(result -> result.chain().getLast())
            .anyMatch(Unevaluated::isDerivative);
  }

  private static boolean isDerivative(Submission.Line line) {
    return isDerivative(line.text())
        && Arrangement.entries(line.statement()).stream().anyMatch(e -> FreeSymbols.contains(e, D));
  }

  static boolean isDerivative(String text) {
    return DERIVATIVE.matcher(text).find();
  }
}
