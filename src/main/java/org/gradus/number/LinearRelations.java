package org.gradus.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds the first linear relation over ℚ in a sequence of vectors, by elimination as they come.
///
/// Rows are kept as integers without a common divisor, which grow less than fractions cost.
public final class LinearRelations {
  /// Pairs of machine words, the numbers of a row with those of another, that are worth one unit.
  private static final int PAIRS = 1500;

  private final int dimension;
  private final Budget budget;
  private final List<Row> rows = new ArrayList<>();
  private int count;

  /// A vector reduced by the earlier ones, followed by the coefficients that made it of the
  /// sequence, and the place of its first entry that is not zero.
  private record Row(List<BigInteger> entries, int pivot) {}

  public LinearRelations(int dimension) {
    this(dimension, Budget.ofWork(Long.MAX_VALUE));
  }

  /// Spends the budget on each row that is subtracted, by the length of its numbers.
  public LinearRelations(int dimension, Budget budget) {
    this.dimension = dimension;
    this.budget = budget;
  }

  /// Adds a vector; where it depends on the earlier ones, the coefficients of a vanishing
  /// combination of all, one for each vector so far.
  public Optional<List<Rational>> add(List<Rational> vector) {
    var extended = new ArrayList<>(vector);
    extended.addAll(Collections.nCopies(count, Rational.ZERO));
    extended.add(Rational.ONE);
    count++;
    var rest = integers(extended);
    for (var row : rows) {
      if (rest.get(row.pivot).signum() != 0) {
        rest = eliminated(rest, row);
      }
    }
    for (int i = 0; i < dimension; i++) {
      if (rest.get(i).signum() != 0) {
        rows.add(new Row(rest, i));
        return Optional.empty();
      }
    }
    return Optional.of(rest.subList(dimension, rest.size()).stream().map(Rational::of).toList());
  }

  private static List<BigInteger> integers(List<Rational> entries) {
    var denominator =
        entries.stream()
            .map(Rational::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    var scale = Rational.of(denominator);
    return entries.stream().map(e -> e.times(scale).numerator()).toList();
  }

  /// The combination of both whose entry at the row's pivot is zero.
  private List<BigInteger> eliminated(List<BigInteger> rest, Row row) {
    budget.spend(
        rest.size() * words(rest.get(row.pivot)) * words(row.entries.get(row.pivot)) / PAIRS);
    var divisor = rest.get(row.pivot).gcd(row.entries.get(row.pivot));
    var own = row.entries.get(row.pivot).divide(divisor);
    var other = rest.get(row.pivot).divide(divisor);
    var result = new ArrayList<BigInteger>(rest.size());
    for (int i = 0; i < rest.size(); i++) {
      var product = rest.get(i).multiply(own);
      result.add(
          i < row.entries.size() && row.entries.get(i).signum() != 0
              ? product.subtract(row.entries.get(i).multiply(other))
              : product);
    }
    return withoutContent(result);
  }

  /// More than the length of a number in machine words, because short numbers cost something, too.
  private static long words(BigInteger a) {
    return 4 + a.bitLength() / Long.SIZE;
  }

  private static List<BigInteger> withoutContent(List<BigInteger> entries) {
    var content = BigInteger.ZERO;
    for (var entry : entries) {
      content = content.gcd(entry);
      if (content.equals(BigInteger.ONE)) {
        return entries;
      }
    }
    var divisor = content;
    return content.signum() == 0 ? entries : entries.stream().map(e -> e.divide(divisor)).toList();
  }
}
