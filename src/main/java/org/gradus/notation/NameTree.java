package org.gradus.notation;

/// Names by their letters, for finding the longest one that starts at a place.
final class NameTree {
  private static final int LETTERS = 'z' - 'A' + 1;

  private final NameTree[] next = new NameTree[LETTERS];
  private final int length;
  private Meaning meaning;

  NameTree() {
    this(0);
  }

  private NameTree(int length) {
    this.length = length;
  }

  /// Adds a name of Latin letters.
  void put(String name, Meaning newMeaning) {
    var node = this;
    for (int k = 0; k < name.length(); k++) {
      int letter = name.charAt(k) - 'A';
      if (node.next[letter] == null) {
        node.next[letter] = new NameTree(k + 1);
      }
      node = node.next[letter];
    }
    node.meaning = newMeaning;
  }

  /// The node of the longest name that starts at `start`, or null where none does.
  NameTree longest(char[] chars, int start, int end) {
    NameTree found = null;
    var node = this;
    for (int k = start; k < end; k++) {
      node = node.next[chars[k] - 'A'];
      if (node == null) {
        break;
      }
      if (node.meaning != null) {
        found = node;
      }
    }
    return found;
  }

  Meaning meaning() {
    return meaning;
  }

  int length() {
    return length;
  }
}
