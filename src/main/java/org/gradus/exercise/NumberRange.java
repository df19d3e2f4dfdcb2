package org.gradus.exercise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// The numbers from one to another: `1..9`, `-3..3`, `1/2..5 step 1/2`.
record NumberRange(MathReader reader, Node.Scalar text, Matcher parts) {
  private static final int MOST = 10_000;

  List<Expr> values() {
    var from = number(1);
    var to = number(2);
    var step = parts.group(3) == null ? Rational.ONE : number(3);
    if (step.signum() <= 0 || to.compareTo(from) < 0) {
      throw new Misread(text.place(), "A range goes upwards, such as 1..9 or 2..10 step 2.");
    }
    if (to.minus(from).over(step).compareTo(Rational.of(MOST)) > 0) {
      throw new Misread(text.place(), "A range has at most " + MOST + " numbers.");
    }
    return Stream.iterate(from, value -> value.compareTo(to) <= 0, value -> value.plus(step))
        .map(Expressions::fraction)
        .toList();
  }

  private Rational number(int group) {
    var place = new Place(text.place().line(), text.place().column() + parts.start(group));
    var part = new Node.Scalar(parts.group(group), place);
    return Arithmetic.value(reader.expression(part))
        .orElseThrow(() -> new Misread(place, "A range is between numbers."));
  }
}
