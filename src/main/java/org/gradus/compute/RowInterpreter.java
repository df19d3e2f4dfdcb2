package org.gradus.compute;

/// Runs a program row by row, for programs that would be too large a class.
record RowInterpreter(RowPlan plan) implements RowCode {

  @Override
  public void run(
      double[][] columns, double[][] kept, double[] uniform, int from, int to, double[] out) {
    var results = uniform.clone();
    for (int row = from; row < to; row++) {
      for (int step = 0; step < results.length; step++) {
        if (plan.isVarying(step)) {
          results[step] = result(step, columns, row, results);
        }
      }
      writeOut(results, row, out);
    }
  }

  private double result(int step, double[][] columns, int row, double[] results) {
    var program = plan.program();
    int left = program.left(step);
    return switch (program.arity(step)) {
      case 0 -> columns[plan.column(step)][row];
      case 1 -> Scalar.apply(program.code(step), results[left], 0);
      default -> Scalar.apply(program.code(step), results[left], results[program.right(step)]);
    };
  }

  private void writeOut(double[] results, int row, double[] out) {
    if (!plan.isSum()) {
      out[row] = results[plan.resultStep(0)];
      return;
    }
    for (int number = 0; number < plan.resultCount(); number++) {
      int step = plan.resultStep(number);
      out[number] += plan.isVarying(step) ? results[step] : 0;
    }
  }
}
