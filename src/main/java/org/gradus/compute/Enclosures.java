package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gradus.number.Interval;

/// A function, its gradient and its Hessian over boxes, in interval arithmetic with outward
/// rounding.
///
/// A box is a list of intervals in the order of the variables. An enclosure contains every value on
/// the box, and its definedness says whether there is one everywhere: poles and borders of the
/// domain inside the box make it `POSSIBLY_UNDEFINED`, and an enclosure is empty where no point of
/// the box has a value. A derivative is at most as well defined as the function.
public final class Enclosures {
  private final Derivatives derivatives;
  private final Program value;
  private Program gradient;
  private Program hessian;

  Enclosures(Derivatives derivatives) {
    this.derivatives = derivatives;
    this.value = Program.of(derivatives.graph(), derivatives.inputs(), derivatives.value());
  }

  public Interval value(List<Interval> box) {
    return Intervals.ARITHMETIC.run(value, box).get(value.result());
  }

  /// The partial derivatives in the order of the variables.
  public List<Interval> gradient(List<Interval> box) {
    return stored(gradientProgram(), box, derivatives.inputs());
  }

  /// The second derivatives, as rows.
  public List<List<Interval>> hessian(List<Interval> box) {
    int n = derivatives.inputs();
    var entries = stored(hessianProgram(), box, n * n);
    var rows = new ArrayList<List<Interval>>(n);
    for (int i = 0; i < n; i++) {
      rows.add(List.copyOf(entries.subList(i * n, (i + 1) * n)));
    }
    return rows;
  }

  private static List<Interval> stored(Program program, List<Interval> box, int places) {
    var steps = Intervals.ARITHMETIC.run(program, box);
    var stored = new ArrayList<>(Collections.nCopies(places, Interval.ZERO));
    for (int k = 0; k < program.storedCount(); k++) {
      stored.set(program.offset(k), steps.get(program.stored(k)));
    }
    var ofValue = steps.get(program.result()).definedness();
    stored.replaceAll(entry -> entry.isEmpty() ? entry : entry.with(ofValue));
    return stored;
  }

  private synchronized Program gradientProgram() {
    if (gradient == null) {
      var nodes = derivatives.gradient();
      var offsets = new int[nodes.length];
      Arrays.setAll(offsets, i -> i);
      gradient = program(nodes, offsets);
    }
    return gradient;
  }

  private synchronized Program hessianProgram() {
    if (hessian == null) {
      var entries = derivatives.hessian();
      hessian = program(entries.nodes(), entries.offsets());
    }
    return hessian;
  }

  private Program program(int[] nodes, int[] offsets) {
    return Program.of(
        derivatives.graph(), derivatives.inputs(), derivatives.value(), nodes, offsets);
  }
}
