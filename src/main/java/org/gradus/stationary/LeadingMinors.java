package org.gradus.stationary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.number.BigInterval;

/// The leading principal minors of a Hessian at a point: the certificate that a student can follow.
///
/// All are positive exactly for a positive definite matrix, and they alternate from a negative
/// first one exactly for a negative definite one (Sylvester). A negative minor of even order shows
/// that the matrix is indefinite.
record LeadingMinors(Enclosing enclosing, List<List<Fraction>> matrix) {
  private static final int DIGITS = 50;
  private static final int LARGEST = 4;
  private static final MathContext SHOWN = new MathContext(6);
  private static final List<String> ORDERS = List.of("first", "second", "third", "fourth");

  /// The verdict with the minors as its certificate, where they show it.
  Classification certify(Classification verdict) {
    if (matrix.size() > LARGEST) {
      return verdict;
    }
    var minors = minors();
    if (minors.size() == 1) {
      return oneVariable(verdict, minors.getFirst());
    }
    String list =
        minors.stream().map(minor -> shown(minor, "≈ ")).collect(Collectors.joining(", "));
    return switch (verdict.kind()) {
      case MINIMUM ->
          with(
              verdict,
              "The leading principal minors of the Hessian, "
                  + list
                  + ", are positive: it is"
                  + " positive definite.");
      case MAXIMUM ->
          with(
              verdict,
              "The leading principal minors of the Hessian, "
                  + list
                  + ", alternate from a negative"
                  + " one on: it is negative definite.");
      case SADDLE -> saddle(verdict, minors);
      case DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM, DEGENERATE_SADDLE, UNDECIDED -> verdict;
    };
  }

  private static Classification oneVariable(Classification verdict, BigInterval second) {
    int sign = Enclosing.sign(second);
    return sign == 0
        ? verdict
        : with(
            verdict,
            "f″ is "
                + shown(second, "about ")
                + " there, "
                + (sign > 0 ? "positive." : "negative."));
  }

  private static Classification saddle(Classification verdict, List<BigInterval> minors) {
    for (int order = 2; order <= minors.size(); order += 2) {
      var minor = minors.get(order - 1);
      if (Enclosing.sign(minor) < 0) {
        return with(
            verdict,
            "The "
                + ORDERS.get(order - 1)
                + " leading principal minor of the Hessian, "
                + shown(minor, "≈ ")
                + ", is negative: it is indefinite.");
      }
    }
    return verdict;
  }

  private static Classification with(Classification verdict, String certificate) {
    return Classification.of(verdict.kind(), verdict.strictness(), certificate);
  }

  /// Six digits, with a word or sign before them where there are more.
  private static String shown(BigInterval value, String approximately) {
    if (!(value instanceof BigInterval.Bounded(var lower, var upper))) {
      return "?";
    }
    var middle = lower.add(upper).divide(BigDecimal.TWO);
    var rounded = middle.round(SHOWN).stripTrailingZeros();
    boolean isWhole = middle.subtract(rounded).abs().compareTo(upper.subtract(lower)) <= 0;
    return (isWhole ? "" : approximately) + rounded.toPlainString();
  }

  private List<BigInterval> minors() {
    var rows = matrix.stream().map(row -> row.stream().map(enclosing::at).toList()).toList();
    var minors = new ArrayList<BigInterval>();
    for (int order = 1; order <= rows.size(); order++) {
      int size = order;
      minors.add(
          determinant(rows.subList(0, size).stream().map(row -> row.subList(0, size)).toList()));
    }
    return minors;
  }

  /// By expansion along the first row.
  private static BigInterval determinant(List<List<BigInterval>> rows) {
    if (rows.isEmpty()) {
      return BigInterval.ONE;
    }
    BigInterval sum = BigInterval.exactly(BigDecimal.ZERO);
    for (int j = 0; j < rows.size(); j++) {
      int column = j;
      var rest = rows.subList(1, rows.size()).stream().map(row -> without(row, column)).toList();
      var product = rows.getFirst().get(j).times(determinant(rest), DIGITS);
      sum = j % 2 == 0 ? sum.plus(product, DIGITS) : sum.minus(product, DIGITS);
    }
    return sum;
  }

  private static List<BigInterval> without(List<BigInterval> row, int column) {
    var rest = new ArrayList<>(row);
    rest.remove(column);
    return rest;
  }
}
