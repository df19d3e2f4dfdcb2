package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradus.compute.Sequences.Sequence;

/// The turns of a loop that computes one member of each of some sequences in a turn.
///
/// Turns are numbered by indices as members are. The lead of a sequence is by how much the indices
/// of its members are larger than those of their turns.
final class Turns {
  /// The virtual machine compiles no method of 8,000 bytes.
  private static final int LARGEST_METHOD = 7_900;

  /// Estimates from above of the bytes that compute a member and that store it at a place.
  private static final int BYTES = 70;

  private static final int BYTES_OF_STORE = 16;

  private record Part(Sequence sequence, int lead) {}

  private final List<Part> parts = new ArrayList<>();
  private final int distance;
  private long members;
  private int bytes;
  private int first;
  private int last;

  /// Begins with one sequence, which has no lead.
  Turns(Sequence sequence) {
    this.distance = sequence.distance();
    this.first = sequence.first();
    this.last = sequence.last();
    add(sequence, 0);
  }

  /// Whether the loop computes this sequence too from now on; then its turns compute nearly all the
  /// members of all its sequences.
  boolean takes(Sequence sequence, int lead) {
    int begin = Math.max(first, sequence.first() - lead);
    int end = Math.min(last, sequence.last() - lead);
    long inTurns = (long) count(begin, end) * (parts.size() + 1);
    long inAll = members + sequence.steps().length;
    boolean fits =
        sequence.distance() == distance
            && (sequence.first() - lead - first) % distance == 0
            && inTurns * 10 >= inAll * 9
            && bytes + bytes(sequence) <= LARGEST_METHOD;
    if (fits) {
      first = begin;
      last = end;
      add(sequence, lead);
    }
    return fits;
  }

  private void add(Sequence sequence, int lead) {
    members += sequence.steps().length;
    bytes += bytes(sequence);
    parts.add(new Part(sequence, lead));
  }

  private static int bytes(Sequence sequence) {
    return BYTES + BYTES_OF_STORE * sequence.stores();
  }

  private int count(int from, int to) {
    return (to - from) / distance + 1;
  }

  boolean beginAfter(int turn) {
    return turn < first;
  }

  boolean endBefore(int turn) {
    return turn > last;
  }

  /// For each sequence the steps turn by turn; what a step needs stands above it.
  List<int[]> rows() {
    return parts.stream().map(this::row).toList();
  }

  private int[] row(Part part) {
    int from = (first + part.lead() - part.sequence().first()) / distance;
    return Arrays.copyOfRange(part.sequence().steps(), from, from + count(first, last));
  }
}
