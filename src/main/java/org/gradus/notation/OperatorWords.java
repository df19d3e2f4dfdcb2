package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.NABLA;

import java.util.Map;

/// Recognises `grad` and `hess` at the start of an equation; elsewhere they are letters.
final class OperatorWords {
  /// The words, with 1 for first and 2 for second derivatives.
  private static final Map<String, Integer> ORDERS =
      Map.of("grad", 1, "gradient", 1, "hess", 2, "hessian", 2, "Hess", 2, "Hessian", 2);

  private OperatorWords() {}

  static boolean isWord(String name) {
    return ORDERS.containsKey(name);
  }

  /// Reads the word at the cursor, if it is one.
  static void read(Cursor cursor, Weaver weaver, Vocabulary vocabulary) {
    char c = cursor.peek();
    if (c != 'g' && c != 'h' && c != 'H') {
      return;
    }
    int start = cursor.position();
    int end = cursor.endOfLetters(start);
    var word = cursor.slice(start, end);
    var order = ORDERS.get(word);
    if (order != null && !vocabulary.isDeclared(word) && hasEquals(cursor)) {
      cursor.moveTo(end);
      weaver.mark(NABLA, start, end, order);
    }
  }

  private static boolean hasEquals(Cursor cursor) {
    int k = cursor.position();
    while (k < cursor.limit() && cursor.at(k) != '=') {
      k++;
    }
    return k < cursor.limit();
  }
}
