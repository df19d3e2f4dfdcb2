package org.gradus.compute;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// A kind of number in which a faithful program can be run: enclosures by doubles, or to many
/// digits.
interface Numbers<T> {
  T of(Literal literal);

  T add(T u, T v);

  T subtract(T u, T v);

  T multiply(T u, T v);

  T divide(T u, T v);

  T negate(T u);

  T power(T u, int n);

  T power(T u, Rational c);

  T power(T u, T v);

  T call(Function function, T u);

  T call(Function function, T u, T v);

  /// The result of every step of a faithful program at a point.
  default List<T> run(Program program, List<T> point) {
    var results = new ArrayList<T>(program.size());
    for (int step = 0; step < program.size(); step++) {
      results.add(result(program, step, point, results));
    }
    return results;
  }

  private T result(Program program, int step, List<T> point, List<T> results) {
    int arity = program.arity(step);
    T u = arity > 0 ? results.get(program.left(step)) : null;
    T v = arity > 1 ? results.get(program.right(step)) : null;
    return switch (program.op(step)) {
      case CONSTANT -> of(program.literal(step));
      case INPUT -> point.get(program.left(step));
      case ADD -> add(u, v);
      case SUBTRACT -> subtract(u, v);
      case MULTIPLY -> program.left(step) == program.right(step) ? power(u, 2) : multiply(u, v);
      case DIVIDE -> divide(u, v);
      case NEGATE -> negate(u);
      case INTEGER_POWER -> power(u, program.right(step));
      case RATIONAL_POWER -> power(u, ((Literal.Exact) program.literal(step)).value());
      case POWER -> power(u, v);
      case FUNCTION ->
          arity == 1
              ? call(Op.function(program.code(step)), u)
              : call(Op.function(program.code(step)), u, v);
      case POW, STEP, LOG1P, EXPM1 -> throw Op.onlyInReducedGraphs(program.op(step));
    };
  }
}
