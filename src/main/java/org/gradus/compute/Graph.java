package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.expr.Function;
import org.gradus.number.Budget;

/// Scalar operations that share equal subterms: one node an operation, and never two equal nodes.
///
/// A node is an index; its operation and its operands stand in int arrays, operands before the
/// nodes that use them. The graph only stores; {@link Arithmetic} decides what is stored.
final class Graph {
  private static final int NONE = -1;
  private static final int FIRST_CAPACITY = 64;

  private final Budget budget;
  private final List<Literal> literals = new ArrayList<>();
  private final Map<Literal, Integer> placeOfLiteral = new HashMap<>();
  private int[] codes = new int[FIRST_CAPACITY];
  private int[] lefts = new int[FIRST_CAPACITY];
  private int[] rights = new int[FIRST_CAPACITY];
  private int[] table = emptyTable(2 * FIRST_CAPACITY);
  private int size;

  /// An empty graph; every new node is counted against the budget.
  Graph(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  int size() {
    return size;
  }

  int code(int node) {
    return codes[node];
  }

  Op op(int node) {
    return Op.of(codes[node]);
  }

  boolean is(Op op, int node) {
    return codes[node] == op.code();
  }

  boolean is(Function function, int node) {
    return codes[node] == Op.code(function);
  }

  Function function(int node) {
    return Op.function(codes[node]);
  }

  int left(int node) {
    return lefts[node];
  }

  int right(int node) {
    return rights[node];
  }

  int arity(int node) {
    return Op.arity(codes[node]);
  }

  Literal literal(int place) {
    return literals.get(place);
  }

  /// The number of a constant node.
  Literal literalOf(int node) {
    return literals.get(lefts[node]);
  }

  int constant(Literal literal) {
    return node(Op.CONSTANT, place(literal), NONE);
  }

  /// The place of a literal in the list, where it is put if it is new.
  int place(Literal literal) {
    return placeOfLiteral.computeIfAbsent(
        literal,
        _ -> {
          literals.add(literal);
          return literals.size() - 1;
        });
  }

  int input(int position) {
    return node(Op.INPUT, position, NONE);
  }

  int node(Op op, int operand) {
    return node(op, operand, NONE);
  }

  int node(Op op, int left, int right) {
    return node(op.code(), left, right);
  }

  /// Whether there is a node with this operation and these operands.
  boolean contains(Op op, int left, int right) {
    int code = op.code();
    for (int slot = slot(code, left, right); table[slot] != NONE; slot = next(slot)) {
      int node = table[slot];
      if (codes[node] == code && lefts[node] == left && rights[node] == right) {
        return true;
      }
    }
    return false;
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  /// The node with this operation and these operands: the one that is there, or a new one.
  int node(int code, int left, int right) {
    int slot = slot(code, left, right);
    while (table[slot] != NONE) {
      int node = table[slot];
      if (codes[node] == code && lefts[node] == left && rights[node] == right) {
        return node;
      }
      slot = next(slot);
    }
    budget.spend(1);
    table[slot] = size;
    return append(code, left, right);
  }

  private int append(int code, int left, int right) {
    if (size == codes.length) {
      grow();
    }
    codes[size] = code;
    lefts[size] = left;
    rights[size] = right;
    int node = size++;
    if (2 * size > table.length) {
      rehash();
    }
    return node;
  }

  private void grow() {
    int capacity = 2 * codes.length;
    codes = Arrays.copyOf(codes, capacity);
    lefts = Arrays.copyOf(lefts, capacity);
    rights = Arrays.copyOf(rights, capacity);
  }

  private void rehash() {
    table = emptyTable(2 * table.length);
    for (int node = 0; node < size; node++) {
      int slot = slot(codes[node], lefts[node], rights[node]);
      while (table[slot] != NONE) {
        slot = next(slot);
      }
      table[slot] = node;
    }
  }

  private int slot(int code, int left, int right) {
    int hash = (code * 31 + left) * 0x9E3779B1 + right * 0x85EBCA77;
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private static int[] emptyTable(int capacity) {
    var table = new int[capacity];
    Arrays.fill(table, NONE);
    return table;
  }
}
