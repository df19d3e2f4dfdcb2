package org.gradus.matrix;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Why a symmetric matrix has its signs: the shortest argument that a person can check by hand.
public sealed interface Certificate<E> {

  /// All leading principal minors are positive (Sylvester): positive definite.
  record PositiveMinors<E>(List<E> minors) implements Certificate<E> {
    public PositiveMinors {
      minors = List.copyOf(minors);
    }
  }

  /// The leading principal minors alternate from a negative one on: negative definite.
  record AlternatingMinors<E>(List<E> minors) implements Certificate<E> {
    public AlternatingMinors {
      minors = List.copyOf(minors);
    }
  }

  /// The form has different signs on two basis vectors, as two diagonal entries show: indefinite.
  ///
  /// The rows are counted from 0.
  record MixedDiagonal<E>(int positive, int negative, E positiveEntry, E negativeEntry)
      implements Certificate<E> {}

  /// A leading principal minor of even order is negative: indefinite.
  record NegativeEvenMinor<E>(int order, E minor) implements Certificate<E> {}

  /// The pivots of LDLᵀ have the signs of the eigenvalues (Sylvester's law of inertia).
  record Pivots<E>(List<E> pivots) implements Certificate<E> {
    public Pivots {
      pivots = List.copyOf(pivots);
    }
  }

  /// The same argument with each number in another form.
  default <T> Certificate<T> map(Function<E, T> form) {
    return switch (this) {
      case PositiveMinors(var minors) -> new PositiveMinors<>(minors.stream().map(form).toList());
      case AlternatingMinors(var minors) ->
          new AlternatingMinors<>(minors.stream().map(form).toList());
      case MixedDiagonal(int i, int j, var positive, var negative) ->
          new MixedDiagonal<>(i, j, form.apply(positive), form.apply(negative));
      case NegativeEvenMinor(int order, var minor) ->
          new NegativeEvenMinor<>(order, form.apply(minor));
      case Pivots(var pivots) -> new Pivots<>(pivots.stream().map(form).toList());
    };
  }

  static <E> Certificate<E> of(SymmetricMatrix<E> a) {
    var ldlt = a.ldlt();
    return switch (ldlt.inertia().definiteness()) {
      case POSITIVE_DEFINITE -> new PositiveMinors<>(a.leadingMinors());
      case NEGATIVE_DEFINITE -> new AlternatingMinors<>(a.leadingMinors());
      case INDEFINITE -> indefinite(a, ldlt);
      case POSITIVE_SEMIDEFINITE, NEGATIVE_SEMIDEFINITE, ZERO, UNDECIDED ->
          new Pivots<>(ldlt.diagonal());
    };
  }

  private static <E> Certificate<E> indefinite(SymmetricMatrix<E> a, Ldlt<E> ldlt) {
    var positive = diagonal(a, 1);
    var negative = diagonal(a, -1);
    if (positive.length > 0 && negative.length > 0) {
      int i = positive[0];
      int j = negative[0];
      return new MixedDiagonal<>(i, j, a.entry(i, i), a.entry(j, j));
    }
    var minors = a.leadingMinors();
    for (int order = 2; order <= minors.size(); order += 2) {
      var minor = minors.get(order - 1);
      if (a.field().signum(minor) < 0) {
        return new NegativeEvenMinor<>(order, minor);
      }
    }
    return new Pivots<>(ldlt.diagonal());
  }

  private static <E> int[] diagonal(SymmetricMatrix<E> a, int sign) {
    return IntStream.range(0, a.size())
        .filter(i -> a.field().signum(a.entry(i, i)) == sign)
        .toArray();
  }
}
