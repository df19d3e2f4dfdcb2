package org.gradus.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// A text in normalised characters, one for each character that a person sees, and the notes about
/// it.
final class SourceText {
  private final String original;
  private final char[] chars;
  private final List<Note> notes = new ArrayList<>(0);

  /// The code points that were replaced, each with the first place where it stands.
  private final LinkedHashMap<Integer, Integer> replaced = new LinkedHashMap<>(0);

  private SourceText(String original) {
    this.original = original;
    this.chars = new char[original.codePointCount(0, original.length())];
    normalise();
  }

  static SourceText of(String original) {
    return new SourceText(original);
  }

  private void normalise() {
    int at = 0;
    for (int k = 0; k < chars.length; k++) {
      char c = original.charAt(at);
      if (c < 128 && c != '`') {
        chars[k] = c;
        at++;
      } else {
        int point = original.codePointAt(at);
        chars[k] = Characters.standIn(point);
        if (Characters.isWorthANote(point)) {
          replaced.putIfAbsent(point, k);
        }
        at += Character.charCount(point);
      }
    }
    noteReplacements();
  }

  private void noteReplacements() {
    if (replaced.isEmpty()) {
      return;
    }
    var pairs =
        replaced.entrySet().stream()
            .map(
                entry -> Character.toString(entry.getKey()) + " read as " + chars[entry.getValue()])
            .collect(Collectors.joining(", "));
    int first = replaced.firstEntry().getValue();
    note("Characters were replaced: " + pairs + ".", first, first + 1);
  }

  /// A copy that the tokenizer may write into.
  char[] characters() {
    return chars.clone();
  }

  /// Whether it has LaTeX commands.
  boolean isLatex() {
    return original.indexOf('\\') >= 0;
  }

  int length() {
    return chars.length;
  }

  /// What was typed from one position to another, with single spaces.
  String slice(int start, int end) {
    int from = original.offsetByCodePoints(0, start);
    int to = original.offsetByCodePoints(from, end - start);
    return original.substring(from, to).strip().replaceAll("\\s+", " ");
  }

  void note(String message, int start, int end) {
    notes.add(new Note(message, start + 1, end - start));
  }

  boolean hasNotes() {
    return !notes.isEmpty();
  }

  /// The notes from left to right, each message once.
  List<Note> notes() {
    if (notes.isEmpty()) {
      return List.of();
    }
    var messages = new LinkedHashSet<String>();
    return notes.stream()
        .sorted(Comparator.comparingInt(Note::column))
        .filter(note -> messages.add(note.message()))
        .toList();
  }
}
