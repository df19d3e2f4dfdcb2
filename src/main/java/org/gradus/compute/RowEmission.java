package org.gradus.compute;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes one loop over rows.
///
/// The parameters are the columns, the kept results, the uniform results, the first row and the row
/// after the last, and the output. Arrays and uniform numbers are put into variables before the
/// loop.
final class RowEmission {
  private static final int COLUMNS = 0;
  private static final int KEPT = 1;
  private static final int UNIFORM = 2;
  private static final int FROM = 3;
  private static final int TO = 4;
  private static final int OUT = 5;

  private final CodeBuilder code;
  private final RowPlan plan;
  private final Program program;
  private final Lanes lanes;
  private final Map<Integer, Integer> arrays = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final int row;

  RowEmission(CodeBuilder code, RowPlan plan, Lanes lanes) {
    this.code = code;
    this.plan = plan;
    this.program = plan.program();
    this.lanes = lanes;
    this.row = code.allocateLocal(TypeKind.INT);
  }

  /// A loop that computes steps and keeps those that other loops need.
  void loop(List<Integer> steps) {
    steps.forEach(this::prepareOperands);
    steps.stream().filter(plan::isKept).forEach(this::prepareArray);
    overRows(() -> steps.forEach(this::computeAndKeep));
    code.return_();
  }

  private void computeAndKeep(int step) {
    int local = variable();
    compute(step).storeLocal(lanes.kind(), local);
    numbers.put(step, local);
    Runnable value = () -> code.loadLocal(lanes.kind(), local);
    if (plan.isKept(step)) {
      lanes.store(code, () -> code.aload(arrays.get(step)), this::keptIndex, value);
    }
    if (plan.isWrittenOut(step)) {
      lanes.store(code, () -> code.aload(OUT), () -> code.iload(row), value);
    }
  }

  /// A loop that adds up results; the sums join those in the output.
  void sums(RowPlan.Results results) {
    results.steps().forEach(this::prepareResult);
    var sums = results.steps().stream().map(_ -> variable()).toList();
    for (int sum : sums) {
      lanes.broadcast(code, code::dconst_0);
      code.storeLocal(lanes.kind(), sum);
    }
    overRows(() -> {
      for (int i = 0; i < sums.size(); i++) {
        code.loadLocal(lanes.kind(), sums.get(i));
        result(results.steps().get(i));
        lanes.add(code);
        code.storeLocal(lanes.kind(), sums.get(i));
      }
    });
    for (int i = 0; i < sums.size(); i++) {
      code.aload(OUT).loadConstant(results.numbers().get(i)).dup2().daload();
      code.loadLocal(lanes.kind(), sums.get(i));
      lanes.total(code);
      code.dadd().dastore();
    }
    code.return_();
  }

  /// A loop that copies a column to the output.
  void copy(int input) {
    prepareArray(input);
    overRows(
        () -> lanes.store(code, () -> code.aload(OUT), () -> code.iload(row), () -> push(input)));
    code.return_();
  }

  private int variable() {
    return code.allocateLocal(lanes.kind());
  }

  private void overRows(Runnable body) {
    var start = code.newLabel();
    var end = code.newLabel();
    code.iload(FROM).istore(row).labelBinding(start).iload(row).iload(TO).if_icmpge(end);
    body.run();
    code.iinc(row, lanes.rows()).goto_(start).labelBinding(end);
  }

  private void prepareResult(int step) {
    if (plan.isKept(step) || program.op(step) == Op.INPUT) {
      prepareArray(step);
    } else {
      prepareOperands(step);
    }
  }

  private CodeBuilder result(int step) {
    return plan.isKept(step) || program.op(step) == Op.INPUT ? push(step) : compute(step);
  }

  private void prepareOperands(int step) {
    program.eachOperand(step, this::prepare);
  }

  private void prepare(int step) {
    if (plan.isVarying(step)) {
      if (plan.isKept(step) || program.op(step) == Op.INPUT) {
        prepareArray(step);
      }
    } else if (!numbers.containsKey(step)) {
      int local = variable();
      lanes.broadcast(code, () -> pushUniform(step));
      code.storeLocal(lanes.kind(), local);
      numbers.put(step, local);
    }
  }

  private void pushUniform(int step) {
    if (program.op(step) == Op.CONSTANT) {
      code.loadConstant(program.literal(step).toDouble());
    } else {
      code.aload(UNIFORM).loadConstant(step).daload();
    }
  }

  private void prepareArray(int step) {
    if (!arrays.containsKey(step)) {
      boolean isColumn = program.op(step) == Op.INPUT;
      int local = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(isColumn ? COLUMNS : KEPT)
          .loadConstant(isColumn ? plan.column(step) : plan.slot(step))
          .aaload()
          .astore(local);
      arrays.put(step, local);
    }
  }

  /// Only vector loops run over rows that do not begin with the block.
  private void keptIndex() {
    code.iload(row);
    if (lanes.rows() > 1) {
      code.iload(FROM).isub();
    }
  }

  private CodeBuilder push(int step) {
    var number = numbers.get(step);
    if (number != null) {
      return code.loadLocal(lanes.kind(), number);
    }
    boolean isColumn = program.op(step) == Op.INPUT;
    lanes.load(
        code,
        () -> code.aload(arrays.get(step)),
        isColumn ? () -> code.iload(row) : this::keptIndex);
    return code;
  }

  private CodeBuilder compute(int step) {
    return lanes.compute(code, step, this::push);
  }
}
