package org.gradus.document;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradus.expr.Sign;

/// Writes products and sums of formulas in any notation: signs between them, parentheses where they
/// are needed.
record Arithmetic(
    Function<Formula, String> write,
    UnaryOperator<String> inParentheses,
    String dot,
    String plus,
    String minus,
    String sign) {

  String times(List<Formula> factors) {
    var written = new StringBuilder();
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      boolean isLast = i == factors.size() - 1;
      var text = write.apply(factor);
      written.append(i == 0 ? "" : dot);
      written.append(
          factors.size() > 1 && Tightness.needsParentheses(factor, i == 0, isLast)
              ? inParentheses.apply(text)
              : text);
    }
    return written.toString();
  }

  String plus(List<Formula.Signed> terms) {
    var written = new StringBuilder();
    for (var term : terms) {
      boolean isMinus = term.sign() == Sign.MINUS;
      boolean isFirst = written.isEmpty();
      written.append(isFirst ? (isMinus ? sign : "") : isMinus ? minus : plus);
      var text = write.apply(term.formula());
      boolean loose = Tightness.of(term.formula()).compareTo(Tightness.PRODUCT) < 0;
      written.append(loose && !(isFirst && !isMinus) ? inParentheses.apply(text) : text);
    }
    return written.toString();
  }
}
