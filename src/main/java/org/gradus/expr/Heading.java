package org.gradus.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.gradus.number.BigFunction;
import org.gradus.number.Interval;
import org.gradus.number.Shape;

/// The head of a row of the function table: the family of the function and what it is called, in
/// every notation.
///
/// A heading becomes a row by a value and then a derivative; without them it does not compile.
///
/// @param spellings the ASCII spellings that are read, the first of which is written
/// @param calls how libraries call the function, with `%s` for its arguments, where that is not by
///   its first spelling; empty for those that lack it
/// @param javaBody the value for `u` as an expression of Java, where `Math` lacks the function
record Heading(
    FunctionFamily family,
    List<String> spellings,
    String text,
    String latex,
    Map<Library, Optional<String>> calls,
    Optional<String> javaBody) {

  /// A function with these ASCII spellings, the first of which is its name everywhere.
  static Heading row(FunctionFamily family, String... spellings) {
    var name = spellings[0];
    return new Heading(family, List.of(spellings), name, "\\" + name, Map.of(), Optional.empty());
  }

  /// The name in text and, as an operator name, in LaTeX.
  Heading written(String name) {
    return written(name, "\\operatorname{" + name + "}");
  }

  Heading written(String newText, String newLatex) {
    return new Heading(family, spellings, newText, newLatex, calls, javaBody);
  }

  /// The name in all libraries.
  Heading called(String name) {
    var heading = this;
    for (var library : Library.values()) {
      heading = heading.in(library, library.call(name));
    }
    return heading;
  }

  /// How this library calls the function, with `%s` for its arguments.
  Heading in(Library library, String call) {
    return with(Optional.of(call), library);
  }

  /// These libraries lack the function.
  Heading notIn(Library... libraries) {
    return with(Optional.empty(), libraries);
  }

  private Heading with(Optional<String> call, Library... libraries) {
    var newCalls = new HashMap<>(calls);
    List.of(libraries).forEach(library -> newCalls.put(library, call));
    return new Heading(family, spellings, text, latex, newCalls, javaBody);
  }

  /// How this library calls the function; empty where it lacks it.
  Optional<String> in(Library library) {
    return calls.getOrDefault(library, Optional.of(library.call(spellings.getFirst())));
  }

  /// `Math` of Java lacks the function, but a method of its ASCII name with this value does it.
  Heading inJava(String body) {
    var named = in(Library.JAVA, spellings.getFirst() + "(%s)");
    return new Heading(family, spellings, text, latex, named.calls, Optional.of(body));
  }

  /// The value in double arithmetic, within this many units in the last place.
  UndifferentiatedRow value(DoubleUnaryOperator f, double ulps, Shape shape) {
    return valued(Valuation.of(f, ulps, shape));
  }

  /// The value in double arithmetic, within this many units in the last place, and to many digits.
  UndifferentiatedRow value(DoubleUnaryOperator f, double ulps, Shape shape, BigFunction digits) {
    return valued(Valuation.of(f, ulps, shape).withDigits(digits));
  }

  /// The value, an enclosure that has its own rounding, and the value to many digits.
  UndifferentiatedRow value(
      DoubleUnaryOperator f, UnaryOperator<Interval> enclosure, BigFunction digits) {
    return valued(Valuation.of(f, enclosure).withDigits(digits));
  }

  /// The value and an enclosure that has its own rounding.
  UndifferentiatedRow value(DoubleUnaryOperator f, UnaryOperator<Interval> enclosure) {
    return valued(Valuation.of(f, enclosure));
  }

  /// The value of a function of two arguments.
  UndifferentiatedRow values(DoubleBinaryOperator f, BinaryOperator<Interval> enclosure) {
    return valued(Valuation.ofTwo(f, enclosure));
  }

  /// The function 1/f.
  UndifferentiatedRow reciprocalOf(String f) {
    return throughAlone()
        .value(u -> 1 / value(f, u), u -> Forms.function(f).enclose(u).reciprocal())
        .through(u -> Expressions.reciprocal(Forms.call(f, u)))
        .computed(u -> Expressions.reciprocal(Forms.call(f, u)));
  }

  /// The function f(1/u).
  UndifferentiatedRow ofReciprocal(String f) {
    return throughAlone()
        .value(
            u -> u == 0 ? Double.NaN : value(f, 1 / u),
            u -> Forms.function(f).enclose(u.reciprocal()))
        .through(u -> Forms.call(f, Expressions.reciprocal(u)));
  }

  /// Libraries for numbers have one of two functions that are each other's reciprocals.
  private Heading throughAlone() {
    return notIn(Library.NUMPY, Library.PYTORCH, Library.JAVA);
  }

  private static double value(String f, double u) {
    return Forms.function(f).unary().applyAsDouble(u);
  }

  private UndifferentiatedRow valued(Valuation valuation) {
    return new UndifferentiatedRow(this, valuation, RealSet.REALS, RealSet.REALS);
  }
}
