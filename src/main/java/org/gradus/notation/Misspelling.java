package org.gradus.notation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the word that somebody probably meant.
public final class Misspelling {

  /// Longer words are never near a known one, and comparing them would take long.
  private static final int LONGEST = 40;

  private Misspelling() {}

  /// The known word with the fewest typing mistakes between it and the given one, if they are few
  /// for its length.
  public static Optional<String> nearest(String word, Stream<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known
        .filter(other -> distance(word, other) <= (other.length() + 1) / 3)
        .min(Comparator.comparingInt(other -> distance(word, other)));
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the
  /// other (Damerau 1964, in its form without edits inside a swap).
  static int distance(String a, String b) {
    var cost = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapestEdit(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapestEdit(String a, String b, int i, int j, int[][] cost) {
    var replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    var best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
  }
}
