package org.gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradus.Differences;
import org.gradus.TreeValue;
import org.gradus.calculus.Differentiation;
import org.gradus.number.Rational;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every column of every row of the function table, with an inner function and with numbers.
class FunctionTableTest {
  private static final Symbol T = Symbol.of("t");
  private static final Expr TWICE =
      Expressions.difference(
          Expressions.product(Expressions.TWO, Expressions.variable(T)),
          Expressions.number(Rational.of(3, 10)));
  private static final double[] NUMBERS = {
    -7.3, -2.2, -1.4, -0.9, -0.4, -0.1, 0.05, 0.2, 0.31, 0.45, 0.57, 0.7, 0.93, 1.3, 2.4, 5.7
  };

  @TestFactory
  Stream<DynamicNode> every_row() {
    return Stream.of(Function.values())
        .flatMap(f ->
            Stream.of(
                test(f, "spellings", () -> spellings(f)),
                test(f, "family", () -> family(f)),
                test(f, "domain", () -> domain(f)),
                test(f, "derivative", () -> derivative(f)),
                test(f, "parity", () -> parity(f)),
                test(f, "sign", () -> sign(f)),
                test(f, "inverse", () -> inverse(f))));
  }

  private static DynamicTest test(Function f, String column, Runnable check) {
    return DynamicTest.dynamicTest(f.ascii() + ": " + column, check::run);
  }

  private static void spellings(Function f) {
    assertEquals(f, Function.named(f.ascii()).orElseThrow());
    assertTrue(f.latex().startsWith("\\"));
    assertFalse(f.text().isBlank());
  }

  /// What all functions of a family have, and none of the others.
  private static void family(Function f) {
    var of = inverseOf(f).map(Function::family);
    assertEquals(
        f.family() == FunctionFamily.TRIGONOMETRIC, law(f, u -> value(f, u + 2 * Math.PI)));
    assertEquals(
        f.family() == FunctionFamily.HYPERBOLIC,
        f.inverse().map(Function::family).equals(Optional.of(FunctionFamily.AREA)));
    assertEquals(
        f.family() == FunctionFamily.ARC, of.equals(Optional.of(FunctionFamily.TRIGONOMETRIC)));
    assertEquals(
        f.family() == FunctionFamily.AREA, of.equals(Optional.of(FunctionFamily.HYPERBOLIC)));
    assertEquals(
        f.family() == FunctionFamily.PIECEWISE_LINEAR,
        law(f, u -> (value(f, u - 1e-3) + value(f, u + 1e-3)) / 2));
    assertEquals(
        f.family() == FunctionFamily.ROOT,
        law(f, u -> value(f, 64 * u) / value(f, 64)) && value(f, 64) < 64 && value(f, 64) > 1);
  }

  private static Optional<Function> inverseOf(Function f) {
    return Stream.of(Function.values()).filter(g -> g.inverse().equals(Optional.of(f))).findFirst();
  }

  /// Whether the function is also given by the other formula, wherever it is defined.
  private static boolean law(Function f, DoubleUnaryOperator other) {
    var points = DoubleStream.of(NUMBERS).filter(u -> defined(f, u)).boxed().toList();
    assertFalse(points.isEmpty());
    return points.stream().allMatch(u -> close(value(f, u), other.applyAsDouble(u)));
  }

  private static void domain(Function f) {
    for (double u : NUMBERS) {
      double value = value(f, u);
      assertEquals(f.definedOn().contains(u), !Double.isNaN(value), "at " + u);
      assertTrue(!f.differentiableOn().contains(u) || !Double.isNaN(value) || f.arity() > 1);
    }
  }

  private static void derivative(Function f) {
    var inner = Function.SIN.of(Expressions.variable(T));
    var e = f.arity() == 1 ? f.of(TWICE) : f.of(TWICE, inner);
    var derivative = Differentiation.of(e, T).result();
    int checked = 0;
    for (double t : NUMBERS) {
      var point = Map.of(T, t);
      var difference = Differences.steady(e, T, point);
      double critical = TreeValue.of(f.critical(e.operands()), point);
      if (difference.isPresent() && f.differentiableOn().contains(critical)) {
        checked++;
        double exact = TreeValue.of(derivative, point);
        assertEquals(difference.getAsDouble(), exact, 1e-5 * (1 + Math.abs(exact)), "at " + t);
      }
    }
    assertTrue(checked >= 2, "checked at " + checked + " points");
  }

  private static void parity(Function f) {
    if (f.arity() > 1) {
      return;
    }
    var both = DoubleStream.of(NUMBERS).filter(u -> defined(f, u) && defined(f, -u)).boxed();
    var points = both.toList();
    switch (f.parity()) {
      case ODD -> assertAll(points, u -> close(value(f, -u), -value(f, u)));
      case EVEN -> assertAll(points, u -> close(value(f, -u), value(f, u)));
      case NEITHER -> {
        if (!points.isEmpty()) {
          assertTrue(points.stream().anyMatch(u -> !close(value(f, -u), value(f, u))));
          assertTrue(points.stream().anyMatch(u -> !close(value(f, -u), -value(f, u))));
        }
      }
    }
  }

  private static void sign(Function f) {
    var points = DoubleStream.of(NUMBERS).filter(u -> defined(f, u)).boxed().toList();
    switch (f.sign()) {
      case ANY -> assertTrue(points.stream().anyMatch(u -> value(f, u) <= 0) || f == Function.MAX);
      case ALWAYS_POSITIVE -> assertAll(points, u -> value(f, u) > 0);
      case NEVER_NEGATIVE, SIZE_OF_ARGUMENT -> assertAll(points, u -> value(f, u) >= 0);
      case NEVER_ZERO -> assertAll(points, u -> value(f, u) != 0);
      case OF_ARGUMENT -> assertAll(points, u -> Math.signum(value(f, u)) == Math.signum(u));
    }
  }

  private static void inverse(Function f) {
    var inverse = f.inverse();
    if (inverse.isEmpty()) {
      return;
    }
    var points = new ArrayList<Double>();
    for (double u : NUMBERS) {
      if (defined(inverse.get(), u)) {
        points.add(u);
      }
    }
    assertAll(points, u -> close(value(f, value(inverse.get(), u)), u));
  }

  private static void assertAll(List<Double> points, Predicate<Double> law) {
    assertFalse(points.isEmpty());
    points.forEach(u -> assertTrue(law.test(u), () -> "at " + u));
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));
  }

  private static boolean defined(Function f, double u) {
    return !Double.isNaN(value(f, u));
  }

  private static double value(Function f, double u) {
    return f.arity() == 1 ? f.value(u) : f.value(u, 0.3);
  }
}
