package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Steps of a program that do the same side by side, such as u₀ = x₀², u₁ = x₁², u₂ = x₂², ….
///
/// Each operand of a sequence is one step for all members, or runs through the inputs or through
/// another sequence as they do; results that are stored have places at regular distances.
final class Sequences {
  private static final int NONE = -1;

  /// Shorter ones are not worth a loop.
  private static final int SHORTEST = 32;

  /// The statements of a loop that store more become too many for the virtual machine to compile.
  private static final int MOST_STORES = 400;

  /// Members in their order; each has the index of its first operand that is not the same for all,
  /// and is stored at so many places.
  record Sequence(int[] steps, int first, int distance, int stores) {

    /// The index of the last member.
    int last() {
      return first + (steps.length - 1) * distance;
    }
  }

  /// What steps have in common that may be members of one sequence.
  ///
  /// An operand that is the same for all is written as −1 − step, another as the number of its
  /// kind. The shift is by how much the index of the right operand is larger than that of the left
  /// one.
  private record Kind(int code, int left, int right, int shift, int stores) {}

  private static final int INPUTS = 0;

  private final Program program;

  /// What a sequence may have as one operand of all its members.
  private final BitSet fixed;

  private final int[][] offsets;
  private final int[] indices;

  /// The place of the sequence of each step in the list.
  private final int[] places;

  private final List<Sequence> list = new ArrayList<>();

  /// The steps of each kind; those of kind `INPUTS` are not listed.
  private final List<List<Integer>> kinds = new ArrayList<>();

  private Sequences(Program program, BitSet fixed) {
    this.program = program;
    this.fixed = fixed;
    this.offsets = program.offsets();
    this.indices = new int[program.size()];
    this.places = new int[program.size()];
    Arrays.fill(places, NONE);
  }

  /// The longest sequences that there are.
  ///
  /// All members of one may have a constant as operand, or a result that many steps take and that
  /// is itself no member of another.
  static Sequences of(Program program) {
    var fixed = new BitSet();
    steps(program).filter(step -> program.op(step) == Op.CONSTANT).forEach(fixed::set);
    var sequences = found(program, fixed);
    var uses = program.uses();
    steps(program)
        .filter(step -> program.arity(step) > 0 && uses[step] >= SHORTEST)
        .filter(step -> !sequences.contains(step))
        .forEach(fixed::set);
    return found(program, fixed);
  }

  private static IntStream steps(Program program) {
    return IntStream.range(0, program.size());
  }

  private static Sequences found(Program program, BitSet fixed) {
    var sequences = new Sequences(program, fixed);
    sequences.findKinds();
    sequences.kinds.forEach(sequences::find);
    return sequences;
  }

  /// All steps that do arithmetic, those of a kind together, in an order in which operands come
  /// first.
  List<List<Integer>> kinds() {
    return kinds;
  }

  boolean contains(int step) {
    return places[step] != NONE;
  }

  /// The sequence that contains the step.
  Sequence of(int step) {
    return list.get(places[step]);
  }

  /// The index of a member, of an input its number.
  int index(int step) {
    return indices[step];
  }

  private void findKinds() {
    var numbers = new HashMap<Kind, Integer>();
    var kindOf = new int[program.size()];
    kinds.add(INPUTS, List.of());
    for (int step = 0; step < program.size(); step++) {
      if (program.op(step) == Op.INPUT) {
        indices[step] = program.left(step);
      } else if (program.op(step) != Op.CONSTANT) {
        var number = numbers.putIfAbsent(kind(step, kindOf), kinds.size());
        if (number == null) {
          number = kinds.size();
          kinds.add(new ArrayList<>());
        }
        kindOf[step] = number;
        kinds.get(number).add(step);
      }
    }
  }

  /// The kind of a step, whose index becomes known as well.
  private Kind kind(int step, int[] kindOf) {
    int left = program.left(step);
    int right = program.arity(step) > 1 ? program.right(step) : left;
    boolean isLeftFixed = isFixed(left);
    boolean isRightFixed = isFixed(right);
    indices[step] = indices[isLeftFixed ? right : left];
    return new Kind(
        program.code(step),
        isLeftFixed ? -1 - left : kindOf[left],
        isRightFixed ? -1 - right : kindOf[right],
        isLeftFixed || isRightFixed ? 0 : indices[right] - indices[left],
        offsets[step].length);
  }

  /// Whether a sequence with this operand has it for all its members.
  boolean isFixed(int step) {
    return fixed.get(step);
  }

  private void find(List<Integer> kind) {
    if (kind.size() >= SHORTEST && offsets[kind.getFirst()].length <= MOST_STORES) {
      findAmong(kind);
    }
  }

  private void findAmong(List<Integer> kind) {
    var members = kind.stream().sorted(Comparator.comparingInt(step -> indices[step])).toList();
    int end;
    for (int from = 0; from + SHORTEST <= members.size(); from = end) {
      end = end(members, from);
      if (end - from >= SHORTEST) {
        add(members.subList(from, end));
      }
    }
  }

  private void add(List<Integer> members) {
    int first = indices[members.getFirst()];
    members.forEach(step -> places[step] = list.size());
    var steps = members.stream().mapToInt(Integer::intValue).toArray();
    list.add(new Sequence(steps, first, indices[steps[1]] - first, offsets[steps[0]].length));
  }

  /// Before which member the sequence ends that begins with this one.
  private int end(List<Integer> members, int from) {
    int first = members.get(from);
    int second = members.get(from + 1);
    int end = from + 1;
    while (end < members.size() && continues(first, second, members.get(end), end - from)) {
      end++;
    }
    return end;
  }

  /// Whether a step is the k-th member, counted from 0, of the sequence that begins with two steps.
  private boolean continues(int first, int second, int step, int k) {
    return isRegular(indices[first], indices[second], indices[step], k)
        && isSameOperand(program.left(first), program.left(step))
        && (program.arity(step) == 1 || isSameOperand(program.right(first), program.right(step)))
        && storesRegularly(first, second, step, k);
  }

  private boolean isSameOperand(int first, int other) {
    return isFixed(other)
        ? first == other
        : program.op(other) == Op.INPUT || (contains(other) && places[first] == places[other]);
  }

  private boolean storesRegularly(int first, int second, int step, int k) {
    for (int j = 0; j < offsets[step].length; j++) {
      boolean isGradient = offsets[step][j] < program.inputs();
      if (isGradient != offsets[first][j] < program.inputs()
          || !isRegular(offsets[first][j], offsets[second][j], offsets[step][j], k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRegular(int first, int second, int kth, int k) {
    return kth == first + k * (second - first);
  }
}
