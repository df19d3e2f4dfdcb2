package org.gradus.grading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Recognises an answer that still has a derivative in it: `d/dx (x²)`, `x·d/dx sin x`.
final class Unevaluated {
  private static final Pattern DERIVATIVE = Pattern.compile("[d∂]\\s*/\\s*[d∂]|\\\\partial");
  private static final Symbol D = Symbol.of("d");

  private Unevaluated() {}

  static Optional<Remark> in(Submission.Results results, Set<Symbol> symbols) {
    boolean found =
        !symbols.contains(D)
            && results.results().stream()
                .map(result -> result.chain().getLast())
                .anyMatch(Unevaluated::isDerivative);
    return found
        ? Optional.of(
            Remark.of(
                Remark.Kind.NEAR_MISS,
                "The answer still contains a derivative; work it out."))
        : Optional.empty();
  }

  private static boolean isDerivative(Submission.Line line) {
    return DERIVATIVE.matcher(line.text()).find()
        && Arrangement.entries(line.statement()).stream()
            .anyMatch(e -> FreeSymbols.contains(e, D));
  }
}
