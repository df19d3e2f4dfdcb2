package org.gradus.notation;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Symbol;

/// Finds the variables in the subscript of a partial derivative: `xy`, `x_1x_2`, `xx`.
final class SubscriptNames {
  private final char[] chars;
  private final Vocabulary vocabulary;
  private int position;

  SubscriptNames(String subscript, Vocabulary vocabulary) {
    this.chars = subscript.toCharArray();
    this.vocabulary = vocabulary;
  }

  /// The symbols in their order; none where the subscript is not a sequence of variables.
  List<Symbol> symbols() {
    var result = new ArrayList<Symbol>();
    while (position < chars.length) {
      if (chars[position] == ',') {
        position++;
      } else if (!readSymbol(result)) {
        return List.of();
      }
    }
    return result;
  }

  private boolean readSymbol(List<Symbol> result) {
    int end = position;
    while (end < chars.length && Characters.isLetter(chars[end])) {
      end++;
    }
    var node = vocabulary.at(chars, position, end);
    if (end == position || (node != null && !isVariable(node.meaning()))) {
      return false;
    }
    int stop = node == null ? position + 1 : position + node.length();
    var name = new String(chars, position, stop - position);
    position = stop;
    result.add(Symbol.of(name, stop == end ? subscript() : ""));
    return true;
  }

  private static boolean isVariable(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfLetter _, Meaning.Declared _ -> true;
      case Meaning.OfFunction _, Meaning.OfConstant _, Meaning.OfForm _ -> false;
    };
  }

  private String subscript() {
    int start = position < chars.length && chars[position] == '_' ? position + 1 : position;
    int end = start;
    while (end < chars.length && Characters.isDigit(chars[end])) {
      end++;
    }
    position = end > start ? end : position;
    return new String(chars, start, end - start);
  }
}
