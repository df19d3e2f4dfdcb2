package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradus.number.Rational;

/// The characteristic polynomial of a matrix of fractions, by Faddeev's and LeVerrier's recursion.
final class CharacteristicPolynomial {
  private CharacteristicPolynomial() {}

  /// The coefficients of det(λI − A), from that of λⁿ⁻¹ down to the constant one.
  static List<Fraction> of(List<List<Fraction>> a) {
    int n = a.size();
    var coefficients = new ArrayList<Fraction>();
    List<List<Fraction>> m = scalar(n, Fraction.ONE);
    for (int k = 1; k <= n; k++) {
      var product = product(a, m);
      var trace = Fraction.ZERO;
      for (int i = 0; i < n; i++) {
        trace = trace.plus(product.get(i).get(i));
      }
      var c = trace.times(Rational.of(-1, k));
      coefficients.add(c);
      m = sum(product, scalar(n, c));
    }
    return coefficients;
  }

  private static List<List<Fraction>> scalar(int n, Fraction c) {
    var rows = new ArrayList<List<Fraction>>();
    for (int i = 0; i < n; i++) {
      var row = new ArrayList<>(Collections.nCopies(n, Fraction.ZERO));
      row.set(i, c);
      rows.add(row);
    }
    return rows;
  }

  private static List<List<Fraction>> product(List<List<Fraction>> a, List<List<Fraction>> b) {
    int n = a.size();
    var rows = scalar(n, Fraction.ZERO);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var sum = Fraction.ZERO;
        for (int k = 0; k < n; k++) {
          sum = sum.plus(a.get(i).get(k).times(b.get(k).get(j)));
        }
        rows.get(i).set(j, sum);
      }
    }
    return rows;
  }

  private static List<List<Fraction>> sum(List<List<Fraction>> a, List<List<Fraction>> b) {
    var rows = new ArrayList<List<Fraction>>();
    for (int i = 0; i < a.size(); i++) {
      var row = new ArrayList<Fraction>();
      for (int j = 0; j < a.size(); j++) {
        row.add(a.get(i).get(j).plus(b.get(i).get(j)));
      }
      rows.add(row);
    }
    return rows;
  }
}
