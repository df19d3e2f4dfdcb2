package org.gradus.compute;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.List;
import java.util.function.IntFunction;

/// One row a turn, with ordinary instructions that the virtual machine may turn into vector ones.
record ScalarLanes(Program program, List<Object> functions) implements Lanes {

  @Override
  public TypeKind kind() {
    return TypeKind.DOUBLE;
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public void broadcast(CodeBuilder code, Runnable number) {
    number.run();
  }

  @Override
  public void load(CodeBuilder code, Runnable array, Runnable index) {
    array.run();
    index.run();
    code.daload();
  }

  @Override
  public void store(CodeBuilder code, Runnable array, Runnable index, Runnable value) {
    array.run();
    index.run();
    value.run();
    code.dastore();
  }

  @Override
  public CodeBuilder compute(CodeBuilder code, int step, IntFunction<CodeBuilder> push) {
    return new Instructions(code, program, functions, push).compute(step);
  }

  @Override
  public void add(CodeBuilder code) {
    code.dadd();
  }

  @Override
  public void total(CodeBuilder code) {}
}
