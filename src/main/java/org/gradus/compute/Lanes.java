package org.gradus.compute;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.function.IntFunction;

/// How a loop over rows holds the numbers of one turn: one row, or a vector of several.
interface Lanes {

  /// The kind of variable that holds them.
  TypeKind kind();

  /// How many rows a turn advances.
  int rows();

  /// Puts the number that `number` pushes into all lanes.
  void broadcast(CodeBuilder code, Runnable number);

  void load(CodeBuilder code, Runnable array, Runnable index);

  void store(CodeBuilder code, Runnable array, Runnable index, Runnable value);

  /// Computes one step from operands that `push` leaves on the stack.
  CodeBuilder compute(CodeBuilder code, int step, IntFunction<CodeBuilder> push);

  /// Adds the two on the stack.
  void add(CodeBuilder code);

  /// Turns the lanes on the stack into their sum.
  void total(CodeBuilder code);
}
