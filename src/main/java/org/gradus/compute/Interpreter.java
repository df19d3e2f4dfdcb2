package org.gradus.compute;

/// Runs a program step by step, with the operations of the compiled code in their order.
final class Interpreter implements Code {
  private final Program program;
  private final double[] constants;

  Interpreter(Program program) {
    this.program = program;
    this.constants = new double[program.size()];
    for (int step = 0; step < constants.length; step++) {
      if (program.op(step) == Op.CONSTANT) {
        constants[step] = program.literal(step).toDouble();
      }
    }
  }

  Program program() {
    return program;
  }

  @Override
  public double run(double[] point, double[] gradient, double[] hessian) {
    var results = steps(point);
    int inputs = program.inputs();
    for (int k = 0; k < program.storedCount(); k++) {
      int offset = program.offset(k);
      double value = results[program.stored(k)];
      if (offset < inputs) {
        gradient[offset] = value;
      } else {
        hessian[offset - inputs] = value;
      }
    }
    return results[program.result()];
  }

  /// The result of every step.
  double[] steps(double[] point) {
    var results = constants.clone();
    for (int step = 0; step < results.length; step++) {
      int code = program.code(step);
      int left = program.left(step);
      switch (program.arity(step)) {
        case 0 -> results[step] = program.op(step) == Op.INPUT ? point[left] : results[step];
        case 1 -> results[step] = Scalar.apply(code, results[left], 0);
        default -> results[step] = Scalar.apply(code, results[left], results[program.right(step)]);
      }
    }
    return results;
  }
}
